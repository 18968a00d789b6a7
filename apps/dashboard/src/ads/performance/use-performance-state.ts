"use client";
import { parseAsIsoDate, parseAsNumberLiteral, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { addSteps, daysBetween } from "../../format/date.ts";
import { useToday } from "../../session/use-today.ts";

/** Days that the page looks back, where no two days are given. */
export const spans = [28, 90, 365] as const;

/** What the table tells apart. */
export const cuts = ["CHANNEL", "CAMPAIGN", "GEO", "DAY"] as const;
export type Cut = (typeof cuts)[number];

/** What the chart shows. */
export const measures = ["money", "roas", "conversions", "clicks"] as const;
export type Measure = (typeof measures)[number];

/** Days beyond which the chart goes by weeks. */
const mostDaysDrawn = 120;

const text = (date: Date) => date.toISOString().slice(0, 10);

/** What a person would share of the page: it stands in the address. */
export function usePerformanceState() {
  const today = useToday();
  const [{ span, from, to, by, channel, campaign, geo, measure }, setState] = useQueryStates(
    {
      span: parseAsNumberLiteral(spans).withDefault(90),
      /** Both, or neither: two days of one's own. */
      from: parseAsIsoDate,
      to: parseAsIsoDate,
      by: parseAsStringLiteral(cuts).withDefault("CHANNEL"),
      channel: parseAsString,
      campaign: parseAsString,
      geo: parseAsString,
      measure: parseAsStringLiteral(measures).withDefault("money"),
    },
    { history: "push" },
  );
  return useMemo(() => {
    const last = addSteps(today, -1, "DAY");
    const own = from !== null && to !== null && from <= to;
    const range = own ? { from: text(from), to: text(to) } : { from: addSteps(last, 1 - span, "DAY"), to: last };
    const step = daysBetween(range.from, range.to) < mostDaysDrawn ? ("DAY" as const) : ("WEEK" as const);
    return { by, channel, campaign, geo, measure, span: own ? null : span, range, step, setState };
  }, [today, span, from, to, by, channel, campaign, geo, measure, setState]);
}

export type PerformanceState = ReturnType<typeof usePerformanceState>;
