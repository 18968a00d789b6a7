"use client";
import { parseAsArrayOf, parseAsBoolean, parseAsString, useQueryStates } from "nuqs";

/** Rules that a preview can keep or drop, each a switch. */
export const rules = ["hideOutOfStock", "hideBought", "hideInactive"] as const;

/** What a person would share of the page: it stands in the address. Customer and products by the organisation's own keys. */
export function useRecommendationsState() {
  const [state, setState] = useQueryStates(
    {
      customer: parseAsString,
      basket: parseAsArrayOf(parseAsString).withDefault([]),
      hideOutOfStock: parseAsBoolean.withDefault(true),
      hideBought: parseAsBoolean.withDefault(true),
      hideInactive: parseAsBoolean.withDefault(true),
    },
    { history: "replace" },
  );
  return { ...state, setState };
}

export type RecommendationsState = ReturnType<typeof useRecommendationsState>;
