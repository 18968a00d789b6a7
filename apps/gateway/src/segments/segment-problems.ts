import type { PredicateProblem } from "@bellwether/segments/model/check-predicate";
import { checkPredicate } from "@bellwether/segments/model/check-predicate";
import { conditionsOf, type Predicate } from "@bellwether/segments/model/predicate";
import { withReferences } from "@bellwether/segments/model/references";
import type { SegmentRefusal } from "@bellwether/segments/store/segment-refusal";
import type { Caller } from "../context.ts";
import { maySeePersonal } from "../customers/personal.ts";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { referenceNodes } from "./segment.row.ts";

export type ReadPredicate = { predicate: Predicate } | { userErrors: UserError[] };

/**
 * Reads a predicate of a caller: its form, and its ids as keys.
 *
 * @param root path of the predicate in the input
 * @throws GraphQLError BAD_USER_INPUT where an id inside is not one of this API
 */
export function readPredicate(value: unknown, root: readonly string[], caller: Caller): ReadPredicate {
  const checked = checkPredicate(value);
  if (!checked.ok) return { userErrors: predicateErrors(checked.problems, root, caller.locale) };
  // Whoever is not shown attributes could find them out by asking who is in.
  const isPersonal = conditionsOf(checked.predicate).some((condition) => "attribute" in condition);
  if (isPersonal && !maySeePersonal(caller))
    return { userErrors: [failure(caller.locale, "predicate.personal", root)] };
  const argument = root.join(".");
  return { predicate: withReferences(checked.predicate, (type, id) => parseKey(referenceNodes[type], id, argument)) };
}

/** Problems of a predicate as callers are told them, each at its path. */
export function predicateErrors(
  problems: readonly PredicateProblem[],
  root: readonly string[],
  locale: SentenceLocale,
): UserError[] {
  return problems.map(({ path, code, facts }) => failure(locale, code, [...root, ...path], facts));
}

/** Why a segment was not changed, as callers are told. */
export function segmentErrors(refusals: readonly SegmentRefusal[], locale: SentenceLocale): UserError[] {
  return refusals.map(({ code, field, facts }) => failure(locale, code, field, facts));
}
