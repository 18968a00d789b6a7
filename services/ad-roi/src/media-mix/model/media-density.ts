import type { NamedTensors } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";
import type { LogDensity } from "../inference/log-density.ts";
import { sharedStudentTerms, studentTerms } from "./chance-terms.ts";
import { experimentData, experimentTerms } from "./experiment-terms.ts";
import { logPrior, priorData, readBlocks, splitByKind } from "./log-prior.ts";
import type { MediaDesign } from "./media-design.ts";
import { adstockTensor, laggedRows, saturationTensor } from "./media-tensors.ts";
import type { ParameterLayout } from "./parameter-layout.ts";

/**
 * The log posterior of a media-mix model:
 *
 * outcome / scale = shared baseline + level of the geo + controls + Σ coefficient·saturation(adstock(exposure)) + noise
 *
 * with Student-t noise, whose tails the data tell, which is larger in periods with holidays, and part of which all geos share in a period and
 * expect of the next, plus one normal term for each experiment. Positions are in the coordinates of `sampler-coordinates.ts`. Tensors are [geo, period, chain] and [channel, geo·period, chain]: chains last, so that carry-over of all
 * channels, geos and chains is one product of matrices.
 */
export function mediaDensity(design: MediaDesign, layout: ParameterLayout): LogDensity {
  const { learnt, spec } = design;
  const [geos, periods, channels] = [learnt.geos.length, learnt.periods.length, learnt.channels.length];
  const hasGeos = geos > 1;
  const { data: experiments, list } = experimentData(design);
  return {
    size: layout.size,
    data: { ...priorData(layout), ...likelihoodData(design), ...experiments },
    logDensity(position, data) {
      const byKind = splitByKind(layout, position);
      const chains = position.shape[1];
      const raw = readBlocks(layout, byKind, data);
      const weights = adstockTensor(spec, raw, chains);
      const typical = saturationTensor(spec.saturation, raw, data.typical!, chains).reshape([channels, chains]);
      const coefficient = raw.coefficient!.div(typical);
      // [channel, geo, chain]
      const coefficients = coefficient.reshape([channels, 1, chains]).mul(hasGeos ? geoEffects(raw, geos).exp() : 1);
      const worked = tf.matMul(data.lagged as tf.Tensor3D, weights as tf.Tensor3D);
      const made = saturationTensor(spec.saturation, raw, worked, chains)
        .reshape([channels, geos, periods, chains])
        .mul(coefficients.reshape([channels, geos, 1, chains]))
        .sum(0);
      const mean = made.mean(1);
      const parts = [made.sub(mean.expandDims(1)), sharedBaseline(raw, data, [1, periods, chains])];
      if (hasGeos) parts.push(apart(raw.geoLevel!, 0).reshape([geos, 1, chains]));
      if (raw.own) parts.push(ownEffects(raw, data, hasGeos ? geos : null, chains));
      const misses = data.outcome!.sub(parts.reduce((sum, part) => sum.add(part)));
      const logNoise = raw.noise!.log().add(hasGeos ? apart(raw.geoNoise!, 0) : 0);
      // [period, chain]
      const holidays = raw.holidayNoise ? data.holidayDays!.mul(raw.holidayNoise) : null;
      const chance = hasGeos
        ? sharedStudentTerms(misses, logNoise, together(raw.shock!, holidays), raw.lasting!, raw.tails!)
        : studentTerms(misses, together(raw.noise!, holidays).log(), raw.tails!);
      const at = { ...raw, coefficient, ...naturalLevels(raw, mean) };
      const tests = list.map((one) => experimentTerms(one, spec, at, weights, coefficients, data));
      return tf.addN([logPrior(layout, byKind, at, data), chance, ...tests]) as tf.Tensor1D;
    },
  };
}

/** The scale of two chances that come together. */
function together(scale: tf.Tensor, other: tf.Tensor | null): tf.Tensor {
  return other === null ? scale : scale.square().add(other.square()).sqrt();
}

/** How far geos are from their mean, which is the common parameter's: the sum of the two alone would be told by data, and both be lost. */
function apart(values: tf.Tensor, axis: number): tf.Tensor {
  return values.sub(values.mean(axis, true));
}

