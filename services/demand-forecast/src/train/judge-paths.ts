import { quantileProbabilities } from "../contract.ts";
import type { Quantiles } from "../model/forecast-model.ts";
import { coverage, pinballLoss } from "../model/metrics/interval.ts";
import { PathNoise } from "../model/paths/path-noise.ts";
import { pathRows } from "../model/paths/path-rows.ts";
import type { SteppedPaths } from "../model/paths/sample-paths.ts";
import type { LevelShock } from "../model/paths/shared-errors.ts";
import { pathFamilies, sumPaths } from "../model/paths/sum-paths.ts";
import type { AddedWindow } from "./add-up.ts";
import { type NamedHierarchy, type PathNode, pathSource, sharedErrors } from "./path-sources.ts";

/** One past window, as a worker thread judges it. */
export interface PathWindow extends AddedWindow {
  hierarchy: NamedHierarchy;
  families: readonly number[];
  nodes: readonly PathNode[];
  /** Of every node, around what was expected then: [node][probability][step]. */
  rows: readonly Quantiles[];
  /** Learnt from the other windows. */
  shocks: readonly LevelShock[];
  /** Factors on the shocks to try. */
  strengths: readonly number[];
  seed: number;
}

/** How ranges of the groups of one level did. */
export interface LevelScore {
  /** Mean pinball loss, summed over the groups. */
  pinball: number;
  /** Shares of actuals inside the 95 % interval, summed over the groups. */
  inside: number;
  groups: number;
}
export type LevelScores = Record<string, LevelScore>;

/** Scores by level: of the groups' own ranges, and of those of summed paths at each strength. */
export interface PathScores {
  own: LevelScores;
  summed: LevelScores[];
}

/** Paths per series in a past window: quantiles of many sums are compared there, so each may be rougher. */
const judgedPaths = 100;

/** Compares the quantiles of sums of paths with those that groups had by themselves. */
export function judgePaths(
  { hierarchy, families, nodes, rows, expected, actual, ...window }: PathWindow,
  onProgress: (fraction: number) => void,
): PathScores {
  const groups = hierarchy.groups.filter(({ members }) => members.length > 1).map(({ node }) => node);
  const judged = new Set(groups);
  const add = (scores: LevelScores, node: number, range: Quantiles): void => {
    const level = hierarchy.levels[node]!;
    scores[level] ??= { pinball: 0, inside: 0, groups: 0 };
    const losses = quantileProbabilities.map((p, k) => pinballLoss(actual[node]!, range[k]!, p));
    scores[level].pinball += losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    scores[level].inside += coverage(actual[node]!, range[0]!, range.at(-1)!);
    scores[level].groups++;
  };
  const own: LevelScores = {};
  for (const node of groups) add(own, node, rows[node]!);
  const inFamilies = new Set(families);
  const wider = hierarchy.groups.filter(({ node }) => !inFamilies.has(node));
  const drawn = pathFamilies(hierarchy, families);
  const horizon = expected[0]!.length;
  const summed = window.strengths.map((strength, s) => {
    const shared = sharedErrors(hierarchy, window.shocks, strength, (node) => rows[node]!);
    const sourceOf = (node: number) =>
      pathSource(nodes[node]!, rows[node]!, { isWhole: nodes[node]!.isWhole, shared: shared.get(node) ?? [] });
    const scores: LevelScores = {};
    const see = (node: number, paths: SteppedPaths): void => {
      if (judged.has(node)) add(scores, node, pathRows(paths, quantileProbabilities, expected[node]!));
    };
    const noise = new PathNoise(judgedPaths, horizon, window.seed);
    const sums = sumPaths(drawn, wider, sourceOf, noise, see);
    wider.forEach(({ node }, i) => {
      see(node, sums[i]!);
    });
    onProgress((s + 1) / window.strengths.length);
    return scores;
  });
  return { own, summed };
}
