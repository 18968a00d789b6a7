import type { SupportSatisfactionRemarkCode } from "@bellwether/smart-support/satisfaction/train/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const englishSupportSatisfactionSentences: SentencesOf<SupportSatisfactionRemarkCode> = {
  "support-satisfaction.learnt": (f) => `Learnt from ${f.count("ratings", ["rating", "ratings"])}.`,
  "support-satisfaction.held-out": (f) =>
    `On ${f.count("held", ["later conversation", "later conversations"])}, expected marks were off by ${f.number("spread", 1)} of 5 as a rule.`,
  "support-satisfaction.better": (f) =>
    `What happened in a conversation tells its mark better than how often each mark is given: ${f.share("saved")} of that error is gone.`,
  "support-satisfaction.not-clear": (f) =>
    `What happened in a conversation does not clearly tell its mark better than how often each mark is given (${f.share("saved")} of the error): chance would do as much.`,
  "support-satisfaction.too-few": (f) =>
    `Satisfaction is learnt from ${f.number("needed", 0)} ratings on; there are ${f.number("ratings", 0)}.`,
  "support-satisfaction.step-read": () => "Reading rated conversations",
  "support-satisfaction.step-fit": (f) => `Learning from ${f.count("ratings", ["rating", "ratings"])}`,
};
