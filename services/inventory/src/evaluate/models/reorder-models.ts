import { DiscreteDistribution } from "../../model/distribution/discrete.ts";
import type { NormalDistribution } from "../../model/distribution/normal.ts";
import { assertPositive } from "../../model/parameter-error.ts";
import {
  expectedInventoryLevelCost,
  reorderByBackorderQuantity,
  reorderByEoqAndSafetyStock,
  reorderByLossFunctions,
  reorderExpectedInventoryLevel,
} from "../../model/theory/reorder-point/reorder-approximations.ts";
import {
  reorderCostContinuous,
  reorderExactContinuous,
} from "../../model/theory/reorder-point/reorder-exact-continuous.ts";
import { reorderCostDiscrete, reorderExactDiscrete } from "../../model/theory/reorder-point/reorder-exact-discrete.ts";
import type { ReorderParameters, ReorderPolicy } from "../../model/theory/reorder-point/reorder-policy.ts";
import { demandOver, normalOver } from "../../model/theory/single-stage/demand-over-time.ts";
import { demandOfInstance } from "../instance-demand.ts";
import type { InstanceInput } from "../instance-input.ts";
import type { ModelAnswer, TextbookModel } from "../model-answer.ts";

const isReorderPoint = (name: string) => /\(\s*r\s*,\s*q\s*\)|\brq\b|reorder.point/.test(name);
const fields = ["holding_cost", "stockout_cost", "fixed_cost", "lead_time"];

function costs(input: InstanceInput) {
  return {
    fixedCost: input.number("fixed_cost"),
    holdingCost: input.number("holding_cost"),
    stockoutCost: input.number("stockout_cost"),
  };
}

/** The four approximations are for normal demand. */
function normalParameters(input: InstanceInput): ReorderParameters<NormalDistribution> {
  const demand = demandOfInstance(input, "normal");
  if (demand.type !== "normal") throw input.error("demand", "is normal, by its mean and deviation", demand.type);
  return { ...costs(input), demandRate: demand.mean, leadTimeDemand: overLeadTime(input, demand) };
}

function overLeadTime(input: InstanceInput, demand: { mean: number; standardDeviation: number }): NormalDistribution {
  const leadTime = input.leadTime("lead_time");
  assertPositive("lead_time", leadTime);
  return normalOver(demand, leadTime);
}

/** An approximation's policy; its cost, where one is asked for, is the exact cost of that policy. */
function approximation(
  pattern: RegExp,
  solve: (parameters: ReorderParameters<NormalDistribution>) => ReorderPolicy,
): TextbookModel {
  return {
    matches: (name) => isReorderPoint(name) && pattern.test(name),
    fields,
    solve(input) {
      const parameters = normalParameters(input);
      const policy = solve(parameters);
      const at = ([reorderPoint, orderQuantity]: readonly number[]) =>
        reorderCostContinuous(parameters, { reorderPoint: reorderPoint!, orderQuantity: orderQuantity! });
      return answer(policy, at([policy.reorderPoint, policy.orderQuantity]), at);
    },
  };
}

function answer({ reorderPoint, orderQuantity }: ReorderPolicy, cost: number, at: ModelAnswer["at"]): ModelAnswer {
  const evaluated = at === undefined ? {} : { at };
  return { values: { r: reorderPoint, Q: orderQuantity, cost }, decision: ["r", "Q"], ...evaluated };
}

/** Continuous review with a reorder point. */
export const reorderModels: readonly TextbookModel[] = [
  {
    matches: (name) => isReorderPoint(name) && /expected.inventory|\beil\b/.test(name),
    fields,
    solve(input) {
      const parameters = normalParameters(input);
      const policy = reorderExpectedInventoryLevel(parameters);
      return answer(policy, policy.cost, ([reorderPoint, orderQuantity]) =>
        expectedInventoryLevelCost(parameters, { reorderPoint: reorderPoint!, orderQuantity: orderQuantity! }),
      );
    },
  },
  approximation(/eoq ?b\b|backorder/, reorderByBackorderQuantity),
  approximation(/eoq ?(\+|plus|and) ?(ss|safety)/, reorderByEoqAndSafetyStock),
  approximation(/loss/, reorderByLossFunctions),
  {
    matches: (name) => isReorderPoint(name) && !/approx|heuristic/.test(name),
    fields,
    solve(input, name) {
      const demand = demandOfInstance(input, name);
      if (demand.type === "normal") {
        const parameters = normalParameters(input);
        const policy = reorderExactContinuous(parameters);
        return answer(policy, policy.cost, ([reorderPoint, orderQuantity]) =>
          reorderCostContinuous(parameters, { reorderPoint: reorderPoint!, orderQuantity: orderQuantity! }),
        );
      }
      const leadTimeDemand = demandOver(demand, input.leadTime("lead_time"));
      if (!(leadTimeDemand instanceof DiscreteDistribution)) {
        throw input.error("demand", "is normal, Poisson or explicit", demand.type);
      }
      const parameters = { ...costs(input), demandRate: demandOver(demand, 1).mean, leadTimeDemand };
      const policy = reorderExactDiscrete(parameters);
      return answer(policy, policy.cost, ([reorderPoint, orderQuantity]) =>
        reorderCostDiscrete(parameters, { reorderPoint: reorderPoint!, orderQuantity: orderQuantity! }),
      );
    },
  },
];
