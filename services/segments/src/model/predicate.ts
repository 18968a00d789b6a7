import type { z } from "zod";
import type { conditionSchemas } from "./condition-schemas.ts";

/** Words that join conditions. */
export const groupWords = ["all", "any", "not"] as const;

/** What a condition is about. */
export type ConditionName = keyof typeof conditionSchemas;

/** One condition of each kind, without the word that names it. */
export type ConditionOf<Name extends ConditionName> = z.infer<(typeof conditionSchemas)[Name]>;

/** An object with exactly one key, which says what the condition is about. */
export type Condition = { [Name in ConditionName]: { [Key in Name]: ConditionOf<Name> } }[ConditionName];

/** Whom a segment takes in: conditions, joined by "all of", "any of" and "not". */
export type Predicate = { all: readonly Predicate[] } | { any: readonly Predicate[] } | { not: Predicate } | Condition;

/** Something for each word of a predicate: a word that is missing does not compile. */
export interface PredicateVisitor<Result> {
  all(parts: readonly Predicate[]): Result;
  any(parts: readonly Predicate[]): Result;
  not(part: Predicate): Result;
  condition: { [Name in ConditionName]: (condition: ConditionOf<Name>) => Result };
}

/** Hands the predicate to the visitor's function for its word. */
export function visit<Result>(predicate: Predicate, visitor: PredicateVisitor<Result>): Result {
  if ("all" in predicate) return visitor.all(predicate.all);
  if ("any" in predicate) return visitor.any(predicate.any);
  if ("not" in predicate) return visitor.not(predicate.not);
  const [[name, condition]] = Object.entries(predicate) as [[ConditionName, never]];
  return visitor.condition[name](condition);
}

/** Every condition of the tree, from left to right. */
export function conditionsOf(predicate: Predicate): Condition[] {
  if ("all" in predicate) return predicate.all.flatMap(conditionsOf);
  if ("any" in predicate) return predicate.any.flatMap(conditionsOf);
  if ("not" in predicate) return conditionsOf(predicate.not);
  return [predicate];
}
