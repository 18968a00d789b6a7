/** How far a column of today is from the one that was learnt from. */
export interface Stability {
  /** Population stability index: Σ (now − then)·ln(now / then) over bins. 0 for the same shares; from 0.2 on customarily a change to act on. */
  index: number;
  /** What the index stays below in 99 of 100 cases where nothing changed but the rows drawn. */
  chance: number;
}

const bins = 10;
/** A rule of thumb of credit scoring (Siddiqi 2006); below it a change is not worth a word. */
const notable = 0.2;
/** 99 % quantile of the standard normal distribution. */
const rare = 2.326;

/**
 * Compares two columns over tenths of the first; who is unknown (NaN) is in a bin of their own. Equal values stay in one bin.
 *
 * Where nothing changed, the index is about χ² with bins − 1 degrees of freedom times 1/n + 1/m (Yurdakul 2018), which bounds chance by Wilson
 * and Hilferty's approximation.
 *
 * @throws RangeError for a column without rows
 */
export function populationStability(then: Float64Array, now: Float64Array): Stability {
  if (then.length === 0 || now.length === 0) throw new RangeError("Both columns need rows to be compared.");
  const known = then.filter((value) => !Number.isNaN(value)).sort();
  const cuts = Array.from({ length: bins - 1 }, (_, k) => known[Math.floor(((k + 1) * known.length) / bins)]!);
  const edges = [...new Set(cuts.filter((cut) => cut !== undefined))];
  const [before, after] = [sharesOf(then, edges), sharesOf(now, edges)];
  let [index, used] = [0, 0];
  for (let k = 0; k < before.length; k++) {
    if (before[k]! + after[k]! === 0) continue;
    // Half a row stands in for none, as a logarithm needs.
    const [b, a] = [Math.max(before[k]!, 0.5 / then.length), Math.max(after[k]!, 0.5 / now.length)];
    index += (a - b) * Math.log(a / b);
    used++;
  }
  const freedom = Math.max(1, used - 1);
  const spread = 2 / (9 * freedom);
  const quantile = freedom * (1 - spread + rare * Math.sqrt(spread)) ** 3;
  return { index, chance: quantile * (1 / then.length + 1 / now.length) };
}

/** Whether a column moved so far that it should be told, and not by chance. */
export function hasDrifted({ index, chance }: Stability): boolean {
  return index > Math.max(notable, chance);
}

function sharesOf(values: Float64Array, edges: readonly number[]): Float64Array {
  const shares = new Float64Array(edges.length + 2);
  for (const value of values) {
    const bin = Number.isNaN(value) ? edges.length + 1 : edges.filter((edge) => value >= edge).length;
    shares[bin]! += 1 / values.length;
  }
  return shares;
}
