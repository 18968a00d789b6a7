import { randomUUID } from "node:crypto";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import { InferenceClient } from "@bellwether/runtime/inference/client";
import { textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import { startInferenceHost } from "@bellwether/runtime/testing/inference-host";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { mediaMixTask, mediaMixVariant } from "../../media-mix/contract.ts";
import type { FittedMediaMix } from "../../media-mix/model/fitted-media-mix.ts";
import { storeFit } from "../../media-mix/stored-fit.ts";
import { inventedMediaMix } from "../../testing/invented-media-mix.ts";
import { PlanningCompany } from "../../testing/planning-company.ts";
import { type BudgetAnswer, budgetOutcomeName, budgetPlanName } from "../contract.ts";
import { budgetModels } from "./budget-models.ts";
import { run } from "./plan-task.ts";

const weeks = Array.from({ length: 52 }, (_, week) => week);
const usual = { retention: 0.3, half: 1, slope: 1, scale: 50, coefficient: 300 };
const fitted = inventedMediaMix([
  { ...usual, channel: "search", spend: weeks.map((week) => 40 + (week % 5) * 10) },
  { ...usual, channel: "radio", spend: weeks.map((week) => 30 + (week % 4) * 10) },
  { ...usual, channel: "press", spend: weeks.map(() => 10), varies: false },
]);

/** Runs tasks here: threads load what is compiled. */
const pool = { run: async (task: { input: unknown }) => run(task.input as Parameters<typeof run>[0]) } as TaskPool;

let database: RuntimeDatabase;
let tenantId: TenantId;
let host: Awaited<ReturnType<typeof startInferenceHost>>;

beforeAll(async () => {
  database = await createRuntimeDatabase();
  const { door } = database;
  host = await startInferenceHost(budgetModels({ door, artifacts: new ArtifactStore(door), pool }));
});
afterAll(async () => {
  await host?.close();
  await database?.close();
});
beforeEach(async () => {
  tenantId = await database.addTenant();
});

async function store(fit: FittedMediaMix, version: number, status = "CHAMPION"): Promise<string> {
  const id = randomUUID();
  await database.door.write(tenantId, async (db) => {
    const artifact = await storeFit(new ArtifactStore(database.door), tenantId, fit, db);
    await db.query(
      `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics, artifact_id)
       VALUES ($1, $2, $3, $4, $5, '2026-01-05', '2027-01-03', 'x', '1', 1, 'none', '{}', $6)`,
      [id, mediaMixTask, mediaMixVariant, version, status, artifact],
    );
  });
  return id;
}

async function ask(name: string, question: object): Promise<BudgetAnswer> {
  const inputs = { question: textTensor([JSON.stringify(question)]) };
  const { outputs } = await new InferenceClient({ url: host.url }).infer(name, inputs, {
    tenantId,
    deadlineMs: 20_000,
  });
  return JSON.parse(textsOf(outputs.answer!)[0]!);
}

const outcomeOf = (modelVersionId: string | null = null) =>
  ask(budgetOutcomeName, {
    modelVersionId,
    plan: { periods: 4, channels: [{ channel: "radio", amount: 100, byPeriod: null }] },
  });
const plan = () => ask(budgetPlanName, { modelVersionId: null, question: PlanningCompany.question });

describe("the models of budgets", () => {
  it("say that there is none yet, and that the only one did not converge", async () => {
    expect(await outcomeOf()).toMatchObject({ refusal: { code: "budget.no-model" } });
    const weak = { ...fitted, diagnostics: { ...fitted.diagnostics, converged: false } };
    const id = await store(weak, 1, "CANDIDATE");
    expect(await outcomeOf()).toMatchObject({ refusal: { code: "budget.not-converged" } });
    expect(await outcomeOf(id)).toMatchObject({ refusal: { code: "budget.not-converged" } });
    expect(await plan()).toMatchObject({ refusal: { code: "budget.not-converged" } });
  });

  it("answer with the version in use, and hold what it did not learn", async () => {
    const id = await store(fitted, 1);
    const found = await outcomeOf();
    expect(found).toMatchObject({ outcome: "planned", plan: { modelVersionId: id } });
    const channels = found.outcome === "planned" ? found.plan.channels : [];
    expect(channels.map(({ channel, heldFor, planned }) => [channel, heldFor, planned])).toEqual([
      ["search", null, expect.any(Number)],
      ["radio", null, 100],
      ["press", "NEVER_VARIES", 40],
    ]);
    expect(await plan()).toMatchObject({ outcome: "refused", refusal: { code: "budget.above-bounds" } });
  });

  it("hold what a self-test did not find again, once it was run", async () => {
    const id = await store(fitted, 1);
    await outcomeOf();
    await database.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO media_mix_recovery (model_version_id, channel, repeats, held_for)
         VALUES ($1, 'radio', 3, 'NOT_RECOVERED'), ($1, 'search', 3, NULL)`,
        [id],
      ),
    );
    const found = await outcomeOf();
    const held = found.outcome === "planned" ? found.plan.channels.map(({ heldFor }) => heldFor) : [];
    expect(held).toEqual([null, "NOT_RECOVERED", null]);
  });

  it("do not answer with another organisation's version", async () => {
    const id = await store(fitted, 1);
    tenantId = await database.addTenant();
    expect(await outcomeOf(id)).toMatchObject({ refusal: { code: "budget.no-model" } });
  });
});
