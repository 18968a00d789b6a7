import { z } from "zod";

/** Version of every type in this file. Raised when a field changes its meaning. */
export const contractVersion = 1;

/** Name of the model at the inference server. */
export const understandingModelName = "support-understanding";

/** Characters of one text that is understood. */
export const longestText = 4_000;

export const understandingQuestion = z.object({ text: z.string().min(1).max(longestText) });
export type UnderstandingQuestion = z.infer<typeof understandingQuestion>;

export const entityKinds = ["ORDER", "PRODUCT", "EMAIL", "PHONE"] as const;

/** Something of the organisation's records, or a way to reach somebody, that a text names. */
export interface NamedEntity {
  kind: (typeof entityKinds)[number];
  /** As the text has it, from `startsAt` up to `endsAt`, in UTF-16 units. */
  text: string;
  startsAt: number;
  endsAt: number;
  /** An order's number as the organisation writes it, a product's external id, an address in lower case, a number's digits. */
  value: string;
}

export interface LikelyIntent {
  key: string;
  /** Calibrated probability, given that the text is in scope. */
  confidence: number;
}

export interface Understanding {
  /** The language that carries the text; null of one without words, such as emoji alone. */
  language: "en" | "zh-CN" | null;
  /** Null: out of scope, or nothing was taught yet. */
  intent: LikelyIntent | null;
  /** The likeliest three, whether or not the text is in scope; none before anything was taught. */
  intents: LikelyIntent[];
  isTrained: boolean;
  /** The intent is a topic that people answer. */
  isPolicy: boolean;
  /** Whom conversations about the intent are given to; null: anybody. */
  skill: string | null;
  /** `negative`: how likely the text is displeased, 0 … 1. */
  sentiment: { label: "NEGATIVE" | "NEUTRAL" | "POSITIVE"; negative: number };
  urgency: "LOW" | "NORMAL" | "HIGH";
  entities: NamedEntity[];
  /** The champion that told the intent; null before there is one. */
  modelVersionId: string | null;
}
