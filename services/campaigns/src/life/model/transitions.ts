import type { CampaignStatus } from "../../contract.ts";

/** What people can do with a campaign's life. */
export const campaignActions = ["SCHEDULE", "UNSCHEDULE", "START", "PAUSE", "RESUME", "END", "ARCHIVE"] as const;

/** HOLD is the clock's alone: what was to begin and cannot waits for somebody to look. */
export type CampaignAction = (typeof campaignActions)[number] | "HOLD";

interface Transition {
  from: readonly CampaignStatus[];
  to: CampaignStatus;
}

const transitions: Record<CampaignAction, Transition> = {
  SCHEDULE: { from: ["DRAFT"], to: "SCHEDULED" },
  UNSCHEDULE: { from: ["SCHEDULED"], to: "DRAFT" },
  START: { from: ["DRAFT", "SCHEDULED"], to: "RUNNING" },
  PAUSE: { from: ["RUNNING"], to: "PAUSED" },
  HOLD: { from: ["SCHEDULED"], to: "PAUSED" },
  RESUME: { from: ["PAUSED"], to: "RUNNING" },
  END: { from: ["RUNNING", "PAUSED"], to: "ENDED" },
  ARCHIVE: { from: ["DRAFT", "ENDED"], to: "ARCHIVED" },
};

export type NextStatus =
  | { outcome: "moved"; to: CampaignStatus }
  /** It is there already: asking twice does nothing twice. */
  | { outcome: "same" }
  /** `from` are the statuses from which it could be done. */
  | { outcome: "refused"; from: readonly CampaignStatus[] };

/** Where an action leads from a status. A campaign resumed that never paused is running already, so it is the same. */
export function nextStatus(status: CampaignStatus, action: CampaignAction): NextStatus {
  const { from, to } = transitions[action];
  if (status === to) return { outcome: "same" };
  return from.includes(status) ? { outcome: "moved", to } : { outcome: "refused", from };
}

/** What people can do now, in the order of the list above. */
export function openActions(status: CampaignStatus): CampaignAction[] {
  return campaignActions.filter((action) => nextStatus(status, action).outcome === "moved");
}

/** What of a campaign's life decides whether its last step can be taken back. */
export interface LastStep {
  action: CampaignAction;
  from: CampaignStatus;
  /** Whether the campaign has sent or spent anything. */
  hasSpent: boolean;
  /** Whether its last moment is over. */
  isOver: boolean;
}

/** Why a step cannot be taken back; null where it can. */
export type UndoRefusal = "SPENT" | "OVER";

/**
 * Taking back is to go to where it came from. A start is taken back only while nothing was sent or spent, since nobody can be
 * asked to forget a message; an end only while there is time left to run in.
 */
export function undoRefusal({ action, hasSpent, isOver }: LastStep): UndoRefusal | null {
  if (action === "START" && hasSpent) return "SPENT";
  if (action === "END" && isOver) return "OVER";
  return null;
}
