import type { MigrationInterface, QueryRunner } from "typeorm";
import { setConsentPurposes } from "./consent-purposes.ts";
import { confineToTenant } from "./tenant-table.ts";

/** In the order of their references. */
const tables = ["ad_audience", "ad_audience_member"];
const purposes = ["EMAIL_MARKETING", "SMS_MARKETING", "PROFILING", "ANALYTICS"];

/** Lists of people at ad platforms, which campaigns fill, and consent to being on them. */
export class AdAudiences1700000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await setConsentPurposes(runner, [...purposes, "ADVERTISING"]);
    for (const statement of lists) await runner.query(statement);
    for (const table of tables) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE campaign DROP COLUMN IF EXISTS ad_audience_id");
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
    await setConsentPurposes(runner, purposes);
  }
}

/**
 * The credentials are sealed. A member has the key of their message; what the platform knows them by is kept, since whoever was erased here
 * has to be taken off there too: then only the customer is forgotten until that is done.
 */
const lists = [
  `CREATE TABLE ad_audience (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    platform text NOT NULL CHECK (platform IN ('META', 'GOOGLE')),
    name text NOT NULL CHECK (name <> ''),
    account_id text,
    manager_id text,
    list_id text NOT NULL CHECK (list_id <> ''),
    credentials bytea NOT NULL,
    problem text,
    checked_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    updated_by text,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, platform, list_id),
    CHECK ((platform = 'GOOGLE') = (account_id IS NOT NULL)),
    CHECK (manager_id IS NULL OR platform = 'GOOGLE'),
    CHECK (problem IS NULL OR checked_at IS NOT NULL)
  )`,
  `CREATE TABLE ad_audience_member (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    ad_audience_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    customer_id uuid,
    email_digest bytea CHECK (octet_length(email_digest) = 32),
    phone_digest bytea CHECK (octet_length(phone_digest) = 32),
    added_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    CHECK (email_digest IS NOT NULL OR phone_digest IS NOT NULL),
    FOREIGN KEY (tenant_id, ad_audience_id) REFERENCES ad_audience (tenant_id, id),
    FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id) ON DELETE CASCADE
  )`,
  "CREATE INDEX ad_audience_member_campaign ON ad_audience_member (tenant_id, campaign_id, id)",
  "CREATE INDEX ad_audience_member_customer ON ad_audience_member (tenant_id, customer_id)",
  "ALTER TABLE campaign ADD COLUMN ad_audience_id uuid",
  `ALTER TABLE campaign ADD CONSTRAINT campaign_ad_audience
     FOREIGN KEY (tenant_id, ad_audience_id) REFERENCES ad_audience (tenant_id, id)`,
  "CREATE INDEX campaign_ad_audience_one ON campaign (tenant_id, ad_audience_id) WHERE ad_audience_id IS NOT NULL",
];
