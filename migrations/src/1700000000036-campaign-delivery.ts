import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** In the order of their references. */
const tables = ["mail_setting", "mail_suppression", "campaign_audience", "campaign_send"];

/** By which server campaigns send, to whom each is sent, and what became of every message. */
export class CampaignDelivery1700000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...mail, ...outbox]) await runner.query(statement);
    for (const table of tables) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

/** The server's password is sealed. Of addresses that are not written to again, a hash is enough to know them by. */
const mail = [
  `CREATE TABLE mail_setting (
    tenant_id uuid PRIMARY KEY DEFAULT current_tenant(),
    host text NOT NULL CHECK (host <> ''),
    port integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
    security text NOT NULL CHECK (security IN ('TLS', 'STARTTLS', 'NONE')),
    username text,
    password bytea,
    from_name text NOT NULL CHECK (from_name <> ''),
    from_address text NOT NULL CHECK (from_address LIKE '%_@_%'),
    reply_to text,
    postal_address text NOT NULL CHECK (postal_address <> ''),
    dkim_selector text,
    per_second integer NOT NULL CHECK (per_second BETWEEN 1 AND 1000),
    tracks_opens boolean NOT NULL DEFAULT false,
    cost_per_thousand numeric(18, 4) NOT NULL DEFAULT 0 CHECK (cost_per_thousand >= 0),
    findings jsonb,
    checked_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    updated_by text,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((findings IS NULL) = (checked_at IS NULL)),
    CHECK (password IS NULL OR username IS NOT NULL)
  )`,
  `CREATE TABLE mail_suppression (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    address_hash bytea NOT NULL CHECK (octet_length(address_hash) = 32),
    reason text NOT NULL CHECK (reason IN ('BOUNCED', 'COMPLAINED')),
    suppressed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, address_hash)
  )`,
];

/**
 * One row for each person, campaign and channel, whoever asks for it and however often: its id is the key under which it is sent.
 * `handed_at` is set before a message leaves, so that a process that dies leaves in doubt only what it had in its hands.
 */
const outbox = [
  `CREATE TABLE campaign_audience (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    campaign_id uuid NOT NULL,
    channel text NOT NULL CHECK (channel IN ('EMAIL', 'WEBHOOK', 'EXPORT', 'AD_PLATFORM')),
    frozen_at timestamptz,
    next_look_at timestamptz DEFAULT now(),
    PRIMARY KEY (tenant_id, campaign_id, channel),
    FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id) ON DELETE CASCADE
  )`,
  `CREATE TABLE campaign_send (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    channel text NOT NULL CHECK (channel IN ('EMAIL', 'WEBHOOK', 'EXPORT', 'AD_PLATFORM')),
    customer_id uuid NOT NULL,
    variant_id uuid,
    locale text NOT NULL CHECK (locale IN ('en', 'zh-CN')),
    status text NOT NULL CHECK (status IN ('HELD_OUT', 'WAITING', 'CLAIMED', 'SENT', 'SKIPPED', 'BOUNCED', 'FAILED')),
    reason text CHECK (reason IN ('NO_CONSENT', 'NO_ADDRESS', 'SUPPRESSED', 'CAPPED', 'GONE', 'REFUSED', 'GIVEN_UP')),
    assigned_at timestamptz NOT NULL DEFAULT now(),
    attempts smallint NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    handed_at timestamptz,
    was_in_doubt boolean NOT NULL DEFAULT false,
    sent_at timestamptz,
    answer text,
    told_at timestamptz,
    opened_at timestamptz,
    clicked_at timestamptz,
    bounced_at timestamptz,
    complained_at timestamptz,
    unsubscribed_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, campaign_id, channel, customer_id),
    CHECK ((status = 'HELD_OUT') = (variant_id IS NULL)),
    CHECK (status <> 'SENT' OR sent_at IS NOT NULL),
    FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, variant_id) REFERENCES campaign_variant (tenant_id, id)
  )`,
  `CREATE INDEX campaign_send_due ON campaign_send (tenant_id, campaign_id, channel, next_attempt_at, id)
   WHERE status IN ('WAITING', 'CLAIMED')`,
  `CREATE INDEX campaign_send_untold ON campaign_send (tenant_id, campaign_id, id) WHERE status = 'SENT' AND told_at IS NULL`,
  // A cap counts what a person was sent lately, of all campaigns.
  `CREATE INDEX campaign_send_customer ON campaign_send (tenant_id, customer_id, sent_at)`,
];
