"use client";
import { parseAsNumberLiteral, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { addSteps } from "../../format/date.ts";
import type { AttributionModel, AttributionUnit, ConversionSource } from "../../gql/graphql.ts";
import { useToday } from "../../session/use-today.ts";

/** Every model, in the order in which they are explained. */
export const models = [
  "MARKOV",
  "SHAPLEY",
  "POSITION",
  "TIME_DECAY",
  "LINEAR",
  "FIRST",
  "LAST",
] as const satisfies readonly AttributionModel[];
export const units = ["CHANNEL", "CAMPAIGN"] as const satisfies readonly AttributionUnit[];
export const sources = ["TOUCHPOINTS", "ORDERS"] as const satisfies readonly ConversionSource[];

/** Days that the page looks back, and that a journey may take. */
export const spans = [28, 90, 180, 365] as const;
export const lookBacks = [7, 30, 60, 90] as const;
/** Touches that the chain remembers. */
export const orders = [1, 2, 3] as const;

/** What a person would share of the page: it stands in the address. */
export function useAttributionState() {
  const today = useToday();
  const [state, setState] = useQueryStates(
    {
      model: parseAsStringLiteral(models).withDefault("MARKOV"),
      by: parseAsStringLiteral(units).withDefault("CHANNEL"),
      conversions: parseAsStringLiteral(sources).withDefault("TOUCHPOINTS"),
      span: parseAsNumberLiteral(spans).withDefault(90),
      lookBack: parseAsNumberLiteral(lookBacks).withDefault(30),
      order: parseAsNumberLiteral(orders).withDefault(1),
    },
    { history: "replace" },
  );
  return useMemo(() => {
    const to = addSteps(today, -1, "DAY");
    return { ...state, range: { from: addSteps(to, 1 - state.span, "DAY"), to }, setState };
  }, [today, state, setState]);
}

export type AttributionState = ReturnType<typeof useAttributionState>;
