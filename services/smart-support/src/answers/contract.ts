import { articleAudiences } from "@bellwether/schema/contracts/knowledge";
import { type Locale, locales } from "@bellwether/schema/contracts/locale";
import { z } from "zod";
import type { AnswerMode } from "./support-settings.ts";

/** Version of every type in this file. Raised when a field changes its meaning. */
export const contractVersion = 1;

/** Name of the model at the inference server. */
export const answerModelName = "support-answer";

/** Characters of one question. */
export const longestQuestion = 4_000;

export const supportQuestion = z.object({
  question: z.string().min(1).max(longestQuestion),
  /** Language to answer in; null: the question's own. */
  locale: z.enum(locales).nullable(),
  /** Whose articles may answer: `AGENTS` reads those of the public too. */
  audience: z.enum(articleAudiences),
  /** Whether to tell what was retrieved and how each sentence was judged. */
  explain: z.boolean(),
});
export type SupportQuestion = z.infer<typeof supportQuestion>;

/**
 * A sentence of an answer, and what says it: from `startsAt` up to `endsAt` of the article's present body, in UTF-16 units. Its text is just
 * that, unless the answer is `GENERATIVE`.
 */
export interface CitedSentence {
  text: string;
  passageId: string;
  articleId: string;
  /** The article's. */
  title: string;
  startsAt: number;
  endsAt: number;
  /** How far the sentence speaks of what was asked, or of a generated one, how much of it the article says, 0 … 1. */
  support: number;
}

/** Where else an answer may stand. */
export interface Alternative {
  passageId: string;
  articleId: string;
  title: string;
  /** Beginning of the passage. */
  excerpt: string;
  score: number;
}

/** A passage with its score by each way; higher is better. */
export interface RetrievedPassage {
  passageId: string;
  articleId: string;
  title: string;
  heading: string;
  text: string;
  bm25: number;
  /** Cosine similarity, -1 … 1. */
  dense: number;
  fused: number;
  reranked: number;
}

/** Why a sentence is in the answer, or is not. */
export const sentenceReasons = [
  "kept",
  /** Too little of the question is in it. */
  "weak",
  /** It says what a better one says. */
  "repeats",
  /** The answer is long enough. */
  "surplus",
  /** Of a generated answer: what it cites does not say it. */
  "unsupported",
] as const;

export interface JudgedSentence {
  text: string;
  /** Null where a generated sentence cites nothing. */
  passageId: string | null;
  support: number;
  kept: boolean;
  reason: (typeof sentenceReasons)[number];
}

/** `no-knowledge`: there is nothing that this audience could be answered from. */
export const answerOutcomes = ["answered", "abstained", "no-knowledge"] as const;

/** What is told of an answer while it is made: sentences as soon as they are verified; the answer as it is comes last, and alone counts. */
export type SupportAnswerPiece = { sentence: CitedSentence } | { answer: SupportAnswer };

/** Stands for vectors that words alone compared without, since the encoder gave none of the question. */
export const awayEncoder = "away";

export interface SupportAnswer {
  outcome: (typeof answerOutcomes)[number];
  language: Locale;
  /** `GENERATIVE` where the sentences are an endpoint's own, each held against what it cites. */
  mode: AnswerMode;
  /** None unless answered. */
  sentences: CitedSentence[];
  /** Calibrated probability that the sentences answer the question. */
  confidence: number;
  /** Below it nothing is answered. */
  threshold: number;
  alternatives: Alternative[];
  /** Best first; null unless explained. */
  retrieved: RetrievedPassage[] | null;
  /** Null unless explained. */
  candidates: JudgedSentence[] | null;
  /** Which vectors compared: of a model's version or of an encoder's; `none` before there are any, `away` where the question's own was not to be had. */
  encoder: string;
  /** The state of the knowledge that answered, as `knowledge_state` counts it. */
  knowledgeVersion: string;
  /** The champion that ranked and judged; null before there is one. */
  modelVersionId: string | null;
  /** The correction by people that it follows; null where nobody corrected the question. */
  correctionId: string | null;
}
