import { Random } from "@bellwether/runtime/tensor/random";
import { sigmoid, softplus } from "../numeric/log-odds.ts";
import type { Binning } from "./binned-table.ts";
import { fitBinning } from "./binned-table.ts";
import { splitFold, stratifiedFolds } from "./folds.ts";
import { type LabelledTable, labelledRows, type Table } from "./table.ts";
import { growTree, type Tree, type TreeSettings, treeValue } from "./tree.ts";

/** Trees that add up to log-odds. */
export interface BoostedTrees {
  binning: Binning;
  base: number;
  trees: readonly Tree[];
}

export interface BoostingSettings extends TreeSettings {
  /** What part of each tree's answer counts. */
  rate: number;
  mostTrees: number;
  /** Trees without a gain in the part held out before growing ends. */
  patience: number;
  /** Part of the columns that each tree may split by. */
  columnShare: number;
}

export const boostingDefaults: BoostingSettings = {
  depth: 3,
  leastCurvature: 4,
  shrinkage: 2,
  rate: 0.06,
  mostTrees: 400,
  patience: 30,
  columnShare: 0.5,
};

/**
 * Gradient boosting of the log-loss (Friedman 2001, Annals of Statistics 29(5)) by trees over bins. One row in six is held out and says when
 * growing ends.
 */
export function fitBoostedTrees(
  table: LabelledTable,
  seed: number | string,
  settings = boostingDefaults,
): BoostedTrees {
  const random = new Random(`${seed}/trees`);
  const { inside, outside } = splitFold(stratifiedFolds(table.labels, 6, `${seed}/stop`), 0);
  const [judging, learning] = [labelledRows(table, inside), labelledRows(table, outside)];
  const binning = fitBinning(learning);
  const share = learning.labels.reduce((sum, label) => sum + label, 0) / learning.rows;
  const base = Math.log(share / (1 - share));
  const [learnt, judged] = [learning, judging].map((part) => ({
    bins: binning.binsOf(part),
    labels: part.labels,
    scores: new Float64Array(part.rows).fill(base),
  })) as [Boosted, Boosted];
  const trees: Tree[] = [];
  let best = { loss: lossOf(judged), trees: 0 };
  while (trees.length < settings.mostTrees && trees.length - best.trees < settings.patience) {
    const gradient = learnt.scores.map((score, row) => sigmoid(score) - learnt.labels[row]!);
    const curvature = learnt.scores.map((score) => sigmoid(score) * (1 - sigmoid(score)));
    const offered = drawColumns(binning.columns.length, settings.columnShare, random);
    const tree = growTree({ bins: learnt.bins, gradient, curvature }, binning, offered, settings);
    tree.value.forEach((value, node) => {
      tree.value[node] = value * settings.rate;
    });
    trees.push(tree);
    for (const part of [learnt, judged]) addTree(part.scores, tree, binning, part.bins);
    const loss = lossOf(judged);
    if (loss < best.loss) best = { loss, trees: trees.length };
  }
  return { binning, base, trees: trees.slice(0, best.trees) };
}

/** Log-odds of each row. */
export function treesLogOdds({ binning, base, trees }: BoostedTrees, table: Table): Float64Array {
  const bins = binning.binsOf(table);
  const scores = new Float64Array(table.rows).fill(base);
  for (const tree of trees) addTree(scores, tree, binning, bins);
  return scores;
}

interface Boosted {
  bins: Uint8Array[];
  labels: Uint8Array;
  scores: Float64Array;
}

function addTree(scores: Float64Array, tree: Tree, binning: Binning, bins: readonly Uint8Array[]): void {
  for (let row = 0; row < scores.length; row++) scores[row]! += treeValue(tree, binning, bins, row);
}

function lossOf({ scores, labels }: Boosted): number {
  return scores.reduce((sum, score, row) => sum + softplus(score) - labels[row]! * score, 0) / scores.length;
}

function drawColumns(count: number, share: number, random: Random): number[] {
  const wanted = Math.max(1, Math.ceil(share * count));
  return Array.from(random.permutation(count).subarray(0, wanted)).sort((one, other) => one - other);
}
