"use client";
import { parseAsBoolean, parseAsString, useQueryStates } from "nuqs";

/** What is open beside the list: an experiment, or the form for a new one. It stands in the address. */
export function useExperimentsState() {
  const [{ experiment, plan }, setState] = useQueryStates(
    { experiment: parseAsString, plan: parseAsBoolean.withDefault(false) },
    { history: "push" },
  );
  return {
    experiment,
    plan,
    open: (id: string) => void setState({ experiment: id, plan: null }),
    planNew: () => void setState({ experiment: null, plan: true }),
    close: () => void setState({ experiment: null, plan: null }),
  };
}

export type ExperimentsState = ReturnType<typeof useExperimentsState>;
