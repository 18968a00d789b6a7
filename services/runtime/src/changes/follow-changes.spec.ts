import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { EntityManager } from "typeorm";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import type { ChangePlace } from "./change-cursor.ts";
import { type ChangesPage, type RecordChange, readChanges } from "./read-changes.ts";

/** One of the customers 0 to 3, one of two orders to a supplier, or whether one of two others is in the segment; put or taken away. */
interface Touch {
  type: (typeof touchedTypes)[number];
  record: number;
  remove: boolean;
}
const touchedTypes = ["CUSTOMER", "PURCHASE_ORDER", "SEGMENT_MEMBERSHIP"] as const;
const recordsOf = { CUSTOMER: 4, PURCHASE_ORDER: 2, SEGMENT_MEMBERSHIP: 2 };

/** What one transaction does to records, how long it thinks in between, and whether it commits. */
interface WriterStep {
  touches: Touch[];
  thinkMs: number;
  commits: boolean;
}

/** One turn of a reader: how much it reads, and whether it dies before it has kept what it read. */
interface ReaderTurn {
  limit: number;
  dies: boolean;
}

const writerStep: fc.Arbitrary<WriterStep> = fc.record({
  touches: fc
    .array(
      fc
        .record({ type: fc.constantFrom(...touchedTypes), record: fc.nat({ max: 3 }), remove: fc.boolean() })
        .map((touch) => ({ ...touch, record: touch.record % recordsOf[touch.type] })),
      { minLength: 1, maxLength: 3 },
    )
    // One order of locks for everybody, or they would wait for one another in a circle.
    .map((touches) => touches.sort((a, b) => a.type.localeCompare(b.type) || a.record - b.record)),
  thinkMs: fc.integer({ min: 0, max: 4 }),
  commits: fc.boolean(),
});
const readerTurn: fc.Arbitrary<ReaderTurn> = fc.record({ limit: fc.integer({ min: 1, max: 5 }), dies: fc.boolean() });

let database: RuntimeDatabase;
beforeAll(async () => {
  database = await createRuntimeDatabase();
});
afterAll(() => database?.close());

const undone = new Error("undone");

