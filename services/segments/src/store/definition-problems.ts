import type { EntityManager } from "typeorm";
import type { PredicateProblem, PredicateRule } from "../model/check-predicate.ts";
import { inlineSegments, SegmentCircle } from "../model/inline-segments.ts";
import { conditionsOf, type Predicate } from "../model/predicate.ts";
import { type Reference, referencesOf } from "../model/references.ts";
import { askersOf, type LiveSegment, predicatesOf } from "./live-segments.ts";

/** Conditions of a segment together with those of the segments that it asks about. */
export const maxWholeConditions = 200;

/**
 * What is wrong with a predicate given what the organisation has: products, categories and segments that are not there,
 * segments that ask about one another, and more conditions than can be kept true.
 *
 * @param self key of the segment that it is for; null for one that is not there yet
 */
export async function definitionProblems(
  db: Pick<EntityManager, "query">,
  predicate: Predicate,
  self: string | null,
  segments: readonly LiveSegment[],
): Promise<PredicateProblem[]> {
  const references = referencesOf(predicate);
  const unknown = [
    ...(await unknownOf(db, "product", "unknown-product", references)),
    ...(await unknownOf(db, "category", "unknown-category", references)),
    ...unknownSegments(references, segments),
  ];
  if (unknown.length > 0) return unknown;
  const circles = circlesOf(references, self, segments);
  if (circles.length > 0) return circles;
  return wholeSizeProblems(predicate, self, segments);
}

const at = (path: string[], rule: PredicateRule, facts: PredicateProblem["facts"] = {}): PredicateProblem => ({
  path,
  code: `predicate.${rule}`,
  facts,
});

async function unknownOf(
  db: Pick<EntityManager, "query">,
  type: "product" | "category",
  rule: PredicateRule,
  references: readonly Reference[],
): Promise<PredicateProblem[]> {
  const asked = references.filter((reference) => reference.type === type);
  if (asked.length === 0) return [];
  const rows: { id: string }[] = await db.query(`SELECT id FROM ${type} WHERE id = ANY ($1::uuid[])`, [
    asked.map(({ id }) => id),
  ]);
  const known = new Set(rows.map(({ id }) => id));
  return asked.filter(({ id }) => !known.has(id)).map(({ path }) => at(path, rule));
}

function unknownSegments(references: readonly Reference[], segments: readonly LiveSegment[]): PredicateProblem[] {
  return references
    .filter(({ type, id }) => type === "segment" && !segments.some((segment) => segment.id === id))
    .map(({ path }) => at(path, "unknown-segment"));
}

function circlesOf(
  references: readonly Reference[],
  self: string | null,
  segments: readonly LiveSegment[],
): PredicateProblem[] {
  if (self === null) return [];
  const predicates = predicatesOf(segments);
  const nameOf = (id: string) => segments.find((segment) => segment.id === id)?.name ?? id;
  return references.flatMap(({ type, id, path }) => {
    if (type !== "segment") return [];
    try {
      inlineSegments({ segment: { id } }, predicates, [self]);
      return [];
    } catch (error) {
      if (!(error instanceof SegmentCircle)) throw error;
      return [at(path, "circle", { through: error.through.map(nameOf).join(" → ") })];
    }
  });
}

/** Of the predicate itself, and of those that ask about its segment. */
function wholeSizeProblems(
  predicate: Predicate,
  self: string | null,
  segments: readonly LiveSegment[],
): PredicateProblem[] {
  const sizes = new Map<string, number>();
  const predicates = predicatesOf(segments);
  if (self !== null) predicates.set(self, predicate);
  const sizeOf = (whole: Predicate): number =>
    conditionsOf(whole).reduce(
      (sum, condition) => sum + ("segment" in condition ? segmentSize(condition.segment.id) : 1),
      0,
    );
  const segmentSize = (id: string): number => {
    const known = sizes.get(id) ?? sizeOf(predicates.get(id)!);
    sizes.set(id, known);
    return known;
  };
  const largest = Math.max(
    sizeOf(predicate),
    ...(self === null ? [] : askersOf(self, segments).map(({ id }) => segmentSize(id))),
  );
  return largest > maxWholeConditions
    ? [at([], "too-many-whole", { maximum: maxWholeConditions, count: largest })]
    : [];
}
