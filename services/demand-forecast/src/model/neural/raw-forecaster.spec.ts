import { type ExportedModel, exportOnnx } from "@bellwether/runtime/capture/export-onnx";
import { noPlainSession, openPlainSession, type PlainSession } from "@bellwether/runtime/capture/testing/plain-session";
import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { initialValues, normal } from "@bellwether/runtime/tensor/initialiser";
import { Random } from "@bellwether/runtime/tensor/random";
import { tf } from "@bellwether/runtime/tensor/tf";
import { type NamedArrays, toTensors } from "@bellwether/runtime/tensor/weights";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { trainingSettings } from "../../train/training-settings.ts";
import { forecaster } from "./forecaster.ts";
import { predictGlobalModel } from "./global-model.ts";
import { rawForecaster } from "./raw-forecaster.ts";
import type { WindowConfig } from "./window-config.ts";
import { yearRatios } from "./year-ratio.ts";

const startDate = "2024-02-26";
const startDay = Date.parse(`${startDate}T00:00:00Z`) / 86_400_000;
const day = trainingSettings("DAY", [400], 1).networks[0]!.config;
const week = trainingSettings("WEEK", [150], 1).networks[0]!.config;
/** Whole demand of three years, falling at the end of each, so that ratios are not all 1. */
const total = Float64Array.from({ length: 1096 }, (_, t) => 100 + 40 * Math.cos((2 * Math.PI * t) / 364));

/** Weights of all sizes everywhere: no path of the network is silent, as some are before training. */
function someWeights(config: WindowConfig): NamedArrays {
  const random = new Random("raw");
  return Object.fromEntries(
    forecaster(config).weights.map(({ name, shape }) => [
      name,
      { shape: [...shape], values: initialValues(normal(0.08), shape, random) },
    ]),
  );
}

/** Histories at the edges of what the windows know: short, constant, empty, sparse, huge, and last year cut off. */
function histories(steps: number): [string, Float64Array][] {
  const random = new Random("histories");
  const of = (length: number, value: (t: number) => number) =>
    Float64Array.from({ length: Math.min(length, steps) }, (_, t) => Math.max(0, value(t)));
  const season = (t: number) => 30 + 12 * Math.sin((2 * Math.PI * t) / 7) + 6 * random.normal();
  return [
    ["whole", of(steps, season)],
    ["long enough for last year to the day", of(392, season)],
    ["a day short of it", of(391, season)],
    ["short", of(40, season)],
    ["of a week", of(7, season)],
    ["of one value", of(1, () => 3)],
    ["constant, in thirds", of(300, () => 10 / 3)],
    ["never sold", of(200, () => 0)],
    ["sparse", of(steps, (t) => (t % 9 === 0 ? 1 + (t % 4) : 0))],
    ["quiet of late", of(steps, (t) => (t < 250 ? season(t) : 0))],
    ["huge", of(500, (t) => 1e6 * season(t))],
    ["level with little movement", of(300, (t) => 5000 + season(t) / 30)],
  ];
}

interface Case {
  name: string;
  config: WindowConfig;
  steps: number;
  total: Float64Array | null;
}

const cases: Case[] = [
  { name: "days with last year's movement", config: day, steps: 1096, total },
  { name: "days by the mixer", config: { ...day, architecture: "mixer" }, steps: 1096, total },
  { name: "days by their logarithms", config: { ...day, space: "log" }, steps: 1096, total },
  { name: "days", config: day, steps: 1096, total: null },
  { name: "weeks", config: week, steps: 156, total: null },
];

/** Of a batch: the left of each row holds what must not matter. */
function batchOf({ config, steps }: Case, rows: Float64Array[]) {
  const history = new Float32Array(rows.length * steps).fill(Number.NaN);
  rows.forEach((row, i) => {
    history.set(row, (i + 1) * steps - row.length);
  });
  const stepDays = config.calendar === "DAY" ? 1 : 7;
  return {
    history,
    length: Int32Array.from(rows, (row) => row.length),
    firstDay: Int32Array.from(rows, (row) => startDay + stepDays * row.length),
  };
}

