import type { InferenceAnswer, InferenceModel, InferenceRequest } from "@bellwether/runtime/inference/inference-model";
import { type TensorValues, textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { EntityManager } from "typeorm";
import {
  contractVersion,
  type InventoryWhatIfAnswer,
  inventoryWhatIfName,
  inventoryWhatIfRequest,
  type PlanSettings,
} from "./contract.ts";
import { readPlanData } from "./job/read-plan-data.ts";
import type { WhatIfTask } from "./what-if-task.ts";

const whatIfModule = new URL("./what-if-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** Questions handed over together. */
const maxBatch = 4;
/** Sample paths before the first plan, which says how many it took. */
const usualPaths = 1_000;

const columns = {
  reorder_points: "reorderPoints",
  order_up_tos: "orderUpTos",
  safety_stocks: "safetyStocks",
  fill_rates: "fillRates",
  stock_values: "stockValues",
  order_quantities: "orderQuantities",
  order_amounts: "orderAmounts",
  yearly_costs: "yearlyCosts",
} as const satisfies Record<string, keyof InventoryWhatIfAnswer>;

const totals = {
  fill_rate: "fillRate",
  fill_rate_before: "fillRateBefore",
  stock_value: "stockValue",
  stock_value_before: "stockValueBefore",
  order_amount: "orderAmount",
} as const satisfies Record<string, keyof InventoryWhatIfAnswer>;

/** Answers what other service levels, lead times or budgets would mean. Reads the tenant's stock; the mathematics runs in the pool. */
export function inventoryWhatIfModel({ door, pool }: { door: TenantDoor; pool: TaskPool }): InferenceModel {
  const answer = async (request: InferenceRequest, signal: AbortSignal): Promise<InferenceAnswer> => {
    const parsed = inventoryWhatIfRequest.safeParse(questionOf(request.inputs));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return { outcome: "refused", code: "invalid", message: `${issue!.path.join(".")}: ${issue!.message}` };
    }
    const { productIds, ...question } = parsed.data;
    const only = productIds.length === 0 ? null : productIds;
    const input = await door.read(request.tenantId, async (db): Promise<WhatIfTask> => {
      const before = await readBefore(db, only);
      const { seed, paths, levelVariation } = await readPlan(db);
      const data = await readPlanData(db, null, "SALES");
      return { data: { ...data, levelVariation }, only, question, seed, paths, before };
    });
    const found = await pool.run<WhatIfTask, InventoryWhatIfAnswer>({ module: whatIfModule, input }, { signal });
    return { outcome: "answered", outputs: outputsOf(found) };
  };
  return {
    name: inventoryWhatIfName,
    platform: "bellwether",
    versions: [String(contractVersion)],
    inputs: [
      { name: "product_ids", datatype: "BYTES", shape: [-1] },
      { name: "service_level", datatype: "FP64", shape: [1], optional: true },
      { name: "lead_time_days", datatype: "FP64", shape: [1], optional: true },
      { name: "budget", datatype: "FP64", shape: [1], optional: true },
    ],
    outputs: [
      { name: "currency", datatype: "BYTES", shape: [1] },
      { name: "product_ids", datatype: "BYTES", shape: [-1] },
      { name: "location_ids", datatype: "BYTES", shape: [-1] },
      ...Object.keys(columns).map((name) => ({ name, datatype: "FP64" as const, shape: [-1] })),
      ...Object.keys(totals).map((name) => ({ name, datatype: "FP64" as const, shape: [1] })),
    ],
    maxBatch,
    infer: (batch, { signal }) => Promise.all(batch.map((request) => answer(request, signal))),
  };
}

/** Tensors of a question, as the contract names them; validated afterwards. */
function questionOf(inputs: TensorValues): Record<string, unknown> {
  const number = (name: string): number | null => {
    const tensor = inputs[name];
    return tensor === undefined ? null : Number(tensor.data[0]);
  };
  const ids = inputs.product_ids;
  return {
    productIds: ids?.datatype === "BYTES" ? textsOf(ids) : [],
    serviceLevel: number("service_level"),
    leadTimeDays: number("lead_time_days"),
    budget: number("budget"),
  };
}

/** How the latest plan drew demand. */
async function readPlan(db: EntityManager): Promise<{ seed: number; paths: number; levelVariation: number | null }> {
  const [plan]: { seed: number; settings: Partial<PlanSettings> }[] = await db.query(
    "SELECT seed, settings FROM inventory_plan ORDER BY created_at DESC, id DESC LIMIT 1",
  );
  const { demandPaths, levelVariation } = plan?.settings ?? {};
  return { seed: plan?.seed ?? 1, paths: demandPaths ?? usualPaths, levelVariation: levelVariation ?? null };
}

/** What the stored policies lead to, by `product/location`. */
async function readBefore(db: EntityManager, productIds: readonly string[] | null): Promise<WhatIfTask["before"]> {
  const rows: { key: string; fillRate: number; stockValue: number | null }[] = await db.query(
    `SELECT product_id || '/' || location_id AS key, fill_rate AS "fillRate", mean_stock * unit_cost::float8 AS "stockValue"
     FROM inventory_policy WHERE $1::uuid[] IS NULL OR product_id = ANY ($1)`,
    [productIds === null ? null : [...productIds]],
  );
  return Object.fromEntries(
    rows.map(({ key, fillRate, stockValue }) => [key, { fillRate, stockValue: stockValue ?? 0 }]),
  );
}

function outputsOf(answer: InventoryWhatIfAnswer): TensorValues {
  const numbers = (values: readonly number[]) => ({
    datatype: "FP64" as const,
    shape: [values.length],
    data: Float64Array.from(values),
  });
  return {
    currency: textTensor([answer.currency]),
    product_ids: textTensor(answer.productIds),
    location_ids: textTensor(answer.locationIds),
    ...Object.fromEntries(Object.entries(columns).map(([name, field]) => [name, numbers(answer[field])])),
    ...Object.fromEntries(Object.entries(totals).map(([name, field]) => [name, numbers([answer[field]])])),
  };
}
