import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** In the order of their references. */
const tables = [
  "support_widget",
  "support_visitor",
  "support_identity_token",
  "support_mail_account",
  "support_mail_thread",
];

/** By which ways customers reach support: the widget on the organisation's pages, and a mailbox. */
export class SupportChannels1700000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...widget, ...mail]) await runner.query(statement);
    for (const table of tables) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

/**
 * The signing secrets are sealed; the one before stays good until `previous_until`, so that the shop's servers can change theirs
 * meanwhile. Of an identity token, its hash is kept while it is good: it is good for the browser alone that brought it first.
 */
const widget = [
  `CREATE TABLE support_widget (
    tenant_id uuid PRIMARY KEY DEFAULT current_tenant(),
    site_key text NOT NULL CHECK (site_key <> ''),
    is_on boolean NOT NULL,
    allowed_origins text[] NOT NULL,
    signing_secret bytea NOT NULL,
    previous_secret bytea,
    previous_until timestamptz,
    accent text NOT NULL CHECK (accent ~ '^#[0-9a-f]{6}$'),
    theme text NOT NULL CHECK (theme IN ('AUTO', 'LIGHT', 'DARK')),
    side text NOT NULL CHECK (side IN ('LEFT', 'RIGHT')),
    language text NOT NULL CHECK (language IN ('PAGE', 'EN', 'ZH_CN')),
    greeting_en text NOT NULL,
    greeting_zh text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    updated_by text,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
  )`,
  `CREATE TABLE support_visitor (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    customer_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX support_visitor_customer ON support_visitor (tenant_id, customer_id) WHERE customer_id IS NOT NULL`,
  `CREATE TABLE support_identity_token (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
    browser_id uuid NOT NULL,
    visitor_id uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, visitor_id) REFERENCES support_visitor (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX support_identity_token_visitor ON support_identity_token (tenant_id, visitor_id)`,
  `CREATE INDEX support_identity_token_ends ON support_identity_token (tenant_id, expires_at)`,
];

/**
 * `last_uid` is the last mail of the mailbox that was read, within `uid_validity` (RFC 3501, 2.3.1.1). A thread's `sent_sequence` is
 * the conversation's last message that its customer was sent or that was theirs.
 */
const mail = [
  `CREATE TABLE support_mail_account (
    tenant_id uuid PRIMARY KEY DEFAULT current_tenant(),
    is_on boolean NOT NULL,
    address text NOT NULL CHECK (address LIKE '%_@_%'),
    host text NOT NULL CHECK (host <> ''),
    port integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
    security text NOT NULL CHECK (security IN ('TLS', 'STARTTLS', 'NONE')),
    username text NOT NULL CHECK (username <> ''),
    password bytea NOT NULL,
    mailbox text NOT NULL DEFAULT 'INBOX' CHECK (mailbox <> ''),
    uid_validity bigint,
    last_uid bigint NOT NULL DEFAULT 0,
    looked_at timestamptz,
    problem text,
    version integer NOT NULL DEFAULT 1,
    updated_by text,
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE support_mail_thread (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    conversation_id uuid NOT NULL,
    address text NOT NULL CHECK (address LIKE '%_@_%'),
    subject text NOT NULL,
    mail_ids text[] NOT NULL,
    sent_sequence integer NOT NULL DEFAULT 0,
    attempts smallint NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    problem text,
    PRIMARY KEY (tenant_id, conversation_id),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX support_mail_thread_address ON support_mail_thread (tenant_id, address)`,
];
