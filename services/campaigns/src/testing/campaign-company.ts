import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { campaignSendJobType } from "../contract.ts";
import type { CampaignChanged } from "../life/campaign-refusal.ts";
import type { CampaignPlan } from "../life/model/campaign-plan.ts";
import { createCampaign } from "../life/save-campaign.ts";

/** An organisation of a test's own, with whatever the test's campaigns need. */
export class CampaignCompany {
  private constructor(
    readonly database: RuntimeDatabase,
    readonly tenantId: TenantId,
  ) {}

  static async open(database?: RuntimeDatabase): Promise<CampaignCompany> {
    const own = database ?? (await createRuntimeDatabase([campaignSendJobType]));
    const company = new CampaignCompany(own, await own.addTenant());
    await company.write((db) => db.query("UPDATE organisation SET time_zone = 'Europe/London', currency = 'GBP'"));
    return company;
  }

  write<Result>(work: (db: EntityManager) => Promise<Result>): Promise<Result> {
    return this.database.door.write(this.tenantId, work);
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.rows<Row>(this.tenantId, sql, parameters);
  }

  /** A segment whose members are worked out. @returns its key */
  async addSegment(name: string, members: number): Promise<string> {
    const id = randomUUID();
    await this.write(async (db) => {
      await db.query(
        `INSERT INTO segment (id, name, predicate, sources, version, built_version, member_count)
         VALUES ($1, $2, '{"customer":{"field":"country","in":["GB"]}}', '{CUSTOMER}', 1, 1, $3)`,
        [id, name, members],
      );
      await db.query(
        `WITH made AS (
           INSERT INTO customer (id, external_id) SELECT gen_random_uuid(), $2 || n FROM generate_series(1, $3::integer) AS n
           RETURNING id
         )
         INSERT INTO segment_member (segment_id, customer_id, entered_at) SELECT $1, id, now() FROM made`,
        [id, name, members],
      );
    });
    return id;
  }

  /** A product with stock at one location, and as many units as given forecast for each of the days from today. @returns its key */
  async addProduct(name: string, available: number, demand: readonly number[]): Promise<string> {
    const [id, series, location] = [randomUUID(), randomUUID(), randomUUID()];
    await this.write(async (db) => {
      await db.query("INSERT INTO product (id, external_id, name) VALUES ($1, $2, $2)", [id, name]);
      await db.query("INSERT INTO location (id, external_id, name, kind) VALUES ($1, $2, $2, 'STORE')", [
        location,
        `at ${name}`,
      ]);
      // An opening of one more than there is and its correction, so that an empty shelf is one that is kept.
      await moveStock(db, id, "OPENING", available + 1);
      await moveStock(db, id, "ADJUSTMENT", -1);
      if (demand.length === 0) return;
      await db.query(
        `INSERT INTO demand_series (id, product_id, granularity, start_date, values) VALUES ($1, $2, 'DAY', '2026-01-01', '{1}')`,
        [series, id],
      );
      await db.query(
        `INSERT INTO forecast (model_version_id, series_id, start_date, horizon, probabilities, quantiles, method, accuracy,
           expected_total, recent_total)
         SELECT $1, $2, (now() AT TIME ZONE time_zone)::date, $3, '{0.5}', $4, 'NAIVE', '{}', 0, 0 FROM organisation`,
        [await championOf(db), series, demand.length, demand],
      );
    });
    return id;
  }

  /** Units that come to the product's shelf. */
  addStock(productId: string, units: number): Promise<void> {
    return this.write((db) => moveStock(db, productId, "ADJUSTMENT", units));
  }

  /** @returns the campaign's key */
  async addCampaign(plan: Partial<CampaignPlan> = {}): Promise<string> {
    const made = await this.write((db) => createCampaign(db, { name: "Spring tea", ...plan }, "anna"));
    return keyOf(made);
  }

  async statusOf(id: string): Promise<string> {
    const [row] = await this.rows<{ status: string }>("SELECT status FROM campaign WHERE id = $1", [id]);
    return row!.status;
  }

  async versionOf(id: string): Promise<number> {
    const [row] = await this.rows<{ version: number }>("SELECT version FROM campaign WHERE id = $1", [id]);
    return row!.version;
  }

  /** The steps of a campaign's life, such as `SCHEDULED START RUNNING by CLOCK: clock.start`. */
  async stepsOf(id: string): Promise<string[]> {
    const rows = await this.rows<{ step: string }>(
      `SELECT concat_ws(' ', from_status, action, to_status, 'by', cause || coalesce(': ' || reason, '')) AS step
       FROM campaign_event WHERE campaign_id = $1 AND action IS NOT NULL AND action <> 'CREATE' ORDER BY version`,
      [id],
    );
    return rows.map(({ step }) => step);
  }
}

/** The key of what was changed. @throws Error where it was refused */
export function keyOf(done: CampaignChanged): string {
  if (done.outcome === "refused") throw new Error(done.refusals.map(({ code }) => code).join(", "));
  return done.id;
}

/** A plan that lacks nothing: a mail in one language to whoever is in a segment. */
export function readyPlan(segmentId: string): Partial<CampaignPlan> {
  return {
    objective: "SALES",
    channels: ["EMAIL"],
    audience: { segmentId, predicate: null, mode: "FROZEN" },
    variants: [
      {
        id: null,
        name: "A",
        share: 10_000,
        creatives: [
          { locale: "en", subject: "New tea", preheader: "", body: "It is here.", format: "TEXT", linkUrl: null },
        ],
      },
    ],
  };
}

async function moveStock(db: EntityManager, productId: string, kind: string, units: number): Promise<void> {
  await db.query(
    `INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at, reason)
     SELECT $1, l.id, $2, $3, now(), 'test' FROM location l JOIN product p ON l.external_id = 'at ' || p.name WHERE p.id = $1`,
    [productId, kind, units],
  );
}

async function championOf(db: EntityManager): Promise<string> {
  const [known]: [{ id: string } | undefined] = await db.query(
    "SELECT id FROM model_version WHERE task = 'demand-forecast' AND variant = 'DAY'",
  );
  if (known !== undefined) return known.id;
  const id = randomUUID();
  await db.query(
    `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
     VALUES ($1, 'demand-forecast', 'DAY', 1, 'CHAMPION', '2026-01-01', '2026-02-01', 'x', '1', 1, 'none', '{}')`,
    [id],
  );
  return id;
}
