"use client";
import { Select, useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import charts from "../../charts/charts.module.css";
import { useMotion } from "../../charts/use-motion.ts";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { Column } from "../../table/column.ts";
import type { Note, Series } from "./performance-data.ts";
import { trendOption } from "./trend-option.ts";
import { type TrendRow, trendRows } from "./trend-rows.ts";
import { measures, type PerformanceState } from "./use-performance-state.ts";

interface TrendChartProps {
  trend: { series: Series; previousSeries: Series };
  notes: readonly Note[];
  currency: string;
  /** What the figures say, as a statement. */
  title: string;
  state: PerformanceState;
  facts: CsvPreamble;
}

/** What came of ads over time, beside what was spent and what came before. */
export function TrendChart({ trend, notes, currency, title, state, facts }: TrendChartProps) {
  const t = useTranslations("adTrend");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const { measure, step, setState } = state;
  const rows = useMemo(() => trendRows(trend, measure, notes), [trend, measure, notes]);
  const write = useMemo(
    () => ({
      money: (value: number) => format.amount(value, currency),
      roas: (value: number) => format.measure(value),
      conversions: (value: number) => format.units(value),
      clicks: (value: number) => format.units(value),
    }),
    [format, currency],
  )[measure];
  const withSpend = measure === "money";
  const option = useMemo(
    () =>
      trendOption({
        rows,
        withSpend,
        words: {
          spend: t("spend"),
          value: t(`value.${measure}`),
          before: t("before"),
          axis: t(`axis.${measure}`, { currency }),
        },
        onAxis: measure === "roas" ? format.measure : format.compact,
        atPointer: write,
        colours,
        locale,
        animate,
      }),
    [rows, withSpend, t, measure, currency, format, write, colours, locale, animate],
  );
  const columns = useMemo((): Column<TrendRow>[] => {
    const told = (value: number | null) => (value === null ? "–" : write(value));
    return [
      {
        id: "date",
        header: t(`step.${step}`),
        value: (row) => row.date,
        cell: (row) => format.date(row.date),
        card: "title",
      },
      {
        id: "spend",
        header: t("spend"),
        value: (row) => row.spend,
        cell: (row) => format.amount(row.spend, currency),
        numeric: true,
      },
      {
        id: "value",
        header: t(`value.${measure}`),
        value: (row) => row.value,
        cell: (row) => told(row.value),
        numeric: true,
      },
      { id: "before", header: t("before"), value: (row) => row.before, cell: (row) => told(row.before), numeric: true },
      { id: "notes", header: t("notes"), value: (row) => row.notes.join(" · ") },
    ];
  }, [t, step, measure, write, format, currency]);
  const rowText = ({ date, spend, value, notes: written }: TrendRow) =>
    [
      t("at", {
        date: format.date(date),
        spend: format.amount(spend, currency),
        measure: t(`value.${measure}`),
        value: value === null ? "–" : write(value),
      }),
      ...written,
    ].join(" ");
  const keys = [
    ["value", colours.forecast, t(`value.${measure}`)],
    ["before", colours.muted, t("before")],
    ...(withSpend ? [["spend", colours.base, t("spend")]] : []),
  ] as const;
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle", { step, measure: t(`value.${measure}`) })}
      summary={title}
      option={option}
      columns={columns}
      rows={rows}
      rowId={(row) => row.date}
      rowText={rowText}
      facts={[...facts, [t("measure"), t(`value.${measure}`)]]}
      controls={
        <Select
          size="xs"
          w={130}
          aria-label={t("measure")}
          value={measure}
          data={measures.map((value) => ({ value, label: t(`short.${value}`) }))}
          allowDeselect={false}
          onChange={(value) => void setState({ measure: measures.find((one) => one === value) ?? null })}
        />
      }
      legend={
        <ul className={charts.legend}>
          {keys.map(([key, colour, name]) => (
            <li key={key}>
              <span className={charts.key} style={{ background: colour }} />
              {name}
            </li>
          ))}
        </ul>
      }
    />
  );
}
