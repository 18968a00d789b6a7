import type { RemarkFacts } from "../remarks/remark-facts.ts";
import type { FailureSentences } from "./failure-codes.ts";
import type { SegmentFailure } from "./segment-failure.ts";

const counted = (f: RemarkFacts, one: string, other: string) => f.count("maximum", [one, other]);

/** What is too long is told by its length, what is too large by itself. */
const least = (f: RemarkFacts) =>
  f.text("unit") === "array"
    ? `Give at least ${f.number("minimum")}.`
    : f.text("unit") === "string"
      ? "This must not be empty."
      : `This must be ${f.text("minimum") === "0" ? "above 0 or 0" : `${f.number("minimum")} or more`}.`;
const most = (f: RemarkFacts) =>
  f.text("unit") === "array"
    ? `Give at most ${f.number("maximum")}.`
    : f.text("unit") === "string"
      ? `This has at most ${f.number("maximum")} characters.`
      : `This must be ${f.number("maximum")} or less.`;

export const englishSegmentFailures: Pick<FailureSentences, SegmentFailure> = {
  "predicate.not-a-condition": (f) => `A condition is an object with exactly one of these keys: ${f.text("choices")}.`,
  "predicate.too-deep": (f) => `Groups may lie in one another ${f.text("maximum")} deep; take one level out.`,
  "predicate.too-broad": (f) =>
    `A group joins at most ${counted(f, "part", "parts")}; this one has ${f.text("count")}.`,
  "predicate.too-many": (f) => `A segment has at most ${counted(f, "condition", "conditions")}.`,
  "predicate.too-many-whole": (f) =>
    `With the segments that are asked about there would be ${f.text("count")} conditions; at most ${f.text("maximum")} can be kept true.`,
  "predicate.empty-group": () => "This group is empty; add a condition or take the group out.",
  "predicate.required": () => "This is missing.",
  "predicate.type": (f) => `This has to be of type ${f.text("expected")}.`,
  "predicate.too-small": least,
  "predicate.too-big": most,
  "predicate.choice": (f) => `This has to be one of: ${f.text("choices")}.`,
  "predicate.unknown-field": (f) => `This condition knows no ${JSON.stringify(f.text("field"))}.`,
  "predicate.format": () => "This is not written as it has to be; a day is written 2026-11-22.",
  "predicate.one-test": () => "Give exactly one test.",
  "predicate.bound": () => "Give atLeast, atMost or both.",
  "predicate.bounds-order": () => "The lower bound is above the upper one.",
  "predicate.product-or-category": () => "Name a product or a category, not both.",
  "predicate.no-confidence": () => "This prediction has no measure of how sure it is; leave confidence out.",
  "predicate.probability": () => "A probability lies between 0 and 1, such as 0.3 for 30 %.",
  "predicate.unknown-product": () => "The organisation has no such product.",
  "predicate.unknown-category": () => "The organisation has no such category.",
  "predicate.unknown-segment": () => "The organisation has no such segment, or it is archived.",
  "predicate.circle": (f) => `Segments cannot ask about one another in a circle: ${f.text("through")}.`,
  "predicate.personal": () =>
    "Asking about attributes needs the permission customers:personal, since answers would tell what they are.",
  "predicate.too-slow": (f) =>
    `Counting took more than ${f.text("seconds")} seconds and was stopped; ask about shorter windows, or try again.`,
  "segment.unknown": () => "The organisation has no such segment; list the segments to find its id.",
  "segment.changed": (f) =>
    `The segment has changed since: it is at version ${f.number("version", 0)}. Look at it again.`,
  "segment.archived": () => "The segment is archived; restore it first.",
  "segment.not-archived": () => "The segment is not archived.",
  "segment.name-length": (f) => `A name has 1 to ${f.text("maximum")} characters; got ${f.text("length")}.`,
  "segment.name-taken": (f) => `Another segment is called ${JSON.stringify(f.text("name"))}; take another name.`,
  "segment.description-long": (f) => `A description has at most ${f.number("maximum", 0)} characters.`,
  "segment.too-many": (f) => `An organisation has at most ${f.number("maximum", 0)} segments; archive one first.`,
  "segment.asked-about": (f) => `Other segments ask about this one: ${f.text("names")}. Change them first.`,
};
