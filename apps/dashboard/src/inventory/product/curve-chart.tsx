"use client";
import { Text, useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { parseAsInteger, useQueryState } from "nuqs";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { DragPoint } from "../../charts/drag-point.tsx";
import { useMotion } from "../../charts/use-motion.ts";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { Column } from "../../table/column.ts";
import { CurveApply } from "./curve-apply.tsx";
import { curveOption } from "./curve-option.ts";
import { type CurvePoint, curvePoints, nearestPoint } from "./curve-points.ts";
import type { PlacePolicy } from "./product-stock-data.ts";
import { takesTarget } from "./takes-target.ts";

interface CurveChartProps {
  productId: string;
  locationId: string;
  policy: PlacePolicy;
  facts: CsvPreamble;
}

/** What more or less service would cost in stock; the planner moves the point along the curve. */
export function CurveChart({ productId, locationId, policy, facts }: CurveChartProps) {
  const t = useTranslations("curve");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const currency = policy.performance.currency;
  const points = useMemo(() => curvePoints(policy.curve), [policy.curve]);
  const present = nearestPoint(points, policy.reorderPoint);
  const [asked, setAsked] = useQueryState("point", parseAsInteger);
  const chosen = Math.min(Math.max(asked ?? present, 0), Math.max(0, points.length - 1));
  const places = useMemo(() => points.map(({ stockValue, fillRate }) => [stockValue, fillRate] as const), [points]);
  const money = (value: number) => format.amount(value, currency);

  const option = useMemo(
    () =>
      curveOption({
        points,
        present,
        currency,
        colours,
        locale,
        animate,
        words: { fillRate: t("fillRate"), stockValue: t("stockValue") },
      }),
    [points, present, currency, colours, locale, animate, t],
  );
  const columns = useMemo((): Column<CurvePoint>[] => {
    const rate = (id: "target" | "fillRate" | "cycleService"): Column<CurvePoint> => ({
      id,
      header: t(id),
      value: (row) => row[id],
      cell: (row) => format.rate(row[id]),
      numeric: true,
    });
    return [
      { ...rate("target"), card: "title" },
      rate("fillRate"),
      rate("cycleService"),
      {
        id: "reorderPoint",
        header: t("reorderPoint"),
        value: (row) => row.reorderPoint,
        cell: (row) => format.units(Math.round(row.reorderPoint)),
        numeric: true,
      },
      {
        id: "stockUnits",
        header: t("stockUnits"),
        value: (row) => row.stockUnits,
        cell: (row) => format.units(row.stockUnits),
        numeric: true,
      },
      {
        id: "stockValue",
        header: t("stockValue"),
        value: (row) => row.stockValue,
        cell: (row) => format.amount(row.stockValue, currency),
        numeric: true,
      },
    ];
  }, [t, format, currency]);

  const here = points[present];
  const there = points[chosen];
  if (!here || !there || points.length < 2) {
    return (
      <Text className="muted" p={16}>
        {t("none")}
      </Text>
    );
  }
  const rowText = (row: CurvePoint) =>
    t("at", { fill: format.rate(row.fillRate), value: money(row.stockValue), point: format.units(row.reorderPoint) });
  const best = points.at(-1) ?? here;
  const title = t("title", {
    fill: format.rate(best.fillRate),
    value: money(Math.max(0, best.stockValue - here.stockValue)),
  });
  const text = (row: CurvePoint) => t("stop", { target: format.rate(row.target), at: rowText(row) });
  return (
    <>
      <ChartFrame
        title={title}
        subtitle={t("subtitle")}
        summary={t("summary", { title, now: rowText(here) })}
        option={option}
        height={260}
        columns={columns}
        rows={points}
        rowId={(row) => String(row.target)}
        rowText={rowText}
        facts={facts}
        overlay={(chart) => (
          <DragPoint
            chart={chart}
            stops={places}
            index={chosen}
            onChange={(stop) => void setAsked(stop === present ? null : stop)}
            label={t("move")}
            text={text(there)}
          />
        )}
      />
      <div style={{ padding: "0 16px 16px" }}>
        <Text size="sm" mb={12} aria-live="polite">
          {chosen === present
            ? t("asNow", { fill: format.rate(here.fillRate), value: money(here.stockValue) })
            : t("moved", {
                fill: format.rate(there.fillRate),
                more: there.stockValue >= here.stockValue ? "yes" : "no",
                value: money(Math.abs(there.stockValue - here.stockValue)),
                point: format.units(Math.round(there.reorderPoint)),
                before: format.units(Math.round(here.reorderPoint)),
              })}
        </Text>
        <CurveApply
          productId={productId}
          locationId={locationId}
          measure={policy.serviceMeasure}
          target={chosen === present || !takesTarget(policy.reasons) ? null : there.target}
        />
        {takesTarget(policy.reasons) ? null : (
          <Text size="sm" className="muted">
            {t("apply.worksOut")}
          </Text>
        )}
      </div>
    </>
  );
}
