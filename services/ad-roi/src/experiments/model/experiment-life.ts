import type { ExperimentState } from "../contract.ts";

/** What may be done with an experiment. */
export const experimentSteps = ["START", "CONCLUDE", "CANCEL"] as const;
export type ExperimentStep = (typeof experimentSteps)[number];

const steps: Record<ExperimentStep, { from: readonly ExperimentState[]; to: ExperimentState }> = {
  START: { from: ["PLANNED"], to: "RUNNING" },
  CONCLUDE: { from: ["RUNNING"], to: "CONCLUDED" },
  CANCEL: { from: ["PLANNED", "RUNNING"], to: "CANCELLED" },
};

/** The state that a step leads to; null where the state does not allow it. What is over stays as it is: a result is never taken back. */
export function stateAfter(state: ExperimentState, step: ExperimentStep): ExperimentState | null {
  const { from, to } = steps[step];
  return from.includes(state) ? to : null;
}
