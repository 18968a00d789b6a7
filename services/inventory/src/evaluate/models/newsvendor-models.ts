import type { Distribution } from "../../model/distribution/distribution.ts";
import { assertWhole } from "../../model/parameter-error.ts";
import type { PeriodicReviewParameters } from "../../model/theory/periodic-review/period-cost.ts";
import { optimalPeriodicPolicy, periodicPolicyCost } from "../../model/theory/periodic-review/s-s-exact.ts";
import { powerApproximation } from "../../model/theory/periodic-review/s-s-power-approximation.ts";
import { demandOver } from "../../model/theory/single-stage/demand-over-time.ts";
import { newsvendor, newsvendorCost } from "../../model/theory/single-stage/newsvendor.ts";
import { newsvendorForProfit, newsvendorProfit } from "../../model/theory/single-stage/newsvendor-profit.ts";
import { demandOfInstance } from "../instance-demand.ts";
import type { InstanceInput } from "../instance-input.ts";
import type { TextbookModel } from "../model-answer.ts";

const isNewsvendor = (name: string) => /newsvendor|newsboy|base.stock/.test(name) && !/disruption|yield/.test(name);
const isPeriodic = (name: string) => /\(\s*s\s*,\s*s\s*\)/.test(name);
const revenues = ["revenue", "selling_revenue", "selling_price", "price"];

/** Demand until the stock can be raised again: of the lead time and one review period. */
function demandUntilReplenished(input: InstanceInput, name: string): Distribution {
  const leadTime = input.has("lead_time") ? input.leadTime("lead_time") : 0;
  return demandOver(demandOfInstance(input, name), leadTime + 1);
}

function periodicParameters(input: InstanceInput, name: string): PeriodicReviewParameters {
  const demand = demandOver(demandOfInstance(input, name), 1);
  if (!("values" in demand)) throw input.error("demand", "is Poisson or explicit", "a density");
  const leadTime = input.has("lead_time") ? input.leadTime("lead_time") : 0;
  assertWhole("lead_time", leadTime);
  return {
    fixedCost: input.number("fixed_cost"),
    holdingCost: input.number("holding_cost"),
    stockoutCost: input.number("stockout_cost"),
    demand: demand as PeriodicReviewParameters["demand"],
    leadTime,
  };
}

/** One stage under periodic review. */
export const newsvendorModels: readonly TextbookModel[] = [
  {
    matches: (name) => isPeriodic(name) && /power/.test(name),
    fields: ["holding_cost", "stockout_cost", "fixed_cost", "lead_time"],
    solve(input) {
      const { reorderPoint, orderUpToLevel } = powerApproximation({
        fixedCost: input.number("fixed_cost"),
        holdingCost: input.number("holding_cost"),
        stockoutCost: input.number("stockout_cost"),
        demandMean: input.number("demand_mean"),
        demandStandardDeviation: input.number("demand_sd"),
        leadTime: input.has("lead_time") ? input.leadTime("lead_time") : 0,
      });
      return { values: { s: reorderPoint, S: orderUpToLevel } };
    },
  },
  {
    matches: (name) => isPeriodic(name) && !/approx|heuristic/.test(name),
    fields: ["holding_cost", "stockout_cost", "fixed_cost", "lead_time"],
    solve(input, name) {
      const parameters = periodicParameters(input, name);
      const { reorderPoint, orderUpToLevel, cost } = optimalPeriodicPolicy(parameters);
      return {
        values: { s: reorderPoint, S: orderUpToLevel, cost },
        decision: ["s", "S"],
        at: ([s, S]) => periodicPolicyCost(parameters, { reorderPoint: s!, orderUpToLevel: S! }),
      };
    },
  },
  {
    matches: (name, input) => isNewsvendor(name) && revenues.some((field) => input.has(field)),
    fields: [...revenues, "purchase_cost", "salvage_value", "holding_cost", "stockout_cost", "lead_time"],
    solve(input, name) {
      const parameters = {
        revenue: input.number(input.oneOf(...revenues)),
        purchaseCost: input.number("purchase_cost"),
        salvageValue: input.optionalNumber("salvage_value") ?? 0,
        holdingCost: input.optionalNumber("holding_cost") ?? 0,
        stockoutCost: input.optionalNumber("stockout_cost") ?? 0,
        demand: demandUntilReplenished(input, name),
      };
      const { baseStockLevel, profit } = newsvendorForProfit(parameters);
      return {
        values: { base_stock_level: baseStockLevel, profit },
        decision: ["S"],
        at: ([level]) => newsvendorProfit(parameters, level!),
      };
    },
  },
  {
    matches: (name) => isNewsvendor(name) && !/serial|network|multi/.test(name),
    fields: ["holding_cost", "stockout_cost", "lead_time"],
    solve(input, name) {
      const parameters = {
        holdingCost: input.number("holding_cost"),
        stockoutCost: input.number("stockout_cost"),
        demand: demandUntilReplenished(input, name),
      };
      const { baseStockLevel, cost } = newsvendor(parameters);
      return {
        values: { base_stock_level: baseStockLevel, cost },
        decision: ["S"],
        at: ([level]) => newsvendorCost(parameters, level!),
        isAsGood: (key, expected, tolerance) =>
          key === "base_stock_level" &&
          typeof expected === "number" &&
          newsvendorCost(parameters, expected) <= cost * (1 + Math.min(tolerance, 1e-9)),
      };
    },
  },
];
