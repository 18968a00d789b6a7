import { randomUUID } from "node:crypto";
import type { RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { createRuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import type { Predicate } from "../model/predicate.ts";
import { createSegment } from "../store/save-segment.ts";

/** Days ago. */
type Ago = number;

export interface CustomerFacts {
  country?: string;
  attributes?: Record<string, string | number | boolean>;
  createdAgo?: Ago;
  orders?: { ago: Ago; total?: number; kind?: string; currency?: string; productId?: string }[];
  events?: { ago: Ago; kind?: string; productId?: string }[];
  scores?: Record<string, number>;
  consents?: Record<string, boolean>;
}

/** An organisation of a test's own, in euros, with whatever customers the test needs. */
export class SegmentCompany {
  private constructor(
    readonly database: RuntimeDatabase,
    readonly tenantId: TenantId,
    private readonly modelVersionId: string,
  ) {}

  static async open(database?: RuntimeDatabase): Promise<SegmentCompany> {
    const own = database ?? (await createRuntimeDatabase());
    const tenantId = await own.addTenant();
    const version = randomUUID();
    await own.door.write(tenantId, async (db) => {
      await db.query("UPDATE organisation SET currency = 'EUR'");
      await db.query(
        `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
         VALUES ($1, 'customer-scores', 'ALL', 1, 'CHAMPION', '2026-01-01', '2026-02-01', 'x', '1', 1, 'none', '{}')`,
        [version],
      );
    });
    return new SegmentCompany(own, tenantId, version);
  }

  write<Result>(work: (db: EntityManager) => Promise<Result>): Promise<Result> {
    return this.database.door.write(this.tenantId, work);
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.rows<Row>(this.tenantId, sql, parameters);
  }

  /** @returns the customer's key */
  async addCustomer(externalId: string, facts: CustomerFacts = {}): Promise<string> {
    const id = randomUUID();
    await this.write(async (db) => {
      await db.query(
        `INSERT INTO customer (id, external_id, country, attributes, created_at)
         VALUES ($1, $2, $3, $4, now() - $5 * interval '24 hours')`,
        [id, externalId, facts.country ?? null, facts.attributes ?? {}, facts.createdAgo ?? 1000],
      );
      for (const order of facts.orders ?? []) await insertOrder(db, id, order);
      for (const event of facts.events ?? []) await insertEvent(db, id, event);
      for (const [purpose, granted] of Object.entries(facts.consents ?? {}))
        await db.query(
          "INSERT INTO customer_consent (customer_id, purpose, granted, decided_at, source) VALUES ($1, $2, $3, now(), 'test')",
          [id, purpose, granted],
        );
      const scores = Object.entries(facts.scores ?? {});
      if (scores.length > 0)
        await db.query(
          `INSERT INTO customer_score (customer_id, model_version_id, as_of, currency, ${scores.map(([name]) => name).join(", ")})
           VALUES ($1, $2, now(), 'EUR', ${scores.map((_, index) => `$${index + 3}`).join(", ")})`,
          [id, this.modelVersionId, ...scores.map(([, value]) => value)],
        );
    });
    return id;
  }

  addEvent(customerId: string, event: NonNullable<CustomerFacts["events"]>[number]): Promise<void> {
    return this.write((db) => insertEvent(db, customerId, event));
  }

  /** A category inside another one, with a product. */
  async addProduct(): Promise<{ categoryId: string; productId: string }> {
    const [outer, inner, productId] = [randomUUID(), randomUUID(), randomUUID()];
    await this.write(async (db) => {
      await db.query("INSERT INTO category (id, name, path) VALUES ($1::uuid, $1::text, $1::text)", [outer]);
      await db.query("INSERT INTO category (id, parent_id, name, path) VALUES ($1::uuid, $2, $1::text, $1::text)", [
        inner,
        outer,
      ]);
      await db.query(
        "INSERT INTO product (id, external_id, name, category_id) VALUES ($1::uuid, $1::text, 'Lamp', $2)",
        [productId, inner],
      );
    });
    return { categoryId: outer, productId };
  }

  /** @returns the segment's key */
  async addSegment(name: string, predicate: Predicate): Promise<string> {
    const done = await this.write((db) => createSegment(db, { name, description: null, predicate }, "test"));
    if (done.outcome === "refused") throw new Error(`The segment was refused: ${JSON.stringify(done.refusals)}`);
    return done.id;
  }

  /** External ids of the members, in order. */
  async membersOf(segmentId: string): Promise<string[]> {
    const rows = await this.rows<{ external_id: string }>(
      `SELECT external_id FROM segment_member JOIN customer ON customer.id = customer_id
       WHERE segment_id = $1 ORDER BY external_id`,
      [segmentId],
    );
    return rows.map((row) => row.external_id);
  }

  /** Such as "+a" and "-a", in the order in which they happened. */
  async changesOf(segmentId: string): Promise<string[]> {
    const rows = await this.rows<{ change: string }>(
      `SELECT CASE WHEN entered THEN '+' ELSE '-' END || external_id AS change
       FROM segment_change JOIN customer ON customer.id = customer_id WHERE segment_id = $1 ORDER BY sequence`,
      [segmentId],
    );
    return rows.map(({ change }) => change);
  }
}

async function insertOrder(
  db: EntityManager,
  customerId: string,
  { ago, total = 10, kind = "SALE", currency = "EUR", productId }: NonNullable<CustomerFacts["orders"]>[number],
): Promise<void> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO sales_order (id, external_id, kind, customer_id, placed_at, currency, total, line_count, content_hash)
     VALUES ($1::uuid, $1::text, $2, $3, now() - $4 * interval '24 hours', $5, $6, 1, '')`,
    [id, kind, customerId, ago, currency, total],
  );
  if (productId !== undefined)
    await db.query(
      "INSERT INTO order_line (order_id, line_number, product_id, quantity, unit_price) VALUES ($1, 1, $2, 2, $3)",
      [id, productId, total / 2],
    );
}

async function insertEvent(
  db: EntityManager,
  customerId: string,
  { ago, kind = "PAGE_VIEW", productId }: NonNullable<CustomerFacts["events"]>[number],
): Promise<void> {
  await db.query(
    `INSERT INTO customer_event (id, external_id, customer_id, kind, occurred_at, product_id, value, content_hash)
     VALUES ($1::uuid, $1::text, $2, $3::text, now() - $4 * interval '24 hours', $5, CASE WHEN $3::text = 'FEEDBACK' THEN 5 END, '')`,
    [randomUUID(), customerId, kind, ago, productId ?? null],
  );
}
