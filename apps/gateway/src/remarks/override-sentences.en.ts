import type { OverrideRemarkCode, SentencesOf } from "./remark-codes.ts";
import type { RemarkFacts } from "./remark-facts.ts";

const place = (f: RemarkFacts) => (f.text("location") === "" ? "all locations" : f.text("location"));
const author = (f: RemarkFacts) => (f.text("author") === "" ? "" : ` by ${f.text("author")}`);

export const englishOverrideSentences: SentencesOf<OverrideRemarkCode> = {
  "override.product-unknown": () => "There is no such product.",
  "override.location-unknown": () => "There is no such location.",
  "override.unknown": () => "There is no such override.",
  "override.withdrawn": () => "This override is withdrawn already.",
  "override.not-withdrawn": () => "This override is in force; only one that is withdrawn can be brought back.",
  "override.over": (f) => `This override's last day was ${f.text("to")}; set another for the days to come.`,
  "override.end-before-start": (f) =>
    `The last day, ${f.text("to")}, lies before the first, ${f.text("from")}; choose a later one.`,
  "override.in-past": (f) =>
    `The first day, ${f.text("from")}, has passed; choose ${f.text("today")}, which is today, or later.`,
  "override.beyond-forecast": (f) =>
    `The forecast covers ${f.text("first")} to ${f.text("last")}; choose days within it.`,
  "override.not-forecast": () => "There is no daily forecast of this product there yet; train the models first.",
  "override.amount-negative": (f) => `Demand cannot be ${f.number("amount")} units; give zero or more.`,
  "override.percent-below": (f) => `Demand cannot fall by more than 100 %; got ${f.number("amount")} %.`,
  "override.amount-large": (f) => `The amount is at most ${f.number("limit")}; got ${f.number("amount")}.`,
  "override.changes-nothing": () => "This would change nothing; give an amount other than zero.",
  "override.nothing-to-scale": () =>
    "The model expects nothing on these days, and any percentage of nothing is nothing; give units instead.",
  "override.comment-missing": () => "Say why in a comment, for whoever looks at it later.",
  "override.text-long": (f) => `A text has at most ${f.number("limit")} characters; got ${f.number("length")}.`,
  "override.other-demand": () =>
    "The override to replace is of another product or place; withdraw it by itself, and set a new one here.",
  "override.overlaps": (f) =>
    `From ${f.text("from")} to ${f.text("to")} demand at ${place(f)} is overridden already${author(f)}: “${f.text("comment")}”. Change or withdraw that one, or choose other days.`,
};
