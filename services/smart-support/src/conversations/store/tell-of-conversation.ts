import { maskPersonal } from "@bellwether/runtime/masking/mask-personal";
import { tellWebhooks } from "@bellwether/runtime/webhooks/tell-webhooks";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { WebhookEventType } from "@bellwether/schema/contracts/webhook-events";
import type { EntityManager } from "typeorm";
import type { ConversationAction } from "../model/transitions.ts";

type ConversationEvent = Extract<WebhookEventType, `conversation.${string}`>;

/** What webhooks are told of a step; nothing of those that are left out. */
const eventOf: Partial<Record<ConversationAction, ConversationEvent>> = {
  START: "conversation.created",
  HAND_OFF: "conversation.handed_off",
  RESOLVE: "conversation.resolved",
  REOPEN: "conversation.reopened",
  RETURN: "conversation.reopened",
  RATE: "conversation.rated",
  BREACH: "conversation.promise_broken",
};

interface ToldRow {
  id: string;
  customer: { key: string; externalId: string } | null;
  /** Stands in the message as it is. */
  plain: Record<string, unknown>;
  rating: { mark: number; comment: string | null } | null;
  dueAt: string | null;
  handOff: { reason: string | null; skill: string | null; priority: string };
}

/** What only one event has to say. */
const besides: Record<ConversationEvent, (row: ToldRow) => object> = {
  "conversation.created": () => ({}),
  "conversation.handed_off": ({ handOff }) => ({ handOff }),
  "conversation.replied": () => ({}),
  "conversation.resolved": () => ({}),
  "conversation.reopened": () => ({}),
  "conversation.rated": ({ rating }) => ({ rating }),
  "conversation.promise_broken": ({ dueAt }) => ({ dueAt }),
};

/**
 * Tells webhooks of a step of a conversation as it is now, in the transaction that made it. Ids are those of the API; all words are masked.
 *
 * @param cause who did it: CUSTOMER, BOT, PERSON or CLOCK
 */
export async function tellOfStep(
  db: EntityManager,
  conversationId: string,
  action: ConversationAction,
  cause: string,
): Promise<void> {
  const event = eventOf[action];
  if (event !== undefined) await tell(db, event, conversationId, { cause });
}

/** A message to the customer. */
interface ToldReply {
  id: string;
  sequence: number;
  authorKind: string;
  kind: string;
  text: string;
}

/** Tells webhooks that the bot or a person answered; what the answer says of a person is masked. */
export async function tellOfReply(
  db: EntityManager,
  conversationId: string,
  { id, sequence, authorKind, kind, text }: ToldReply,
): Promise<void> {
  const message = { id, sequence, authorKind, kind, text: maskPersonal(text).masked };
  await tell(db, "conversation.replied", conversationId, { message });
}

async function tell(db: EntityManager, event: ConversationEvent, conversationId: string, more: object): Promise<void> {
  await tellWebhooks(db, event, async () => {
    const rows: ToldRow[] = await db.query(
      `SELECT c.id, json_build_object('channel', c.channel, 'subject', c.subject, 'status', c.status, 'version', c.version, 'language', c.locale,
         'intentKey', c.intent, 'priority', c.priority, 'createdAt', c.created_at, 'resolvedAt', c.resolved_at) AS plain,
         CASE WHEN u.id IS NOT NULL THEN json_build_object('key', u.id, 'externalId', u.external_id) END AS customer,
         CASE WHEN c.csat IS NOT NULL THEN json_build_object('mark', c.csat, 'comment', c.csat_comment) END AS rating, c.due_at AS "dueAt",
         json_build_object('reason', c.hand_off_reason, 'skill', c.skill, 'priority', c.priority) AS "handOff"
       FROM conversation AS c LEFT JOIN customer AS u ON u.id = c.customer_id WHERE c.id = $1`,
      [conversationId],
    );
    return rows.map((row) => ({ conversation: describe(row), ...more, ...besides[event](row) }));
  });
}

function describe({ id, customer, plain }: ToldRow): object {
  return {
    id: publicId("Conversation", id),
    ...plain,
    customer: customer === null ? null : { id: publicId("Customer", customer.key), externalId: customer.externalId },
  };
}
