"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Group, Skeleton, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { Dialog } from "../../states/dialog.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { notifyUndo } from "../../states/notify-undo.tsx";
import { useAction } from "../../states/use-action.ts";
import { SmallTable } from "../../table/small-table.tsx";
import { budgetApplyMutation, budgetDiffQuery } from "./planner.operations.ts";
import { useApplyUndo } from "./use-apply-undo.ts";

interface ApplyDialogProps {
  scenario: { id: string; name: string; version: number };
  onClose: () => void;
}

/** Shows which campaigns' budgets a scenario would change, sets them once that is confirmed, and offers the way back. */
export function ApplyDialog({ scenario, onClose }: ApplyDialogProps) {
  const t = useTranslations("planner.apply");
  const format = useFormat();
  const { run, busy } = useAction();
  const { data, error, refetch } = useQuery(budgetDiffQuery, {
    fetchPolicy: "network-only",
    variables: { scenarioId: scenario.id },
  });
  const [apply] = useMutation(budgetApplyMutation, { refetchQueries: ["Scenario", "Scenarios"] });
  const { undo } = useApplyUndo();
  const diff = data?.budgetDiff;
  const money = (value: { amount: string; currency: string }) => format.money(value.amount, value.currency);

  async function confirm() {
    if (!diff) return;
    const input = { scenarioId: scenario.id, version: diff.scenarioVersion, confirmation: diff.confirmation };
    const payload = await run(async () => (await apply({ variables: { input } })).data?.budgetApply);
    const application = payload?.application;
    if (!application) return void refetch();
    onClose();
    notifyUndo(t("done", { count: application.campaignCount }), t("undo"), () => void undo(application.id));
  }

  return (
    <Dialog title={t("title", { name: scenario.name })} onClose={onClose}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !diff ? (
        <Skeleton height={120} />
      ) : (
        <>
          <Text size="sm" mb={12}>
            {diff.changes.length > 0 ? t("text", { count: diff.changes.length }) : t("nothing")}
          </Text>
          {diff.changes.length > 0 ? (
            <SmallTable
              heads={[t("campaign"), t("before"), t("after")]}
              rows={diff.changes.map(({ campaignName, channel, before, after }) => ({
                id: `${channel} ${campaignName}`,
                name: (
                  <>
                    {campaignName}
                    <Text component="span" size="xs" display="block">
                      {channel}
                    </Text>
                  </>
                ),
                cells: [before ? money(before) : t("none"), <b key="after">{money(after)}</b>],
              }))}
            />
          ) : null}
          {diff.uncarried.map(({ channel, planned }) => (
            <Text key={channel} size="sm" mt={8}>
              {t("uncarried", { channel, amount: format.amount(planned, diff.currency) })}
            </Text>
          ))}
          {diff.unratedCampaigns.length > 0 ? (
            <Text size="sm" mt={8}>
              {t("unrated", { campaigns: diff.unratedCampaigns.join(", ") })}
            </Text>
          ) : null}
          <Text size="xs" className="muted" mt={12}>
            {t("how")}
          </Text>
          <Group mt={16} gap={8} justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button disabled={diff.changes.length === 0} loading={busy} onClick={() => void confirm()}>
              {t("confirm")}
            </Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}
