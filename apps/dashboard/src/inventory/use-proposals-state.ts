"use client";
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { proposalOrderFields } from "./proposal-columns.tsx";

export const proposalStatuses = ["OPEN", "APPROVED", "REJECTED", "WITHDRAWN"] as const;

const orderColumns = ["product", "stake", "amount", "orderOn"] as const satisfies (keyof typeof proposalOrderFields)[];

/** What a person would share of the work list: it stands in the address. */
export function useProposalsState() {
  const [state, setState] = useQueryStates({
    q: parseAsString.withDefault(""),
    location: parseAsString,
    status: parseAsStringLiteral(proposalStatuses).withDefault("OPEN"),
    sort: parseAsStringLiteral(orderColumns).withDefault("stake"),
    desc: parseAsBoolean.withDefault(true),
    proposal: parseAsString,
  });
  return { ...state, setState };
}