async function writeStep(tenantId: TenantId, { touches, thinkMs, commits }: WriterStep): Promise<void> {
  await database.door
    .write(tenantId, async (db) => {
      // Many have their transaction's number long before they change anything.
      await db.query("SELECT pg_current_xact_id()");
      for (const touch of touches) {
        await db.query("SELECT pg_sleep($1)", [thinkMs / 1_000]);
        await touchRecord(db, touch);
      }
      if (!commits) throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
}

/** Statements that put a record in, or change it where it is there, and take it away; their parameter is its external id. */
const statements: Record<Touch["type"], { put: string; remove: string; present: string }> = {
  CUSTOMER: {
    put: `INSERT INTO customer (id, external_id, name) VALUES (gen_random_uuid(), $1, gen_random_uuid()::text)
      ON CONFLICT (tenant_id, external_id) DO UPDATE SET name = excluded.name`,
    remove: "DELETE FROM customer WHERE external_id = $1",
    present: "SELECT external_id, id FROM customer WHERE external_id LIKE 'CUSTOMER%'",
  },
  PURCHASE_ORDER: {
    put: `INSERT INTO purchase_order (id, external_id, supplier_id, location_id, status, currency, total, line_count, close_reason)
      SELECT gen_random_uuid(), $1, supplier.id, location.id, 'DRAFT', 'EUR', 1, 1, gen_random_uuid()::text
      FROM supplier, location
      ON CONFLICT (tenant_id, external_id) DO UPDATE SET close_reason = excluded.close_reason`,
    remove: "DELETE FROM purchase_order WHERE external_id = $1",
    present: "SELECT external_id, id FROM purchase_order",
  },
  SEGMENT_MEMBERSHIP: {
    put: `INSERT INTO segment_member (segment_id, customer_id, entered_at)
      SELECT segment.id, customer.id, now() FROM segment, customer WHERE external_id = $1 ON CONFLICT DO NOTHING`,
    remove: "DELETE FROM segment_member WHERE customer_id = (SELECT id FROM customer WHERE external_id = $1)",
    present: "SELECT external_id, id FROM segment_member JOIN customer ON customer.id = customer_id",
  },
};

function touchRecord(db: EntityManager, { type, record, remove }: Touch) {
  return db.query(statements[type][remove ? "remove" : "put"], [`${type}${record}`]);
}

/** What records hang on, none of which the writers touch. */
async function addSurroundings(tenantId: TenantId): Promise<void> {
  await database.door.write(tenantId, async (db) => {
    await db.query("INSERT INTO supplier (id, external_id, name) VALUES (gen_random_uuid(), 'S', 'Mill')");
    await db.query("INSERT INTO location (id, external_id, name) VALUES (gen_random_uuid(), 'L', 'Shop')");
    await db.query("INSERT INTO segment (id, name, predicate, sources) VALUES (gen_random_uuid(), 'All', '{}', '{}')");
    await db.query(
      "INSERT INTO customer (id, external_id) SELECT gen_random_uuid(), 'SEGMENT_MEMBERSHIP' || n FROM generate_series(0, 1) AS n",
    );
  });
}

/** The records that a reader of the feed believes to be there, by external id. */
function believed(type: Touch["type"], changes: readonly RecordChange[]): Map<string, string> {
  const present = new Map<string, string>();
  for (const { action, externalId, recordId } of changes.filter((change) => change.type === type))
    if (action === "DELETED" || action === "LEFT") present.delete(externalId);
    else present.set(externalId, recordId);
  return present;
}

async function readOnce(tenantId: TenantId, after: ChangePlace | null, limit: number): Promise<ChangesPage> {
  const snapshot = database.door.snapshot(tenantId);
  try {
    return await readChanges(snapshot, { after, types: null, limit });
  } finally {
    await snapshot.close();
  }
}

/** Follows the feed as a client does that keeps its place with what it has read, until the writers are done and nothing is left. */
async function follow(
  tenantId: TenantId,
  turns: readonly ReaderTurn[],
  isOver: () => boolean,
): Promise<RecordChange[]> {
  const kept: RecordChange[] = [];
  let after: ChangePlace | null = null;
  for (let turn = 0; ; turn++) {
    const wasOver = isOver();
    const { limit, dies } = turns[turn % turns.length]!;
    const page: ChangesPage = await readOnce(tenantId, after, limit);
    // Dead: it has read, and kept nothing of it. Not for ever, or it would come to no end.
    if (dies && turn % 3 !== 2) continue;
    kept.push(...page.changes);
    after = page.end;
    if (wasOver && !page.hasMore) return kept;
  }
}

describe("a reader that dies at any point and goes on from where it stood", () => {
  it("loses and repeats nothing, and ends with the records that there are, however many write at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(writerStep, { minLength: 1, maxLength: 6 }), { minLength: 3, maxLength: 5 }),
        fc.array(readerTurn, { minLength: 1, maxLength: 8 }),
        async (writers, turns) => {
          const tenantId = await database.addTenant();
          await addSurroundings(tenantId);
          let over = false;
          const writing = Promise.all(
            writers.map(async (steps) => {
              for (const step of steps) await writeStep(tenantId, step);
            }),
          ).finally(() => {
            over = true;
          });
          const [kept] = await Promise.all([follow(tenantId, turns, () => over), writing]);
          const all = await database.rows<{ place: string }>(
            tenantId,
            "SELECT sequence::text AS place FROM change ORDER BY sequence",
          );
          expect(kept.map(({ place }) => place)).toEqual(all.map(({ place }) => place));
          const touched = kept.filter(({ externalId, type }) => externalId.startsWith(type));
          for (const type of touchedTypes) {
            const stored = await database.rows<{ external_id: string; id: string }>(tenantId, statements[type].present);
            expect(believed(type, touched)).toEqual(new Map(stored.map(({ external_id, id }) => [external_id, id])));
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
