"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { fanOption } from "../../charts/fan-option.ts";
import { fanPoints } from "../../charts/fan-points.ts";
import { useMotion } from "../../charts/use-motion.ts";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { BudgetPlanFactsFragment } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";

interface ForecastRow {
  date: string;
  planned: number;
  lower: number;
  upper: number;
  present: number;
}

/** All that comes in by period: with the plan and its interval, and with the present spend. */
export function ForecastChart({ plan, facts }: { plan: BudgetPlanFactsFragment; facts: CsvPreamble }) {
  const t = useTranslations("planner.forecast");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const { forecast, start, currency, outcomeName } = plan;
  const points = useMemo(
    () =>
      fanPoints(
        { start, step: "WEEK", values: [] },
        {
          start,
          step: "WEEK",
          values: forecast.mean,
          bands: [{ level: 0.9, lower: forecast.lower, upper: forecast.upper }],
        },
      ),
    [start, forecast],
  );
  const rows = points.map(
    ({ date, median }, index): ForecastRow => ({
      date,
      planned: median ?? 0,
      lower: forecast.lower[index] ?? 0,
      upper: forecast.upper[index] ?? 0,
      present: forecast.presentMean[index] ?? 0,
    }),
  );
  const option = useMemo(
    () =>
      fanOption({
        points,
        colours,
        locale,
        animate,
        comparison: forecast.presentMean,
        words: {
          unit: t("unit", { outcome: outcomeName === "revenue" ? t("revenue") : outcomeName, currency }),
          actual: t("actual"),
          median: t("planned"),
          boundary: "",
          stockout: "",
          comparison: t("present"),
          band: (level) => t("band", { level: Math.round(level * 100) }),
        },
      }),
    [points, colours, locale, animate, forecast, outcomeName, currency, t],
  );
  const money = (value: number) => format.amount(value, currency);
  const number = (id: keyof Omit<ForecastRow, "date">, header: string): Column<ForecastRow> => ({
    id,
    header,
    value: (row) => row[id],
    cell: (row) => money(row[id]),
    numeric: true,
  });
  const title = t("title", { total: money(forecast.total.mean), count: plan.periods });
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle")}
      summary={t("summary", {
        total: money(forecast.total.mean),
        lower: money(forecast.total.lower),
        upper: money(forecast.total.upper),
      })}
      option={option}
      height={260}
      columns={[
        {
          id: "date",
          header: t("week"),
          value: (row) => row.date,
          cell: (row) => format.date(row.date),
          card: "title",
        },
        number("planned", t("planned")),
        number("lower", t("lower")),
        number("upper", t("upper")),
        number("present", t("present")),
      ]}
      rows={rows}
      rowId={(row) => row.date}
      rowText={(row) =>
        t("at", { date: format.date(row.date), planned: money(row.planned), present: money(row.present) })
      }
      facts={facts}
    />
  );
}
