import type { Predicate } from "./predicate.ts";

/** A predicate that leads back to where it began; `through` names the segments on the way. */
export class SegmentCircle extends Error {
  constructor(readonly through: readonly string[]) {
    super(`Segments that ask about one another: ${through.join(" → ")}.`);
    this.name = "SegmentCircle";
  }
}

/** A predicate asks about a segment that is not there, or is archived. */
export class UnknownSegment extends Error {
  constructor(readonly id: string) {
    super(`There is no segment ${id} to ask about.`);
    this.name = "UnknownSegment";
  }
}

/**
 * The predicate with every question about another segment replaced by that segment's own predicate. So a segment is right
 * in the very statement that evaluates it, whatever the order in which segments are brought up to date.
 *
 * @param predicates of the live segments by key
 * @param within keys of the segments that are being replaced, the outermost first
 * @throws SegmentCircle, UnknownSegment
 */
export function inlineSegments(
  predicate: Predicate,
  predicates: ReadonlyMap<string, Predicate>,
  within: readonly string[] = [],
): Predicate {
  const inner = (part: Predicate) => inlineSegments(part, predicates, within);
  if ("all" in predicate) return { all: predicate.all.map(inner) };
  if ("any" in predicate) return { any: predicate.any.map(inner) };
  if ("not" in predicate) return { not: inner(predicate.not) };
  if (!("segment" in predicate)) return predicate;
  const { id } = predicate.segment;
  if (within.includes(id)) throw new SegmentCircle([...within, id]);
  const asked = predicates.get(id);
  if (asked === undefined) throw new UnknownSegment(id);
  return inlineSegments(asked, predicates, [...within, id]);
}
