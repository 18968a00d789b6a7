import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

const tables = ["campaign_product", "campaign_variant", "campaign_creative"];

/** Campaigns that are planned and run here: their life, schedule, audience and words, beside those that ad platforms run. */
export class CampaignLife1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addLife(runner);
    await createContents(runner);
    await createHistory(runner);
    for (const table of tables) await confineToTenant(runner, table);
    await confineToTenant(runner, "campaign_event", "SELECT, INSERT");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["campaign_event", ...[...tables].reverse()])
      await runner.query(`DROP TABLE IF EXISTS ${table}`);
    await runner.query(`ALTER TABLE campaign ${addedColumns.map(([name]) => `DROP COLUMN ${name}`).join(", ")}`);
  }
}

const statuses = "'DRAFT', 'SCHEDULED', 'RUNNING', 'PAUSED', 'ENDED', 'ARCHIVED'";

/** An imported campaign has no status: its platform runs it. */
const addedColumns: readonly (readonly [name: string, definition: string])[] = [
  ["source", "text NOT NULL DEFAULT 'IMPORTED' CHECK (source IN ('IMPORTED', 'BELLWETHER'))"],
  ["description", "text"],
  ["status", `text CHECK (status IN (${statuses}))`],
  ["version", "integer NOT NULL DEFAULT 1 CHECK (version > 0)"],
  ["time_zone", "text"],
  ["starts_at_wall", "timestamp"],
  ["starts_at", "timestamptz"],
  ["ends_at_wall", "timestamp"],
  ["ends_at", "timestamptz"],
  ["pacing", "text NOT NULL DEFAULT 'EVEN' CHECK (pacing IN ('EVEN', 'FRONT_LOADED', 'AS_FAST_AS_POSSIBLE'))"],
  [
    "channels",
    "text[] NOT NULL DEFAULT '{}' CHECK (channels <@ ARRAY['EMAIL', 'WEBHOOK', 'EXPORT', 'AD_PLATFORM'] AND array_position(channels, NULL) IS NULL)",
  ],
  ["segment_id", "uuid"],
  ["audience_predicate", "jsonb"],
  ["audience_mode", "text NOT NULL DEFAULT 'FROZEN' CHECK (audience_mode IN ('FROZEN', 'LIVE'))"],
  ["holdout_share", "numeric(5, 4) NOT NULL DEFAULT 0 CHECK (holdout_share BETWEEN 0 AND 0.5)"],
  ["cap_sends", "integer CHECK (cap_sends BETWEEN 1 AND 100)"],
  ["cap_days", "integer CHECK (cap_days BETWEEN 1 AND 90)"],
  ["guard", "text NOT NULL DEFAULT 'WARN' CHECK (guard IN ('OFF', 'WARN', 'PAUSE'))"],
  ["landing_url", "text"],
  ["utm", "jsonb NOT NULL DEFAULT '{}'"],
  ["first_spent_at", "timestamptz"],
  ["created_by", "text"],
  ["updated_by", "text"],
];

async function addLife(runner: QueryRunner): Promise<void> {
  const columns = addedColumns.map(([name, definition]) => `ADD COLUMN ${name} ${definition}`).join(",\n      ");
  await runner.query(`
    ALTER TABLE campaign
      ${columns},
      ADD CONSTRAINT campaign_managed CHECK ((source = 'BELLWETHER') = (status IS NOT NULL)),
      ADD CONSTRAINT campaign_schedule CHECK (
        (starts_at_wall IS NULL) = (starts_at IS NULL) AND (ends_at_wall IS NULL) = (ends_at IS NULL)
        AND (time_zone IS NOT NULL OR (starts_at IS NULL AND ends_at IS NULL)) AND ends_at > starts_at),
      ADD CONSTRAINT campaign_audience CHECK (segment_id IS NULL OR audience_predicate IS NULL),
      ADD CONSTRAINT campaign_cap CHECK ((cap_sends IS NULL) = (cap_days IS NULL)),
      ADD CONSTRAINT campaign_segment FOREIGN KEY (tenant_id, segment_id) REFERENCES segment (tenant_id, id)`);
  await runner.query(
    "CREATE INDEX campaign_due ON campaign (tenant_id, starts_at, ends_at) WHERE status IN ('SCHEDULED', 'RUNNING', 'PAUSED')",
  );
  await runner.query("CREATE INDEX campaign_segment ON campaign (tenant_id, segment_id)");
}

/** What a campaign is for, and its words: one creative for each variant and language. */
async function createContents(runner: QueryRunner): Promise<void> {
  const ofCampaign = "FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id) ON DELETE CASCADE";
  await runner.query(`
    CREATE TABLE campaign_product (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      campaign_id uuid NOT NULL,
      product_id uuid NOT NULL,
      PRIMARY KEY (tenant_id, campaign_id, product_id),
      ${ofCampaign},
      FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE
    )`);
  await runner.query("CREATE INDEX campaign_product_product ON campaign_product (tenant_id, product_id)");
  await runner.query(`
    CREATE TABLE campaign_variant (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      id uuid NOT NULL,
      campaign_id uuid NOT NULL,
      position integer NOT NULL CHECK (position >= 0),
      name text NOT NULL CHECK (name <> ''),
      share numeric(5, 4) NOT NULL CHECK (share > 0 AND share <= 1),
      PRIMARY KEY (tenant_id, id),
      UNIQUE (tenant_id, campaign_id, position) DEFERRABLE INITIALLY DEFERRED,
      ${ofCampaign}
    )`);
  await runner.query(`
    CREATE TABLE campaign_creative (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      variant_id uuid NOT NULL,
      locale text NOT NULL CHECK (locale IN ('en', 'zh-CN')),
      subject text NOT NULL DEFAULT '',
      preheader text NOT NULL DEFAULT '',
      body text NOT NULL DEFAULT '',
      body_format text NOT NULL DEFAULT 'TEXT' CHECK (body_format IN ('MJML', 'TEXT')),
      link_url text,
      PRIMARY KEY (tenant_id, variant_id, locale),
      FOREIGN KEY (tenant_id, variant_id) REFERENCES campaign_variant (tenant_id, id) ON DELETE CASCADE
    )`);
}

/**
 * One row for each version of a campaign, only ever added to. `action` is null where words were changed and not its life;
 * `changes` holds what each field was and is, by which two people who edit at once are told what the other one did.
 */
async function createHistory(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE campaign_event (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      campaign_id uuid NOT NULL,
      version integer NOT NULL,
      action text CHECK (action IN ('CREATE', 'SCHEDULE', 'START', 'PAUSE', 'RESUME', 'END', 'ARCHIVE', 'UNDO')),
      from_status text CHECK (from_status IN (${statuses})),
      to_status text NOT NULL CHECK (to_status IN (${statuses})),
      cause text NOT NULL CHECK (cause IN ('PERSON', 'CLOCK', 'GUARD', 'DELIVERY')),
      author text,
      reason text,
      changes jsonb NOT NULL DEFAULT '{}',
      occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (tenant_id, campaign_id, version),
      FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id) ON DELETE CASCADE,
      CHECK ((cause = 'PERSON') = (author IS NOT NULL))
    )`);
  await runner.query("CREATE INDEX campaign_event_time ON campaign_event (tenant_id, occurred_at)");
}