/** [channel, geo, chain]: logarithm of how much more a channel does in a geo than in all. */
function geoEffects(raw: Record<string, tf.Tensor>, geos: number): tf.Tensor {
  const scale = raw.geoEffectScale!;
  const [channels, chains] = scale.shape as [number, number];
  return apart(raw.geoEffect!.reshape([channels, geos, chains]), 1).mul(scale.reshape([channels, 1, chains]));
}

/** Levels without what channels make on average, which the sampler's levels include. @param mean [geo, chain] */
function naturalLevels(raw: Record<string, tf.Tensor>, mean: tf.Tensor): Record<string, tf.Tensor> {
  const overall = mean.mean(0, true);
  const [level, rest] = tf.split(raw.shared!, [1, raw.shared!.shape[0]! - 1], 0) as [tf.Tensor, tf.Tensor];
  const shared = tf.concat([level.sub(overall), rest], 0);
  return raw.geoLevel ? { shared, geoLevel: raw.geoLevel.sub(mean.sub(overall)) } : { shared };
}

/** [geo, period, 1] of outcomes, and what else the likelihood reads. */
function likelihoodData(design: MediaDesign): LogDensity["data"] {
  const { learnt, spec } = design;
  const [geos, periods, channels] = [learnt.geos.length, learnt.periods.length, learnt.channels.length];
  const shared = design.shared(learnt);
  const own = design.own(learnt);
  const outcome = learnt.outcome.flatMap((row, geo) => row.map((value) => value / design.outcomeScale[geo]!));
  const lagged = learnt.channels.flatMap(({ exposure }, channel) =>
    exposure.flatMap((row, geo) =>
      laggedRows(
        row.map((value) => value / design.exposureScale[channel]![geo]!),
        spec.lags,
      ).flat(),
    ),
  );
  const columns = shared.names.length;
  const data: LogDensity["data"] = {
    outcome: { values: Float32Array.from(outcome), shape: [geos, periods, 1] },
    lagged: { values: Float32Array.from(lagged), shape: [channels, geos * periods, spec.lags] },
    sharedColumns: { values: transposed(shared.values), shape: [periods, columns] },
    typical: { values: Float32Array.from(design.typicalExposure), shape: [channels, 1, 1] },
    sharedMeans: { values: Float32Array.from(shared.means), shape: [columns, 1] },
  };
  if (learnt.holidays.length > 0)
    data.holidayDays = { values: Float32Array.from(design.holidayDays(learnt)), shape: [periods, 1] };
  if (own.names.length > 0) {
    const byGeo = learnt.geos.flatMap((_, geo) => Array.from(transposed(own.values.map((rows) => rows[geo]!))));
    data.ownColumns = { values: Float32Array.from(byGeo), shape: [geos, periods, own.names.length] };
    data.ownDeviations = { values: Float32Array.from(own.deviations), shape: [own.names.length, 1] };
  }
  return data;
}

function sharedBaseline(at: Record<string, tf.Tensor>, data: NamedTensors, shape: number[]): tf.Tensor {
  const effects = at.shared!.add(data.sharedMeans!);
  return tf.matMul(data.sharedColumns as tf.Tensor2D, effects as tf.Tensor2D).reshape(shape);
}

/** [geo, period, chain] of controls and events. @param geos null where there are none, so that nothing differs between them */
function ownEffects(at: Record<string, tf.Tensor>, data: NamedTensors, geos: number | null, chains: number): tf.Tensor {
  const count = at.own!.shape[0]!;
  const effects = at.own!.mul(data.ownDeviations!);
  if (geos === null)
    return tf.matMul(data.ownColumns as tf.Tensor3D, effects.reshape([1, count, chains]) as tf.Tensor3D);
  const differing = apart(at.geoControl!.reshape([count, geos, chains]), 1);
  const byGeo = effects.reshape([count, 1, chains]).add(differing).transpose([1, 0, 2]);
  return tf.matMul(data.ownColumns as tf.Tensor3D, byGeo as tf.Tensor3D);
}

/** [row of the result = column][…] to row after row. */
function transposed(columns: readonly (readonly number[])[]): Float32Array {
  const rows = columns[0]?.length ?? 0;
  const values = new Float32Array(rows * columns.length);
  columns.forEach((column, place) => {
    column.forEach((value, row) => {
      values[row * columns.length + place] = value;
    });
  });
  return values;
}
