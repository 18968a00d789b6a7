import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { EntityManager } from "typeorm";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import type { ChangePlace } from "./change-cursor.ts";
import { type ChangesPage, type RecordChange, readChanges } from "./read-changes.ts";

/** What one transaction does to the customers 0 to 3, how long it thinks in between, and whether it commits. */
interface WriterStep {
  touches: { customer: number; remove: boolean }[];
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
    .array(fc.record({ customer: fc.integer({ min: 0, max: 3 }), remove: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    })
    // One order of locks for everybody, or they would wait for one another in a circle.
    .map((touches) => touches.sort((a, b) => a.customer - b.customer)),
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
        await touchCustomer(db, touch);
      }
      if (!commits) throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
}

function touchCustomer(db: EntityManager, { customer, remove }: { customer: number; remove: boolean }) {
  const id = `C${customer}`;
  if (remove) return db.query("DELETE FROM customer WHERE external_id = $1", [id]);
  return db.query(
    `INSERT INTO customer (id, external_id, name) VALUES (gen_random_uuid(), $1, gen_random_uuid()::text)
     ON CONFLICT (tenant_id, external_id) DO UPDATE SET name = excluded.name`,
    [id],
  );
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
          const present = new Map<string, string>();
          for (const { action, externalId, recordId } of kept)
            if (action === "DELETED") present.delete(externalId);
            else present.set(externalId, recordId);
          const stored = await database.rows<{ external_id: string; id: string }>(
            tenantId,
            "SELECT external_id, id FROM customer",
          );
          expect(present).toEqual(new Map(stored.map(({ external_id, id }) => [external_id, id])));
        },
      ),
      { numRuns: 25 },
    );
  });
});
