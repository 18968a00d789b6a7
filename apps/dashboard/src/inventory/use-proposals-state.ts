"use client";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";

export const proposalStatuses = ["OPEN", "APPROVED", "REJECTED", "WITHDRAWN"] as const;

/** What a person would share of the work list: it stands in the address. */
export function useProposalsState() {
  const [state, setState] = useQueryStates({
    q: parseAsString.withDefault(""),
    location: parseAsString,
    status: parseAsStringLiteral(proposalStatuses).withDefault("OPEN"),
    proposal: parseAsString,
  });
  return { ...state, setState };
}
