import {
  type JointItem,
  jointReplenishmentCost,
  optimalJointReplenishment,
  powerOfTwoJointReplenishment,
  silverJointReplenishment,
} from "../../model/theory/eoq/joint-replenishment.ts";
import { lotSizingCost, wagnerWhitin } from "../../model/theory/lot-sizing/wagner-whitin.ts";
import type { InstanceInput } from "../instance-input.ts";
import type { TextbookModel } from "../model-answer.ts";

function jointItems(input: InstanceInput): JointItem[] {
  const demandRates = input.numbers("demand_rates");
  const holdingCosts = input.numberForEach("holding_costs", demandRates.length);
  const fixedCosts = input.numberForEach("individual_fixed_costs", demandRates.length);
  return demandRates.map((demandRate, i) => ({
    individualFixedCost: fixedCosts[i]!,
    holdingCost: holdingCosts[i]!,
    demandRate,
  }));
}

/** Several products in one order, and one product over known periods. */
export const lotModels: readonly TextbookModel[] = [
  {
    matches: (name) => /joint replenishment|\bjrp\b/.test(name),
    fields: ["shared_fixed_cost", "individual_fixed_costs", "holding_costs", "demand_rates"],
    solve(input, name) {
      const shared = input.number("shared_fixed_cost");
      const items = jointItems(input);
      const isExact = /optimal|exact/.test(name) && !/silver|heuristic/.test(name);
      const solveFor = /power.of.two/.test(name)
        ? powerOfTwoJointReplenishment
        : isExact
          ? optimalJointReplenishment
          : silverJointReplenishment;
      const policy = solveFor(shared, items);
      return {
        values: {
          base_cycle_time: policy.baseCycleTime,
          order_multiples: policy.orderMultiples,
          order_quantities: policy.orderQuantities,
          cost: policy.cost,
        },
        decision: ["T"],
        at: ([baseCycleTime]) => jointReplenishmentCost(shared, items, { ...policy, baseCycleTime: baseCycleTime! }),
      };
    },
  },
  {
    matches: (name) => /wagner|dynamic lot/.test(name),
    fields: ["num_periods", "holding_cost", "fixed_cost", "demand", "purchase_cost"],
    solve(input) {
      const count = input.has("num_periods") ? input.number("num_periods") : input.numbers("demand").length;
      if (!Number.isSafeInteger(count) || count < 1)
        throw input.error("num_periods", "is a whole number above 0", count);
      const demand = input.numberForEach("demand", count);
      const fixedCost = input.numberForEach("fixed_cost", count);
      const holdingCost = input.numberForEach("holding_cost", count);
      const purchaseCost = input.has("purchase_cost") ? input.numberForEach("purchase_cost", count) : undefined;
      const periods = demand.map((units, t) => ({
        demand: units,
        fixedCost: fixedCost[t]!,
        holdingCost: holdingCost[t]!,
        purchaseCost: purchaseCost?.[t] ?? 0,
      }));
      const { orderQuantities, cost } = wagnerWhitin(periods);
      return {
        values: { order_quantities: orderQuantities, cost },
        isAsGood: (key, expected, tolerance) =>
          key === "order_quantities" &&
          Array.isArray(expected) &&
          expected.length === count &&
          expected.every((quantity) => typeof quantity === "number") &&
          lotSizingCost(periods, expected) <= cost * (1 + tolerance),
      };
    },
  },
];
