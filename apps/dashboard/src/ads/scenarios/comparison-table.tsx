"use client";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormat } from "../../format/use-format.ts";
import { Panel } from "../../states/panel.tsx";
import { ScrollRegion } from "../../table/scroll-region.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import { EstimateCell } from "../estimate-cell.tsx";
import type { Scenario } from "./scenarios-page.tsx";

/** What scenarios spend by channel and bring, a column each. */
export function ComparisonTable({ scenarios }: { scenarios: readonly Scenario[] }) {
  const t = useTranslations("scenarios.table");
  const format = useFormat();
  const row = (id: string, name: string, cell: (scenario: Scenario) => ReactNode) => ({
    id,
    name,
    cells: scenarios.map(cell),
  });
  const money = ({ plan }: Scenario, value: number) => format.amount(value, plan.currency);
  const range = (scenario: Scenario, value: Scenario["plan"]["gain"]) => (
    <EstimateCell value={value} write={(one) => money(scenario, one)} />
  );
  const channels = [...new Set(scenarios.flatMap(({ plan }) => plan.channels.map(({ channel }) => channel)))];
  return (
    <Panel>
      <Title order={2} mb={8}>
        {t("title")}
      </Title>
      <ScrollRegion label={t("title")}>
        <SmallTable
          heads={[t("measure"), ...scenarios.map(({ name }) => name)]}
          rows={[
            row("horizon", t("horizon"), ({ plan }) =>
              t("weeks", { count: plan.periods, start: format.date(plan.start) }),
            ),
            row("spend", t("spend"), (one) => <b>{money(one, one.plan.planned)}</b>),
            ...channels.map((channel) =>
              row(`channel ${channel}`, channel, (one) => {
                const found = one.plan.channels.find((each) => each.channel === channel);
                return found ? money(one, found.planned) : "–";
              }),
            ),
            row("outcome", t("outcome"), (one) => range(one, one.plan.outcomePlanned)),
            row("roas", t("roas"), ({ plan }) =>
              plan.planned > 0 ? format.measure(plan.outcomePlanned.mean / plan.planned) : "–",
            ),
            row("gain", t("gain"), (one) => range(one, one.plan.gain)),
            row("probability", t("probability"), ({ plan }) => format.share(plan.gainProbability)),
            row("total", t("total"), (one) => range(one, one.plan.forecast.total)),
            row("model", t("model"), ({ plan }) => t("version", { version: plan.modelVersion?.version ?? 0 })),
          ]}
        />
      </ScrollRegion>
    </Panel>
  );
}
