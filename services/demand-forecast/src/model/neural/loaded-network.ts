import { Predictor } from "@bellwether/runtime/tensor/predictor";
import { tf } from "@bellwether/runtime/tensor/tf";
import { type NamedArrays, toTensors } from "@bellwether/runtime/tensor/weights";
import { isNonNegative, type Quantiles } from "../forecast-model.ts";
import { repairRows } from "../quantile-rows.ts";
import { forecaster } from "./forecaster.ts";
import { inSpace } from "./value-space.ts";
import { inputWidth, type WindowConfig } from "./window-config.ts";
import { type NeuralSeries, writeWindow } from "./window-inputs.ts";

/** Where a forecast is wanted: after the first `origin` values of a series. */
export interface ForecastRequest {
  series: NeuralSeries;
  origin: number;
}

/** The model's answer for one request, in units of the series. */
export interface NeuralRows {
  /** One per probability of the configuration; they do not cross. */
  quantiles: Quantiles;
  /** Expected value per step; the geometric mean where the network saw logarithms, so use it for those that it did not. */
  mean: Float64Array;
}

/** Rows of one prediction step; bounds memory, not results. */
const predictionBatch = 512;

/** A trained network with its weights on the engine, to answer as often as asked. Choose the engine first. */
export class LoadedNetwork {
  readonly #config: WindowConfig;
  readonly #predictor: Predictor;

  constructor(weights: NamedArrays, config: WindowConfig) {
    this.#config = config;
    const tensors = toTensors(weights);
    this.#predictor = new Predictor(forecaster(config), tensors);
    tf.dispose(tensors);
  }

  /** Forecasts all requests; they may come while others are answered. @throws Error after `dispose` */
  async predict(requests: readonly ForecastRequest[]): Promise<NeuralRows[]> {
    if (requests.length === 0) return [];
    const width = inputWidth(this.#config);
    const { horizon, probabilities, space } = this.#config;
    const x = new Float32Array(requests.length * width);
    const base = new Float32Array(requests.length * horizon);
    const shown = requests.map(({ series, origin }) => inSpace(series, space, origin));
    const scales = requests.map(({ origin }, row) =>
      writeWindow(
        shown[row]!.series,
        origin,
        this.#config,
        x.subarray(row * width, (row + 1) * width),
        base.subarray(row * horizon, (row + 1) * horizon),
      ),
    );
    const data = {
      rows: requests.length,
      columns: { x: { values: x, shape: [width] }, base: { values: base, shape: [horizon] } },
    };
    const { values } = await this.#predictor.predict(data, predictionBatch);
    const outputs = probabilities.length + 1;
    return scales.map(({ level, scale }, row) => {
      const rowOf = (k: number): Float64Array =>
        Float64Array.from({ length: horizon }, (_, h) =>
          shown[row]!.toUnits(level + scale * values[(row * outputs + k) * horizon + h]!),
        );
      const { series, origin } = requests[row]!;
      const nonNegative = isNonNegative(series.values.subarray(0, origin));
      const mean = rowOf(probabilities.length);
      return {
        quantiles: repairRows(
          probabilities.map((_, k) => rowOf(k)),
          probabilities,
          nonNegative,
        ),
        mean: nonNegative ? mean.map((value) => Math.max(0, value)) : mean,
      };
    });
  }

  /** Releases the weights, once what was asked before is answered. */
  dispose(): Promise<void> {
    return this.#predictor.dispose();
  }
}
