import { type AdDimension, makeCut } from "@bellwether/ad-roi/performance/ad-cut";
import { readAdSeries } from "@bellwether/ad-roi/performance/read-ad-series";
import { readAdSums } from "@bellwether/ad-roi/performance/read-ad-sums";
import { createTestDatabase } from "@bellwether/infra/testing/test-database";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import pg from "pg";
import type { EntityManager } from "typeorm";

export interface AdPerformanceBenchResult {
  /** Rows of spend in the range and in the days before it, half of them in a second currency. */
  rows: number;
  /** Sums of 200 groups of channel and region, beside those before. */
  sumsMs: number;
  /** The ten channels day by day. */
  seriesMs: number;
}

const tenantId = parseTenantId("00000000-0000-4000-8000-000000000001");
const range = { from: "2026-01-01", to: "2026-06-30" };

/** Half a year of ten channels in 20 regions beside the half before, and with three years of daily rates; a fifth of the regions with `quick`. */
export async function run({ quick }: { quick: boolean }): Promise<AdPerformanceBenchResult> {
  const database = await createTestDatabase();
  const settings = { poolSize: 2, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 };
  const source = await createAppDataSource({ url: database.appUrl, ...settings }).initialize();
  try {
    const rows = await new TenantDoor(source).write(tenantId, (db) => spend(db, quick ? 4 : 20));
    await analyse(database.ownerUrl);
    const cutBy = (...by: AdDimension[]) => {
      const made = makeCut(range, by, { channels: null, campaigns: null, geos: null });
      if ("problem" in made) throw new Error(made.problem);
      return made.cut;
    };
    const sumsMs = await timed(source, (db) => readAdSums(db, cutBy("CHANNEL", "GEO")));
    const cut = { ...cutBy("DAY", "CHANNEL"), time: "DAY" as const };
    const seriesMs = await timed(source, async (db) => {
      const { groups } = await readAdSums(db, cutBy("CHANNEL"));
      await readAdSeries(
        db,
        cut,
        groups.map(({ key }) => key),
      );
    });
    return { rows, sumsMs, seriesMs };
  } finally {
    await source.destroy();
    await database.drop();
  }
}

async function spend(db: EntityManager, regions: number): Promise<number> {
  await db.query("INSERT INTO organisation (name, currency) VALUES ('Bench', 'GBP')");
  await db.query(
    `INSERT INTO exchange_rate (day, currency, into_currency, rate)
     SELECT day::date, 'CNY', 'GBP', 0.11 FROM generate_series('2024-01-01'::date, '2026-12-31', '1 day') AS day`,
  );
  await db.query(
    "INSERT INTO ad_channel (id, external_id, name) SELECT gen_random_uuid(), 'C' || n, 'C' || n FROM generate_series(1, 10) AS n",
  );
  const [counted]: [{ rows: number }] = await db.query(
    `WITH spent AS (
       INSERT INTO ad_spend (id, day, ad_channel_id, geo, spend, currency, impressions, clicks, conversions, revenue)
       SELECT gen_random_uuid(), day::date, id, 'G' || region, 10.5, CASE WHEN region % 2 = 0 THEN 'CNY' ELSE 'GBP' END, 100, 5, 1, 30
       FROM generate_series('2025-07-04'::date, '2026-06-30', '1 day') AS day, ad_channel, generate_series(1, $1::integer) AS region
       RETURNING 1
     ) SELECT count(*)::integer AS rows FROM spent`,
    [regions],
  );
  return counted.rows;
}

/** Statistics as autovacuum leaves them within a minute of an import. */
async function analyse(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query("ANALYZE");
  await owner.end();
}

async function timed(
  source: ConstructorParameters<typeof TenantSnapshot>[0],
  work: (db: TenantSnapshot) => Promise<unknown>,
): Promise<number> {
  const db = new TenantSnapshot(source, tenantId);
  const begun = performance.now();
  await work(db);
  const took = performance.now() - begun;
  await db.close();
  return Math.round(took);
}
