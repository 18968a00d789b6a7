"use client";
import { SegmentedControl, useComputedColorScheme } from "@mantine/core";
import type { EChartsType } from "echarts/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { DragPoint } from "../../charts/drag-point.tsx";
import { useMotion } from "../../charts/use-motion.ts";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { InventoryTradeOffQuery } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import { TradeOffLegend } from "./trade-off-legend.tsx";
import { type MarkedPoint, tradeOffOption } from "./trade-off-option.ts";
import type { TradeOffPoint } from "./trade-off-points.ts";
import { type ServiceAxis, serviceAxes } from "./use-trade-off-state.ts";

export type TradeOffData = NonNullable<InventoryTradeOffQuery["inventoryTradeOff"]>;

interface TradeOffChartProps {
  data: TradeOffData;
  points: readonly TradeOffPoint[];
  /** Where the point may stand. */
  stops: readonly TradeOffPoint[];
  /** The stop at which it stands. */
  chosen: number;
  axis: ServiceAxis;
  facts: CsvPreamble;
  onChoose: (stop: number) => void;
  onAxis: (axis: ServiceAxis) => void;
}

const exactly = (value: number) => ({ mean: value, lower: value, upper: value });

/** What service costs in stock over all that is filtered; the planner takes hold of the point and moves it. */
export function TradeOffChart({ data, points, stops, chosen, axis, facts, onChoose, onAxis }: TradeOffChartProps) {
  const t = useTranslations("tradeOff");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const { currency, planned, performance } = data;
  const rate = axis === "fill" ? "fillRate" : "cycleService";
  const money = (value: number) => format.amount(value, currency);

  const marks = useMemo((): MarkedPoint[] => {
    const plan = {
      name: t("planned"),
      colour: colours.history,
      stockValue: exactly(planned.stockValue),
      service: exactly(planned[rate]),
    };
    // The replay counts what was served, not how often stock ran out.
    if (rate === "cycleService") return [plan];
    const ways = [
      { name: t("replayedNow"), colour: colours.comparison, way: performance.current },
      { name: t("replayedProposed"), colour: colours.categories[2] ?? colours.forecast, way: performance.proposed },
    ];
    const replayed = ways.flatMap(({ name, colour, way }) =>
      way ? [{ name, colour, stockValue: way.stockValue, service: way.fillRate }] : [],
    );
    return [plan, ...replayed];
  }, [t, colours, planned, performance, rate]);
  const option = useMemo(
    () =>
      tradeOffOption({
        points,
        rate,
        marks,
        currency,
        colours,
        locale,
        animate,
        words: { service: t(`axis.${axis}`), stockValue: t("stockValue"), curve: t("curve") },
      }),
    [points, rate, marks, currency, colours, locale, animate, axis, t],
  );
  const places = useMemo(() => stops.map((stop) => [stop.stockValue, stop[rate]] as const), [stops, rate]);
  const columns = useMemo((): Column<TradeOffPoint>[] => {
    const share = (id: "target" | "fillRate" | "cycleService", header: string): Column<TradeOffPoint> => ({
      id,
      header,
      value: (row) => row[id],
      cell: (row) => format.rate(row[id]),
      numeric: true,
    });
    return [
      { ...share("target", t("target")), card: "title" },
      share("fillRate", t("axis.fill")),
      share("cycleService", t("axis.cycle")),
      {
        id: "stockValue",
        header: t("stockValue"),
        value: (row) => row.stockValue,
        cell: (row) => format.amount(row.stockValue, currency),
        numeric: true,
      },
    ];
  }, [t, format, currency]);

  const text = (point: TradeOffPoint) =>
    t("at", { target: format.rate(point.target), service: format.rate(point[rate]), value: money(point.stockValue) });
  const here = stops[chosen];
  const [first, last] = [points[0], points.at(-1)];
  const title =
    first && last
      ? t("chartTitle", {
          low: format.rate(first.fillRate),
          high: format.rate(last.fillRate),
          from: money(first.stockValue),
          to: money(last.stockValue),
        })
      : t("title");
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle")}
      summary={t("summary", { title, now: money(planned.stockValue), rate: format.rate(planned.fillRate) })}
      option={option}
      height={380}
      columns={columns}
      rows={points}
      rowId={(row) => String(row.target)}
      rowText={text}
      facts={here ? [...facts, [t("chosen"), text(here)]] : facts}
      legend={
        <TradeOffLegend point={t("point")} curve={{ name: t("curve"), colour: colours.forecast }} marks={marks} />
      }
      controls={
        <SegmentedControl
          aria-label={t("axisLabel")}
          value={axis}
          data={serviceAxes.map((value) => ({ value, label: t(`axis.${value}`) }))}
          onChange={onAxis}
        />
      }
      overlay={(chart: EChartsType) => (
        <DragPoint
          chart={chart}
          stops={places}
          index={chosen}
          onChange={onChoose}
          label={t("drag")}
          text={here ? text(here) : ""}
        />
      )}
    />
  );
}
