import { uniform } from "../../model/distribution/continuous.ts";
import { DiscreteDistribution } from "../../model/distribution/discrete.ts";
import { normal } from "../../model/distribution/normal.ts";
import {
  baseStockWithDisruptions,
  baseStockWithDisruptionsCost,
} from "../../model/theory/supply/base-stock-disruptions.ts";
import {
  eoqWithDisruptions,
  eoqWithDisruptionsApproximate,
  eoqWithDisruptionsApproximateCost,
  eoqWithDisruptionsCost,
} from "../../model/theory/supply/eoq-disruptions.ts";
import {
  eoqWithAdditiveYield,
  eoqWithAdditiveYieldCost,
  eoqWithMultiplicativeYield,
  eoqWithMultiplicativeYieldCost,
} from "../../model/theory/supply/eoq-yield.ts";
import {
  newsvendorWithAdditiveYield,
  newsvendorWithAdditiveYieldCost,
  newsvendorWithMultiplicativeYield,
  newsvendorWithMultiplicativeYieldCost,
  type YieldParameters,
} from "../../model/theory/supply/newsvendor-yield.ts";
import type { InstanceInput } from "../instance-input.ts";
import type { TextbookModel } from "../model-answer.ts";

const isEoq = (name: string) => /\beoqd?\b|economic order/.test(name);
const isDisrupted = (name: string) => /disruption|\beoqd\b/.test(name);
const demandRate = (input: InstanceInput) => input.number(input.oneOf("demand_rate", "demand", "demand_mean"));

/** The part of an order that arrives: within bounds, as explicit values, or by mean and deviation. */
function yieldOf(input: InstanceInput): YieldParameters["yield"] {
  if (input.has("yield_values")) {
    return DiscreteDistribution.of(input.numbers("yield_values"), input.numbers("yield_probabilities"));
  }
  if (!input.has("yield_lo")) return normal(input.number("yield_mean"), input.number("yield_sd"));
  const [low, high] = [input.number("yield_lo"), input.number("yield_hi")];
  if (low >= high) throw input.error("yield_hi", `lies above yield_lo, ${low}`, high);
  return uniform(low, high);
}

function orderParameters(input: InstanceInput) {
  return {
    fixedCost: input.number("fixed_cost"),
    holdingCost: input.number("holding_cost"),
    demandRate: demandRate(input),
    yieldMean: input.has("yield_mean") ? input.number("yield_mean") : yieldOf(input).mean,
    yieldStandardDeviation: input.has("yield_sd") ? input.number("yield_sd") : yieldOf(input).standardDeviation,
  };
}

const yieldFields = ["yield_mean", "yield_sd", "yield_lo", "yield_hi", "yield_values", "yield_probabilities"];

/** EOQ and newsvendor, with additive and multiplicative yield. */
const yieldModels: readonly TextbookModel[] = (
  [
    ["additive", eoqWithAdditiveYield, eoqWithAdditiveYieldCost],
    ["multiplicative", eoqWithMultiplicativeYield, eoqWithMultiplicativeYieldCost],
  ] as const
).map(
  ([kind, solve, costOf]): TextbookModel => ({
    matches: (name) => isEoq(name) && name.includes("yield") && name.includes(kind),
    fields: ["fixed_cost", "holding_cost", "demand_rate", ...yieldFields],
    solve(input) {
      const parameters = orderParameters(input);
      const { orderQuantity, cost } = solve(parameters);
      return {
        values: { order_quantity: orderQuantity, cost },
        decision: ["Q"],
        at: ([quantity]) => costOf(parameters, quantity!),
      };
    },
  }),
);

const newsvendorYieldModels: readonly TextbookModel[] = (
  [
    ["additive", newsvendorWithAdditiveYield, newsvendorWithAdditiveYieldCost],
    ["multiplicative", newsvendorWithMultiplicativeYield, newsvendorWithMultiplicativeYieldCost],
  ] as const
).map(
  ([kind, solve, costOf]): TextbookModel => ({
    matches: (name) => !isEoq(name) && name.includes("yield") && name.includes(kind),
    fields: ["holding_cost", "stockout_cost", "demand", ...yieldFields],
    solve(input) {
      const parameters = {
        holdingCost: input.number("holding_cost"),
        stockoutCost: input.number("stockout_cost"),
        demand: demandRate(input),
        yield: yieldOf(input),
      };
      const { baseStockLevel, cost } = solve(parameters);
      return {
        values: { base_stock_level: baseStockLevel, cost },
        decision: ["S"],
        at: ([level]) => costOf(parameters, level!),
      };
    },
  }),
);

/** Suppliers that fail, and orders of which a part arrives. */
export const supplyModels: readonly TextbookModel[] = [
  {
    matches: (name) => isEoq(name) && isDisrupted(name),
    fields: ["holding_cost", "stockout_cost", "fixed_cost", "demand_rate", "disruption_rate", "recovery_rate"],
    solve(input, name) {
      const parameters = {
        holdingCost: input.number("holding_cost"),
        stockoutCost: input.number("stockout_cost"),
        fixedCost: input.number("fixed_cost"),
        demandRate: demandRate(input),
        disruptionRate: input.number("disruption_rate"),
        recoveryRate: input.number("recovery_rate"),
      };
      const isApproximate = /approx/.test(name);
      const { orderQuantity, cost } = isApproximate
        ? eoqWithDisruptionsApproximate(parameters)
        : eoqWithDisruptions(parameters);
      const costOf = isApproximate ? eoqWithDisruptionsApproximateCost : eoqWithDisruptionsCost;
      return {
        values: { order_quantity: orderQuantity, cost },
        decision: ["Q"],
        at: ([quantity]) => costOf(parameters, quantity!),
      };
    },
  },
  {
    matches: isDisrupted,
    fields: ["holding_cost", "stockout_cost", "demand", "disruption_prob", "recovery_prob"],
    solve(input) {
      const parameters = {
        holdingCost: input.number("holding_cost"),
        stockoutCost: input.number("stockout_cost"),
        demand: demandRate(input),
        disruptionProbability: input.number(input.oneOf("disruption_prob", "disruption_probability")),
        recoveryProbability: input.number(input.oneOf("recovery_prob", "recovery_probability")),
      };
      const { baseStockLevel, cost } = baseStockWithDisruptions(parameters);
      return {
        values: { base_stock_level: baseStockLevel, cost },
        decision: ["S"],
        at: ([level]) => baseStockWithDisruptionsCost(parameters, level!),
      };
    },
  },
  ...yieldModels,
  ...newsvendorYieldModels,
];
