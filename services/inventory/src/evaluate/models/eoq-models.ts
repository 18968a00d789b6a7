import {
  economicOrderQuantity,
  eoqCost,
  powerOfTwoOrderInterval,
} from "../../model/theory/eoq/economic-order-quantity.ts";
import {
  economicProductionCost,
  economicProductionQuantity,
} from "../../model/theory/eoq/economic-production-quantity.ts";
import { eoqWithBackorders, eoqWithBackordersCost } from "../../model/theory/eoq/eoq-backorders.ts";
import {
  allUnitsDiscountCost,
  allUnitsDiscountQuantity,
  type DiscountParameters,
  incrementalDiscountCost,
  incrementalDiscountQuantity,
} from "../../model/theory/eoq/quantity-discount.ts";
import type { InstanceInput } from "../instance-input.ts";
import type { TextbookModel } from "../model-answer.ts";

const isEoq = (name: string) => /\beoqb?\b|\bepq\b|economic (order|production)/.test(name);

const eoqParameters = (input: InstanceInput) => ({
  fixedCost: input.number("fixed_cost"),
  holdingCost: input.number("holding_cost"),
  demandRate: input.number(input.oneOf("demand_rate", "demand_mean")),
});

const discountParameters = (input: InstanceInput): DiscountParameters => ({
  fixedCost: input.number("fixed_cost"),
  holdingCostRate: input.number("holding_cost_rate"),
  demandRate: input.number(input.oneOf("demand_rate", "demand_mean")),
  breakpoints: input.numbers("breakpoints"),
  unitCosts: input.numbers("unit_costs"),
});

const discountModels: readonly TextbookModel[] = (
  [
    [/all.units/, allUnitsDiscountQuantity, allUnitsDiscountCost],
    [/incremental/, incrementalDiscountQuantity, incrementalDiscountCost],
  ] as const
).map(
  ([pattern, solve, costOf]): TextbookModel => ({
    matches: (name) => pattern.test(name),
    fields: ["fixed_cost", "holding_cost_rate", "demand_rate", "breakpoints", "unit_costs"],
    solve(input) {
      const parameters = discountParameters(input);
      const { orderQuantity, regionIndex, cost } = solve(parameters);
      return {
        values: { order_quantity: orderQuantity, region_index: regionIndex, cost },
        decision: ["Q"],
        at: ([quantity]) => costOf(parameters, quantity!),
      };
    },
  }),
);

/** The EOQ family, the special cases first. */
export const eoqModels: readonly TextbookModel[] = [
  ...discountModels,
  {
    matches: (name) => isEoq(name) && /backorder|eoqb|shortage/.test(name),
    fields: ["fixed_cost", "holding_cost", "stockout_cost", "demand_rate", "production_rate"],
    solve(input) {
      const productionRate = input.optionalNumber("production_rate");
      const parameters = {
        ...eoqParameters(input),
        stockoutCost: input.number("stockout_cost"),
        ...(productionRate === undefined ? {} : { productionRate }),
      };
      const { orderQuantity, stockoutFraction, cost } = eoqWithBackorders(parameters);
      return {
        values: { order_quantity: orderQuantity, stockout_fraction: stockoutFraction, cost },
        decision: ["Q", "x"],
        // A quantity alone is taken with the best share for it, which does not depend on it.
        at: ([quantity, share = stockoutFraction]) =>
          eoqWithBackordersCost(parameters, { orderQuantity: quantity!, stockoutFraction: share }),
      };
    },
  },
  {
    matches: (name, input) => isEoq(name) && (/\bepq\b|production/.test(name) || input.has("production_rate")),
    fields: ["fixed_cost", "holding_cost", "demand_rate", "production_rate"],
    solve(input) {
      const parameters = { ...eoqParameters(input), productionRate: input.number("production_rate") };
      const { orderQuantity, cost } = economicProductionQuantity(parameters);
      return {
        values: { order_quantity: orderQuantity, cost },
        decision: ["Q"],
        at: ([quantity]) => economicProductionCost(parameters, quantity!),
      };
    },
  },
  {
    matches: (name) => isEoq(name) && /power.of.two/.test(name),
    fields: ["fixed_cost", "holding_cost", "demand_rate", "base_period"],
    solve(input) {
      const parameters = eoqParameters(input);
      const { interval, cost } = powerOfTwoOrderInterval(parameters, input.number("base_period"));
      return { values: { order_interval: interval, order_quantity: interval * parameters.demandRate, cost } };
    },
  },
  {
    matches: (name) => isEoq(name) && !/disruption|yield/.test(name),
    fields: ["fixed_cost", "holding_cost", "demand_rate"],
    solve(input) {
      const parameters = eoqParameters(input);
      const { orderQuantity, cost } = economicOrderQuantity(parameters);
      return {
        values: { order_quantity: orderQuantity, cost },
        decision: ["Q"],
        at: ([quantity]) => eoqCost(parameters, quantity!),
      };
    },
  },
];
