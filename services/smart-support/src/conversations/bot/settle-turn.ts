import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import type { SupportAnswer } from "../../answers/contract.ts";
import { keepAnswer } from "../../answers/keep-answer.ts";
import type { Understanding } from "../../understanding/contract.ts";
import type { Citation, Conversation, KeptUnderstanding, MessageKind } from "../model/conversation.ts";
import { type BotState, type TurnDecision, takeTurn } from "../model/take-turn.ts";
import { turnWords } from "../model/turn-words.ts";
import { setColumns } from "../store/change-conversation.ts";
import { lockConversation } from "../store/conversation-record.ts";
import { handOff } from "../store/hand-off.ts";
import { writeMessage } from "../store/write-message.ts";
import type { BotPorts } from "./ports.ts";

/** A customer's message that waits for the bot. */
export interface PendingMessage {
  id: string;
  text: string;
}

/** What the models said of it. */
export interface Reading {
  understanding: Understanding | null;
  answer: SupportAnswer | null;
  /** Milliseconds until they had. */
  tookMs: number;
}

const messageKinds = {
  ANSWER: "ANSWER",
  ORDER_STATE: "ORDER_STATE",
  ASK_IDENTITY: "ASK_IDENTITY",
  CLARIFY: "NOTICE",
} as const satisfies Record<string, MessageKind>;

/**
 * Does what is to be done with a customer's message, once: whoever comes second finds it settled. All of it is one transaction, so a
 * process that dies leaves the message as it was.
 */
export async function settleTurn<OrderState>(
  db: EntityManager,
  conversationId: string,
  message: PendingMessage,
  { understanding, answer, tookMs }: Reading,
  ports: Pick<BotPorts<OrderState>, "lookUpOrder" | "sayOrder">,
): Promise<void> {
  const found = await lockConversation(db, conversationId);
  const turn = await readTurn(db, conversationId, message.id);
  if (found === null || turn === null) return;
  const conversation = await noteUnderstanding(db, found, understanding);
  const orderNumber = understanding?.entities.find(({ kind }) => kind === "ORDER")?.value ?? conversation.askedOrder;
  const { isVerified, customerId } = conversation;
  const order =
    orderNumber !== null && isVerified && customerId !== null
      ? await ports.lookUpOrder(db, { orderNumber, customerId })
      : null;
  const before: BotState = { ...conversation, lastPassages: turn.lastPassages };
  const { decision, state } = takeTurn(before, { text: message.text, understanding, answer, order });
  const answerId =
    answer === null
      ? null
      : await keepAnswer(db, answer, {
          question: message.text,
          audience: "PUBLIC",
          conversationId,
          messageId: message.id,
          customerId,
          askedBy: null,
          tookMs,
        });
  await act(db, conversation, state, message.id, decision, { understanding, answerId, ports });
  await markDone(db, message.id, understanding);
}

async function act<OrderState>(
  db: EntityManager,
  conversation: Conversation,
  { failedTurns, askedOrder }: BotState,
  answersId: string,
  decision: TurnDecision<OrderState>,
  known: {
    understanding: Understanding | null;
    answerId: string | null;
    ports: Pick<BotPorts<OrderState>, "sayOrder">;
  },
): Promise<void> {
  if (decision.kind === "LEAVE") return;
  if (decision.kind === "HAND_OFF") {
    const { reason } = decision;
    const skill = known.understanding?.skill ?? null;
    await handOff(db, conversation, {
      reason,
      actor: { cause: "BOT" },
      skill,
      priority: conversation.priority,
      answersId,
    });
    return;
  }
  if (failedTurns !== conversation.failedTurns || askedOrder !== conversation.askedOrder)
    await setColumns(db, conversation, { failedTurns, askedOrder });
  await writeMessage(db, conversation, {
    id: uuidv7(),
    authorKind: "BOT",
    kind: messageKinds[decision.kind],
    text: turnWords(conversation.locale, decision, { order: known.ports.sayOrder, opensAt: null }),
    locale: conversation.locale,
    citations: decision.kind === "ANSWER" ? decision.sentences.map(toCitation) : [],
    answersId,
    answerId: decision.kind === "ANSWER" ? known.answerId : null,
  });
}

const toCitation = ({ text, passageId, articleId, title, startsAt, endsAt }: Citation): Citation => ({
  text,
  passageId,
  articleId,
  title,
  startsAt,
  endsAt,
});

/** What was understood goes into the inbox; the customer is written to in the language that they write. */
async function noteUnderstanding(
  db: EntityManager,
  conversation: Conversation,
  understanding: Understanding | null,
): Promise<Conversation> {
  if (understanding === null) return conversation;
  const { language, intent, sentiment, urgency } = understanding;
  return setColumns(db, conversation, {
    locale: language ?? conversation.locale,
    sentiment: sentiment.label,
    priority: urgency === "NORMAL" ? conversation.priority : urgency,
    ...(intent === null ? {} : { intent: intent.key }),
  });
}

/** What the bot answered with last; null where the message is settled already. */
async function readTurn(
  db: EntityManager,
  conversationId: string,
  messageId: string,
): Promise<{ lastPassages: string[] } | null> {
  const [row]: [{ lastPassages: string[] } | undefined] = await db.query(
    `SELECT ARRAY(SELECT DISTINCT (cited->>'passageId') COLLATE "C" FROM (
       SELECT citations FROM conversation_message WHERE conversation_id = $1 AND kind = 'ANSWER' ORDER BY sequence DESC LIMIT 1
     ) AS last CROSS JOIN jsonb_array_elements(citations) AS cited ORDER BY 1) AS "lastPassages"
     FROM conversation_message WHERE id = $2 AND turn = 'PENDING'`,
    [conversationId, messageId],
  );
  return row ?? null;
}

async function markDone(db: EntityManager, messageId: string, understanding: Understanding | null): Promise<void> {
  const kept: KeptUnderstanding | null = understanding && {
    intent: understanding.intent,
    sentiment: understanding.sentiment,
    urgency: understanding.urgency,
    entities: understanding.entities,
  };
  await db.query("UPDATE conversation_message SET turn = 'DONE', understanding = $2 WHERE id = $1", [
    messageId,
    kept === null ? null : JSON.stringify(kept),
  ]);
}
