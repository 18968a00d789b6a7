import type { CitedSentence, SupportAnswer } from "../../answers/contract.ts";
import type { Understanding } from "../../understanding/contract.ts";
import { asksForOrderState } from "./asks-for-order-state.ts";
import { asksForPerson } from "./asks-for-person.ts";
import type { ConversationStatus, HandOffReason } from "./conversation.ts";

/** What of a conversation decides what the bot does next. */
export interface BotState {
  status: ConversationStatus;
  /** Whether the channel proved which customer asks. */
  isVerified: boolean;
  /** Turns in which the bot could not help, since it last certainly did. */
  failedTurns: number;
  /** The order of which somebody asks whose identity is asked for. */
  askedOrder: string | null;
  /** Passages of the last answer: giving the same one again helps nobody. */
  lastPassages: readonly string[];
}

/** What is known of a customer's message. Null: the models could not be asked in time. */
export interface TurnReading<OrderState> {
  text: string;
  understanding: Understanding | null;
  answer: SupportAnswer | null;
  /** The state of the order it names, of a proven customer; null where they have no such order. */
  order: OrderState | null;
}

/** When the bot lets people take over. */
export interface TurnSettings {
  /** Failed turns at which it does. */
  failures: number;
  /** Probability of displeasure from which it does. */
  negative: number;
  /** Share of the threshold of answers below which it does not even ask to put it otherwise. */
  hopeless: number;
}

/** One turn for another wording; and displeasure that is beyond doubt, since who is only annoyed by a late parcel wants the answer. */
export const turnSettings: TurnSettings = { failures: 2, negative: 0.9, hopeless: 0.25 };

export type TurnDecision<OrderState> =
  /** People have it: the bot is silent. */
  | { kind: "LEAVE" }
  | { kind: "ANSWER"; sentences: readonly CitedSentence[] }
  | { kind: "ORDER_STATE"; order: OrderState }
  | { kind: "ASK_IDENTITY"; orderNumber: string }
  /** Asks to put it otherwise, and offers a person. */
  | { kind: "CLARIFY" }
  | { kind: "HAND_OFF"; reason: HandOffReason };

/**
 * What the bot does with a customer's message. It never is silent where nobody else answers, and never goes round in circles: what did
 * not help is counted, and soon people take over.
 */
export function takeTurn<OrderState>(
  state: BotState,
  reading: TurnReading<OrderState>,
  settings: TurnSettings = turnSettings,
): { decision: TurnDecision<OrderState>; state: BotState } {
  if (state.status !== "BOT") return { decision: { kind: "LEAVE" }, state };
  const decision = decide(state, reading, settings);
  switch (decision.kind) {
    case "HAND_OFF":
      return { decision, state: { ...state, status: "WAITING" } };
    case "ANSWER":
      return { decision, state: { ...state, lastPassages: passagesOf(decision.sentences) } };
    case "ORDER_STATE":
      return { decision, state: { ...state, askedOrder: null } };
    case "ASK_IDENTITY":
      return { decision, state: { ...state, askedOrder: decision.orderNumber, failedTurns: state.failedTurns + 1 } };
    case "CLARIFY":
      return { decision, state: { ...state, failedTurns: state.failedTurns + 1 } };
    case "LEAVE":
      return { decision, state };
  }
}

function decide<OrderState>(
  state: BotState,
  { text, understanding, answer, order }: TurnReading<OrderState>,
  settings: TurnSettings,
): TurnDecision<OrderState> {
  if (asksForPerson(text)) return handOff("REQUEST");
  if (understanding === null && answer === null) return handOff("MODELS_AWAY");
  if (understanding?.isPolicy === true) return handOff("POLICY_TOPIC");
  if (understanding !== null && isDispleased(understanding, settings)) return handOff("NEGATIVE_SENTIMENT");
  const orderNumber = understanding?.entities.find(({ kind }) => kind === "ORDER")?.value ?? state.askedOrder;
  const isAnswered = answer !== null && answer.outcome === "answered" && answer.sentences.length > 0;
  if (orderNumber !== null && (asksForOrderState(text) || !isAnswered)) {
    if (order !== null) return { kind: "ORDER_STATE", order };
    if (!state.isVerified)
      return state.askedOrder === null ? { kind: "ASK_IDENTITY", orderNumber } : handOff("IDENTITY_UNPROVEN");
  }
  if (isAnswered && !isSame(passagesOf(answer.sentences), state.lastPassages))
    return { kind: "ANSWER", sentences: answer.sentences };
  if (state.failedTurns + 1 >= settings.failures) return handOff("REPEATED_FAILURE");
  const isHopeless =
    answer === null || answer.outcome === "no-knowledge" || answer.confidence < settings.hopeless * answer.threshold;
  return isHopeless ? handOff("LOW_CONFIDENCE") : { kind: "CLARIFY" };
}

/** What a customer's mark on an answer tells of whether the bot helps. */
export function markAnswer(failedTurns: number, feedback: "UP" | "DOWN"): number {
  return feedback === "UP" ? 0 : failedTurns + 1;
}

const handOff = (reason: HandOffReason) => ({ kind: "HAND_OFF", reason }) as const;

const isDispleased = ({ sentiment }: Understanding, { negative }: TurnSettings) =>
  sentiment.label === "NEGATIVE" && sentiment.negative >= negative;

const passagesOf = (sentences: readonly CitedSentence[]) =>
  [...new Set(sentences.map(({ passageId }) => passageId))].sort();

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((passage, index) => passage === other[index]);
