import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { poissonPaths } from "../../testing/network-demand.ts";
import { fixedLeadTime } from "../policy/lead-time.ts";
import { protectionDemand } from "../policy/protection-demand.ts";
import { choosePolicy, type PolicyTarget, type StockPolicy } from "../policy/stock-policy.ts";
import { optimalEchelonPolicy } from "../theory/network/clark-scarf.ts";
import { localBaseStockLevels } from "../theory/network/serial-system.ts";
import { type NetworkPlace, type PlacedStock, placeStock } from "./place-stock.ts";
import type { NetworkBatch, NetworkOutcome } from "./testing/network-batch.ts";
import { replayNetwork } from "./testing/replay-network.ts";

const [paths, days, longestDays] = [400, 80, 60];
const fillTarget = 0.96;
const [replayPaths, replayDays, warmUpDays] = [60, 320, 60];

/** A place and what it takes to draw its demand anew. */
interface ScenePlace {
  place: NetworkPlace;
  perDay: number;
  quiet: number;
}

function placeOf(id: string, source: string | null, perDay: number, quiet: number, leadDays: number): ScenePlace {
  const place: NetworkPlace = {
    id,
    source,
    demand: poissonPaths(perDay, { paths, days, seed: id, quiet }),
    leadTime: fixedLeadTime(leadDays),
    rhythm: { gap: 1, multiple: 1, minimum: 0, reviewPeriodDays: 1 },
    levelStep: 1,
    target: { measure: "FILL_RATE", target: fillTarget },
    holdingCostPerDay: 1,
    shortageCostPerUnit: 100,
  };
  return { place, perDay, quiet };
}

/** A warehouse far from its supplier with two to six shops of different sizes. */
function generatedNetwork(name: string): ScenePlace[] {
  const random = new Random(name);
  const warehouse = placeOf(`${name}/0`, null, 0, 0, 10 + random.integer(16));
  const shops = Array.from({ length: 2 + random.integer(5) }, (_, i) => {
    const id = `${name}/${i + 1}`;
    return placeOf(id, warehouse.place.id, 0.5 + 6 * random.uniform(), i % 2 === 0 ? 0.4 : 0, 1 + random.integer(4));
  });
  return [warehouse, ...shops];
}

type Planned = Pick<PlacedStock, "asked" | "leadTime" | "sourceService">;

function levelsOf({ id, target, rhythm }: NetworkPlace, { asked, leadTime, sourceService }: Planned): StockPolicy {
  const demand = protectionDemand(asked, leadTime, 1, id);
  const aim: PolicyTarget = sourceService === null ? target : { measure: "CYCLE", target: sourceService };
  return choosePolicy({ demand, target: aim, orderQuantity: rhythm.gap, levelStep: 1, highestLevel: null });
}

/** Demand that nobody planned with, of the same kind. */
function replay(scene: readonly ScenePlace[], policies: readonly StockPolicy[], unmet: NetworkBatch["unmet"]) {
  const size = scene.length * replayPaths;
  const demand = new Float32Array(size * replayDays);
  const leadTimes = new Uint16Array(size * replayDays);
  for (const [at, { place, perDay, quiet }] of scene.entries()) {
    const drawn = poissonPaths(perDay, { paths: replayPaths, days: replayDays, seed: `replay/${place.id}`, quiet });
    for (let day = 0; day < replayDays; day++)
      for (let path = 0; path < replayPaths; path++) {
        const i = day * size + at * replayPaths + path;
        demand[i] = drawn.values[path * replayDays + day]!;
        leadTimes[i] = place.leadTime.days[0]!;
      }
  }
  return replayNetwork({
    policies: policies.map((policy, at) => ({
      ...policy,
      source: scene.findIndex(({ place }) => place.id === scene[at]!.place.source),
      reviewPeriodDays: 1,
      orderMultiple: 1,
      orderMinimum: 0,
    })),
    paths: replayPaths,
    days: replayDays,
    warmUpDays,
    demand,
    leadTimes,
    unmet,
  });
}