describe.each(cases)("the forecaster of raw histories: $name", (one) => {
  const { config, steps } = one;
  const { horizon, probabilities } = config;
  const weights = someWeights(config);
  const rows = histories(steps);
  const ratios = one.total === null ? null : yearRatios(one.total, one.total.length, horizon);
  const predict = rawForecaster({ config, historySteps: steps, yearRatios: ratios });
  let expected: { quantiles: Float64Array; mean: Float64Array }[];

  beforeAll(async () => {
    await loadEngine({ force: "wasm" });
    const requests = rows.map(([, values]) => ({
      // The last value given is the last of the total.
      series: { values, startDate, total: one.total },
      origin: values.length,
    }));
    const answers = await predictGlobalModel(weights, config, requests);
    expected = answers.map(({ quantiles, mean }) => ({
      quantiles: Float64Array.from(quantiles.flatMap((row) => [...row])),
      mean,
    }));
  });

  /** Largest difference of one row, in shares of what its history is worth. */
  function difference(found: ArrayLike<number>, at: number, wanted: Float64Array): number {
    const scale = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    return wanted.reduce((most, value, i) => Math.max(most, Math.abs(found[at + i]! - value)), 0) / scale;
  }

  function differences(quantiles: ArrayLike<number>, mean: ArrayLike<number>, of: number[]): [string, number][] {
    return of.map((row, i) => [
      rows[row]![0],
      Math.max(
        difference(quantiles, i * probabilities.length * horizon, expected[row]!.quantiles),
        difference(mean, i * horizon, expected[row]!.mean),
      ),
    ]);
  }

  const all = rows.map((_, row) => row);
  const tooFar = (found: [string, number][]) => found.filter(([, error]) => !(error <= 2e-5));

  it("answers as the platform does, in float32", () => {
    const before = tf.memory().numTensors;
    const { history, length, firstDay } = batchOf(
      one,
      rows.map(([, values]) => values),
    );
    const [quantiles, mean] = tf.tidy(() => {
      const answer = predict(toTensors(weights), {
        history: tf.tensor(history, [rows.length, steps]),
        length: tf.tensor(length, [rows.length, 1], "int32"),
        first_day: tf.tensor(firstDay, [rows.length, 1], "int32"),
      });
      expect(answer.quantiles!.shape).toEqual([rows.length, probabilities.length, horizon]);
      return [answer.quantiles!.dataSync(), answer.mean!.dataSync()];
    });
    expect(tooFar(differences(quantiles!, mean!, all))).toEqual([]);
    expect(tf.memory().numTensors).toBe(before);
  });

  (noPlainSession === null ? describe : describe.skip)(noPlainSession ?? "as a file in a plain session", () => {
    let session: PlainSession;
    beforeAll(async () => {
      const input = (shape: number[], dtype: "float32" | "int32") => ({ shape, dtype, documentation: "" });
      const model: ExportedModel = {
        name: "raw",
        documentation: "",
        producerVersion: "",
        metadata: {},
        weights,
        inputs: {
          history: input([steps], "float32"),
          length: input([1], "int32"),
          first_day: input([1], "int32"),
        },
        outputs: { quantiles: "", mean: "" },
        predict,
      };
      session = await openPlainSession(await exportOnnx(model));
    });

    it.each([1, 3, 12])("answers batches of %i as the platform does", async (size) => {
      for (let from = 0; from < rows.length; from += size) {
        const taken = all.slice(from, from + size);
        const { history, length, firstDay } = batchOf(
          one,
          taken.map((row) => rows[row]![1]),
        );
        const { quantiles, mean } = await session.run({
          history: { type: "float32", values: history, shape: [taken.length, steps] },
          length: { type: "int32", values: length, shape: [taken.length, 1] },
          first_day: { type: "int32", values: firstDay, shape: [taken.length, 1] },
        });
        expect(quantiles!.dims).toEqual([taken.length, probabilities.length, horizon]);
        expect(tooFar(differences(quantiles!.data, mean!.data, taken))).toEqual([]);
      }
    });
  });
});

describe("the forecaster of raw histories", () => {
  it("refuses histories that are shorter than what the network looks back at", () => {
    expect(() => rawForecaster({ config: day, historySteps: 391, yearRatios: null })).toThrow(
      "The network looks back at 392 steps; got histories of 391.",
    );
  });
});
