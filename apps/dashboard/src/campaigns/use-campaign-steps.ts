"use client";
import { useMutation } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import type { CampaignFactsFragment } from "../gql/graphql.ts";
import { notifyUndo } from "../states/notify-undo.tsx";
import { useAction } from "../states/use-action.ts";
import {
  campaignArchiveMutation,
  campaignEndMutation,
  campaignPauseMutation,
  campaignResumeMutation,
  campaignScheduleMutation,
  campaignStartMutation,
  campaignUndoMutation,
  campaignUnscheduleMutation,
} from "./campaigns.operations.ts";

/** Steps that a person can take, in the order in which they are offered. */
export const campaignSteps = ["SCHEDULE", "START", "PAUSE", "RESUME", "END", "UNSCHEDULE", "ARCHIVE"] as const;
export type CampaignStep = (typeof campaignSteps)[number];

const reached: Record<CampaignStep, NonNullable<CampaignFactsFragment["status"]>> = {
  SCHEDULE: "SCHEDULED",
  UNSCHEDULE: "DRAFT",
  START: "RUNNING",
  PAUSE: "PAUSED",
  RESUME: "RUNNING",
  END: "ENDED",
  ARCHIVE: "ARCHIVED",
};

const refetchQueries = ["Campaign", "Campaigns", "CampaignCalendar"];

/**
 * Moves campaigns on. The new state shows at once and goes back where the server refuses; each step is told with its way back, which the
 * server allows as far as money does.
 */
export function useCampaignSteps() {
  const t = useTranslations("campaigns.step");
  const { run, busy } = useAction();
  const options = { refetchQueries };
  const [schedule] = useMutation(campaignScheduleMutation, options);
  const [unschedule] = useMutation(campaignUnscheduleMutation, options);
  const [start] = useMutation(campaignStartMutation, options);
  const [pause] = useMutation(campaignPauseMutation, options);
  const [resume] = useMutation(campaignResumeMutation, options);
  const [end] = useMutation(campaignEndMutation, options);
  const [archive] = useMutation(campaignArchiveMutation, options);
  const [undo] = useMutation(campaignUndoMutation, options);
  const mutations = {
    SCHEDULE: schedule,
    UNSCHEDULE: unschedule,
    START: start,
    PAUSE: pause,
    RESUME: resume,
    END: end,
    ARCHIVE: archive,
  } as const;

  async function take(step: CampaignStep, campaign: CampaignFactsFragment): Promise<boolean> {
    // A pause must not wait for who edits; what begins or is put away is what the person has seen.
    const version = step === "PAUSE" || step === "END" ? null : campaign.version;
    const expected = { ...campaign, status: reached[step], openActions: [] };
    const payload = await run(async () => {
      const { data } = await mutations[step]({
        variables: { input: { campaignId: campaign.id, version } },
        optimisticResponse: {
          __typename: "Mutation",
          step: { __typename: "CampaignPayload", campaign: expected, userErrors: [] },
        },
      });
      return data?.step;
    });
    const moved = payload?.campaign;
    if (!moved) return false;
    notifyUndo(t(`done.${step}`, { name: moved.name }), t("undo"), () => void takeBack(moved));
    return true;
  }

  const takeBack = ({ id: campaignId, version }: CampaignFactsFragment) =>
    run(async () => (await undo({ variables: { input: { campaignId, version } } })).data?.campaignUndo, t("undone"));

  return { take, busy };
}
