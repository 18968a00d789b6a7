import { type JointErrors, jointPaths, quantileProbabilities } from "../contract.ts";
import { run as runDraw } from "../draw-families-task.ts";
import { mapInTurns } from "../in-turns.ts";
import { run as runJudge } from "../judge-paths-task.ts";
import type { Quantiles } from "../model/forecast-model.ts";
import { moveRows } from "../model/hierarchy/move-rows.ts";
import type { SteppedPaths } from "../model/paths/sample-paths.ts";
import { levelShocks } from "../model/paths/shared-errors.ts";
import { addPaths, type PathFamily, pathFamilies } from "../model/paths/sum-paths.ts";
import { centreIndex } from "../model/quantile-rows.ts";
import { phaseProgress, taskProgress } from "../phase-progress.ts";
import { compiledModule, runTask, type Workplace } from "../run-task.ts";
import type { AddedWindow } from "./add-up.ts";
import { chooseStrength, type StrengthChoice } from "./choose-strength.ts";
import { type DrawnRows, drawnRows } from "./family-rows.ts";
import { type NamedHierarchy, type PathNode, pathSource, sharedErrors } from "./path-sources.ts";

const judgeTask = { module: compiledModule("judge-paths-task"), run: runJudge };
const drawTask = { module: compiledModule("draw-families-task"), run: runDraw };

/**
 * Factors tried on the variances of shared errors. A few windows see little of what can happen to all at once, so more than they
 * saw may do better in a window that taught nothing.
 */
const strengths = [1, 2, 4];

/** Chunks that families are drawn in, whatever the threads: sums are added in the same order, to the same bits. */
const drawnChunks = 4;

/** Shares of the time that judging past windows and drawing take, for progress alone. */
const shares = { judge: 0.5, draw: 0.5 };

/** Forecasts whose central lines add up, with their past. All by node. */
export interface RangesToJoin {
  hierarchy: NamedHierarchy;
  families: readonly number[];
  nodes: readonly PathNode[];
  /** Around the lines that add up. */
  rows: readonly Quantiles[];
  windows: readonly AddedWindow[];
  /** What each node's method said of a window, with its range; null where the node was too young. */
  pastRows: (node: number, window: number) => Quantiles | null;
  seed: number;
}

export interface JoinedRanges extends Omit<StrengthChoice, "strength"> {
  /** By node: of sums, the quantiles of their members' paths; bottom nodes keep their own. */
  drawn: DrawnRows[];
  /** By node; null for sums. */
  joint: (JointErrors | null)[];
}

/**
 * Makes the ranges of all sums those of the sums of joint sample paths, over series and over steps. How much errors are shared is
 * learnt from past windows, and how strongly is chosen by windows that taught nothing.
 */
export async function joinRanges(
  input: RangesToJoin,
  workplace: Workplace,
  onProgress: (fraction: number) => void,
): Promise<JoinedRanges> {
  const { hierarchy, families, nodes, rows, windows, seed } = input;
  const progress = phaseProgress(shares, onProgress);
  const judging = taskProgress(windows.length, progress("judge"));
  const scores = await Promise.all(
    windows.map((window, w) => {
      const others = windows.filter((_, other) => other !== w);
      const shocks = levelShocks(hierarchy, others);
      const past = window.expected.map((line, node) => pastRange(input.pastRows(node, w), line, window.actual[node]!));
      const task = { ...window, hierarchy, families, nodes, rows: past, shocks, strengths, seed };
      return runTask(judgeTask, task, workplace, judging(w));
    }),
  );
  const { strength, ...judged } = chooseStrength(strengths, scores);
  const shared = sharedErrors(hierarchy, levelShocks(hierarchy, windows), strength, (node) => rows[node]!);
  const bottom = new Set(hierarchy.bottom);
  const joint = nodes.map(({ isWhole }, node) =>
    bottom.has(node) ? { isWhole, shared: shared.get(node) ?? [] } : null,
  );
  const drawn = await drawAll(input, joint, workplace, progress("draw"));
  return { ...judged, joint, drawn };
}

/** Splits the families among the threads and adds up what they drew. */
async function drawAll(
  { hierarchy, families, nodes, rows, seed }: RangesToJoin,
  joint: readonly (JointErrors | null)[],
  workplace: Workplace,
  onProgress: (fraction: number) => void,
): Promise<DrawnRows[]> {
  const inFamilies = new Set(families);
  const wider = hierarchy.groups.filter(({ node }) => !inFamilies.has(node));
  const lineOf = (node: number) => rows[node]![centreIndex(quantileProbabilities)]!;
  const chunks = split(pathFamilies(hierarchy, families), drawnChunks);
  const drawing = taskProgress(chunks.length, onProgress);
  const parts = await Promise.all(
    chunks.map((chunk, c) => {
      const members = chunk.flatMap((family) => family.members);
      const own = [...members, ...chunk.flatMap(({ node }) => (node === null ? [] : [node]))];
      const task = {
        families: chunk,
        wider,
        sources: new Map(members.map((node) => [node, pathSource(nodes[node]!, rows[node]!, joint[node]!)])),
        lines: new Map(own.map((node) => [node, lineOf(node)])),
        paths: jointPaths,
        horizon: rows[0]![0]!.length,
        seed,
      };
      return runTask(drawTask, task, workplace, drawing(c));
    }),
  );
  const sums = parts
    .map((part) => part.wider)
    .reduce((into, part) => {
      part.forEach((paths: SteppedPaths, i) => {
        addPaths(into[i]!, paths);
      });
      return into;
    });
  const widerRows = await mapInTurns(wider, ({ node }, i) => drawnRows(sums[i]!, lineOf(node)));
  const drawn = new Map(parts.flatMap(({ nodes: found }) => [...found]));
  wider.forEach(({ node }, i) => {
    drawn.set(node, widerRows[i]!);
  });
  const bottom = new Set(hierarchy.bottom);
  return rows.map((own, node) => {
    const { rows: found, sums } = drawn.get(node)!;
    return { rows: bottom.has(node) ? own : found, sums };
  });
}

/** At most `parts` chunks of about as many members each, in order. */
function split(families: readonly PathFamily[], parts: number): PathFamily[][] {
  const members = families.reduce((sum, family) => sum + family.members.length, 0);
  const chunks = Array.from({ length: parts }, (): PathFamily[] => []);
  let done = 0;
  for (const family of families) {
    chunks[Math.min(parts - 1, Math.floor((done / members) * parts))]!.push(family);
    done += family.members.length;
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

/** A range around what was expected; of a node too young for it, what came, so that it has no error. */
function pastRange(rows: Quantiles | null, line: Float64Array, actual: Float64Array): Quantiles {
  if (rows === null) return quantileProbabilities.map(() => actual);
  return moveRows(rows, line, quantileProbabilities);
}
