import { type ImportRule, importRules } from "./contract.ts";

type FactName = (typeof importRules)[ImportRule][number];

/** What is known of a case, of which a rule takes the facts that its sentence names. */
export type RuleFacts = Readonly<Partial<Record<FactName, string | number>>>;

/** A broken rule: which one, at which column of the file, and what stood there. */
export interface Violation {
  rule: ImportRule;
  /** As the file names it; null when the whole row is meant. */
  column: string | null;
  value: string | null;
  /** Those that the rule's sentence names. */
  facts: RuleFacts;
}

/** The same violation, its column by another name; one that `names` does not have keeps its own. */
export function renamed(found: Violation, names: Readonly<Record<string, string>>): Violation {
  return { ...found, column: found.column === null ? null : (names[found.column] ?? found.column) };
}

export function violation(
  rule: ImportRule,
  column: string | null,
  value: string | null,
  known: RuleFacts = {},
): Violation {
  const facts: Partial<Record<FactName, string | number>> = {};
  for (const name of importRules[rule]) {
    const fact = name === "column" ? (column ?? undefined) : known[name];
    if (fact !== undefined) facts[name] = fact;
  }
  return { rule, column, value, facts };
}
