"use client";
import { Select, useComputedColorScheme } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { useMotion } from "../../charts/use-motion.ts";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import { moneyColumns } from "../planner/band-columns.tsx";
import { type BandPoint, bandOption } from "../planner/band-option.ts";
import type { MediaMixData } from "./media-mix-page.tsx";

interface ResponseChartProps {
  mix: MediaMixData;
  /** Channel that is shown; null for the one that spends most. */
  channel: string | null;
  facts: CsvPreamble;
  onChannel: (channel: string | null) => void;
}

/** What steady spend on one channel brings in a week, with its interval, and where the present spend stands. */
export function ResponseChart({ mix, channel, facts, onChannel }: ResponseChartProps) {
  const t = useTranslations("mediaMix.response");
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const { currency, responseCurves } = mix;
  const largest = [...responseCurves].sort((a, b) => b.usualSpend - a.usualSpend)[0];
  const curve = responseCurves.find((each) => each.channel === channel) ?? largest;
  const points = useMemo(
    () =>
      (curve?.spend ?? []).map(
        (x, index): BandPoint => ({
          x,
          mean: curve?.mean[index] ?? 0,
          lower: curve?.lower[index] ?? 0,
          upper: curve?.upper[index] ?? 0,
        }),
      ),
    [curve],
  );
  const words = useMemo(() => ({ x: t("spend"), y: t("brought"), mean: t("expected"), band: t("band") }), [t]);
  const option = useMemo(() => {
    const money = (value: number) => format.amount(value, currency);
    const nearest = (spend: number) =>
      points.reduce(
        (best, point) => (Math.abs(point.x - spend) < Math.abs(best.x - spend) ? point : best),
        points[0] ?? { x: 0, mean: 0 },
      );
    const at = curve
      ? [
          { name: t("present"), spend: curve.usualSpend, colour: colours.history },
          { name: t("highest"), spend: curve.highestSpend, colour: colours.comparison },
        ]
      : [];
    const marks = at.map(({ name, spend, colour }) => ({ name, colour, x: nearest(spend).x, y: nearest(spend).mean }));
    return bandOption({ points, marks, words, write: { x: money, y: money }, colours, animate });
  }, [points, curve, words, currency, format, colours, animate, t]);
  if (!curve) return null;
  const money = (value: number) => format.amount(value, currency);
  const told = mix.channels.find((each) => each.channel === curve.channel);
  const title = t("title", {
    channel: curve.channel,
    next: format.measure(told?.marginalRoas?.mean ?? 0),
    roas: format.measure(told?.roas?.mean ?? 0),
  });
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle")}
      summary={t("summary", { title, present: money(curve.usualSpend), highest: money(curve.highestSpend) })}
      option={option}
      height={300}
      columns={moneyColumns(words, { lower: t("lower"), upper: t("upper") }, money)}
      rows={points}
      rowId={(row) => String(row.x)}
      rowText={(row) =>
        t("at", { spend: money(row.x), mean: money(row.mean), lower: money(row.lower), upper: money(row.upper) })
      }
      facts={[[t("channel"), curve.channel], ...facts]}
      controls={
        <Select
          aria-label={t("channel")}
          w={180}
          value={curve.channel}
          allowDeselect={false}
          data={responseCurves.map((each) => each.channel)}
          onChange={onChannel}
        />
      }
    />
  );
}
