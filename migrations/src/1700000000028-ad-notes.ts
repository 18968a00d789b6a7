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

/**
 * `ad_spend` in the organisation's currency, each row by the latest rate on or before its day; null where no rate is known. Rates are looked
 * up row by row, which PostgreSQL remembers by currency and day: joined by spans of days, each row would be compared with every rate.
 */
async function convertSpend(runner: QueryRunner, written: (amount: string) => string): Promise<void> {
  await runner.query(`
    CREATE OR REPLACE VIEW ad_spend_converted WITH (security_invoker = true) AS
    SELECT row.tenant_id, row.id, row.day, row.ad_channel_id, row.campaign_id, row.geo, row.impressions, row.clicks, row.conversions,
      row.currency AS paid_currency, home.currency AS currency,
      ${written("row.spend * factor.rate")} AS spend, ${written("row.revenue * factor.rate")} AS revenue
    FROM ad_spend AS row CROSS JOIN organisation AS home LEFT JOIN LATERAL (
      SELECT 1 AS rate WHERE row.currency = home.currency
      UNION ALL (
        SELECT known.rate FROM exchange_rate AS known
        WHERE row.currency <> home.currency AND known.currency = row.currency AND known.into_currency = home.currency
          AND known.day <= row.day
        ORDER BY known.day DESC LIMIT 1)
    ) AS factor ON true`);
}