function perDayAt(values: Float32Array, at: number): number {
  const own = values.subarray(at * replayPaths, (at + 1) * replayPaths);
  return own.reduce((sum, value) => sum + value, 0) / (replayPaths * (replayDays - warmUpDays));
}

function fillAt({ demand, short }: NetworkOutcome, at: number): number {
  return 1 - perDayAt(short, at) / perDayAt(demand, at);
}

describe("a plan of the whole network, replayed", () => {
  it("keeps every shop's promise with less stock than shops that each buy for themselves", async () => {
    const networks = ["one", "two", "three", "four", "five"].map(generatedNetwork);
    const scene = networks.flat();
    const placed = networks.flatMap((network) =>
      placeStock(
        network.map(({ place }) => place),
        longestDays,
        1,
      ),
    );
    const together = await replay(
      scene,
      scene.map(({ place }, i) => levelsOf(place, placed[i]!)),
      "LOST",
    );
    const apart = networks.flatMap(([warehouse, ...shops]) =>
      [warehouse!, ...shops].map((each) => {
        const place = { ...each.place, source: null, leadTime: warehouse!.place.leadTime };
        return { ...each, place };
      }),
    );
    const nothing: StockPolicy = { reorderPoint: 0, orderUpTo: 0 };
    const alone = await replay(
      apart,
      apart.map(({ place, perDay }) =>
        perDay === 0
          ? nothing
          : levelsOf(place, { asked: place.demand, leadTime: place.leadTime, sourceService: null }),
      ),
      "LOST",
    );
    const stock = (outcome: NetworkOutcome, from: number, until: number) => {
      let sum = 0;
      for (let at = from; at < until; at++) sum += perDayAt(outcome.stockDays, at);
      return sum;
    };
    let from = 0;
    for (const network of networks) {
      const until = from + network.length;
      const saved = 1 - stock(together, from, until) / stock(alone, from, until);
      expect(saved).toBeGreaterThan(0.2);
      for (let at = from + 1; at < until; at++) {
        expect(fillAt(together, at)).toBeGreaterThan(fillTarget - 0.005);
        expect(fillAt(alone, at)).toBeGreaterThan(fillTarget - 0.005);
      }
      from = until;
    }
  });

  it.each([
    [5, 0.5, 10, 8, 2],
    [3, 0.3, 20, 12, 3],
    [8, 0.8, 6, 5, 4],
  ])("comes near Clark and Scarf's optimum in a line", async (perDay, upstream, stockoutCost, far, near) => {
    // A shop's evening comes after the day of its delivery: one day more.
    const stages = [
      { echelonHoldingCost: 1 - upstream, leadTime: near + 1 },
      { echelonHoldingCost: upstream, leadTime: far },
    ];
    const system = { stages, stockoutCost, demand: { type: "poisson" as const, mean: perDay } };
    const { echelonLevels } = optimalEchelonPolicy(system);
    const best = localBaseStockLevels(echelonLevels).reverse();
    const line = [placeOf("hub", null, 0, 0, far), placeOf("shop", "hub", perDay, 0, near)];
    const costOf = async (policies: StockPolicy[]) => {
      const outcome = await replay(line, policies, "BACKORDERED");
      const holding = upstream * perDayAt(outcome.stockDays, 0) + perDayAt(outcome.stockDays, 1);
      return { cost: holding + stockoutCost * perDayAt(outcome.backorderDays, 1), fill: fillAt(outcome, 1) };
    };
    const optimum = await costOf(best.map((level) => ({ reorderPoint: Math.max(0, level - 1), orderUpTo: level })));
    const places = line.map(({ place }, i) => ({
      ...place,
      holdingCostPerDay: i === 0 ? upstream : 1,
      target: { measure: "FILL_RATE" as const, target: optimum.fill },
    }));
    const placed = placeStock(places, longestDays, 1);
    const ours = await costOf(places.map((place, i) => levelsOf(place, placed[i]!)));
    expect(ours.cost).toBeLessThan(1.03 * optimum.cost);
    expect(Math.abs(ours.fill - optimum.fill)).toBeLessThan(0.02);
  });
});
