import type { SupportAnswerFailure } from "../support-answers/support-answer-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const englishSupportAnswerFailures: Pick<FailureSentences, SupportAnswerFailure> = {
  "support.threshold": (f) => `A confidence is 0 to 1; got ${f.text("threshold")}.`,
  "support.settings-changed": (f) =>
    `Somebody changed these settings meanwhile; they are at version ${f.text("version")} now. Look at them, then save again.`,
};
