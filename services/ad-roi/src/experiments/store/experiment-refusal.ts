/** Why an experiment was not changed. */
export interface ExperimentRefusal {
  code:
    | "experiment.unknown"
    | "experiment.changed"
    | "experiment.name-length"
    | "experiment.name-taken"
    | "experiment.channel-unknown"
    | "experiment.starts-in-past"
    | "experiment.weeks"
    | "experiment.overlaps"
    | "experiment.state";
  /** Path inside the input; null where no one field is at fault. */
  field: readonly string[] | null;
  facts: Readonly<Record<string, string | number>>;
}

export type ExperimentChanged =
  | { outcome: "changed"; id: string }
  | { outcome: "refused"; refusals: [ExperimentRefusal, ...ExperimentRefusal[]] };

export function refused(
  code: ExperimentRefusal["code"],
  field: readonly string[] | null,
  facts: ExperimentRefusal["facts"] = {},
): ExperimentChanged {
  return { outcome: "refused", refusals: [{ code, field, facts }] };
}
