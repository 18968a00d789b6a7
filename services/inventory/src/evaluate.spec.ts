import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { InventoryInstance } from "./evaluate/instance-file.ts";
import { evaluateInstances, evaluateInventoryFile } from "./evaluate.ts";

const eoq: InventoryInstance = {
  id: "lot",
  model: "EOQ",
  input: { fixed_cost: 2, holding_cost: 1, demand_rate: 9 },
  expected: { order_quantity: 6, cost: 6 },
};
const evaluateOne = (over: Partial<InventoryInstance>) => evaluateInstances([{ ...eoq, ...over }]).instances[0]!;

describe("evaluateInstances", () => {
  it("counts what passes, what differs and what it has no model for", () => {
    const result = evaluateInstances([
      eoq,
      { ...eoq, id: "wrong", expected: { order_quantity: 6, cost: 6.001 } },
      { ...eoq, id: "unknown", model: "perishable lots" },
    ]);
    expect(result).toMatchObject({ passed: 1, failed: 1, unsupported: 1 });
    expect(result.instances).toEqual([
      { id: "lot", pass: true, expected: eoq.expected, actual: { order_quantity: 6, cost: 6 } },
      {
        id: "wrong",
        pass: false,
        expected: { order_quantity: 6, cost: 6.001 },
        actual: { order_quantity: 6, cost: 6 },
      },
      {
        id: "unknown",
        pass: false,
        expected: eoq.expected,
        actual: null,
        unsupported: 'no model is called "perishable lots"',
      },
    ]);
  });

  it("is as strict as a closed form allows, and as an instance says", () => {
    expect(evaluateOne({ expected: { cost: 6.00001 } }).pass).toBe(false);
    expect(evaluateOne({ expected: { cost: 6.000001 } }).pass).toBe(true);
    expect(evaluateOne({ expected: { cost: 6.05 }, note: "match to ~1%" }).pass).toBe(true);
    expect(evaluateOne({ expected: { cost: 6.07 }, note: "match to ~1%" }).pass).toBe(false);
    expect(evaluateOne({ expected: { cost: 6.04 }, note: "cost to 1 decimal" }).pass).toBe(true);
    expect(evaluateOne({ expected: { cost: 6.06 }, note: "cost to 1 decimal" }).pass).toBe(false);
    expect(evaluateOne({ expected: { cost: 6.5 }, tolerance: 0.1 }).pass).toBe(true);
  });

  it("answers under other names, and for decisions that are asked for", () => {
    const { actual, pass } = evaluateOne({
      expected: { Q: 6, cost_per_period: 6, cost_at_Q_3: 7.5, "cost_at_(12)": 7.5 },
    });
    expect(pass).toBe(true);
    expect(actual).toEqual({ Q: 6, cost_per_period: 6, cost_at_Q_3: 7.5, "cost_at_(12)": 7.5 });
  });

  it.each(["fill_rate", "cost_at_r_3", "cost_at_Q_x", "cost_at_(1,2)"])("does not claim to answer %p", (key) => {
    const instance = evaluateOne({ expected: { order_quantity: 6, [key]: 1 } });
    expect(instance).toMatchObject({ pass: false, unsupported: `the model does not answer "${key}"` });
  });

  it("does not ignore an input that changes the problem", () => {
    const instance = evaluateOne({ input: { ...eoq.input, deterioration_rate: 0.1 } });
    expect(instance).toMatchObject({ pass: false, unsupported: 'no model has an input "deterioration_rate"' });
  });

  it("accepts other plans that are just as good, and none that are not", () => {
    const lots = (order_quantities: number[]) =>
      evaluateOne({
        model: "Wagner-Whitin",
        input: { num_periods: 2, holding_cost: 1, fixed_cost: 5, demand: [3, 5] },
        expected: { order_quantities, cost: 10 },
      }).pass;
    expect([lots([8, 0]), lots([3, 5]), lots([4, 4])]).toEqual([true, true, false]);
  });

  it.each([
    [{ fixed_cost: -1 }, "Instance lot: fixed_cost is a number that is not negative; got -1"],
    [{ fixed_cost: "8" }, 'Instance lot: fixed_cost is a number; got "8"'],
    [{ holding_cost: undefined }, "Instance lot: holding_cost is given; got undefined"],
  ])("tells what is wrong with %p, by instance, rule and value", (over, error) => {
    const result = evaluateInstances([
      { ...eoq, input: { ...eoq.input, ...over } },
      { ...eoq, id: "good" },
    ]);
    expect(result).toMatchObject({ passed: 1, failed: 1, unsupported: 0 });
    expect(result.instances[0]).toMatchObject({ pass: false, actual: null, error });
  });

  const network = (over: object, second: object = {}) => ({
    model: "tree guaranteed-service",
    input: {
      nodes: [
        { id: 1, successors: [2], local_holding_cost: 1, processing_time: 1, demand_bound_constant: 1, ...over },
        {
          ...{ id: 2, predecessors: [1], local_holding_cost: 3, processing_time: 1, demand_bound_constant: 1 },
          ...{ external_outbound_cst: 0, demand: { type: "N", mean: 0, standard_deviation: 1 } },
          ...second,
        },
      ],
    },
    expected: { cost: 4 },
  });
  const newsvendor = { model: "newsvendor", expected: { base_stock_level: 1 } };
  const costs = { holding_cost: 1, stockout_cost: 4 };
  it.each([
    [
      "a circle",
      network({ predecessors: [2] }),
      "nodes supply one another in one direction only, never in a circle; got [1,2]",
    ],
    ["a stranger", network({ successors: [2, 9] }), "nodes.1.successors are ids of nodes; got 9"],
    [
      "a negative time",
      network({ processing_time: -2 }),
      "nodes.1.processing_time is a number that is not negative; got -2",
    ],
    ["a text for a time", network({}, { processing_time: "2" }), 'nodes.2.processing_time is a number; got "2"'],
    [
      "probabilities that miss 1",
      { ...newsvendor, input: { ...costs, demand_values: [1, 2], probabilities: [0.5, 0.4] } },
      "probabilities sum to 1; got 0.9",
    ],
    [
      "an unknown distribution",
      { ...newsvendor, input: { ...costs, demand: { type: "Zipf" } } },
      'demand.type is a known distribution, such as N, P, UD, UC, CD or exponential; got "Zipf"',
    ],
    [
      "a negative lead time",
      { ...newsvendor, input: { ...costs, demand_mean: 5, demand_sd: 1, lead_time: -1 } },
      "lead_time is a number that is not negative; got -1",
    ],
    [
      "an unknown unit",
      { ...newsvendor, input: { ...costs, demand_mean: 5, demand_sd: 1, lead_time: 1, lead_time_unit: "fortnight" } },
      'lead_time_unit is one of day, week, month, quarter, year; got "fortnight"',
    ],
    [
      "samples that are no numbers",
      { ...newsvendor, input: { ...costs, demand_samples: [1, null] } },
      "demand_samples is a list of numbers; got null",
    ],
  ])("refuses %s", (_, over, message) => {
    expect(evaluateOne(over).error).toBe(`Instance lot: ${message}`);
  });

  it("solves that network", () => {
    expect(evaluateOne(network({}))).toMatchObject({ pass: true, actual: { cost: 4 } });
  });
});

