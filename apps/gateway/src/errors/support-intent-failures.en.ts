import type { SupportIntentFailure } from "../support-understanding/support-intent-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const englishSupportIntentFailures: Pick<FailureSentences, SupportIntentFailure> = {
  "support-intent.key": (f) =>
    `A key has small letters, digits, _ and -, at most ${f.text("maximum")}, such as delivery_time.`,
  "support-intent.name": (f) => `A name has 1 to ${f.text("maximum")} characters, in both languages.`,
  "support-intent.skill": (f) => `A skill has at most ${f.text("maximum")} characters.`,
  "support-intent.too-many": (f) => `There are ${f.text("maximum")} intents already; join some of them.`,
  "support-intent.unknown": () => "There is no such intent in use; list the intents to find its key.",
  "support-intent.refused-share": () => "The share that may be refused lies between 0 and 0.5.",
  "support-example.count": (f) => `Review 1 to ${f.text("maximum")} examples at once; these are ${f.text("count")}.`,
  "support-example.unknown": () => "There is no such example any more; look at the list again.",
};
