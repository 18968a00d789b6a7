import type { QueryRunner } from "typeorm";

const statuses = "'BOT', 'WAITING', 'AGENT', 'RESOLVED', 'REOPENED'";
const locales = "'en', 'zh-CN'";
const ofConversation =
  "FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation (tenant_id, id) ON DELETE CASCADE";

/** Conversations, what was said in them, and what became of them. */
export async function createConversations(runner: QueryRunner): Promise<void> {
  for (const statement of [...conversations, ...messages, ...besides]) await runner.query(statement);
}

/**
 * `visitor_key` is the channel's own name of who asks: a widget's visitor, a mail address. `last_sequence` counts the messages.
 * `due_at` is by when a person is to answer; null while nobody waits for one.
 */
const conversations = [
  `CREATE TABLE conversation (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    channel text NOT NULL CHECK (channel ~ '^[A-Z][A-Z_]{1,19}$'),
    external_id text,
    visitor_key text,
    visitor_name text,
    customer_id uuid,
    is_verified boolean NOT NULL DEFAULT false,
    status text NOT NULL DEFAULT 'BOT' CHECK (status IN (${statuses})),
    locale text NOT NULL CHECK (locale IN (${locales})),
    subject text NOT NULL DEFAULT '',
    assignee text,
    skill text,
    priority text NOT NULL DEFAULT 'NORMAL' CHECK (priority IN ('LOW', 'NORMAL', 'HIGH')),
    intent text,
    sentiment text CHECK (sentiment IN ('NEGATIVE', 'NEUTRAL', 'POSITIVE')),
    hand_off_reason text,
    handed_off_at timestamptz,
    summary text,
    failed_turns integer NOT NULL DEFAULT 0,
    asked_order text,
    last_sequence integer NOT NULL DEFAULT 0,
    last_message_at timestamptz,
    customer_wrote_at timestamptz,
    first_replied_at timestamptz,
    due_at timestamptz,
    breached_at timestamptz,
    snoozed_until timestamptz,
    merged_into uuid,
    resolved_at timestamptz,
    csat smallint CHECK (csat BETWEEN 1 AND 5),
    csat_comment text,
    csat_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, external_id),
    CHECK ((status = 'RESOLVED') = (resolved_at IS NOT NULL)),
    CHECK (status <> 'AGENT' OR assignee IS NOT NULL),
    CHECK ((csat IS NULL) = (csat_at IS NULL)),
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id) ON DELETE SET NULL (customer_id),
    FOREIGN KEY (tenant_id, merged_into) REFERENCES conversation (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX conversation_queue ON conversation (tenant_id, status, last_message_at DESC, id)`,
  `CREATE INDEX conversation_recent ON conversation (tenant_id, last_message_at DESC, id)`,
  `CREATE INDEX conversation_assignee ON conversation (tenant_id, assignee, last_message_at DESC, id)
   WHERE assignee IS NOT NULL`,
  `CREATE INDEX conversation_visitor ON conversation (tenant_id, channel, visitor_key, created_at DESC)
   WHERE visitor_key IS NOT NULL`,
  `CREATE INDEX conversation_customer ON conversation (tenant_id, customer_id, created_at DESC) WHERE customer_id IS NOT NULL`,
  `CREATE INDEX conversation_merged ON conversation (tenant_id, merged_into) WHERE merged_into IS NOT NULL`,
  `CREATE INDEX conversation_due ON conversation (tenant_id, due_at) WHERE due_at IS NOT NULL AND breached_at IS NULL`,
  `CREATE INDEX conversation_snoozed ON conversation (tenant_id, snoozed_until) WHERE snoozed_until IS NOT NULL`,
];

/**
 * The sender chooses a message's id, so that one sent twice is kept once. What the bot says names the customer's message that it
 * answers, of which there can be one only. A customer's message is PENDING until the bot, or that a person has it, is settled.
 */
