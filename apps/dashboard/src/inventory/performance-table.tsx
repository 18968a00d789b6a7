"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import type { PolicyPerformanceFactsFragment } from "../gql/graphql.ts";
import { SmallTable } from "../table/small-table.tsx";

type Simulated = NonNullable<PolicyPerformanceFactsFragment["proposed"]>;
type Measure = "fillRate" | "stockValue" | "orders" | "cost";

const measures: readonly Measure[] = ["fillRate", "stockValue", "orders", "cost"];

/** The replay of the last year as stock is kept now and as it is proposed, each figure with its interval. */
export function PerformanceTable({ performance }: { performance: PolicyPerformanceFactsFragment }) {
  const t = useTranslations("performance");
  const format = useFormat();
  const { current, proposed, currency, days, paths } = performance;
  if (!proposed || days === 0) return <Text className="muted">{t("none")}</Text>;

  const write: Record<Measure, (value: number) => string> = {
    fillRate: format.rate,
    stockValue: (value) => format.amount(value, currency),
    orders: format.units,
    cost: (value) => format.amount(value, currency),
  };
  const cell = (simulated: Simulated, measure: Measure) => (
    <>
      <b>{write[measure](simulated[measure].mean)}</b>
      <small>
        {write[measure](simulated[measure].lower)} – {write[measure](simulated[measure].upper)}
      </small>
    </>
  );
  return (
    <>
      <SmallTable
        heads={[t("measure"), t("now"), t("proposed")]}
        rows={measures.map((measure) => ({
          id: measure,
          name: t(measure),
          cells: [current ? cell(current, measure) : "–", cell(proposed, measure)],
        }))}
      />
      <Text size="xs" className="muted" mt={8}>
        {current ? t("how", { days, paths }) : t("howAlone", { days, paths })}
      </Text>
    </>
  );
}
