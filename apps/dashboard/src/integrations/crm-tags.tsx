import { useTranslations } from "next-intl";
import type { CrmConnectionStatus, CrmItemAction, CrmRunStatus } from "../gql/graphql.ts";
import { Tag, type Tone } from "../states/tag.tsx";

const connectionTones: Record<CrmConnectionStatus, Tone> = { READY: "good", PAUSED: "plain", UNAUTHORISED: "bad" };
const runTones: Record<CrmRunStatus, Tone> = { RUNNING: "accent", COMPLETED: "good", STOPPED: "warn", FAILED: "bad" };
const itemTones: Record<CrmItemAction, Tone> = {
  CREATED: "good",
  UPDATED: "accent",
  REFUSED: "bad",
  GONE: "warn",
  MERGED: "warn",
};

/** Whether a connection runs. */
export function ConnectionStatusTag({ status }: { status: CrmConnectionStatus }) {
  const t = useTranslations("integrations.status");
  return <Tag tone={connectionTones[status]}>{t(status)}</Tag>;
}

/** Where a run stands. */
export function RunStatusTag({ status }: { status: CrmRunStatus }) {
  const t = useTranslations("integrations.runStatus");
  return <Tag tone={runTones[status]}>{t(status)}</Tag>;
}

/** What became of a record. */
export function ItemActionTag({ action }: { action: CrmItemAction }) {
  const t = useTranslations("integrations.action");
  return <Tag tone={itemTones[action]}>{t(action)}</Tag>;
}
