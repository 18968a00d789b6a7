"use client";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { AccuracySource, ForecastLead, WorstBy } from "../../gql/graphql.ts";
import { granularities } from "../horizons.ts";

export const sources = ["REALISED", "BACKTEST"] as const satisfies readonly AccuracySource[];
export const leads = ["WEEK", "MONTH", "QUARTER", "YEAR"] as const satisfies readonly ForecastLead[];
export const worstMeasures = ["MASE", "UNITS"] as const satisfies readonly WorstBy[];

/** What the table of groups is by. */
export const groupings = ["method", "category", "location", "lead", "level", "version"] as const;
export type Grouping = (typeof groupings)[number];

/** What a person would share of the page: it stands in the address. */
export function useAccuracyState() {
  const [state, setState] = useQueryStates(
    {
      granularity: parseAsStringLiteral(granularities).withDefault("DAY"),
      location: parseAsString,
      lead: parseAsStringLiteral(leads),
      /** Null: what the server thinks fair. */
      source: parseAsStringLiteral(sources),
      by: parseAsStringLiteral(groupings).withDefault("method"),
      worst: parseAsStringLiteral(worstMeasures).withDefault("MASE"),
    },
    { history: "replace" },
  );
  return { ...state, setState };
}

export type AccuracyState = ReturnType<typeof useAccuracyState>;
