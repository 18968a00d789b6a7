"use client";
import { Button, Group, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { Panel } from "../../states/panel.tsx";
import { ApplyDialog } from "./apply-dialog.tsx";
import styles from "./planner.module.css";
import { ScenarioDialog } from "./scenario-dialog.tsx";
import { useApplyUndo } from "./use-apply-undo.ts";
import type { Planner } from "./use-planner.ts";

/** Keeps what is planned, turns a scenario that is open into budgets, and lists when that was done. */
export function ScenarioPanel({ planner }: { planner: Planner }) {
  const t = useTranslations("planner.scenario");
  const format = useFormat();
  const { may } = useViewer();
  const { undo, busy } = useApplyUndo();
  const [shown, setShown] = useState<"save" | "apply" | null>(null);
  const { scenario, plan } = planner;
  const close = () => setShown(null);
  const changed = scenario !== null && plan !== null && isOther(scenario.plan, plan);
  return (
    <Panel>
      <Title order={2}>{scenario ? scenario.name : t("title")}</Title>
      <Text size="sm" className="muted" mt={4} mb={12}>
        {scenario ? (scenario.note ?? t("open")) : t("text")}
      </Text>
      {may("CAMPAIGNS_MANAGE") ? (
        <Group gap={8}>
          <Button variant={scenario ? "default" : "filled"} disabled={!plan} onClick={() => setShown("save")}>
            {scenario ? t("change") : t("keep")}
          </Button>
          {scenario ? (
            <Button disabled={changed || !planner.outcome.settled} onClick={() => setShown("apply")}>
              {t("apply")}
            </Button>
          ) : null}
          <Button component={Link} href="/ads/scenarios" variant="subtle">
            {t("all")}
          </Button>
        </Group>
      ) : (
        <Text size="sm">{t("mayNot")}</Text>
      )}
      {changed ? (
        <Text size="sm" mt={8}>
          {t("changed")}
        </Text>
      ) : null}
      {scenario && scenario.applications.length > 0 ? (
        <>
          <Title order={3} mt={16} mb={8}>
            {t("applications")}
          </Title>
          <ul className={styles.applications}>
            {scenario.applications.map(({ id, appliedAt, appliedBy, campaignCount, undoneAt }) => (
              <li key={id}>
                {t("applied", {
                  count: campaignCount,
                  when: format.instant(appliedAt),
                  who: appliedBy?.name ?? t("somebody"),
                })}{" "}
                {undoneAt ? (
                  t("undone", { when: format.instant(undoneAt) })
                ) : may("CAMPAIGNS_MANAGE") ? (
                  <Button size="compact-xs" variant="default" loading={busy} onClick={() => void undo(id)}>
                    {t("undo")}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {shown === "save" ? (
        <ScenarioDialog
          scenario={scenario}
          plan={planner.toKeep()}
          onClose={close}
          onSaved={(id) => {
            close();
            planner.openScenario(id);
          }}
        />
      ) : null}
      {shown === "apply" && scenario ? <ApplyDialog scenario={scenario} onClose={close} /> : null}
    </Panel>
  );
}

interface ChannelMoney {
  channels: readonly { channel: string; planned: number }[];
}

/** Whether sliders stand elsewhere than the scenario that is open, beyond a cent. */
function isOther(kept: ChannelMoney, shown: ChannelMoney): boolean {
  return shown.channels.some(({ channel, planned }) => {
    const before = kept.channels.find((each) => each.channel === channel)?.planned ?? 0;
    return Math.abs(before - planned) > 0.011;
  });
}
