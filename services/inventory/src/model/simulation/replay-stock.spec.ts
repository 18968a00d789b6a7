import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { poisson } from "../distribution/counts.ts";
import { complementaryLoss } from "../distribution/distribution.ts";
import { fixedLeadTime } from "../policy/lead-time.ts";
import { protectionDemand } from "../policy/protection-demand.ts";
import { choosePolicy, type StockPolicy } from "../policy/stock-policy.ts";
import { reorderCostDiscrete } from "../theory/reorder-point/reorder-exact-discrete.ts";
import { baseStockWithLeadTimeCost } from "../theory/single-stage/base-stock.ts";
import type { ReplayBatch, ReplayPolicy } from "./replay-batch.ts";
import { replayStock } from "./replay-stock.ts";

interface Scene {
  perDay: number;
  leadDays: number | ((random: Random) => number);
  policy: Partial<ReplayPolicy>;
  unmet?: "LOST" | "BACKORDERED";
  paths?: number;
  days?: number;
}

/** One position with Poisson demand. */
function scene({ perDay, leadDays, policy, unmet = "BACKORDERED", paths = 400, days = 460 }: Scene): ReplayBatch {
  const random = new Random("replay");
  const day = poisson(perDay);
  const table = Float64Array.from({ length: 4096 }, (_, i) => day.quantile((i + 0.5) / 4096));
  const size = paths * days;
  const demand = Float32Array.from({ length: size }, () => table[random.integer(4096)]!);
  const leadTimes = Uint16Array.from({ length: size }, () =>
    typeof leadDays === "number" ? leadDays : leadDays(random),
  );
  return {
    positions: 1,
    paths,
    days,
    warmUpDays: 60,
    ...drawn(demand, leadTimes, paths),
    scale: new Float32Array(days).fill(1),
    policies: [policyOf(policy)],
    unmet,
  };
}

/** Demand and lead times that are written down, [day][position][path]. */
function drawn(
  demand: Float32Array,
  leadTimes: Uint16Array,
  rows: number,
): Pick<ReplayBatch, "demandOn" | "leadTimeOf" | "longestLeadTime"> {
  return {
    demandOn: (day, into) => into.set(demand.subarray(day * rows, (day + 1) * rows)),
    leadTimeOf: (day, _, path) => leadTimes[day * rows + path]!,
    longestLeadTime: leadTimes.reduce((most, days) => Math.max(most, days), 0),
  };
}

function policyOf(policy: Partial<ReplayPolicy>): ReplayPolicy {
  const usual = { orderUpTo: 1, group: 0, reviewPeriodDays: 1, orderMultiple: 1, orderMinimum: 0, isWhole: false };
  return { ...usual, reorderPoint: 0, joinPoint: policy.reorderPoint ?? 0, ...policy };
}

const shifted = ({ reorderPoint, orderUpTo }: StockPolicy, by: number): StockPolicy => ({
  reorderPoint: reorderPoint + by,
  orderUpTo: orderUpTo + by,
});
const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);

/** Mean of a day, and its standard error over paths. */
function perDayOf(values: Float32Array, { days, warmUpDays }: ReplayBatch): { mean: number; error: number } {
  const each = Array.from(values, (value) => value / (days - warmUpDays));
  const mean = each.reduce((total, value) => total + value, 0) / each.length;
  const variance = each.reduce((total, value) => total + (value - mean) ** 2, 0) / (each.length - 1);
  return { mean, error: Math.sqrt(variance / each.length) };
}

