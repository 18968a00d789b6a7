import { consentPurposes } from "@bellwether/schema/contracts/consent";
import { eventKinds } from "@bellwether/schema/contracts/customer-events";
import { z } from "zod";

/** Days of the longest window: ten years. */
export const maxWindowDays = 3_650;

/** Predictions that carry a standard error: on the scale of log odds for the first two, of logarithms for the others. */
const uncertainPredictions = ["P_ALIVE", "CHURN_RISK", "EXPECTED_PURCHASES", "CLV"] as const;

export const predictionNames = [...uncertainPredictions, "NEXT_PURCHASE_DAYS", "SATISFACTION"] as const;
export type PredictionName = (typeof predictionNames)[number];

/** How sure a condition on a prediction can ask to be. */
export const confidences = [0.8, 0.9, 0.95, 0.99] as const;
export type Confidence = (typeof confidences)[number];

/** Code of a rule that takes more than one field to break. */
export type CombinedRule =
  | "one-test"
  | "bound"
  | "bounds-order"
  | "product-or-category"
  | "no-confidence"
  | "probability";

const text = z.string().min(1).max(200);
const texts = z.array(text).min(1).max(50);
const days = z.int().min(1).max(maxWindowDays);
const day = z.iso.date();
const key = z.string().min(1).max(200);
const amount = z.number().min(0).max(1e12);

interface Refinement {
  issues: z.core.$ZodRawIssue[];
}

/** Adds an issue whose message is the rule's code; the caller words it. */
function broken(context: Refinement & { value: unknown }, rule: CombinedRule, path: string[]): void {
  context.issues.push({ code: "custom", message: rule, path, input: context.value });
}

const given = (...values: unknown[]): number => values.filter((value) => value !== undefined).length;

interface Bounds {
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

function checkBounds(context: Refinement & { value: Bounds }): void {
  const { atLeast, atMost } = context.value;
  if (atLeast === undefined && atMost === undefined) broken(context, "bound", ["atLeast"]);
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) broken(context, "bounds-order", ["atMost"]);
}

const recency = z.strictObject({ withinDays: days.optional(), moreThanDaysAgo: days.optional() }).check((context) => {
  const { withinDays, moreThanDaysAgo } = context.value;
  if (given(withinDays, moreThanDaysAgo) !== 1) broken(context, "one-test", ["withinDays"]);
});

const bought = { withinDays: days.optional(), productId: key.optional(), categoryId: key.optional() };

function checkGoods(
  context: Refinement & { value: { productId?: string | undefined; categoryId?: string | undefined } },
) {
  if (given(context.value.productId, context.value.categoryId) > 1)
    broken(context, "product-or-category", ["categoryId"]);
}

/** The form of each kind of condition. Ids are public ids outside and keys inside; `references.ts` changes one into the other. */
export const conditionSchemas = {
  /** What is known of the customer. */
  customer: z
    .strictObject({
      field: z.enum(["country", "locale", "acquisitionChannel"]),
      in: texts.optional(),
      known: z.boolean().optional(),
    })
    .check((context) => {
      if (given(context.value.in, context.value.known) !== 1) broken(context, "one-test", ["in"]);
    }),
  /** When the customer became known. */
  registered: recency,
  /** One of the organisation's own attributes. Days are compared as days. */
  attribute: z
    .strictObject({
      name: z.string().min(1).max(100),
      in: texts.optional(),
      is: z.boolean().optional(),
      known: z.boolean().optional(),
      atLeast: z.number().optional(),
      atMost: z.number().optional(),
      from: day.optional(),
      to: day.optional(),
    })
    .check((context) => {
      const { in: words, is, known, atLeast, atMost, from, to } = context.value;
      if (given(words, is, known, atLeast ?? atMost, from ?? to) !== 1) broken(context, "one-test", ["in"]);
      if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
        broken(context, "bounds-order", ["atMost"]);
      if (from !== undefined && to !== undefined && from > to) broken(context, "bounds-order", ["to"]);
    }),
  /** Sales, in the organisation's currency; returns lower the total. */
  orders: z
    .strictObject({
      measure: z.enum(["COUNT", "TOTAL", "AVERAGE"]),
      ...bought,
      atLeast: amount.optional(),
      atMost: amount.optional(),
    })
    .check((context) => checkBounds(context))
    .check((context) => checkGoods(context)),
  firstOrder: recency,
  lastOrder: recency,
  /** How often something happened. */
  events: z
    .strictObject({
      kind: z.enum(eventKinds),
      ...bought,
      atLeast: z.int().min(0).max(1_000_000).optional(),
      atMost: z.int().min(0).max(1_000_000).optional(),
    })
    .check((context) => checkBounds(context))
    .check((context) => checkGoods(context)),
  /** 5 is the best fifth of the customers. */
  rfm: z
    .strictObject({
      score: z.enum(["RECENCY", "FREQUENCY", "MONETARY"]),
      atLeast: z.int().min(1).max(5).optional(),
      atMost: z.int().min(1).max(5).optional(),
    })
    .check((context) => checkBounds(context)),
  /** What a model expects; with a confidence, only where the prediction is that sure of it. */
  prediction: z
    .strictObject({
      name: z.enum(predictionNames),
      below: z.number().positive().max(1e12).optional(),
      above: z.number().positive().max(1e12).optional(),
      confidence: z.literal(confidences).optional(),
    })
    .check((context) => {
      const { name, below, above, confidence } = context.value;
      if (given(below, above) !== 1) broken(context, "one-test", ["below"]);
      if (confidence !== undefined && !isUncertain(name)) broken(context, "no-confidence", ["confidence"]);
      if (isProbability(name) && (below ?? above ?? 0) >= 1)
        broken(context, "probability", [below === undefined ? "above" : "below"]);
    }),
  consent: z.strictObject({ purpose: z.enum(consentPurposes), granted: z.boolean() }),
  /** Who is in another segment. */
  segment: z.strictObject({ id: key }),
};

export function isProbability(name: PredictionName): boolean {
  return name === "P_ALIVE" || name === "CHURN_RISK";
}

function isUncertain(name: PredictionName): boolean {
  return uncertainPredictions.some((uncertain) => uncertain === name);
}
