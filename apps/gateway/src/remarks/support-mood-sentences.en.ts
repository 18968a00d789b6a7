import type { SupportMoodRemarkCode } from "@bellwether/smart-support/understanding/mood/learnt/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const englishSupportMoodSentences: SentencesOf<SupportMoodRemarkCode> = {
  "support-mood.learnt": (f) =>
    `Learnt from ${f.count("texts", ["text", "texts"])} whose writers said how they felt, or of whom somebody did.`,
  "support-mood.better": (f) =>
    `Of texts that were held out, ${f.share("learnt")} are told rightly, and ${f.share("list")} by the list of words.`,
  "support-mood.not-clear": (f) =>
    `Of texts that were held out, ${f.share("learnt")} are told rightly, and ${f.share("list")} by the list of words: not clearly more, so the list goes on.`,
  "support-mood.too-few": (f) =>
    `Moods are learnt from ${f.number("needed", 0)} displeased and as many pleased texts on: words beside ratings and thumbs, or messages with a sentiment by import.`,
  "support-mood.step-read": () => "Reading how customers felt",
  "support-mood.step-fit": (f) => `Learning from ${f.count("texts", ["text", "texts"])}`,
};
