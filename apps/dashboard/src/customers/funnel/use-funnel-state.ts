"use client";
import { parseAsArrayOf, parseAsNumberLiteral, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { addSteps, dayOf } from "../../format/date.ts";
import type { EventKind, FunnelSplit } from "../../gql/graphql.ts";
import { eventKinds } from "../event-kinds.ts";

/** Days that a funnel looks back, and within which its steps have to follow the first. */
export const rangeDays = [30, 90, 180, 365] as const;
export const withinDays = [1, 7, 14, 30, 90] as const;
export const splits = ["CHANNEL", "ACQUISITION_CHANNEL"] as const satisfies readonly FunnelSplit[];

/** Steps of a funnel, as the server takes them. */
export const stepCounts = { fewest: 2, most: 6 };

const usualSteps: EventKind[] = ["PRODUCT_VIEW", "CART_ADD", "CHECKOUT", "PURCHASE"];

/** What a person would share of a funnel: it stands in the address. */
export function useFunnelState() {
  const [{ steps, range, within, by }, setState] = useQueryStates(
    {
      steps: parseAsArrayOf(parseAsStringLiteral(eventKinds)).withDefault(usualSteps),
      range: parseAsNumberLiteral(rangeDays).withDefault(90),
      within: parseAsNumberLiteral(withinDays).withDefault(30),
      by: parseAsStringLiteral(splits),
    },
    { history: "replace" },
  );
  return useMemo(() => {
    const to = dayOf(new Date());
    const shown = steps.length < stepCounts.fewest ? usualSteps : steps.slice(0, stepCounts.most);
    return { steps: shown, range, within, by, to, from: addSteps(to, 1 - range, "DAY"), setState };
  }, [steps, range, within, by, setState]);
}

export type FunnelState = ReturnType<typeof useFunnelState>;
