import type { Random } from "@bellwether/runtime/tensor/random";
import type { TrainingData } from "@bellwether/runtime/tensor/training-data";
import { bounded } from "./bounded.ts";
import { inSpace } from "./value-space.ts";
import { inputWidth, type WindowConfig } from "./window-config.ts";
import { minimumHistory, type NeuralSeries, writeWindow } from "./window-inputs.ts";

/** A series with the number of its first values that may be learnt from. Later ones are for the backtest. */
export interface LearnableSeries extends NeuralSeries {
  cut: number;
}

/** Fewest steps of the horizon that a window must know; the rest is masked. */
const minimumTargets = 1;

/**
 * Draws windows at random over all series: for each an origin, the inputs before it, and the targets after it, as far as
 * they lie before the series' cut. Every series gives at most its share, so long series do not drown short ones.
 *
 * @returns null when no series is long enough for one window.
 */
export function drawWindows(
  series: readonly LearnableSeries[],
  config: WindowConfig,
  rows: number,
  random: Random,
): TrainingData | null {
  const usable = series
    .filter(({ cut }) => cut - minimumTargets >= minimumHistory)
    .map((one): LearnableSeries => ({ ...inSpace(one, config.space, one.cut).series, cut: one.cut }));
  if (usable.length === 0) return null;
  const share = Math.ceil(rows / usable.length);
  const picks = usable.flatMap((one) => {
    const origins = one.cut - minimumTargets - minimumHistory + 1;
    return Array.from({ length: Math.min(share, origins) }, () => ({
      one,
      origin: minimumHistory + random.integer(origins),
    }));
  });
  const width = inputWidth(config);
  const { horizon } = config;
  const x = new Float32Array(picks.length * width);
  const base = new Float32Array(picks.length * horizon);
  const y = new Float32Array(picks.length * horizon);
  const mask = new Float32Array(picks.length * horizon);
  picks.forEach(({ one, origin }, row) => {
    const target = y.subarray(row * horizon, (row + 1) * horizon);
    const { level, scale, weight } = writeWindow(
      one,
      origin,
      config,
      x.subarray(row * width, (row + 1) * width),
      base.subarray(row * horizon, (row + 1) * horizon),
    );
    for (let h = 0; h < horizon && origin + h < one.cut; h++) {
      target[h] = bounded((one.values[origin + h]! - level) / scale);
      mask[row * horizon + h] = weight;
    }
  });
  return {
    rows: picks.length,
    columns: {
      x: { values: x, shape: [width] },
      base: { values: base, shape: [horizon] },
      y: { values: y, shape: [horizon] },
      mask: { values: mask, shape: [horizon] },
    },
  };
}
