import { Random } from "@bellwether/runtime/tensor/random";
import { run as makePlan } from "../plan/make-plan.ts";
import { demandKey, type PlanData } from "../plan/plan-data.ts";
import { flatForecast, positionOf, sceneOf, termsOf, yearOf } from "../testing/plan-scene.ts";
import { run as askWhatIf } from "../what-if-task.ts";

/** Processor seconds of a plan, and of a what-if about all of it. */
export interface PlanBenchRow {
  positions: number;
  planSeconds: number;
  whatIfSeconds: number;
  /** Of the orders' worth. */
  gap: number | null;
}

const places = ["online", "north", "south"];
/** Years replayed of each position: what many positions get. */
const replayPaths = 100;
/** Four times the positions may take so many times as long: the fixed part makes it less, memory that no longer fits more. */
const mostGrowth = 5;

/** Plans a made-up company of one size and of four times that: what planning costs grows with the positions. */
export async function run({ quick }: { quick: boolean }): Promise<{ rows: PlanBenchRow[] }> {
  const products = quick ? 15 : 50;
  const rows: PlanBenchRow[] = [];
  // The first plan also starts the engine.
  await measure(5);
  for (const times of [1, 4]) rows.push(await measure(products * times));
  return { rows };
}

export function missedBars({ rows }: { rows: readonly PlanBenchRow[] }): string[] {
  const [one, four] = rows;
  const growth = (name: "planSeconds" | "whatIfSeconds") => four![name] / one![name];
  return (["planSeconds", "whatIfSeconds"] as const)
    .filter((name) => growth(name) > mostGrowth)
    .map((name) => `four times the positions take ${growth(name).toFixed(1)} times the ${name}; at most ${mostGrowth}`);
}

async function measure(products: number): Promise<PlanBenchRow> {
  const data = company(products);
  const context = { progress: () => undefined, signal: new AbortController().signal };
  const settings = { seed: 1, budget: null, demandPaths: 1_000, replayPaths, solverLimitMs: 10_000 };
  const [planSeconds, plan] = await seconds(() => makePlan({ data, ...settings }, context));
  const question = { serviceLevel: 0.97, leadTimeDays: null, budget: null };
  const asked = { data, only: null, question, seed: 1, paths: 1_000, before: {} };
  const [whatIfSeconds] = await seconds(() => askWhatIf(asked, context));
  return { positions: data.positions.length, planSeconds, whatIfSeconds, gap: plan.orders.gap };
}

async function seconds<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}

/** Products at three places each, some regular and some rare, from ten suppliers. */
function company(products: number): PlanData {
  const random = new Random("company");
  const ids = Array.from({ length: products }, (_, i) => `P${i}`);
  const [supplier] = sceneOf().suppliers;
  const suppliers = Array.from({ length: 10 }, (_, i) => ({ ...supplier!, id: `S${i}`, statedDays: 5 + 2 * i }));
  const demand: PlanData["demand"] = {};
  for (const id of ids)
    for (const place of places) {
      const mean = 0.1 + 4 * random.uniform() ** 2;
      const sales = yearOf(() => Math.floor(random.uniform() * 2 * mean + random.uniform()));
      demand[demandKey(id, place)] = { ...sales, forecast: flatForecast(mean, mean / 2, 90) };
    }
  return sceneOf({
    positions: ids.flatMap((id) =>
      places.map((locationId) => positionOf(id, { locationId, onHand: random.integer(80) })),
    ),
    products: ids.map((id) => ({ id, externalId: id, unitPrice: 5 + random.integer(40) })),
    suppliers,
    terms: ids.map((id, i) =>
      termsOf(id, {
        supplierId: `S${i % 10}`,
        unitCost: 2 + random.integer(20),
        multiple: 1 + random.integer(6),
        ...(i % 3 === 0 ? { capacity: 200, capacityLeft: 150, capacityPeriodDays: 7 } : {}),
      }),
    ),
    demand,
  });
}