describe("replayStock", () => {
  it("costs what the exact theory of base stock says for Poisson demand", () => {
    const batch = scene({ perDay: 3, leadDays: 4, policy: { reorderPoint: 18, orderUpTo: 19 } });
    const outcome = replayStock(batch);
    const parameters = { leadTime: 4, demand: { type: "poisson", mean: 3 } } as const;
    const held = perDayOf(outcome.stockDays, batch);
    const waiting = perDayOf(outcome.backorderDays, batch);
    const theory = (holdingCost: number, stockoutCost: number) =>
      baseStockWithLeadTimeCost({ holdingCost, stockoutCost, ...parameters }, 19);
    expect(Math.abs(held.mean - theory(1, 1e-12))).toBeLessThan(4 * held.error + 1e-3);
    expect(Math.abs(waiting.mean - theory(1e-12, 1))).toBeLessThan(4 * waiting.error + 1e-3);
  });

  it("costs what the exact theory of (r, Q) says", () => {
    // Up to r + 1 in whole Q is the (r, nQ) policy; its position is uniform over r + 1 … r + Q.
    const batch = scene({ perDay: 1.5, leadDays: 3, policy: { reorderPoint: 6, orderUpTo: 7, orderMultiple: 5 } });
    const outcome = replayStock(batch);
    const leadTimeDemand = poisson(1.5 * 4);
    const parameters = { fixedCost: 0, holdingCost: 1, stockoutCost: 1e-12, demandRate: 1.5, leadTimeDemand };
    const theory = reorderCostDiscrete(parameters, { reorderPoint: 6, orderQuantity: 5 });
    const held = perDayOf(outcome.stockDays, batch);
    expect(Math.abs(held.mean - theory)).toBeLessThan(4 * held.error + 1e-3);
    expect(Math.abs(sum(outcome.ordered) / sum(outcome.demand) - 1)).toBeLessThan(0.005);
  });

  it("holds, over lead times that vary from order to order, what is exact for them", () => {
    // Orders may cross. Of the last 3 days' demand all is on order; of each of the 6 days before, with probability ½ all of it.
    const batch = scene({
      perDay: 2,
      leadDays: (random) => (random.uniform() < 0.5 ? 2 : 8),
      policy: { reorderPoint: 16, orderUpTo: 17 },
    });
    const outcome = replayStock(batch);
    const held = perDayOf(outcome.stockDays, batch);
    const ways = [1, 6, 15, 20, 15, 6, 1];
    const exact = ways.reduce((sum, way, k) => sum + (way / 64) * complementaryLoss(poisson(2 * (3 + k)), 17), 0);
    expect(Math.abs(held.mean - exact)).toBeLessThan(4 * held.error + 1e-3);
  });

  it("reaches the fill rate that a policy was chosen for, within Monte Carlo error", () => {
    const random = new Random("demand");
    const day = poisson(3);
    const values = Float32Array.from({ length: 4_000 * 12 }, () => day.quantile(Math.max(1e-9, random.uniform())));
    const demand = protectionDemand({ paths: 4_000, days: 12, values }, fixedLeadTime(6), 1, 1);
    for (const target of [0.9, 0.97]) {
      const question = { demand, orderQuantity: 12, levelStep: 1, highestLevel: null } as const;
      const policy = choosePolicy({ ...question, target: { measure: "FILL_RATE", target } });
      const batch = scene({ perDay: 3, leadDays: 6, policy: { ...policy } });
      const { demand: asked, short } = replayStock(batch);
      const fill = 1 - sum(short) / sum(asked);
      const oneLess = replayStock(scene({ perDay: 3, leadDays: 6, policy: shifted(policy, -1) }));
      expect(fill).toBeGreaterThan(target - 0.005);
      expect(1 - sum(oneLess.short) / sum(oneLess.demand)).toBeLessThan(target + 0.005);
    }
  });

  it("loses what it cannot serve, and lets it wait where it can wait", () => {
    const policy = { reorderPoint: 4, orderUpTo: 8 };
    const [lost, waiting] = (["LOST", "BACKORDERED"] as const).map((unmet) =>
      replayStock(scene({ perDay: 3, leadDays: 5, policy, unmet })),
    );
    expect(sum(lost!.backorderDays)).toBe(0);
    expect(sum(waiting!.backorderDays)).toBeGreaterThan(0);
    // What waits is served first, so less of the day's demand is served from stock.
    expect(sum(lost!.short)).toBeLessThan(sum(waiting!.short));
    expect(sum(lost!.ordered) / (sum(lost!.demand) - sum(lost!.short))).toBeCloseTo(1, 1);
  });

  it("follows a small case by hand: review days, minimum, multiple, delivery, scale", () => {
    const batch: ReplayBatch = {
      positions: 1,
      paths: 1,
      days: 6,
      warmUpDays: 0,
      ...drawn(Float32Array.from([3, 1, 2, 0, 4, 9]), Uint16Array.from([2, 2, 2, 2, 2, 2]), 1),
      scale: Float32Array.from([1, 1, 1, 1, 2, 1]),
      policies: [policyOf({ reorderPoint: 7, orderUpTo: 10, reviewPeriodDays: 2, orderMultiple: 4, orderMinimum: 4 })],
      unmet: "LOST",
    };
    // Evenings: 7 (order 4, for day 3), 6, 4 (4 + 4 are enough), 8, 4 (order 16: 20 − 4), 0 with 5 short.
    const outcome = replayStock(batch);
    expect(outcome.stockDays[0]).toBe(7 + 6 + 4 + 8 + 4 + 0);
    expect([outcome.orders[0], outcome.ordered[0], outcome.short[0], outcome.demand[0]]).toEqual([2, 20, 5, 19]);
  });

  it("lets a product join the order of another of its group, and shares its cost", () => {
    const rows = [
      [4, 1, 0, 0],
      [4, 1, 0, 0],
      [4, 1, 0, 0],
    ];
    const batch: ReplayBatch = {
      positions: 3,
      paths: 1,
      days: 4,
      warmUpDays: 0,
      demandOn: (day, into) => into.set(rows.map((units) => units[day]!)),
      leadTimeOf: () => 5,
      longestLeadTime: 5,
      scale: new Float32Array(12).fill(1),
      // The second joins the first, which is low; the third could join, but orders elsewhere.
      policies: [
        policyOf({ reorderPoint: 6, orderUpTo: 10 }),
        policyOf({ reorderPoint: 2, joinPoint: 7, orderUpTo: 10 }),
        policyOf({ reorderPoint: 2, joinPoint: 7, orderUpTo: 10, group: 1 }),
      ],
      unmet: "LOST",
    };
    const outcome = replayStock(batch);
    expect([...outcome.ordered]).toEqual([4, 4, 0]);
    expect([...outcome.orderShares]).toEqual([0.5, 0.5, 0]);
    expect([...outcome.orders]).toEqual([1, 1, 0]);
  });

  it("sets levels in whole units where sales are whole, whatever the season", () => {
    const at = (isWhole: boolean) =>
      replayStock({
        positions: 1,
        paths: 1,
        days: 2,
        warmUpDays: 0,
        demandOn: (day, into) => into.set([day === 0 ? 2 : 0]),
        leadTimeOf: () => 3,
        longestLeadTime: 3,
        scale: Float32Array.from([0.9, 0.9]),
        policies: [policyOf({ reorderPoint: 1, orderUpTo: 3, isWhole })],
        unmet: "LOST",
      });
    // Up to ⌈2.7⌉ at first; one is left. 0.9 is no point to order at where units are whole: it means 1.
    expect([at(true).orders[0], at(false).orders[0]]).toEqual([1, 0]);
  });

  it("counts each position from its own first day on", () => {
    const batch = scene({ perDay: 2, leadDays: 3, policy: { reorderPoint: 9, orderUpTo: 12 }, paths: 5, days: 80 });
    const [whole, late] = [replayStock(batch), replayStock({ ...batch, countedFrom: [70] })];
    const last = replayStock({ ...batch, warmUpDays: 70 });
    expect(late).toEqual(last);
    expect(sum(late.demand)).toBeLessThan(sum(whole.demand));
    expect(replayStock({ ...batch, countedFrom: [10] })).toEqual(whole);
  });

  it("refuses sizes that do not agree and levels that cross", () => {
    const small = scene({ perDay: 1, leadDays: 2, policy: {}, paths: 3, days: 70 });
    expect(() => replayStock({ ...small, scale: small.scale.slice(1) })).toThrow(/70 days/);
    expect(() => replayStock({ ...small, longestLeadTime: 1 })).toThrow(/leadTime/);
    expect(() => replayStock(scene({ perDay: 1, leadDays: 2, policy: { orderUpTo: 5, joinPoint: 6 } }))).toThrow(
      /joinPoint/,
    );
    expect(() => replayStock(scene({ perDay: 1, leadDays: 2, policy: { reorderPoint: 5 } }))).toThrow(/orderUpTo/);
    expect(() => replayStock({ ...small, warmUpDays: 70 })).toThrow(/warm-up/);
  });
});
