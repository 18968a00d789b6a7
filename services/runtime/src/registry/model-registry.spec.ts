import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createRuntimeDatabase, type RuntimeDatabase } from "../testing/runtime-database.ts";
import type { ModelCandidate } from "./model-candidate.ts";
import { ModelRegistry } from "./model-registry.ts";

const task = "demand-forecast";
const variant = "DAY";

function candidate(score: number, championScore: number | null, changes: Partial<ModelCandidate> = {}): ModelCandidate {
  return {
    task,
    variant,
    windowStart: "2025-01-01",
    windowEnd: "2025-12-31",
    dataHash: `hash of ${score}`,
    codeVersion: "0.1.0",
    seed: 1,
    engine: "wasm",
    metrics: { score, baselineScore: 1, championScore, mase: score },
    ...changes,
  };
}

describe("ModelRegistry", () => {
  const registry = new ModelRegistry();
  let database: RuntimeDatabase;
  let tenantId: TenantId;

  beforeAll(async () => {
    database = await createRuntimeDatabase();
  });

  beforeEach(async () => {
    tenantId = await database.addTenant();
  });

  afterAll(() => database.close());

  const register = (model: ModelCandidate) => database.door.write(tenantId, (db) => registry.register(db, model));
  const promote = (id: string) => database.door.write(tenantId, (db) => registry.promote(db, id));
  const rollback = () => database.door.write(tenantId, (db) => registry.rollback(db, task, variant));
  const champion = () => database.door.read(tenantId, (db) => registry.champion(db, task, variant));

  async function crown(score: number, championScore: number | null) {
    const { promoted, version } = await promote((await register(candidate(score, championScore))).id);
    expect(promoted).toBe(true);
    return version;
  }

  it("stores what was trained, and how to train it again", async () => {
    const version = await register(
      candidate(0.8, null, { reasons: [{ code: "training.done", facts: { series: 3 } }] }),
    );
    expect(version).toMatchObject({
      task,
      variant,
      version: 1,
      status: "CANDIDATE",
      parentId: null,
      windowStart: "2025-01-01",
      windowEnd: "2025-12-31",
      dataHash: "hash of 0.8",
      seed: 1,
      engine: "wasm",
      metrics: { score: 0.8, baselineScore: 1, championScore: null, mase: 0.8 },
      reasons: [{ code: "training.done", facts: { series: 3 } }],
    });
  });

  it("numbers versions without gaps or collisions when many register at once", async () => {
    const versions = await Promise.all(
      Array.from({ length: 12 }, (_, index) => register(candidate(0.5 + index / 100, null))),
    );
    expect(versions.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
  });

  it("counts each task and variant of each tenant by itself", async () => {
    await register(candidate(0.5, null));
    expect((await register(candidate(0.5, null, { variant: "WEEK" }))).version).toBe(1);
    tenantId = await database.addTenant();
    expect((await register(candidate(0.5, null))).version).toBe(1);
  });

  it("makes a better model champion and retires the one before", async () => {
    const first = await crown(0.8, null);
    const second = await crown(0.7, 0.8);
    expect(await champion()).toMatchObject({ id: second.id, status: "CHAMPION", parentId: first.id });
    const versions = await database.door.read(tenantId, (db) => registry.list(db, { task, variant }));
    expect(versions.map(({ version, status }) => [version, status])).toEqual([
      [2, "CHAMPION"],
      [1, "RETIRED"],
    ]);
    expect(versions[1]).toMatchObject({ retiredAt: expect.any(Date) });
    expect(versions[1]!.reasons.at(-1)).toEqual({ code: "promotion.replaced-by", facts: { version: 2 } });
  });

  it("keeps a model that does not beat its baseline a candidate, and stores why", async () => {
    const { id } = await register(candidate(1.1, null));
    const { promoted, version } = await promote(id);
    expect(promoted).toBe(false);
    expect(version).toMatchObject({
      status: "CANDIDATE",
      promotedAt: null,
      reasons: [{ code: "promotion.worse-than-baseline", facts: { score: 1.1, baselineScore: 1 } }],
    });
    expect(await champion()).toBeNull();
  });

  it("lets one of two candidates win that are promoted at once", async () => {
    await crown(0.9, null);
    const [left, right] = await Promise.all([register(candidate(0.8, 0.9)), register(candidate(0.7, 0.9))]);
    const outcomes = await Promise.all([promote(left!.id), promote(right!.id)]);
    expect(outcomes.filter(({ promoted }) => promoted)).toHaveLength(1);
    expect(outcomes.find(({ promoted }) => !promoted)!.reasons[0]!.code).toBe("promotion.champion-changed");
  });

  it("rolls back to the champion before, again and again, until there is none", async () => {
    const first = await crown(0.9, null);
    const second = await crown(0.8, 0.9);
    const third = await crown(0.7, 0.8);
    expect(await rollback()).toMatchObject({
      outcome: "rolled-back",
      champion: { id: second.id, status: "CHAMPION", retiredAt: null, promotedAt: second.promotedAt },
      retired: { id: third.id, status: "RETIRED" },
    });
    expect(await rollback()).toMatchObject({ outcome: "rolled-back", champion: { id: first.id } });
    expect(await rollback()).toEqual({
      outcome: "refused",
      reason: { code: "rollback.no-earlier-champion", facts: { version: 1 } },
    });
    expect(await champion()).toMatchObject({ id: first.id });
  });

  it("rolls a model back to what it replaced, not to one that was rolled back before", async () => {
    await crown(0.9, null);
    const second = await crown(0.8, 0.9);
    await crown(0.7, 0.8);
    await rollback();
    await crown(0.6, 0.8);
    expect(await rollback()).toMatchObject({ outcome: "rolled-back", champion: { id: second.id } });
  });

  it("refuses to roll back where nothing was ever promoted", async () => {
    await register(candidate(0.5, null));
    expect(await rollback()).toEqual({
      outcome: "refused",
      reason: { code: "rollback.no-champion", facts: { task, variant } },
    });
  });

  it("refuses to promote what is no candidate, is not there or is another tenant's", async () => {
    const { id } = await crown(0.9, null);
    await expect(promote(id)).rejects.toThrow("Only a candidate can be promoted; version 1 is CHAMPION.");
    tenantId = await database.addTenant();
    await expect(promote(id)).rejects.toThrow(/There is no model version/);
    expect(await champion()).toBeNull();
  });

  it("refuses scores that are no numbers", async () => {
    await expect(register(candidate(Number.NaN, null))).rejects.toThrow("A model's score is a finite number; got NaN.");
    await expect(register(candidate(0.5, Number.POSITIVE_INFINITY))).rejects.toThrow(
      /championScore is null or a finite/,
    );
  });
});
