import { echelonPolicyCost, optimalEchelonPolicy } from "../../model/theory/network/clark-scarf.ts";
import { optimalServiceTimes } from "../../model/theory/network/graves-willems.ts";
import { guaranteedServicePlan } from "../../model/theory/network/guaranteed-service.ts";
import { localBaseStockLevels } from "../../model/theory/network/serial-system.ts";
import { shangSongBounds } from "../../model/theory/network/shang-song.ts";
import { type NodeId, serialOrder, supplyNetwork } from "../../model/theory/network/supply-network.ts";
import { guaranteedServiceInstance, serialInstance } from "../instance-network.ts";
import type { TextbookModel } from "../model-answer.ts";

/** What the data set states for answers that depend on how continuous demand is cut. */
const discretisationTolerance = 0.01;
/** Papers print costs of whole demand with a few decimals. */
const printedTolerance = 1e-4;

const byNode = (ids: readonly NodeId[], values: readonly number[]): Record<string, number> =>
  Object.fromEntries(ids.map((id, i) => [String(id), values[i]!]));

/** The numbers that an expected answer has for each of these nodes, or null where it lacks one. */
function perNode(expected: unknown, ids: readonly NodeId[]): number[] | null {
  if (typeof expected !== "object" || expected === null) return null;
  const values = ids.map((id) => (expected as Record<string, unknown>)[String(id)]);
  return values.every((value) => typeof value === "number") ? values : null;
}

/** Several stages. Answers by node are named by the nodes' ids. */
export const networkModels: readonly TextbookModel[] = [
  {
    matches: (name) => /shang|newsvendor (heuristic|bound)/.test(name),
    fields: ["nodes", "stockout_cost"],
    solve(input) {
      const { system, ids } = serialInstance(input);
      const bounds = shangSongBounds(system);
      const levels = bounds.map(({ heuristic }) => heuristic);
      return {
        values: {
          echelon_S: byNode(ids, levels),
          echelon_S_lower: byNode(
            ids,
            bounds.map(({ lower }) => lower),
          ),
          echelon_S_upper: byNode(
            ids,
            bounds.map(({ upper }) => upper),
          ),
          local_S: byNode(ids, localBaseStockLevels(levels)),
          cost: echelonPolicyCost(system, levels),
        },
        // Whole demand: a half is rounded up by some and down by others.
        isAsGood(key, expected) {
          const stated = key === "echelon_S" ? perNode(expected, ids) : null;
          return (
            stated?.every((level, j) => level === Math.floor(levels[j]!) || level === Math.ceil(levels[j]!)) ?? false
          );
        },
      };
    },
  },
  {
    matches: (name) => /guaranteed|\bgsm\b|graves|strategic safety/.test(name),
    fields: ["nodes"],
    solve(input, name) {
      const stages = guaranteedServiceInstance(input);
      if (/serial/.test(name)) serialOrder(supplyNetwork(stages));
      const plan = optimalServiceTimes(stages);
      const ids = plan.stages.map(({ id }) => id);
      return {
        values: {
          cost: plan.cost,
          cst: byNode(
            ids,
            plan.stages.map(({ serviceTime }) => serviceTime),
          ),
          net_lead_times: byNode(
            ids,
            plan.stages.map(({ netLeadTime }) => netLeadTime),
          ),
          safety_stocks: byNode(
            ids,
            plan.stages.map(({ safetyStock }) => safetyStock),
          ),
        },
        isAsGood(key, expected, tolerance) {
          const times = key === "cst" ? perNode(expected, ids) : null;
          return times !== null && guaranteedServicePlan(stages, times).cost <= plan.cost * (1 + tolerance);
        },
      };
    },
  },
  {
    matches: (name) => /stochastic.service|clark|\bssm\b|serial/.test(name),
    fields: ["nodes", "stockout_cost"],
    solve(input) {
      const { system, ids } = serialInstance(input);
      const { echelonLevels, cost } = optimalEchelonPolicy(system);
      const isWhole = system.demand.type === "poisson" || system.demand.type === "discrete";
      return {
        values: {
          echelon_S: byNode(ids, echelonLevels),
          local_S: byNode(ids, localBaseStockLevels(echelonLevels)),
          cost,
        },
        tolerance: isWhole ? printedTolerance : discretisationTolerance,
        // The cost is flat about the optimum, so levels that cost no more than the tolerance above it are as good.
        isAsGood(key, expected, tolerance) {
          const levels = key === "echelon_S" ? perNode(expected, ids) : null;
          const isNear = levels?.every(
            (level, j) => Math.abs(level - echelonLevels[j]!) <= Math.abs(echelonLevels[j]!),
          );
          return isNear === true && echelonPolicyCost(system, levels!) <= cost * (1 + tolerance);
        },
      };
    },
  },
];
