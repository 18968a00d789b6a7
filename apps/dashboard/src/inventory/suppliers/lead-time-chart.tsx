"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { useMotion } from "../../charts/use-motion.ts";
import { useFormat } from "../../format/use-format.ts";
import type { Column } from "../../table/column.ts";
import { leadTimeOption } from "./lead-time-option.ts";

export interface LeadTimes {
  /** Days it may take, ascending. */
  days: readonly number[];
  /** Of each of them, adding up to 1. */
  probabilities: readonly number[];
  statedDays: number | null;
  meanDays: number;
  observations: number;
}

interface LeadTimeRow {
  days: number;
  probability: number;
}

/** How long a supplier takes, day by day, against what it states. */
export function LeadTimeChart({ name, leadTimes }: { name: string; leadTimes: LeadTimes }) {
  const t = useTranslations("leadTime");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const { statedDays, meanDays, observations } = leadTimes;
  const rows = useMemo(
    () =>
      leadTimes.days.map((days, index): LeadTimeRow => ({ days, probability: leadTimes.probabilities[index] ?? 0 })),
    [leadTimes],
  );
  const option = useMemo(
    () =>
      leadTimeOption({
        rows,
        statedDays,
        colours,
        locale,
        animate,
        words: { days: t("axis"), chance: t("chance"), stated: t("stated") },
      }),
    [rows, statedDays, colours, locale, animate, t],
  );
  const columns = useMemo(
    (): Column<LeadTimeRow>[] => [
      { id: "days", header: t("axis"), value: (row) => row.days, numeric: true, card: "title" },
      {
        id: "chance",
        header: t("chance"),
        value: (row) => row.probability,
        cell: (row) => format.rate(row.probability),
        numeric: true,
      },
    ],
    [t, format],
  );
  const late = statedDays === null ? null : Math.round((meanDays - statedDays) * 10) / 10;
  const title =
    late === null
      ? t("title.unstated", { days: format.units(meanDays) })
      : late > 0
        ? t("title.slower", { days: format.units(meanDays), late: format.units(late) })
        : t("title.asStated", { days: format.units(meanDays) });
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle", { count: observations })}
      summary={t("summary", { title, count: observations })}
      option={option}
      height={200}
      columns={columns}
      rows={rows}
      rowId={(row) => String(row.days)}
      rowText={(row) => t("at", { days: row.days, chance: format.rate(row.probability) })}
      facts={[
        [t("supplier"), name],
        [t("statedDays"), statedDays === null ? "" : String(statedDays)],
        [t("learnedFrom"), String(observations)],
      ]}
    />
  );
}
