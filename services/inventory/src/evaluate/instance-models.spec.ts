import { describe, expect, it } from "@jest/globals";
import { evaluateInstances } from "../evaluate.ts";
import { relativeError } from "../testing/relative-error.ts";

/** What a model of this name says of an instance, for these keys. */
function solve(model: string, input: Record<string, unknown>, ...keys: string[]): Record<string, unknown> {
  const expected = Object.fromEntries(keys.map((key) => [key, 0]));
  const [instance] = evaluateInstances([{ id: model, model, input, expected }]).instances;
  expect(instance).not.toHaveProperty("error");
  expect(instance).not.toHaveProperty("unsupported");
  return instance!.actual as Record<string, unknown>;
}

const lot = { fixed_cost: 8, holding_cost: 0.225, demand_rate: 1300 };
const costs = { holding_cost: 1, stockout_cost: 4 };

describe("models by their names in instances", () => {
  it.each([
    ["EPQ", { ...lot, production_rate: 1700 }, { order_quantity: 304.0467800264368 * Math.sqrt(4.25) }],
    [
      "economic production quantity",
      { ...lot, production_rate: 2600 },
      { order_quantity: 304.0467800264368 * Math.SQRT2 },
    ],
    ["EOQ with backorders", { ...lot, stockout_cost: 5, production_rate: 2600 }, { stockout_fraction: 0.225 / 5.225 }],
    ["EOQ, power-of-two policy", { ...lot, base_period: 1 }, { order_interval: 0.25 }],
    [
      "EOQ with multiplicative yield uncertainty",
      { ...lot, yield_mean: 0.6, yield_sd: 0.8 },
      { order_quantity: 304.0467800264368 },
    ],
    [
      "joint replenishment, optimal",
      { shared_fixed_cost: 8, individual_fixed_costs: [0], holding_costs: [0.225], demand_rates: [1300] },
      { cost: 68.41052550594827 },
    ],
    [
      "joint replenishment (power-of-two)",
      { shared_fixed_cost: 8, individual_fixed_costs: [0], holding_costs: [0.225], demand_rates: [1300] },
      { cost: 68.41052550594827 },
    ],
    [
      "newsvendor, discrete",
      { ...costs, demand_values: [5, 1, 9], probabilities: [0.3, 0.5, 0.2] },
      { base_stock_level: 5, cost: 0.5 * 4 + 0.2 * 16 },
    ],
    ["newsvendor, discrete", { ...costs, demand_pmf: [0, 0.5, 0.5] }, { base_stock_level: 2, cost: 0.5 }],
    ["newsvendor, discrete", { ...costs, demand_pmf: { 10: 0.5, 20: 0.5 } }, { base_stock_level: 20 }],
    [
      "newsvendor continuous",
      { ...costs, demand: { type: "exponential", mean: 10 } },
      { base_stock_level: 10 * Math.log(5) },
    ],
    [
      "newsvendor continuous",
      { ...costs, demand_distribution: "uniform", demand_lo: 20, demand_hi: 30 },
      { base_stock_level: 28 },
    ],
    ["newsvendor empirical", { ...costs, demand_samples: [4, 8, 1, 2, 9] }, { base_stock_level: 8 }],
    [
      "newsvendor empirical",
      {
        ...costs,
        sample_paths: [
          [1, 1],
          [2, 2],
          [3, 5],
          [0, 1],
          [4, 5],
        ],
      },
      { base_stock_level: 8 },
    ],
    ["newsvendor Poisson", { ...costs, demand_mean: 6, lead_time: 0 }, { base_stock_level: 8 }],
    ["base-stock with lead time (Poisson)", { ...costs, demand_mean: 2, lead_time: 2 }, { base_stock_level: 8 }],
    [
      "newsvendor additive yield",
      { ...costs, demand: 10, yield_mean: -1, yield_sd: 0.5 },
      { base_stock_level: 11 + 0.5 * 0.8416212335729143 },
    ],
    [
      "newsvendor multiplicative yield",
      { holding_cost: 3, stockout_cost: 3, demand: 1, yield_lo: 0, yield_hi: 1 },
      { base_stock_level: Math.SQRT2 },
    ],
    [
      "EOQ with disruptions (approximate)",
      { ...lot, stockout_cost: 5, disruption_rate: 1.5, recovery_rate: 14 },
      { order_quantity: 773.1432417118889 },
    ],
  ] as const)("%s %j", (model, input, expected) => {
    const actual = solve(model, input, ...Object.keys(expected));
    for (const [key, value] of Object.entries(expected)) {
      expect(relativeError(actual[key] as number, value)).toBeLessThan(1e-9);
    }
  });

  const book = { holding_cost: 0.225, stockout_cost: 7.5, fixed_cost: 8, demand_mean: 1300, demand_sd: 150 };
  it("(r,Q) exact for normal demand, with a lead time in months", () => {
    const inYears = solve("(r,Q) exact, normal", { ...book, lead_time: 1 / 12 }, "r", "Q", "cost");
    const inMonths = solve(
      "(r,Q) exact, normal",
      { ...book, lead_time: 1, lead_time_unit: "month", time_unit: "year" },
      "r",
      "Q",
      "cost",
    );
    for (const key of ["r", "Q", "cost"]) {
      expect(relativeError(inMonths[key] as number, inYears[key] as number)).toBeLessThan(1e-9);
    }
    const { [`cost_at_r_${inYears.r}_Q_${inYears.Q}`]: again } = solve(
      "(r,Q) exact, normal",
      { ...book, lead_time: 1 / 12 },
      `cost_at_r_${inYears.r}_Q_${inYears.Q}`,
    );
    expect(relativeError(again as number, inYears.cost as number)).toBeLessThan(1e-9);
  });

  it("(s,S) with explicit demand and a lead time", () => {
    const input = { ...costs, fixed_cost: 5, demand_pmf: [0.2, 0.3, 0.5], lead_time: 1 };
    const { s, S, cost } = solve("(s,S) exact, discrete", input, "s", "S", "cost") as Record<string, number>;
    const { [`cost_at_(${s},${S})`]: again } = solve("(s,S) exact, discrete", input, `cost_at_(${s},${S})`);
    expect(again).toBe(cost);
  });

  it("a serial system from local holding costs, and its bounds", () => {
    const nodes = [
      { id: "plant", successors: ["shop"], local_holding_cost: 1, shipment_lead_time: 2 },
      {
        id: "shop",
        local_holding_cost: 3,
        shipment_lead_time: 1,
        stockout_cost: 20,
        demand: { type: "UD", lo: 0, hi: 4 },
      },
    ];
    const actual = solve("serial stochastic-service (Clark-Scarf)", { nodes }, "echelon_S", "local_S", "cost");
    const heuristic = solve("Shang-Song newsvendor heuristic", { nodes }, "echelon_S_lower", "echelon_S_upper", "cost");
    const [levels, local] = [actual.echelon_S, actual.local_S] as Record<string, number>[];
    expect(local!.plant).toBe(levels!.plant! - levels!.shop!);
    for (const id of ["plant", "shop"]) {
      expect(levels![id]).toBeGreaterThanOrEqual((heuristic.echelon_S_lower as Record<string, number>)[id]!);
      expect(levels![id]).toBeLessThanOrEqual((heuristic.echelon_S_upper as Record<string, number>)[id]!);
    }
    expect(heuristic.cost as number).toBeGreaterThanOrEqual(actual.cost as number);
  });
});
