import type { SupportIntentsRemarkCode } from "@bellwether/smart-support/understanding/train/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const englishSupportIntentSentences: SentencesOf<SupportIntentsRemarkCode> = {
  "support-intents.learnt": (f) =>
    `Learnt from ${f.count("examples", ["example", "examples"])} of ${f.count("intents", ["intent", "intents"])}.`,
  "support-intents.baselines": (f) =>
    `The nearest example tells ${f.share("nearest")} of held-out examples rightly, and always the commonest intent ${f.share("commonest")}.`,
  "support-intents.scope": (f) =>
    `Of ${f.count("examples", ["message", "messages"])} that no intent answers, ${f.share("caught")} were told to be out of scope.`,
  "support-intents.no-outside": () =>
    "No example says what is out of scope, so how much of it is caught cannot be told; add some messages that no intent answers.",
  "support-intents.left-out": (f) =>
    `${f.text("intent")} has ${f.count("examples", ["example", "examples"])} and is not learnt; it takes ${f.number("needed", 0)}.`,
  "support-intents.weak": (f) =>
    `Of the examples of ${f.text("intent")}, only ${f.share("recall")} are told rightly; add others, or join it with what it is mistaken for.`,
  "support-intents.too-few": (f) =>
    `Intents are told apart from two on, with at least ${f.number("needed", 0)} different examples each.`,
  "support-intents.step-read": () => "Reading examples",
  "support-intents.step-fit": (f) =>
    `Learning ${f.count("intents", ["intent", "intents"])} from ${f.count("examples", ["example", "examples"])}`,
  "support-intents.step-store": () => "Storing what was learnt",
};
