"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import chartStyles from "../../charts/charts.module.css";
import { useMotion } from "../../charts/use-motion.ts";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { Column } from "../../table/column.ts";
import type { PlacePolicy } from "./product-stock-data.ts";
import { projectionOption } from "./projection-option.ts";
import { type ProjectionPoint, projectionPoints, runsOutOn } from "./projection-points.ts";

interface ProjectionChartProps {
  policy: PlacePolicy;
  /** What quantities count, such as EACH. */
  unit: string;
  facts: CsvPreamble;
}

/** The schema gives the quantiles at 5 % and 95 %. */
const level = 0.9;

/** What becomes of the stock if nothing more is ordered: band, incoming orders and reorder point. */
export function ProjectionChart({ policy, unit, facts }: ProjectionChartProps) {
  const t = useTranslations("projection");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const { projection, reorderPoint } = policy;
  const points = useMemo(() => projectionPoints(projection), [projection]);
  const band = t("band", { level: format.share(level) });
  const option = useMemo(
    () =>
      projectionOption({
        points,
        reorderPoint,
        colours,
        locale,
        animate,
        words: {
          unit: t("unit", { unit }),
          median: t("median"),
          band,
          incoming: t("incoming"),
          reorderPoint: t("reorderPoint", { units: format.units(Math.round(reorderPoint)) }),
          stockout: t("stockout"),
        },
      }),
    [points, reorderPoint, colours, locale, animate, unit, band, t, format],
  );
  const columns = useMemo((): Column<ProjectionPoint>[] => {
    const units = (id: "median" | "lower" | "upper" | "incoming", header: string): Column<ProjectionPoint> => ({
      id,
      header,
      value: (row) => row[id],
      cell: (row) => format.units(row[id]),
      numeric: true,
    });
    return [
      { id: "date", header: t("date"), value: (row) => row.date, cell: (row) => format.date(row.date), card: "title" },
      units("median", t("median")),
      units("lower", t("lower", { level: format.share(level) })),
      units("upper", t("upper", { level: format.share(level) })),
      units("incoming", t("incoming")),
      {
        id: "stockout",
        header: t("stockout"),
        value: (row) => row.stockout,
        cell: (row) => format.rate(row.stockout),
        numeric: true,
      },
    ];
  }, [t, format]);
  const out = runsOutOn(points);
  const last = points.at(-1);
  const title = out ? t("title.runsOut", { date: format.date(out) }) : t("title.lasts", { count: points.length });
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle")}
      summary={
        last
          ? t("summary", {
              title,
              date: format.date(last.date),
              median: format.units(last.median),
              lower: format.units(last.lower),
              upper: format.units(last.upper),
            })
          : title
      }
      option={option}
      height={320}
      columns={columns}
      rows={points}
      rowId={(row) => row.date}
      rowText={(row) =>
        t("at", {
          date: format.date(row.date),
          units: format.units(row.median),
          lower: format.units(row.lower),
          upper: format.units(row.upper),
          chance: format.rate(row.stockout),
        })
      }
      facts={[...facts, [t("levels"), format.share(level)], [t("reorderPointFact"), String(reorderPoint)]]}
      legend={
        <ul className={chartStyles.legend}>
          <li>
            <svg width="16" height="10" aria-hidden="true">
              <line x1="0" y1="5" x2="16" y2="5" stroke={colours.forecast} strokeWidth="2" strokeDasharray="5 3" />
            </svg>
            {t("median")}
          </li>
          <li>
            <span className={chartStyles.key} style={{ background: colours.innerBand }} />
            {band}
          </li>
          <li>
            <span className={chartStyles.key} style={{ background: colours.categories[2] }} />
            {t("incoming")}
          </li>
          <li>
            <svg width="16" height="10" aria-hidden="true">
              <line x1="0" y1="5" x2="16" y2="5" stroke={colours.comparison} strokeWidth="1.5" />
            </svg>
            {t("reorderPoint", { units: format.units(Math.round(reorderPoint)) })}
          </li>
        </ul>
      }
    />
  );
}
