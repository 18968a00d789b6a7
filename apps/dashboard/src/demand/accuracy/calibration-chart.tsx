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
import type { Column } from "../../table/column.ts";
import { type CalibrationRow, calibrationOption } from "./calibration-option.ts";
import { calibrationVerdict } from "./calibration-verdict.ts";

/** Whether the ranges of forecasts hold the share of demand that they say. */
export function CalibrationChart({ rows, facts }: { rows: readonly CalibrationRow[]; facts: CsvPreamble }) {
  const t = useTranslations("calibration");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const option = useMemo(
    () =>
      calibrationOption({
        rows,
        colours,
        locale,
        animate,
        words: { level: t("level"), coverage: t("coverage"), chance: t("chance"), ideal: t("ideal") },
      }),
    [rows, colours, locale, animate, t],
  );
  const columns = useMemo((): Column<CalibrationRow>[] => {
    const rate = (id: "coverage" | "lower" | "upper"): Column<CalibrationRow> => ({
      id,
      header: t(id),
      value: (row) => row[id],
      cell: (row) => format.rate(row[id]),
      numeric: true,
    });
    return [
      {
        id: "level",
        header: t("level"),
        value: (row) => row.level,
        cell: (row) => format.share(row.level),
        numeric: true,
        card: "title",
      },
      rate("coverage"),
      rate("lower"),
      rate("upper"),
      {
        id: "steps",
        header: t("steps"),
        value: (row) => row.steps,
        cell: (row) => format.units(row.steps),
        numeric: true,
      },
    ];
  }, [t, format]);
  const widest = rows.at(-1);
  if (widest === undefined) {
    return (
      <Text className="muted" p={16}>
        {t("none")}
      </Text>
    );
  }
  const title = t("title", {
    verdict: calibrationVerdict(rows),
    level: format.share(widest.level),
    coverage: format.rate(widest.coverage),
  });
  const rowText = (row: CalibrationRow) =>
    t("at", { level: format.share(row.level), coverage: format.rate(row.coverage) });
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle", { steps: format.units(widest.steps) })}
      summary={`${title} ${rows.map(rowText).join("; ")}`}
      option={option}
      height={280}
      columns={columns}
      rows={rows}
      rowId={(row) => String(row.level)}
      rowText={rowText}
      facts={facts}
      legend={
        <ul className={charts.legend}>
          <li>
            <svg width="16" height="10" aria-hidden="true">
              <line x1="0" y1="5" x2="16" y2="5" stroke={colours.forecast} strokeWidth="2" />
            </svg>
            {t("coverage")}
          </li>
          <li>
            <svg width="16" height="10" aria-hidden="true">
              <line x1="0" y1="5" x2="16" y2="5" stroke={colours.muted} strokeDasharray="4 3" />
            </svg>
            {t("ideal")}
          </li>
          <li>
            <span className={charts.key} style={{ background: colours.outerBand }} />
            {t("chance")}
          </li>
        </ul>
      }
    />
  );
}