describe("evaluateInventoryFile", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bellwether-inventory-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function file(text: string): Promise<string> {
    const path = join(folder, "instances.json");
    await writeFile(path, text);
    return path;
  }

  it("reads a list of instances, with or without a byte order mark", async () => {
    expect(await evaluateInventoryFile(await file(`\uFEFF${JSON.stringify([eoq])}`))).toMatchObject({ passed: 1 });
  });

  it.each([
    ["is not JSON", "{", "is not JSON"],
    ["is no list", "{}", "is a list of instances; got object"],
    ["is empty", "[]", "holds no instances"],
    ["holds a number", "[3]", "Instance number 1: the instance: Invalid input"],
    ["lacks a model", JSON.stringify([{ ...eoq, model: undefined }]), "Instance lot: model: "],
    ["expects nothing", JSON.stringify([{ ...eoq, expected: {} }]), "Instance lot: expected: states an answer; got {}"],
    ["repeats an id", JSON.stringify([eoq, eoq]), "Instance lot: id is given once"],
  ])("refuses a file that %s, naming instance, rule and value", async (_, text, message) => {
    await expect(evaluateInventoryFile(await file(text))).rejects.toThrow(message);
  });

  it("refuses a file that is not there", async () => {
    await expect(evaluateInventoryFile(join(folder, "missing.json"))).rejects.toThrow("cannot be read");
  });
});
