"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { useMotion } from "../../charts/use-motion.ts";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { BudgetOptimizeQuery, BudgetPlanFactsFragment } from "../../gql/graphql.ts";
import { moneyColumns } from "./band-columns.tsx";
import { type BandPoint, bandOption } from "./band-option.ts";

interface FrontierChartProps {
  frontier: NonNullable<BudgetOptimizeQuery["budgetOptimize"]["frontier"]>;
  plan: BudgetPlanFactsFragment;
  facts: CsvPreamble;
}

/** What every budget would bring at its best, with the plan and the present spend on it. */
export function FrontierChart({ frontier, plan, facts }: FrontierChartProps) {
  const t = useTranslations("planner.frontier");
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const { currency } = plan;
  const points = useMemo(
    () =>
      frontier.budgets.map(
        (x, index): BandPoint => ({
          x,
          mean: frontier.mean[index] ?? 0,
          lower: frontier.lower[index] ?? 0,
          upper: frontier.upper[index] ?? 0,
        }),
      ),
    [frontier],
  );
  const words = useMemo(() => ({ x: t("budget"), y: t("outcome"), mean: t("best"), band: t("band") }), [t]);
  const option = useMemo(() => {
    const money = (value: number) => format.amount(value, currency);
    const marks = [
      { name: t("planned"), x: plan.planned, y: plan.outcomePlanned.mean, colour: colours.history },
      { name: t("present"), x: plan.present, y: plan.outcomePresent.mean, colour: colours.comparison },
    ];
    return bandOption({ points, marks, words, write: { x: money, y: money }, colours, animate });
  }, [points, words, plan, currency, format, colours, animate, t]);
  const money = (value: number) => format.amount(value, currency);
  const [first, last] = [points[0], points.at(-1)];
  const title = t("title", {
    from: money(first?.x ?? 0),
    to: money(last?.x ?? 0),
    low: money(first?.mean ?? 0),
    high: money(last?.mean ?? 0),
  });
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle")}
      summary={title}
      option={option}
      height={280}
      columns={moneyColumns(words, { lower: t("lower"), upper: t("upper") }, money)}
      rows={points}
      rowId={(row) => String(row.x)}
      rowText={(row) =>
        t("at", { budget: money(row.x), mean: money(row.mean), lower: money(row.lower), upper: money(row.upper) })
      }
      facts={facts}
    />
  );
}
