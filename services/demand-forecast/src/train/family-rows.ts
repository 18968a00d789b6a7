import { quantileProbabilities } from "../contract.ts";
import type { Quantiles } from "../model/forecast-model.ts";
import type { Group } from "../model/hierarchy/hierarchy.ts";
import { PathNoise } from "../model/paths/path-noise.ts";
import { pathRows, runningPaths } from "../model/paths/path-rows.ts";
import type { PathSource, SteppedPaths } from "../model/paths/sample-paths.ts";
import { type PathFamily, sumPaths } from "../model/paths/sum-paths.ts";

/** Families whose paths one worker thread draws. */
export interface FamiliesToDraw {
  families: readonly PathFamily[];
  /** Groups besides the families that hold any of their members. */
  wider: readonly Group[];
  sources: ReadonlyMap<number, PathSource>;
  /** Central lines of the families and their members. */
  lines: ReadonlyMap<number, Float64Array>;
  paths: number;
  horizon: number;
  seed: number;
}

/** Quantiles of a node's paths at each step, and of their sums from the first step on. */
export interface DrawnRows {
  rows: Quantiles;
  sums: Quantiles;
}

export interface DrawnFamilies {
  nodes: Map<number, DrawnRows>;
  /** What these families add to each wider group. */
  wider: SteppedPaths[];
}

export function drawFamilies(
  { families, wider, sources, lines, paths, horizon, seed }: FamiliesToDraw,
  onProgress: (fraction: number) => void,
): DrawnFamilies {
  const nodes = new Map<number, DrawnRows>();
  const sums = sumPaths(
    families,
    wider,
    (node) => sources.get(node)!,
    new PathNoise(paths, horizon, seed),
    (node, drawn) => {
      nodes.set(node, drawnRows(drawn, lines.get(node)!));
      onProgress(nodes.size / lines.size);
    },
  );
  return { nodes, wider: sums };
}

export function drawnRows(paths: SteppedPaths, line: Float64Array): DrawnRows {
  let sum = 0;
  const running = line.map((value) => {
    sum += value;
    return sum;
  });
  return {
    rows: pathRows(paths, quantileProbabilities, line),
    sums: pathRows(runningPaths(paths), quantileProbabilities, running),
  };
}
