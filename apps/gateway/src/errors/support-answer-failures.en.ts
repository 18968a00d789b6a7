import type { SupportAnswerFailure } from "../support-answers/support-answer-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const englishSupportAnswerFailures: Pick<FailureSentences, SupportAnswerFailure> = {
  "support.threshold": (f) => `A confidence is 0 to 1; got ${f.text("threshold")}.`,
  "support.settings-changed": (f) =>
    `Somebody changed these settings meanwhile; they are at version ${f.text("version")} now. Look at them, then save again.`,
  "support.chat-incomplete": () => "Answers in an endpoint's words need its address and its model; give both.",
  "support.chat-model": (f) => `A model's name is one line of at most ${f.number("maximum", 0)} characters.`,
  "support.chat-key": (f) => `A key has no spaces, and at most ${f.number("maximum", 0)} characters of ASCII.`,
  "support.chat-key-again": () =>
    "The address is another one. The key that is kept is not sent there: give the endpoint's key again, or none.",
};
