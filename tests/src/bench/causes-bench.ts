import { availableParallelism } from "node:os";
import { buildWorld, usualWorld } from "@bellwether/infra/sample/world/world";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import { LaunchErrors, type LaunchShares } from "./causes/launch-errors.ts";
import { ages, measureLaunches } from "./causes/measure-launches.ts";
import { measurePrices, type PricesAtCut } from "./causes/measure-prices.ts";
import { launchTable, priceTable } from "./causes/tables.ts";

export interface CausesOptions {
  /** The latest cut, and launches of one world. */
  quick: boolean;
}

export interface CausesResult {
  cuts: PricesAtCut[];
  launches: number;
  byAge: LaunchShares[];
}

const endDate = "2026-11-21";

/** Days hidden at each cut of decision 28: four quarters, the latest of 60 days, since the simulation ends with them. */
const cuts = [60, 150, 240, 330];

const seeds = [1, 2, 3];

/**
 * Takes the figures of decision 28: forecasts of the sample company, as it was on past dates, against what its simulation knows was asked
 * for; with and without prices and promotions, and of new products with and without siblings. Nothing may be tuned by it.
 */
export async function run({ quick }: CausesOptions): Promise<CausesResult> {
  const say = (text: string): boolean => process.stderr.write(`${text}\n`);
  const measured: PricesAtCut[] = [];
  const pool = new WorkerPool({ memoryLimitMb: 2048 });
  try {
    const workplace = { pool, parallel: availableParallelism(), signal: new AbortController().signal };
    const world = buildWorld({ ...usualWorld, endDate });
    for (const daysHidden of quick ? cuts.slice(0, 1) : cuts) {
      measured.push(await measurePrices(world, daysHidden, workplace));
      say(`Cut ${measured.at(-1)!.cut} measured`);
    }
  } finally {
    await pool.close();
  }
  const errors = new Map(ages.map((age) => [age, { alone: new LaunchErrors(), siblings: new LaunchErrors() }]));
  let launches = 0;
  for (const seed of quick ? seeds.slice(0, 1) : seeds) {
    launches += await measureLaunches(buildWorld({ ...usualWorld, endDate, seed }), errors);
  }
  const byAge = [...errors].map(([age, { alone, siblings }]) => ({
    age,
    alone: alone.shares,
    siblings: siblings.shares,
  }));
  say(`\n${priceTable(measured)}\n\n${launches} launches\n\n${launchTable(byAge)}`);
  return { cuts: measured, launches, byAge };
}

/** Knowing prices must make promoted days better. */
export function missedBars({ cuts: measured }: CausesResult): string[] {
  return measured.flatMap(({ cut, without, with: priced }) =>
    priced.promotedTotal < without.promotedTotal
      ? []
      : [`Cut ${cut}: promoted days err ${priced.promotedTotal} with prices, ${without.promotedTotal} without`],
  );
}
