"use client";
import { parseAsInteger, parseAsNumberLiteral, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { chooseHorizon, granularities, outerLevels } from "./horizons.ts";

/** What a person would share of a demand page: it stands in the address. */
export function useDemandState() {
  const [state, setState] = useQueryStates(
    {
      granularity: parseAsStringLiteral(granularities).withDefault("DAY"),
      horizon: parseAsInteger,
      location: parseAsString,
      level: parseAsNumberLiteral(outerLevels).withDefault(95),
    },
    { history: "replace" },
  );
  return { ...state, horizon: chooseHorizon(state.horizon, state.granularity), setState };
}

export type DemandState = ReturnType<typeof useDemandState>;
