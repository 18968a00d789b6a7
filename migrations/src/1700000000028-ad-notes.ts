import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** Notes on days of ads; and converted spend without rounding, since platforms bill in fractions of cents that add up. */
export class AdNotes1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ad_annotation (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        day date NOT NULL,
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
        ad_channel_id uuid,
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, ad_channel_id) REFERENCES ad_channel (tenant_id, id)
      )`);
    await runner.query("CREATE INDEX ad_annotation_day ON ad_annotation (tenant_id, day, id)");
    await confineToTenant(runner, "ad_annotation");
    await convertSpend(runner, (amount) => amount);
  }

  async down(runner: QueryRunner): Promise<void> {
    await convertSpend(runner, (amount) => `round(${amount}, 2)`);
    await runner.query("DROP TABLE IF EXISTS ad_annotation");
  }
}

/** `ad_spend` in the organisation's currency, each row by the latest rate on or before its day; null where no rate is known. */
async function convertSpend(runner: QueryRunner, written: (amount: string) => string): Promise<void> {
  await runner.query(`
    CREATE OR REPLACE VIEW ad_spend_converted WITH (security_invoker = true) AS
    WITH span AS (
      SELECT currency, into_currency, rate, day AS since, lead(day) OVER (PARTITION BY into_currency, currency ORDER BY day) AS until
      FROM exchange_rate
    )
    SELECT row.tenant_id, row.id, row.day, row.ad_channel_id, row.campaign_id, row.geo, row.impressions, row.clicks, row.conversions,
      row.currency AS paid_currency, home.currency AS currency,
      ${written("row.spend * factor.rate")} AS spend, ${written("row.revenue * factor.rate")} AS revenue
    FROM ad_spend AS row CROSS JOIN organisation AS home
      LEFT JOIN span ON span.currency = row.currency AND span.into_currency = home.currency
        AND row.day >= span.since AND (span.until IS NULL OR row.day < span.until)
      CROSS JOIN LATERAL (SELECT CASE WHEN row.currency = home.currency THEN 1 ELSE span.rate END AS rate) AS factor`);
}
