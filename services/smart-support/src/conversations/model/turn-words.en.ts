import type { TurnWords } from "./turn-words.ts";

export const english: TurnWords = {
  askIdentity: (orderNumber) =>
    `I can tell you about order ${orderNumber} once I know it is yours. Please sign in to your account on this site and ask again, or ask for a colleague.`,
  clarify:
    "I am not sure I understood. Could you put it another way, or give a detail more? You can also ask for a colleague at any time.",
  handOff: {
    REQUEST: "I am passing you to a colleague, with what you wrote so far.",
    LOW_CONFIDENCE: "I do not know enough to answer this well, so I am passing it to a colleague.",
    REPEATED_FAILURE: "I could not help you with this, so I am passing it to a colleague, with what you wrote so far.",
    NEGATIVE_SENTIMENT: "I am sorry about this. A colleague will look into it, with what you wrote so far.",
    POLICY_TOPIC: "A colleague answers questions like this one, and has what you wrote.",
    IDENTITY_UNPROVEN:
      "I cannot show details of an order without knowing that it is yours. A colleague will help you with it.",
    MODELS_AWAY: "I cannot look this up right now, so I am passing it to a colleague.",
  },
  soon: "They answer here as soon as they can.",
  from: (opensAt) => `We are here again from ${opensAt}, and answer you then.`,
  gap: " ",
};
