"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { useMotion } from "../../charts/use-motion.ts";
import { useFormat } from "../../format/use-format.ts";
import type { Column } from "../../table/column.ts";
import { type ComparedOutcome, comparisonOption } from "./comparison-option.ts";
import type { Scenario } from "./scenarios-page.tsx";

/** What ads bring by scenario, with intervals. */
export function ComparisonChart({ scenarios, best }: { scenarios: readonly Scenario[]; best: Scenario }) {
  const t = useTranslations("scenarios");
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const { currency } = best.plan;
  const outcomes = useMemo(
    () => scenarios.map(({ name, plan }): ComparedOutcome => ({ name, ...plan.outcomePlanned })),
    [scenarios],
  );
  const option = useMemo(
    () =>
      comparisonOption({
        outcomes,
        words: {
          mean: t("chart.mean"),
          range: `${t("chart.lower")} – ${t("chart.upper")}`,
          unit: t("chart.unit", { currency }),
        },
        write: (value) => format.amount(value, currency),
        colours,
        animate,
      }),
    [outcomes, currency, format, colours, animate, t],
  );
  const money = (value: number) => format.amount(value, currency);
  const number = (id: "mean" | "lower" | "upper"): Column<ComparedOutcome> => ({
    id,
    header: t(`chart.${id}`),
    value: (row) => row[id],
    cell: (row) => money(row[id]),
    numeric: true,
  });
  const versions = new Set(scenarios.map(({ plan }) => plan.modelVersion?.version ?? 0));
  return (
    <ChartFrame
      title={t("chart.title", { name: best.name, mean: money(best.plan.outcomePlanned.mean) })}
      subtitle={t("chart.subtitle")}
      summary={t("chart.summary", { list: outcomes.map(({ name, mean }) => `${name} ${money(mean)}`).join(", ") })}
      option={option}
      height={280}
      columns={[
        { id: "name", header: t("chart.scenario"), value: (row) => row.name, cell: (row) => row.name, card: "title" },
        number("mean"),
        number("lower"),
        number("upper"),
      ]}
      rows={outcomes}
      rowId={(row) => row.name}
      rowText={(row) =>
        t("chart.at", { name: row.name, mean: money(row.mean), lower: money(row.lower), upper: money(row.upper) })
      }
      facts={[
        [t("facts.scenarios"), outcomes.map(({ name }) => name).join(", ")],
        [t("facts.model"), [...versions].map((version) => t("table.version", { version })).join(", ")],
        [t("facts.interval"), format.share(0.9)],
      ]}
    />
  );
}
