import type { Random } from "../../chance/random.ts";
import type { SampleMessage, SampleTalk } from "./sample-conversation.ts";

/** The truth about how satisfied customers are: marks that what happened takes from or adds to `base`, and how often a mark is said. */
export const satisfactionTruth = {
  base: 4.7,
  /** An answer that did not help. */
  notHelped: -0.7,
  /** The bot declined to answer. */
  declined: -0.9,
  /** For each doubling of the minutes until a person replied. */
  waitDoubled: -0.35,
  thanked: 0.3,
  /** Standard deviation of what nobody sees. */
  whim: 0.6,
  /** Chance that a mark is said where all went well, and what each mark less by what happened adds: whoever had to wait says so. */
  said: 0.28,
  saidPerMarkLess: 0.12,
} as const;

/** Mark that a customer gives, or would give, 1 to 5. */
export function markOf(random: Random, talk: Pick<SampleTalk, "messages">): number {
  return Math.max(1, Math.min(5, Math.round(meanMark(talk) + satisfactionTruth.whim * random.normal())));
}

/** How likely the mark is said: by what happened, whatever the customer's whim. */
export function chanceOfRating(talk: Pick<SampleTalk, "messages">): number {
  return satisfactionTruth.said + satisfactionTruth.saidPerMarkLess * Math.min(4, 5 - meanMark(talk));
}

/** What a conversation is worth before anybody's whim. */
export function meanMark({ messages }: Pick<SampleTalk, "messages">): number {
  const { base, notHelped, declined, waitDoubled, thanked } = satisfactionTruth;
  const has = (test: (message: SampleMessage) => boolean) => Number(messages.some(test));
  const handedOff = messages.find(({ outcome }) => outcome === "handed_off");
  const reply = messages.find(({ by }) => by === "agent");
  const waitMinutes =
    handedOff === undefined || reply === undefined ? 0 : (reply.afterSeconds - handedOff.afterSeconds) / 60;
  const isThanked = reply === undefined && messages.at(-1)?.by === "customer";
  return (
    base +
    notHelped * has(({ thumbs }) => thumbs === "down") +
    declined * has(({ outcome }) => outcome === "declined") +
    waitDoubled * Math.log2(1 + waitMinutes) +
    thanked * Number(isThanked)
  );
}
