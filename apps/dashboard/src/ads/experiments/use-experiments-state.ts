"use client";
import { parseAsBoolean, parseAsString, useQueryStates } from "nuqs";

/** What is open beside the list: an experiment, or the form for a new one, of a channel where one is named. It stands in the address. */
export function useExperimentsState() {
  const [{ experiment, plan, channel }, setState] = useQueryStates(
    { experiment: parseAsString, plan: parseAsBoolean.withDefault(false), channel: parseAsString },
    { history: "push" },
  );
  return {
    experiment,
    plan,
    channel,
    open: (id: string) => void setState({ experiment: id, plan: null, channel: null }),
    planNew: () => void setState({ experiment: null, plan: true, channel: null }),
    close: () => void setState({ experiment: null, plan: null, channel: null }),
  };
}

export type ExperimentsState = ReturnType<typeof useExperimentsState>;
