import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { poisson } from "../model/distribution/counts.ts";
import { LeadTimeDraws } from "../model/simulation/lead-time-draws.ts";
import type { ReplayPolicy } from "../model/simulation/replay-batch.ts";
import { replayStock } from "../model/simulation/replay-stock.ts";
import { positionOf, sceneOf, termsOf, today } from "../testing/plan-scene.ts";
import { demandKey, type PlanData, type PlanDemand } from "./plan-data.ts";
import { noAssumptions, type PlannedStock, planStock, prepareStock } from "./plan-stock.ts";

const probabilities = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975];
const historyDays = 421;
/** Units a day that are asked for in truth: rare goods, usual ones and fast ones. */
const rates = [0.05, 0.1, 0.2, 0.4, 0.7, 1.2, 2, 3, 5, 8, 12, 20];

/** A year of Poisson sales and the forecast that knows their rate; rare sales have the mean in the middle. */
function demandOf(rate: number, random: Random): PlanDemand {
  const day = poisson(rate);
  const table = Float64Array.from({ length: 4_096 }, (_, i) => day.quantile((i + 0.5) / 4_096));
  const values = Array.from({ length: historyDays }, () => table[random.integer(4_096)]!);
  const isRare = values.filter((units) => units > 0).length * 1.32 <= historyDays;
  const rows = probabilities.map((p) => (isRare && p === 0.5 ? rate : day.quantile(p)));
  return {
    values,
    startDay: today - historyDays,
    stockoutDays: [],
    forecast: {
      startDay: today,
      horizon: 60,
      probabilities,
      quantiles: rows.flatMap((value) => new Array<number>(60).fill(value)),
      dependence: { persistent: 0, fading: 0, decay: 0 },
    },
  };
}

function scene(more: Partial<PlanData> = {}): PlanData {
  const random = new Random("calibration");
  const ids = rates.map((_, i) => `P${i}`);
  const observedDays = Array.from({ length: 300 }, () => 8 + random.integer(7));
  return sceneOf({
    positions: ids.map((id) => positionOf(id)),
    products: ids.map((id) => ({ id, externalId: id, unitPrice: 20 })),
    suppliers: [{ ...sceneOf().suppliers[0]!, statedDays: 11, observedDays }],
    terms: ids.map((id) => termsOf(id)),
    // The rates never change, and the plan knows that.
    levelVariation: 0,
    demand: Object.fromEntries(ids.map((id, i) => [demandKey(id, "shop"), demandOf(rates[i]!, random)])),
    ...more,
  });
}

/** What becomes of the levels in truth: years of fresh demand, and lead times as the supplier's are. */
function truthOf(stocks: readonly PlannedStock[]) {
  const [paths, days] = [200, 400];
  const random = new Random("truth");
  const tables = rates.map((rate) => {
    const day = poisson(rate);
    return Float64Array.from({ length: 4_096 }, (_, i) => day.quantile((i + 0.5) / 4_096));
  });
  const late = new LeadTimeDraws(1).of(stocks[0]!.leadTime, "supplier");
  const policies = stocks.map(({ planned, costs }): ReplayPolicy => {
    const { reorderPoint, joinPoint, orderUpTo } = planned;
    const terms = { reviewPeriodDays: costs.reviewPeriodDays, orderMultiple: 1, orderMinimum: 1, isWhole: true };
    return { reorderPoint, joinPoint, orderUpTo, group: 0, ...terms };
  });
  const outcome = replayStock({
    positions: stocks.length,
    paths,
    days,
    warmUpDays: 120,
    demandOn(_, into) {
      for (let i = 0; i < into.length; i++) into[i] = tables[Math.floor(i / paths)]![random.integer(4_096)]!;
    },
    leadTimeOf: (day, _, path) => late(day, path),
    longestLeadTime: stocks[0]!.leadTime.days.at(-1)!,
    scale: new Float32Array(days * stocks.length).fill(1),
    policies,
    // Claims count a sale that waits as missed, and so must what they are compared with.
    unmet: "BACKORDERED",
  });
  return stocks.map((_, i) => {
    const sum = (values: Float32Array) =>
      values.subarray(i * paths, (i + 1) * paths).reduce((all, one) => all + one, 0);
    return {
      fillRate: 1 - sum(outcome.short) / sum(outcome.demand),
      meanStock: sum(outcome.stockDays) / paths / (days - 120),
    };
  });
}

function claimsAndTruth(more: Partial<PlanData>) {
  const stocks: PlannedStock[] = [];
  planStock(prepareStock(scene(more), noAssumptions), { paths: 4_000, seed: 1, leastDays: 1 }, (stock) => {
    stocks.push(stock);
  });
  const truth = truthOf(stocks);
  return stocks.map(({ planned }, i) => ({
    rate: rates[i]!,
    claimed: planned.fillRate,
    expectedStock: planned.meanStock,
    ...truth[i]!,
  }));
}

const setting: PlanData["settings"][number] = {
  productId: null,
  locationId: null,
  holdingRatePerYear: null,
  orderingCost: null,
  shortageCostPerUnit: null,
  shelfLifeDays: null,
  serviceMeasure: null,
  serviceTarget: null,
  reviewPeriodDays: null,
  orderBudget: null,
};
/** Below this many units a day a year of sales leaves the rate itself in doubt, which the plan allows for: it claims rather too little. */
const rareRate = 1;

describe("the fill rate that a plan claims", () => {
  it.each([
    ["looking every night", {}],
    ["looking every week", { reviewPeriodDays: 7 }],
    ["ordering seldom, since orders are dear", { orderingCost: 40 }],
  ])(
    "is what comes true of demand whose distribution is known, %s",
    (_, more) => {
      const all = claimsAndTruth({ settings: [{ ...setting, ...more }] });
      for (const { rate, claimed, fillRate, expectedStock, meanStock } of all) {
        const found = { rate, claimed, fillRate, isClose: Math.abs(claimed - fillRate) < 0.012 };
        expect(claimed).toBeLessThan(fillRate + 0.01);
        expect(claimed).toBeGreaterThan(fillRate - 0.04);
        if (rate < rareRate) continue;
        expect(found).toMatchObject({ isClose: true });
        expect(Math.abs(meanStock / expectedStock - 1)).toBeLessThan(0.1);
      }
      const usual = all.filter(({ rate }) => rate >= rareRate);
      const off = usual.reduce((sum, { claimed, fillRate }) => sum + Math.abs(claimed - fillRate), 0) / usual.length;
      expect(off).toBeLessThan(0.01);
    },
    60_000,
  );
});
