import type { JudgedSentence, SupportAnswer as Told } from "@bellwether/smart-support/answers/contract";
import { describedEnum } from "../schema/described-enum.ts";

export const SupportOutcome = describedEnum("SupportOutcome", "What became of a question.", {
  ANSWERED: "It was answered, in sentences of articles.",
  ABSTAINED: "It was not answered: nothing was sure enough.",
  NO_KNOWLEDGE: "There was nothing that this audience could be answered from.",
});
export type SupportOutcome = keyof typeof SupportOutcome;

export const outcomes: Record<Told["outcome"], SupportOutcome> = {
  answered: "ANSWERED",
  abstained: "ABSTAINED",
  "no-knowledge": "NO_KNOWLEDGE",
};

export const SupportAnswerMode = describedEnum("SupportAnswerMode", "Whose words an answer is in.", {
  EXTRACTIVE: "The articles' own.",
  GENERATIVE: "An endpoint's, each sentence of which the article that it cites says as well.",
});
export type SupportAnswerMode = keyof typeof SupportAnswerMode;

export const SentenceVerdict = describedEnum("SentenceVerdict", "Why a sentence is in an answer, or is not.", {
  KEPT: "It is in the answer.",
  WEAK: "It says too little of what was asked.",
  REPEATS: "A better sentence says it.",
  SURPLUS: "The answer is long enough without it.",
  UNSUPPORTED: "What it cites does not say it.",
});
export type SentenceVerdict = keyof typeof SentenceVerdict;

export const verdicts: Record<JudgedSentence["reason"], SentenceVerdict> = {
  kept: "KEPT",
  weak: "WEAK",
  repeats: "REPEATS",
  surplus: "SURPLUS",
  unsupported: "UNSUPPORTED",
};
