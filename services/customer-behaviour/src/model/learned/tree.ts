import type { Binning } from "./binned-table.ts";

/**
 * A tree over bins, its nodes in the order of a heap: the children of node n are 2n + 1 and 2n + 2. A row goes left when its bin is at most
 * `bin` (ordered column) or is `bin` (category).
 */
export interface Tree {
  /** −1 for a leaf. */
  column: Int16Array;
  bin: Uint8Array;
  /** What a leaf adds to the log-odds. */
  value: Float64Array;
}

export interface TreeSettings {
  depth: number;
  /** Least curvature, Σ p(1 − p), of a leaf: about four times as many rows. */
  leastCurvature: number;
  /** Shrinks leaves towards 0, as so much curvature more would. */
  shrinkage: number;
}

/** Rows with the slope and curvature of their loss. */
export interface TreeRows {
  bins: readonly Uint8Array[];
  gradient: Float64Array;
  curvature: Float64Array;
}

/**
 * Grows a tree level by level by the gain in the loss's second-order expansion (Chen & Guestrin 2016, KDD, equation 7).
 *
 * @param columns numbers of the columns that may split
 */
export function growTree(
  { bins, gradient, curvature }: TreeRows,
  binning: Binning,
  columns: readonly number[],
  settings: TreeSettings,
): Tree {
  const nodes = 2 ** (settings.depth + 1) - 1;
  const tree: Tree = {
    column: new Int16Array(nodes).fill(-1),
    bin: new Uint8Array(nodes),
    value: new Float64Array(nodes),
  };
  const place = new Int32Array(gradient.length);
  const total = { slope: new Float64Array(nodes), curve: new Float64Array(nodes) };
  for (let depth = 0; depth <= settings.depth; depth++) {
    const first = 2 ** depth - 1;
    addUp(place, first, gradient, total.slope);
    addUp(place, first, curvature, total.curve);
    for (let node = first; node <= 2 * first; node++) {
      tree.value[node] = -total.slope[node]! / (total.curve[node]! + settings.shrinkage);
    }
    if (depth === settings.depth) break;
    splitLevel(tree, first, place, { bins, gradient, curvature }, binning, columns, settings, total);
    moveRows(tree, place, first, bins, binning);
  }
  return tree;
}

/** What a tree adds to the log-odds of a row. */
export function treeValue(tree: Tree, binning: Binning, bins: readonly Uint8Array[], row: number): number {
  let node = 0;
  for (let column = tree.column[0]!; column >= 0; column = tree.column[node]!) {
    node = childOf(tree, binning, node, bins[column]![row]!);
  }
  return tree.value[node]!;
}

function childOf(tree: Tree, binning: Binning, node: number, bin: number): number {
  const cut = tree.bin[node]!;
  const left = binning.columns[tree.column[node]!]!.ordered ? bin <= cut : bin === cut;
  return 2 * node + (left ? 1 : 2);
}

function addUp(place: Int32Array, first: number, values: Float64Array, into: Float64Array): void {
  for (let row = 0; row < place.length; row++) {
    if (place[row]! >= first) into[place[row]!]! += values[row]!;
  }
}

function splitLevel(
  tree: Tree,
  first: number,
  place: Int32Array,
  { bins, gradient, curvature }: TreeRows,
  binning: Binning,
  columns: readonly number[],
  { leastCurvature, shrinkage }: TreeSettings,
  total: { slope: Float64Array; curve: Float64Array },
): void {
  const width = first + 1;
  const best = new Float64Array(width);
  for (const column of columns) {
    const { ordered, bins: count } = binning.columns[column]!;
    const slope = new Float64Array(width * count);
    const curve = new Float64Array(width * count);
    const own = bins[column]!;
    for (let row = 0; row < place.length; row++) {
      const at = place[row]! - first;
      if (at < 0) continue;
      slope[at * count + own[row]!]! += gradient[row]!;
      curve[at * count + own[row]!]! += curvature[row]!;
    }
    for (let at = 0; at < width; at++) {
      const [allSlope, allCurve] = [total.slope[first + at]!, total.curve[first + at]!];
      const whole = allSlope ** 2 / (allCurve + shrinkage);
      let [leftSlope, leftCurve] = [0, 0];
      for (let bin = 0; bin < count; bin++) {
        const [s, c] = [slope[at * count + bin]!, curve[at * count + bin]!];
        leftSlope = ordered ? leftSlope + s : s;
        leftCurve = ordered ? leftCurve + c : c;
        const [rightSlope, rightCurve] = [allSlope - leftSlope, allCurve - leftCurve];
        if (leftCurve < leastCurvature || rightCurve < leastCurvature) continue;
        const gain = leftSlope ** 2 / (leftCurve + shrinkage) + rightSlope ** 2 / (rightCurve + shrinkage) - whole;
        if (gain <= best[at]! + 1e-9) continue;
        best[at] = gain;
        tree.column[first + at] = column;
        tree.bin[first + at] = bin;
      }
    }
  }
}

/** Rows of a leaf stay where they are, above the level. */
function moveRows(tree: Tree, place: Int32Array, first: number, bins: readonly Uint8Array[], binning: Binning): void {
  for (let row = 0; row < place.length; row++) {
    const node = place[row]!;
    const column = tree.column[node]!;
    if (node >= first && column >= 0) place[row] = childOf(tree, binning, node, bins[column]![row]!);
  }
}