const messages = [
  `CREATE TABLE conversation_message (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    sequence integer NOT NULL CHECK (sequence > 0),
    author_kind text NOT NULL CHECK (author_kind IN ('CUSTOMER', 'BOT', 'AGENT', 'SYSTEM')),
    author text,
    kind text NOT NULL CHECK (kind IN ('TEXT', 'ANSWER', 'ORDER_STATE', 'ASK_IDENTITY', 'HAND_OFF', 'NOTICE')),
    text text NOT NULL CHECK (text <> '' AND length(text) <= 20000),
    locale text NOT NULL CHECK (locale IN (${locales})),
    citations jsonb NOT NULL DEFAULT '[]',
    masked text[] NOT NULL DEFAULT '{}',
    answers_id uuid,
    answer_id uuid,
    external_id text,
    turn text CHECK (turn IN ('PENDING', 'DONE')),
    understanding jsonb,
    feedback text CHECK (feedback IN ('UP', 'DOWN')),
    feedback_comment text,
    feedback_at timestamptz,
    words tsvector NOT NULL DEFAULT '',
    sent_at timestamptz NOT NULL DEFAULT now(),
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, conversation_id, sequence),
    CHECK ((author_kind = 'AGENT') = (author IS NOT NULL)),
    CHECK ((author_kind = 'CUSTOMER') = (turn IS NOT NULL)),
    CHECK ((feedback IS NULL) = (feedback_at IS NULL)),
    ${ofConversation}
  )`,
  `CREATE UNIQUE INDEX conversation_message_answer ON conversation_message (tenant_id, answers_id) WHERE author_kind = 'BOT'`,
  `CREATE UNIQUE INDEX conversation_message_external ON conversation_message (tenant_id, external_id) WHERE external_id IS NOT NULL`,
  `CREATE INDEX conversation_message_pending ON conversation_message (tenant_id, conversation_id, sequence) WHERE turn = 'PENDING'`,
  `CREATE INDEX conversation_message_feedback ON conversation_message (tenant_id, feedback_at) WHERE feedback IS NOT NULL`,
  `CREATE INDEX conversation_message_words ON conversation_message USING gin (words)`,
];

const besides = [
  // One row for each version of a conversation; `facts` holds what each field was and is.
  `CREATE TABLE conversation_event (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    conversation_id uuid NOT NULL,
    version integer NOT NULL,
    action text NOT NULL CHECK (action ~ '^[A-Z][A-Z_]{1,29}$'),
    from_status text CHECK (from_status IN (${statuses})),
    to_status text NOT NULL CHECK (to_status IN (${statuses})),
    cause text NOT NULL CHECK (cause IN ('CUSTOMER', 'BOT', 'PERSON', 'CLOCK', 'ROUTING')),
    author text,
    reason text,
    facts jsonb NOT NULL DEFAULT '{}',
    occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, conversation_id, version),
    CHECK ((cause = 'PERSON') = (author IS NOT NULL)),
    ${ofConversation}
  )`,
  `CREATE INDEX conversation_event_time ON conversation_event (tenant_id, occurred_at)`,
  `CREATE TABLE conversation_note (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    author text NOT NULL,
    text text NOT NULL CHECK (text <> '' AND length(text) <= 20000),
    words tsvector NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    ${ofConversation}
  )`,
  `CREATE INDEX conversation_note_of ON conversation_note (tenant_id, conversation_id, created_at)`,
  `CREATE TABLE conversation_mention (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    note_id uuid NOT NULL,
    member text NOT NULL,
    seen_at timestamptz,
    PRIMARY KEY (tenant_id, note_id, member),
    FOREIGN KEY (tenant_id, note_id) REFERENCES conversation_note (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX conversation_mention_member ON conversation_mention (tenant_id, member) WHERE seen_at IS NULL`,
  // Who looks at a conversation or types in it: true for some seconds after it was said.
  `CREATE TABLE conversation_presence (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    conversation_id uuid NOT NULL,
    who text NOT NULL CHECK (who <> ''),
    is_typing boolean NOT NULL,
    until timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id, who),
    ${ofConversation}
  )`,
];
