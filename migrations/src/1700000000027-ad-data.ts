import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

const tenantTables = ["ad_channel", "campaign", "exchange_rate", "ad_spend", "touchpoint", "touch_path"];

/** Where ads run and what they cost, campaign by campaign, in the currencies in which they were paid; and who was reached by them. */
export class AdData1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ad_channel (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        external_id text NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, external_id)
      )`);
    await runner.query(`
      CREATE TABLE campaign (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        external_id text NOT NULL,
        name text NOT NULL,
        ad_channel_id uuid,
        objective text CHECK (objective IN ('AWARENESS', 'TRAFFIC', 'LEADS', 'SALES', 'RETENTION', 'OTHER')),
        starts_on date,
        ends_on date,
        currency text CHECK (currency ~ '^[A-Z]{3}$'),
        budget numeric(18, 4) CHECK (budget >= 0),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, external_id),
        CHECK (ends_on >= starts_on),
        CHECK (budget IS NULL OR currency IS NOT NULL),
        FOREIGN KEY (tenant_id, ad_channel_id) REFERENCES ad_channel (tenant_id, id)
      )`);
    await runner.query("CREATE INDEX campaign_channel ON campaign (tenant_id, ad_channel_id)");
    await runner.query(`
      CREATE TABLE exchange_rate (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        day date NOT NULL,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        into_currency text NOT NULL CHECK (into_currency ~ '^[A-Z]{3}$'),
        rate numeric(24, 12) NOT NULL CHECK (rate > 0),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, into_currency, currency, day),
        CHECK (currency <> into_currency)
      )`);
    await createSpend(runner);
    await createTouches(runner);
    for (const table of tenantTables) await confineToTenant(runner, table);
    await createConvertedSpend(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP VIEW IF EXISTS ad_spend_converted");
    for (const table of [...tenantTables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

async function createSpend(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE ad_spend (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      id uuid NOT NULL,
      day date NOT NULL,
      ad_channel_id uuid NOT NULL,
      campaign_id uuid,
      geo text CHECK (geo <> ''),
      spend numeric(18, 4) NOT NULL CHECK (spend >= 0),
      currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
      impressions bigint CHECK (impressions >= 0),
      clicks bigint CHECK (clicks >= 0),
      conversions numeric(18, 4) CHECK (conversions >= 0),
      revenue numeric(18, 4) CHECK (revenue >= 0),
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, id),
      UNIQUE NULLS NOT DISTINCT (tenant_id, day, ad_channel_id, campaign_id, geo),
      CHECK (clicks <= impressions),
      FOREIGN KEY (tenant_id, ad_channel_id) REFERENCES ad_channel (tenant_id, id),
      FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id)
    )`);
  await runner.query("CREATE INDEX ad_spend_channel ON ad_spend (tenant_id, ad_channel_id, day)");
  await runner.query("CREATE INDEX ad_spend_campaign ON ad_spend (tenant_id, campaign_id, day)");
}

/** Single touches of persons, and counts of whole paths where persons are not known. */
async function createTouches(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE touchpoint (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      id uuid NOT NULL,
      external_id text NOT NULL,
      customer_id uuid,
      anonymous_id text CHECK (anonymous_id <> ''),
      occurred_at timestamptz NOT NULL,
      ad_channel_id uuid,
      campaign_id uuid,
      converted boolean NOT NULL DEFAULT false,
      value numeric(18, 4) CHECK (value >= 0),
      currency text CHECK (currency ~ '^[A-Z]{3}$'),
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, id),
      UNIQUE (tenant_id, external_id),
      CHECK (customer_id IS NOT NULL OR anonymous_id IS NOT NULL),
      CHECK (ad_channel_id IS NOT NULL OR converted),
      CHECK (value IS NULL OR (converted AND currency IS NOT NULL)),
      FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE,
      FOREIGN KEY (tenant_id, ad_channel_id) REFERENCES ad_channel (tenant_id, id),
      FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id)
    )`);
  await runner.query("CREATE INDEX touchpoint_customer ON touchpoint (tenant_id, customer_id, occurred_at)");
  await runner.query("CREATE INDEX touchpoint_anonymous ON touchpoint (tenant_id, anonymous_id, occurred_at)");
  await runner.query("CREATE INDEX touchpoint_time ON touchpoint (tenant_id, occurred_at)");
  await runner.query(`
    CREATE TABLE touch_path (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      id uuid NOT NULL,
      month date NOT NULL CHECK (extract(day FROM month) = 1),
      channels uuid[] NOT NULL CHECK (cardinality(channels) > 0),
      channels_hash bytea NOT NULL,
      conversions bigint NOT NULL CHECK (conversions >= 0),
      value numeric(18, 4) CHECK (value >= 0),
      currency text CHECK (currency ~ '^[A-Z]{3}$'),
      without_conversion bigint NOT NULL DEFAULT 0 CHECK (without_conversion >= 0),
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, id),
      UNIQUE (tenant_id, month, channels_hash),
      CHECK (value IS NULL OR currency IS NOT NULL)
    )`);
}

/**
 * `ad_spend` in the organisation's currency, each row by the latest rate on or before its day and to the cent of its own, so that
 * any cut of the rows adds up to the same total. Amounts are null where no rate is known. Rows stay the tenant's: the view reads
 * with the rights of who asks.
 */
async function createConvertedSpend(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE VIEW ad_spend_converted WITH (security_invoker = true) AS
    WITH span AS (
      SELECT currency, into_currency, rate, day AS since, lead(day) OVER (PARTITION BY into_currency, currency ORDER BY day) AS until
      FROM exchange_rate
    )
    SELECT row.tenant_id, row.id, row.day, row.ad_channel_id, row.campaign_id, row.geo, row.impressions, row.clicks, row.conversions,
      row.currency AS paid_currency, home.currency AS currency,
      round(row.spend * factor.rate, 2) AS spend, round(row.revenue * factor.rate, 2) AS revenue
    FROM ad_spend AS row CROSS JOIN organisation AS home
      LEFT JOIN span ON span.currency = row.currency AND span.into_currency = home.currency
        AND row.day >= span.since AND (span.until IS NULL OR row.day < span.until)
      CROSS JOIN LATERAL (SELECT CASE WHEN row.currency = home.currency THEN 1 ELSE span.rate END AS rate) AS factor`);
  await runner.query("GRANT SELECT ON ad_spend_converted TO bellwether_app");
}
