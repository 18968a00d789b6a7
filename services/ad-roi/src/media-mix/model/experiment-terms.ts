import type { NamedTensors } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";
import type { LogDensity } from "../inference/log-density.ts";
import type { ExperimentData } from "./media-data.ts";
import type { MediaDesign } from "./media-design.ts";
import type { MediaModelSpec } from "./media-model-spec.ts";
import { laggedRows, saturationTensor } from "./media-tensors.ts";

/** Where an experiment's tensors are among the data. */
export interface ExperimentPlace {
  name: string;
  channel: number;
}

/**
 * For each experiment the exposures of its geos in its periods and before, as they were and as they would have been without it.
 */
export function experimentData(design: MediaDesign): { data: LogDensity["data"]; list: ExperimentPlace[] } {
  const { learnt, spec } = design;
  const data: LogDensity["data"] = {};
  const list = learnt.experiments.map((experiment, index) => {
    const name = `experiment${index}`;
    const channel = learnt.channels.findIndex((one) => one.channel === experiment.channel);
    const rows = rowsOf(design, experiment, channel);
    const geos = learnt.geos.length;
    const weights = new Float32Array(rows.length * geos);
    rows.forEach(({ geo }, row) => {
      weights[row * geos + geo] = design.outcomeScale[geo]! / experiment.standardError;
    });
    const tensorOf = (pick: (row: (typeof rows)[number]) => number[]) => ({
      values: Float32Array.from(rows.flatMap(pick)),
      shape: [rows.length, spec.lags],
    });
    data[`${name}With`] = tensorOf(({ withTest }) => withTest);
    data[`${name}Without`] = tensorOf(({ withoutTest }) => withoutTest);
    data[`${name}Weights`] = { values: weights, shape: [rows.length, geos] };
    const found = experiment.incrementalOutcome / experiment.standardError;
    data[`${name}Found`] = { values: Float32Array.of(found), shape: [1] };
    return { name, channel };
  });
  return { data, list };
}

function rowsOf({ learnt, spec, exposureScale }: MediaDesign, experiment: ExperimentData, channel: number) {
  const { first, last, exposureWithout } = experiment;
  return experiment.geos.flatMap((geo, place) => {
    const scaled = (value: number) => value / exposureScale[channel]![geo]!;
    const seen = learnt.channels[channel]!.exposure[geo]!;
    const without = seen.map((value, period) =>
      period >= first && period <= last ? exposureWithout[place]![period - first]! : value,
    );
    const [all, rest] = [laggedRows(seen.map(scaled), spec.lags), laggedRows(without.map(scaled), spec.lags)];
    return Array.from({ length: last - first + 1 }, (_, index) => ({
      geo,
      withTest: all[first + index]!,
      withoutTest: rest[first + index]!,
    }));
  });
}

/**
 * How likely an experiment's result is: the model's increment is normal around it with its standard error. [chain]
 *
 * @param weights [channel, lag, chain] of adstock
 * @param coefficients [channel, geo or 1, chain]
 */
export function experimentTerms(
  { name, channel }: ExperimentPlace,
  spec: MediaModelSpec,
  at: Record<string, tf.Tensor>,
  weights: tf.Tensor,
  coefficients: tf.Tensor,
  data: NamedTensors,
): tf.Tensor {
  const chains = weights.shape[2]!;
  const ofChannel = (tensor: tf.Tensor) => tf.slice(tensor, [channel], [1]);
  const curve = Object.fromEntries(
    ["rate", "half", "slope"].flatMap((block) => (at[block] ? [[block, ofChannel(at[block])]] : [])),
  );
  const [, geos] = coefficients.shape;
  const made = (rows: tf.Tensor) => {
    const worked = tf.matMul(rows as tf.Tensor2D, ofChannel(weights).reshape([spec.lags, chains]) as tf.Tensor2D);
    return saturationTensor(spec.saturation, curve, worked.reshape([1, -1, chains]), chains);
  };
  const more = made(data[`${name}With`]!)
    .sub(made(data[`${name}Without`]!))
    .reshape([-1, chains]);
  const byGeo = tf.matMul(data[`${name}Weights`] as tf.Tensor2D, more as tf.Tensor2D, true);
  const increment = byGeo.mul(ofChannel(coefficients).reshape([geos!, chains])).sum(0);
  return increment.sub(data[`${name}Found`]!).square().mul(-0.5);
}
