"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import type { CsvPreamble } from "../format/csv.ts";
import { useFormat } from "../format/use-format.ts";
import type { Column } from "../table/column.ts";
import { chartColours } from "./chart-colours.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { FanLegend } from "./fan-legend.tsx";
import { fanOption } from "./fan-option.ts";
import { type FanPoint, type ForecastColumns, fanPoints, type HistorySeries } from "./fan-points.ts";
import { markedSteps } from "./marked-steps.ts";
import { useMotion } from "./use-motion.ts";

interface FanChartProps {
  /** A statement. */
  title: string;
  subtitle?: string;
  history: HistorySeries;
  forecast: ForecastColumns;
  stockouts?: readonly string[];
  /** Filters and model version; the levels are added here. */
  facts: CsvPreamble;
  /** Periods that are set apart, by their first and last days. */
  marks?: readonly { from: string; to: string }[];
  /** A second forecast for comparison, and its name. */
  comparison?: { name: string; values: readonly (number | null | undefined)[] };
  height?: number;
  controls?: ReactNode;
}

/** Demand as it was and as it is expected, with its uncertainty. */
export function FanChart(props: FanChartProps) {
  const { title, history, forecast, stockouts, marks, facts, comparison, height = 320 } = props;
  const t = useTranslations("fan");
  const locale = useLocale();
  const format = useFormat();
  const colours = chartColours(useComputedColorScheme("light"));
  const animate = useMotion();
  const points = useMemo(() => fanPoints(history, forecast), [history, forecast]);
  const levels = useMemo(() => points.at(-1)?.bands.map((band) => band.level) ?? [], [points]);

  // At the points' places, whatever is known of each.
  const compared = useMemo(
    () => comparison && points.map((_, index) => comparison.values[index - history.values.length] ?? null),
    [comparison, points, history.values.length],
  );
  const lastActual = points.findLast((point) => point.actual !== null)?.date;
  const option = useMemo(
    () =>
      fanOption({
        points,
        colours,
        locale,
        animate,
        ...(stockouts ? { stockouts } : {}),
        ...(marks ? { marks: markedSteps(points, marks) } : {}),
        ...(compared ? { comparison: compared } : {}),
        words: {
          unit: t("unit", { step: history.step }),
          actual: t("actual"),
          median: t("median"),
          boundary: lastActual ? t("boundary", { date: format.day(lastActual) }) : "",
          stockout: t("stockout"),
          comparison: comparison?.name ?? "",
          band: (level) => t("band", { level: format.share(level) }),
        },
      }),
    [
      points,
      colours,
      locale,
      animate,
      stockouts,
      marks,
      comparison?.name,
      compared,
      history.step,
      lastActual,
      t,
      format,
    ],
  );

  const columns = useMemo((): Column<FanPoint>[] => {
    const rounded = (value: number | null | undefined) => (value === null || value === undefined ? null : value);
    const shown = (value: number | null | undefined) =>
      value === null || value === undefined ? "–" : format.units(value);
    const others = new Map(points.map((point, index) => [point.date, compared?.[index]]));
    return [
      { id: "date", header: t("date"), value: (row) => row.date, cell: (row) => format.date(row.date), card: "title" },
      {
        id: "actual",
        header: t("actual"),
        value: (row) => row.actual,
        cell: (row) => shown(row.actual),
        numeric: true,
      },
      {
        id: "median",
        header: t("median"),
        value: (row) => row.median,
        cell: (row) => shown(row.median),
        numeric: true,
      },
      ...(comparison
        ? [
            {
              id: "comparison",
              header: comparison.name,
              value: (row: FanPoint) => others.get(row.date),
              cell: (row: FanPoint) => shown(others.get(row.date)),
              numeric: true,
            },
          ]
        : []),
      ...levels.flatMap((level, index): Column<FanPoint>[] => [
        {
          id: `lower-${level}`,
          header: t("lower", { level: format.share(level) }),
          value: (row) => rounded(row.bands[index]?.lower),
          cell: (row) => shown(row.bands[index]?.lower),
          numeric: true,
        },
        {
          id: `upper-${level}`,
          header: t("upper", { level: format.share(level) }),
          value: (row) => rounded(row.bands[index]?.upper),
          cell: (row) => shown(row.bands[index]?.upper),
          numeric: true,
        },
      ]),
    ];
  }, [levels, comparison, compared, points, t, format]);

  const last = points.at(-1);
  const outer = last?.bands[0];
  const summary =
    last && last.median !== null && outer
      ? t("summary", {
          title,
          pastSteps: history.values.length,
          futureSteps: forecast.values.length,
          date: format.date(last.date),
          median: format.units(last.median),
          lower: format.units(outer.lower),
          upper: format.units(outer.upper),
          level: format.share(outer.level),
        })
      : title;

  function rowText(point: FanPoint): string {
    const date = format.date(point.date);
    if (point.median === null) {
      return point.actual === null
        ? t("atUnknown", { date })
        : t("atActual", { date, units: format.units(point.actual) });
    }
    const band = point.bands[0];
    return t("atForecast", {
      date,
      units: format.units(point.median),
      level: band ? format.share(band.level) : "",
      lower: band ? format.units(band.lower) : "",
      upper: band ? format.units(band.upper) : "",
    });
  }

  return (
    <ChartFrame
      title={title}
      {...(props.subtitle ? { subtitle: props.subtitle } : {})}
      summary={summary}
      option={option}
      height={height}
      columns={columns}
      rows={points}
      rowId={(row) => row.date}
      rowText={rowText}
      facts={[...facts, [t("levels"), levels.map((level) => format.share(level)).join(", ")]]}
      legend={
        <FanLegend
          levels={levels}
          colours={colours}
          comparison={comparison?.name}
          stockouts={(stockouts?.length ?? 0) > 0}
        />
      }
      controls={props.controls}
    />
  );
}
