import type { z } from "zod";
import { conditionSchemas } from "./condition-schemas.ts";
import { type ConditionName, groupWords, type Predicate } from "./predicate.ts";

/** Groups inside groups, the outermost included. */
export const maxDepth = 6;

/** Conditions and groups that one group joins. */
export const maxBreadth = 20;

/** Conditions of a whole predicate. */
export const maxConditions = 60;

/** Something wrong with a predicate: where, which rule, and what the rule's sentence is made of. */
export interface PredicateProblem {
  /** Keys and positions from the root, such as `["all", "0", "events", "atLeast"]`. */
  path: string[];
  code: `predicate.${PredicateRule}`;
  facts: Record<string, string | number>;
}

export type PredicateRule =
  | "not-a-condition"
  | "too-deep"
  | "too-broad"
  | "too-many"
  | "too-many-whole"
  | "empty-group"
  | "required"
  | "type"
  | "too-small"
  | "too-big"
  | "choice"
  | "unknown-field"
  | "format"
  | "one-test"
  | "bound"
  | "bounds-order"
  | "product-or-category"
  | "no-confidence"
  | "probability"
  | "unknown-product"
  | "unknown-category"
  | "unknown-segment"
  | "circle";

export type CheckedPredicate =
  | { ok: true; predicate: Predicate }
  | { ok: false; problems: [PredicateProblem, ...PredicateProblem[]] };

/** Reads what may be a predicate; what is wrong is named by its path, all of it at once. */
export function checkPredicate(value: unknown): CheckedPredicate {
  const [first, ...others] = new PredicateCheck().node(value, [], 1);
  return first === undefined
    ? { ok: true, predicate: value as Predicate }
    : { ok: false, problems: [first, ...others] };
}

const conditionNames = Object.keys(conditionSchemas) as ConditionName[];
const words = [...groupWords, ...conditionNames].join(", ");

/** One problem, or none. */
type Problems = PredicateProblem[];

function problem(path: string[], rule: PredicateRule, facts: PredicateProblem["facts"] = {}): Problems {
  return [{ path, code: `predicate.${rule}`, facts }];
}

class PredicateCheck {
  private conditions = 0;

  node(value: unknown, path: string[], depth: number): Problems {
    const entries = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
    const [entry] = entries;
    if (entry === undefined || entries.length !== 1) return problem(path, "not-a-condition", { choices: words });
    const [word, inner] = entry;
    const at = [...path, word];
    if (groupWords.some((known) => known === word) && depth > maxDepth)
      return problem(at, "too-deep", { maximum: maxDepth });
    if (word === "not") return this.node(inner, at, depth + 1);
    if (word === "all" || word === "any") return this.group(inner, at, depth);
    const name = conditionNames.find((known) => known === word);
    return name === undefined ? problem(path, "not-a-condition", { choices: words }) : this.condition(name, inner, at);
  }

  private group(inner: unknown, path: string[], depth: number): Problems {
    if (!Array.isArray(inner)) return problem(path, "type", { expected: "array" });
    if (inner.length === 0) return problem(path, "empty-group");
    if (inner.length > maxBreadth) return problem(path, "too-broad", { maximum: maxBreadth, count: inner.length });
    return inner.flatMap((part, index) => this.node(part, [...path, String(index)], depth + 1));
  }

  private condition(name: ConditionName, inner: unknown, path: string[]): Problems {
    this.conditions += 1;
    // Once: the rest of a flood says nothing more.
    if (this.conditions > maxConditions)
      return this.conditions === maxConditions + 1 ? problem(path, "too-many", { maximum: maxConditions }) : [];
    const read = conditionSchemas[name].safeParse(inner, { reportInput: true });
    return (read.error?.issues ?? []).flatMap((issue) => problemsOf(issue, path));
  }
}

/** An issue of zod's in our words. */
function problemsOf(issue: z.core.$ZodIssue, base: string[]): Problems {
  const path = [...base, ...issue.path.map(String)];
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? problem(path, "required")
        : problem(path, "type", { expected: issue.expected });
    case "too_small":
      return problem(path, "too-small", { minimum: Number(issue.minimum), unit: issue.origin });
    case "too_big":
      return problem(path, "too-big", { maximum: Number(issue.maximum), unit: issue.origin });
    case "invalid_value":
      return issue.input === undefined
        ? problem(path, "required")
        : problem(path, "choice", { choices: issue.values.join(", ") });
    case "unrecognized_keys":
      return issue.keys.flatMap((key) => problem([...path, key], "unknown-field", { field: key }));
    case "custom":
      return problem(path, issue.message as PredicateRule);
    default:
      return problem(path, "format");
  }
}
