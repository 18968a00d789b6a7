import { sigmoid } from "../numeric/log-odds.ts";
import { shapleyValues } from "../scores/shapley.ts";
import type { AddedReasons } from "./linear-reasons.ts";

/**
 * Turns parts that add up to log odds into parts that add up to the probability, as exact Shapley values: a part is the mean, over all
 * orders in which the parts are added, of what its turn changes in the probability, so none is outside −1 … 1. Sharing the whole change out in
 * proportion would not do: where large parts nearly cancel, each would be told to move the probability by more than all there is.
 *
 * Worked: base 0, parts 4 and −3.9 → base 0.5, parts 0.4936 and −0.4686, which add up to 0.5250 = sigmoid(0.1).
 *
 * @param added of at most 10 parts: each row costs 2 to the power of their number
 */
export function probabilityReasons({ base, parts }: AddedReasons): AddedReasons {
  const names = Object.keys(parts);
  const [first] = Object.values(parts);
  const rows = first?.length ?? 0;
  const told = Object.fromEntries(names.map((name) => [name, new Float64Array(rows)]));
  for (let row = 0; row < rows; row++) {
    const own = names.map((name) => parts[name]![row]!);
    const values = shapleyValues(names.length, (mask) =>
      sigmoid(own.reduce((sum, part, i) => ((mask >> i) & 1 ? sum + part : sum), base)),
    );
    for (const [i, name] of names.entries()) told[name]![row] = values[i]!;
  }
  return { base: sigmoid(base), parts: told };
}
