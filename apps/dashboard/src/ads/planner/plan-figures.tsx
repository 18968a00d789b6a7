"use client";
import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { BudgetPlanFactsFragment } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import { EstimateCell } from "../estimate-cell.tsx";

/** Half a cent: what differs by less is the same money. */
const leastDifference = 0.005;

/** What the plan brings beside the present spend, each with its 90 % interval, and how sure the difference is. */
export function PlanFigures({ plan, settled }: { plan: BudgetPlanFactsFragment; settled: boolean }) {
  const t = useTranslations("planner.figures");
  const format = useFormat();
  const money = (value: number) => format.amount(value, plan.currency);
  const range = (value: BudgetPlanFactsFragment["gain"]) => <EstimateCell value={value} write={money} />;
  const roas = (outcome: { mean: number }, spend: number) => (spend > 0 ? format.measure(outcome.mean / spend) : "–");
  const isPresent = Math.max(Math.abs(plan.gain.lower), Math.abs(plan.gain.upper)) < leastDifference;
  return (
    <Panel>
      <Title order={2} mb={8}>
        {t("title")}
      </Title>
      <div aria-live="polite" aria-atomic="true">
        <SmallTable
          busy={!settled}
          heads={[t("measure"), t("present"), t("planned")]}
          rows={[
            { id: "spend", name: t("spend"), cells: [money(plan.present), <b key="planned">{money(plan.planned)}</b>] },
            { id: "outcome", name: t("outcome"), cells: [range(plan.outcomePresent), range(plan.outcomePlanned)] },
            {
              id: "roas",
              name: t("roas"),
              cells: [roas(plan.outcomePresent, plan.present), roas(plan.outcomePlanned, plan.planned)],
            },
            { id: "gain", name: t("gain"), cells: ["", range(plan.gain)] },
            { id: "total", name: t("total"), cells: ["", range(plan.forecast.total)] },
          ]}
        />
        <Text size="sm" mt={8}>
          {isPresent ? t("same") : t("sure", { probability: format.share(plan.gainProbability) })}
        </Text>
      </div>
      <Text size="xs" className="muted" mt={8}>
        {t("how", {
          version: plan.modelVersion?.version ?? 0,
          until: format.date(plan.modelVersion?.windowEnd ?? plan.start),
        })}
      </Text>
    </Panel>
  );
}
