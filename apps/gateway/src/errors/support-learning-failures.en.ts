import type { SupportLearningFailure } from "../support-learning/support-learning-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const englishSupportLearningFailures: Pick<FailureSentences, SupportLearningFailure> = {
  "support-correction.answer-unknown": () => "There is no such answer any more; ask the question again.",
  "support-correction.passage-unknown": () =>
    "The passage cannot answer this question: it is gone, in another language, or not for whoever asked.",
  "support-correction.note": (f) => `A note has at most ${f.number("maximum", 0)} characters.`,
  "support-correction.unknown": () => "There is no such correction any more; look at the list again.",
  "support-correction.reviewed": () => "This correction was rejected; propose it again to have it accepted.",
};
