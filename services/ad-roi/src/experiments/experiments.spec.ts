import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import { textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { fillMarkets } from "../testing/fill-markets.ts";
import type { ExperimentDesignAnswer, ExperimentReadOutAnswer, MarketChoice } from "./contract.ts";
import { experimentDesignModel } from "./design-model.ts";
import { experimentReadOutModel } from "./read-out-model.ts";
import { addDays } from "./read-panel.ts";
import type { ExperimentChanged } from "./store/experiment-refusal.ts";
import { cancelExperiment, concludeExperiment, startExperiment } from "./store/move-experiment.ts";
import { type ExperimentPlan, planExperiment } from "./store/plan-experiment.ts";
import { simulateMarkets, withLift } from "./testing/simulated-markets.ts";

const compiled = fileURLToPath(new URL("./design-task.js", import.meta.url.replace("/src/", "/dist/")));
const weeks = 60;
const testWeeks = 4;

let database: RuntimeDatabase;
let pool: WorkerPool;
let tenantId: TenantId;
let channelId: string;
let today: string;
let choice: MarketChoice;

beforeAll(async () => {
  if (!existsSync(compiled)) throw new Error("This test runs compiled code; build first (npx tsc -b services/ad-roi).");
  database = await createRuntimeDatabase();
  pool = new WorkerPool({ size: 1, memoryLimitMb: 1_000 });
  tenantId = await database.addTenant();
  [{ today }] = (await database.rows<{ today: string }>(
    tenantId,
    "SELECT to_char(now() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today FROM organisation",
  )) as [{ today: string }];
  const markets = simulateMarkets({ geos: 9, weeks, noise: 0.02, seed: "experiments" });
  const dated = { ...markets, weeks: markets.weeks.map((_, at) => addDays(today, 7 * (at - weeks))) };
  // The first three sold a fifth less in the last four weeks, in which they were to be tested.
  await database.door.write(tenantId, (db) => fillMarkets(db, withLift(dated, [0, 1, 2], weeks - testWeeks, -0.2)));
  [{ id: channelId }] = (await database.rows<{ id: string }>(tenantId, "SELECT id FROM ad_channel")) as [
    { id: string },
  ];
});
afterAll(async () => {
  await pool?.close();
  await database?.close();
});

async function ask<Answer>(model: InferenceModel, question: object): Promise<Answer> {
  const inputs = { question: textTensor([JSON.stringify(question)]) };
  const request = { id: "1", tenantId, version: null, inputs, parameters: {} };
  const [answer] = await model.infer([request], { signal: new AbortController().signal });
  if (answer?.outcome !== "answered") throw new Error(answer?.message);
  return JSON.parse(textsOf(answer.outputs.answer!)[0]!);
}

const design = (over: object = {}) =>
  ask<ExperimentDesignAnswer>(experimentDesignModel({ door: database.door, pool }), {
    channelId,
    design: "HOLDOUT",
    outcome: "ORDER_REVENUE",
    weeks: testWeeks,
    mostShare: 0.5,
    testGeos: null,
    ...over,
  });
const readOut = (experimentId: string) =>
  ask<ExperimentReadOutAnswer>(experimentReadOutModel({ door: database.door, pool }), { experimentId });

describe("the design of a test", () => {
  it("tells markets by the least effect they would show, with what is spent there", async () => {
    const found = await design();
    if (found.outcome !== "answered") throw new Error(found.why);
    // The week in which the first sales lie may have begun before them.
    expect(found).toMatchObject({ weeks: weeks - 1, geos: expect.arrayContaining(["market-00", "market-08"]) });
    const least = found.choices.map(({ power }) => power?.minimumDetectable ?? Number.POSITIVE_INFINITY);
    expect(least).toEqual([...least].sort((a, b) => a - b));
    for (const { testGeos, controlGeos, weeklySpend } of found.choices) {
      expect(testGeos.length + controlGeos.length).toBe(9);
      expect(weeklySpend).toBeCloseTo(49 * testGeos.length, 6);
    }
  });

  it("judges markets that are asked about, and refuses what cannot be tested", async () => {
    const asked = await design({ testGeos: ["market-00", "market-01", "market-02"] });
    if (asked.outcome !== "answered") throw new Error(asked.why);
    [choice] = asked.choices as [MarketChoice];
    expect(choice.power?.trials).toBe(30);
    expect(await design({ testGeos: ["Atlantis"] })).toEqual({
      outcome: "refused",
      why: "unknown-markets",
      names: ["Atlantis"],
    });
    expect(await design({ testGeos: [...choice.testGeos, ...choice.controlGeos] })).toMatchObject({
      why: "all-markets",
    });
    expect(await design({ outcome: "REPORTED_REVENUE" })).toMatchObject({ outcome: "answered", choices: [] });
  });
});

describe("an experiment", () => {
  const plan = (over: Partial<ExperimentPlan> = {}): Promise<ExperimentChanged> => {
    const whole: ExperimentPlan = {
      name: "Search off",
      channelId,
      design: "HOLDOUT",
      outcome: "ORDER_REVENUE",
      startsOn: today,
      weeks: testWeeks,
      choice,
      ...over,
    };
    return database.door.write(tenantId, (db) => planExperiment(db, whole, "member:1"));
  };
  const codes = (done: ExperimentChanged) => (done.outcome === "refused" ? done.refusals.map(({ code }) => code) : []);
  const idOf = (done: ExperimentChanged) => (done.outcome === "changed" ? done.id : "");
  let id: string;

  it("is planned, and started on whichever day it starts", async () => {
    id = idOf(await plan({ startsOn: addDays(today, 5) }));
    const started = await database.door.write(tenantId, (db) => startExperiment(db, id, 1, "member:1"));
    expect(started.outcome).toBe("changed");
    const [row] = await database.rows(
      tenantId,
      "SELECT state, version, starts_on::text, ends_on::text FROM ad_experiment",
    );
    expect(row).toEqual({ state: "RUNNING", version: 2, starts_on: today, ends_on: addDays(today, 7 * testWeeks - 1) });
    expect(await readOut(id)).toEqual({ outcome: "refused", why: "no-week-yet" });
  });

  it("is refused where another tests the same, and where a rule is broken", async () => {
    expect(codes(await plan({ name: "Again", startsOn: addDays(today, 20) }))).toEqual(["experiment.overlaps"]);
    const broken = {
      name: "search OFF",
      startsOn: addDays(today, -1),
      weeks: 40,
      channelId: "00000000-0000-4000-8000-000000000000",
    };
    expect(codes(await plan(broken))).toEqual([
      "experiment.name-taken",
      "experiment.channel-unknown",
      "experiment.starts-in-past",
      "experiment.weeks",
    ]);
    const later = idOf(await plan({ name: "Later", startsOn: addDays(today, 40) }));
    // Started today, it would share the other's markets and weeks: starting asked nobody.
    const started = await database.door.write(tenantId, (db) => startExperiment(db, later, 1, "member:1"));
    expect(started).toMatchObject({ refusals: [{ code: "experiment.overlaps", facts: { name: "Search off" } }] });
    const move = (version: number | null) =>
      database.door.write(tenantId, (db) => cancelExperiment(db, later, version, "member:1"));
    expect(codes(await move(9))).toEqual(["experiment.changed"]);
    expect((await move(1)).outcome).toBe("changed");
    expect(codes(await move(null))).toEqual(["experiment.state"]);
  });

  it("is concluded with what the weeks since tell, once and for all", async () => {
    await database.door.write(tenantId, (db) =>
      db.query("UPDATE ad_experiment SET starts_on = $2, ends_on = $3 WHERE id = $1", [
        id,
        addDays(today, -7 * testWeeks),
        addDays(today, -1),
      ]),
    );
    const found = await readOut(id);
    if (found.outcome !== "answered") throw new Error(found.why);
    expect(Math.abs(found.readOut.lift.value + 0.2)).toBeLessThan(0.03);
    expect(found.readOut.lift.upper).toBeLessThan(0);
    expect(found.readOut).toMatchObject({ before: weeks - 1 - testWeeks, pValue: expect.any(Number) });
    expect(found.spend).toEqual({ with: 7 * 28 * 3, without: 7 * 28 * 3 });
    const conclude = () => database.door.write(tenantId, (db) => concludeExperiment(db, id, null, found, "member:1"));
    expect((await conclude()).outcome).toBe("changed");
    expect(codes(await conclude())).toEqual(["experiment.state"]);
    const [row] = await database.rows<{ lift: number; lift_se: number }>(
      tenantId,
      "SELECT * FROM ad_experiment WHERE state = 'CONCLUDED'",
    );
    expect(row!.lift).toBe(found.readOut.effect.value);
    expect(row!.lift_se).toBe(found.readOut.standardError);
  });

  it("is nobody's where there is none", async () => {
    expect(await readOut(channelId)).toEqual({ outcome: "refused", why: "unknown" });
  });
});
