import type { WorkerContext } from "@bellwether/runtime/workers/worker-task";
import { jointPaths } from "./contract.ts";
import { PathNoise } from "./model/paths/path-noise.ts";
import { type PathSource, samplePaths } from "./model/paths/sample-paths.ts";
import { addPaths } from "./model/paths/sum-paths.ts";

/** Series whose paths are asked for, each as what its paths are the sum of. */
export interface PathsToDraw {
  series: readonly (readonly PathSource[])[];
  seed: number;
  count: number;
  horizon: number;
}

/** Worker task: draws the first paths of those that a version's ranges come from. Row-major [series][path][step]. */
export async function run({ series, seed, count, horizon }: PathsToDraw, _: WorkerContext): Promise<Float64Array> {
  const noise = new PathNoise(jointPaths, horizon, seed);
  const drawn = new Float64Array(series.length * count * horizon);
  series.forEach((sources, i) => {
    const sum = Array.from({ length: horizon }, () => new Float64Array(jointPaths));
    for (const source of sources) addPaths(sum, samplePaths(upTo(source, horizon), noise));
    for (let path = 0; path < count; path++)
      for (let h = 0; h < horizon; h++) drawn[(i * count + path) * horizon + h] = sum[h]![path]!;
  });
  return drawn;
}

function upTo(source: PathSource, horizon: number): PathSource {
  return { ...source, quantiles: source.quantiles.map((row) => row.slice(0, horizon)) };
}
