"use client";
import { Text, useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import charts from "../../charts/charts.module.css";
import { useMotion } from "../../charts/use-motion.ts";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { Granularity } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import { accuracyVerdict } from "../accuracy-verdict.ts";
import type { AccuracyData, Figures } from "./accuracy-data.ts";
import { monthOption } from "./month-option.ts";

interface MonthChartProps {
  points: AccuracyData["history"];
  granularity: Granularity;
  facts: CsvPreamble;
}

interface Row {
  month: string;
  figures: Figures;
}

/** How far forecasts were off from month to month, against repeating the last season. */
export function MonthChart({ points, granularity, facts }: MonthChartProps) {
  const t = useTranslations("accuracyMonths");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const rows = useMemo(() => points.map(({ start, accuracy }): Row => ({ month: start, figures: accuracy })), [points]);
  const option = useMemo(
    () =>
      monthOption({
        rows: rows.map(({ month, figures }) => ({
          month,
          error: figures.wape ?? null,
          naive: figures.naiveWape ?? null,
        })),
        colours,
        locale,
        animate,
        words: { error: t("error"), naive: t("naive"), axis: t("axis") },
      }),
    [rows, colours, locale, animate, t],
  );
  const columns = useMemo((): Column<Row>[] => {
    const rate = (id: "error" | "naive" | "bias" | "inside", of: (figures: Figures) => number | null | undefined) => ({
      id,
      header: t(id),
      value: (row: Row) => of(row.figures),
      cell: (row: Row) => {
        const value = of(row.figures);
        return typeof value === "number" ? format.rate(value) : "–";
      },
      numeric: true,
    });
    return [
      {
        id: "month",
        header: t("month"),
        value: (row) => row.month,
        cell: (row) => format.month(row.month),
        card: "title",
      },
      rate("error", ({ wape }) => wape),
      rate("naive", ({ naiveWape }) => naiveWape),
      rate("bias", ({ bias }) => bias),
      rate("inside", ({ coverage95 }) => coverage95),
      {
        id: "steps",
        header: t("steps"),
        value: (row) => row.figures.steps,
        cell: (row) => format.units(row.figures.steps),
        numeric: true,
      },
    ];
  }, [t, format]);
  const last = rows.findLast(({ figures }) => typeof figures.wape === "number");
  if (last === undefined) {
    return (
      <Text className="muted" p={16}>
        {t("none")}
      </Text>
    );
  }
  const share = (value: number | null | undefined) => (typeof value === "number" ? format.share(value) : "–");
  const rowText = ({ month, figures }: Row) =>
    t("at", { month: format.month(month), error: share(figures.wape), naive: share(figures.naiveWape) });
  const title = t("title", {
    month: format.month(last.month),
    error: share(last.figures.wape),
    naive: share(last.figures.naiveWape),
    verdict: accuracyVerdict(last.figures.wape, last.figures.naiveWape).kind,
  });
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle", { step: granularity })}
      summary={`${title} ${rows.map(rowText).join("; ")}`}
      option={option}
      height={280}
      columns={columns}
      rows={rows}
      rowId={(row) => row.month}
      rowText={rowText}
      facts={facts}
      legend={
        <ul className={charts.legend}>
          {(["error", "naive"] as const).map((name) => (
            <li key={name}>
              <span className={charts.key} style={{ background: name === "error" ? colours.forecast : colours.base }} />
              {t(name)}
            </li>
          ))}
        </ul>
      }
    />
  );
}
