import { tf } from "@bellwether/runtime/tensor/tf";
import { describe, expect, it } from "@jest/globals";
import type { NetworkBatch, PlacePolicy } from "./network-batch.ts";
import { replayNetwork } from "./replay-network.ts";

function policyOf(more: Partial<PlacePolicy> = {}): PlacePolicy {
  return { source: -1, reorderPoint: 0, orderUpTo: 0, reviewPeriodDays: 1, orderMultiple: 1, orderMinimum: 0, ...more };
}

/** One path; demand and lead times by day and place. */
function batchOf(policies: PlacePolicy[], demand: number[][], leadTime: number[], more: Partial<NetworkBatch> = {}) {
  const batch: NetworkBatch = {
    policies,
    paths: 1,
    days: demand.length,
    warmUpDays: 0,
    demand: Float32Array.from(demand.flat()),
    leadTimes: Uint16Array.from(demand.flatMap(() => leadTime)),
    unmet: "LOST",
    ...more,
  };
  return batch;
}

describe("the replay of a network", () => {
  it("fills a shop from a warehouse that fills up from a supplier, day by day", async () => {
    // Warehouse of up to 4, two days from its supplier; shop of up to 3, one day from the warehouse.
    const policies = [
      policyOf({ orderUpTo: 4, reorderPoint: 3 }),
      policyOf({ source: 0, orderUpTo: 3, reorderPoint: 2 }),
    ];
    const demand = [3, 0, 0, 3, 3, 0, 0, 0].map((units) => [0, units]);
    const outcome = await replayNetwork(batchOf(policies, demand, [2, 1]));
    // Day 0: the shop sells 3 and is sent 3, there on day 2; the warehouse has 1 and orders 3, there on day 3. Day 3: 3 sold, of which
    // the warehouse sends what it has, 1 + 3 − 3. Day 4: nothing to sell.
    expect([...outcome.short]).toEqual([0, 3]);
    expect([...outcome.demand]).toEqual([0, 9]);
    expect([...outcome.stockDays]).toEqual([1 + 1 + 1 + 1 + 1 + 1 + 4 + 4, 0 + 0 + 3 + 0 + 0 + 3 + 3 + 3]);
  });

  it("owes a place what is not there, and sends it on the morning that it comes", async () => {
    // The warehouse keeps nothing: the shop waits for two days and one on the way.
    const policies = [
      policyOf({ reorderPoint: 0, orderUpTo: 0 }),
      policyOf({ source: 0, orderUpTo: 2, reorderPoint: 1 }),
    ];
    const outcome = await replayNetwork(
      batchOf(
        policies,
        [2, 0, 0, 0, 2, 0].map((units) => [0, units]),
        [2, 1],
      ),
    );
    // Ordered on evening 0, with the warehouse on morning 3, with the shop on morning 4.
    expect([...outcome.short]).toEqual([0, 0]);
    expect([...outcome.owedDays]).toEqual([0, 2 + 2 + 2 + 0 + 2 + 2]);
  });

  it("shares what is not enough by what each place is owed", async () => {
    const shop = policyOf({ source: 0, orderUpTo: 6, reorderPoint: 5 });
    const other = policyOf({ source: 0, orderUpTo: 3, reorderPoint: 2 });
    const policies = [policyOf({ reorderPoint: 0, orderUpTo: 6 }), shop, other];
    const outcome = await replayNetwork(
      batchOf(
        policies,
        [
          [0, 6, 3],
          [0, 0, 0],
          [0, 9, 9],
        ],
        [9, 0, 0],
      ),
    );
    // Of 6 four go to the one that is owed 6 and two to the one that is owed 3.
    expect([...outcome.short]).toEqual([0, 5, 7]);
    expect([...outcome.stockDays]).toEqual([0, 4, 2]);
  });

  it("lets customers wait where they do, and counts nothing of the warm-up", async () => {
    const policies = [policyOf({ orderUpTo: 1, reorderPoint: 0 })];
    const demand = [[2], [0], [0], [0]];
    const waiting = await replayNetwork(batchOf(policies, demand, [1], { unmet: "BACKORDERED", warmUpDays: 1 }));
    // Two ordered on evening 0 come on morning 2, one of them to who waits.
    expect([...waiting.backorderDays]).toEqual([1]);
    expect([...waiting.stockDays]).toEqual([1 + 1]);
    expect([...waiting.short]).toEqual([0]);
  });

  it("orders whole multiples, at least the minimum, on the days of review only", async () => {
    const policies = [
      policyOf({ orderUpTo: 5, reorderPoint: 4, orderMultiple: 4, orderMinimum: 6, reviewPeriodDays: 3 }),
    ];
    const outcome = await replayNetwork(batchOf(policies, [[0], [1], [0], [0], [0]], [0]));
    // Missed on day 1, ordered on day 3: one is missing, six the least, eight in fours.
    expect([...outcome.orders]).toEqual([1]);
    expect([...outcome.stockDays]).toEqual([5 + 4 + 4 + 4 + 12]);
  });

  it("leaves no tensor behind, also when it is refused or given up", async () => {
    const policies = [
      policyOf({ orderUpTo: 4, reorderPoint: 3 }),
      policyOf({ source: 0, orderUpTo: 3, reorderPoint: 2 }),
    ];
    const demand = Array.from({ length: 40 }, () => [0, 1]);
    await replayNetwork(batchOf(policies, demand, [2, 1]));
    const before = tf.memory().numTensors;
    await replayNetwork(batchOf(policies, demand, [2, 1]));
    await expect(replayNetwork(batchOf(policies, demand, [2, 1]), AbortSignal.abort())).rejects.toThrow(/abort/i);
    await expect(replayNetwork(batchOf([policyOf({ source: 0 })], [[1]], [0]))).rejects.toThrow(/circle.*0/);
    await expect(replayNetwork(batchOf(policies, demand, [2]))).rejects.toThrow(/holds 40 days of 2 × 1 paths/);
    await expect(replayNetwork(batchOf([policyOf({ orderUpTo: -1 })], [[1]], [0]))).rejects.toThrow(/orderUpTo.*-1/);
    expect(tf.memory().numTensors).toBe(before);
  });
});
