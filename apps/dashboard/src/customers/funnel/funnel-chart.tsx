"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { useMotion } from "../../charts/use-motion.ts";
import { type Format, useFormat } from "../../format/use-format.ts";
import type { FunnelQuery } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import { formatSpan } from "./format-span.ts";
import { funnelOption } from "./funnel-option.ts";
import type { FunnelState } from "./use-funnel-state.ts";

export type FunnelStep = FunnelQuery["funnel"]["steps"][number];
type Row = FunnelStep & { position: number };
type Share = NonNullable<FunnelStep["ofFirst"]>;

/** 17.0 % (15.2–18.9 %): a share with its range. */
export const withRange = ({ value, lower, upper }: Share, format: Format): string =>
  `${format.rate(value)} (${format.rate(lower)}–${format.rate(upper)})`;

interface FunnelChartProps {
  steps: readonly FunnelStep[];
  state: FunnelState;
  /** What the funnel shows, in words. */
  sentence: string;
}

/** How many people came to each step. */
export function FunnelChart({ steps, state, sentence }: FunnelChartProps) {
  const t = useTranslations("funnel");
  const kind = useTranslations("eventKind");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const rows = useMemo((): Row[] => steps.map((step, at) => ({ ...step, position: at + 1 })), [steps]);
  const option = useMemo(() => {
    const bars = rows.map(({ kind: of, people, ofFirst, ofPrevious, medianSeconds }) => ({
      name: kind(of),
      people,
      label: ofPrevious && ofFirst ? `${format.units(people)}\n${format.rate(ofFirst.value)}` : format.units(people),
      figures: [
        [t("column.people"), format.units(people)],
        ...(ofPrevious ? [[t("column.ofPrevious"), withRange(ofPrevious, format)] as const] : []),
        ...(ofPrevious && ofFirst ? [[t("column.ofFirst"), withRange(ofFirst, format)] as const] : []),
        ...(typeof medianSeconds === "number"
          ? [[t("column.median"), formatSpan(medianSeconds, locale)] as const]
          : []),
      ] as const,
    }));
    return funnelOption({ bars, colours, animate });
  }, [rows, kind, t, format, locale, colours, animate]);
  const columns = useMemo((): Column<Row>[] => {
    const share = (id: "ofPrevious" | "ofFirst"): Column<Row> => ({
      id,
      header: t(`column.${id}`),
      value: (row) => row[id]?.value ?? null,
      cell: (row) => (row[id] ? withRange(row[id], format) : "–"),
      numeric: true,
    });
    return [
      { id: "position", header: t("column.position"), value: (row) => row.position, numeric: true },
      { id: "step", header: t("column.step"), value: (row) => kind(row.kind), card: "title" },
      { id: "people", header: t("column.people"), value: (row) => row.people, numeric: true },
      share("ofPrevious"),
      share("ofFirst"),
      {
        id: "median",
        header: t("column.median"),
        value: (row) => row.medianSeconds ?? null,
        cell: (row) => (typeof row.medianSeconds === "number" ? formatSpan(row.medianSeconds, locale) : "–"),
        numeric: true,
      },
    ];
  }, [t, kind, format, locale]);
  const text = ({ kind: of, people, ofFirst }: Row) =>
    t("at", { step: kind(of), people, share: format.rate(ofFirst?.value ?? 0) });
  const days = t("days", { from: format.date(state.from), to: format.date(state.to) });
  return (
    <ChartFrame
      title={sentence}
      subtitle={`${days} · ${t("range")}`}
      summary={sentence}
      option={option}
      height={48 * rows.length + 16}
      columns={columns}
      rows={rows}
      rowId={(row) => String(row.position)}
      rowText={text}
      facts={[
        [t("fact.days"), days],
        [t("fact.within"), t("withinDays", { days: state.within })],
        [t("fact.range"), t("range")],
      ]}
    />
  );
}
