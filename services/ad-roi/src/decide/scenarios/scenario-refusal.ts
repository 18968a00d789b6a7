/** Why a scenario was not saved, or not turned into budgets. */
export interface ScenarioRefusal {
  code:
    | "scenario.unknown"
    | "scenario.changed"
    | "scenario.name-length"
    | "scenario.name-taken"
    | "scenario.note-long"
    | "scenario.too-many"
    | "scenario.diff-changed"
    | "scenario.nothing-to-apply"
    | "scenario.application-unknown"
    | "scenario.undone-already";
  /** Path inside the input; null where no one field is at fault. */
  field: readonly string[] | null;
  facts: Readonly<Record<string, string | number>>;
}

export type ScenarioChanged =
  | { outcome: "changed"; id: string }
  | { outcome: "refused"; refusals: readonly [ScenarioRefusal, ...ScenarioRefusal[]] };

export type ScenarioRefused = Extract<ScenarioChanged, { outcome: "refused" }>;

export function refused(
  code: ScenarioRefusal["code"],
  field: readonly string[] | null,
  facts: ScenarioRefusal["facts"] = {},
): ScenarioRefused {
  return { outcome: "refused", refusals: [{ code, field, facts }] };
}
