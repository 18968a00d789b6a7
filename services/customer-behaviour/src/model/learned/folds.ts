import { Random } from "@bellwether/runtime/tensor/random";

/**
 * Deals rows into folds at random, those of each label on their own, so that every fold has its share of both.
 *
 * @returns each row's fold, 0 to folds − 1
 * @throws RangeError where a label has fewer rows than there are folds
 */
export function stratifiedFolds(labels: Uint8Array, folds: number, seed: number | string): Uint8Array {
  if (!(Number.isInteger(folds) && folds >= 2 && folds <= 50))
    throw new RangeError(`Folds are 2 to 50, whole; got ${folds}.`);
  const random = new Random(`${seed}/folds`);
  const place = new Uint8Array(labels.length);
  for (const label of [0, 1]) {
    const rows = Uint32Array.from(labels.keys()).filter((row) => labels[row] === label);
    if (rows.length < folds)
      throw new RangeError(`Each outcome needs a row in each of ${folds} folds; one has ${rows.length}.`);
    for (const [dealt, at] of random.permutation(rows.length).entries()) place[rows[at]!] = dealt % folds;
  }
  return place;
}

/** Rows inside and outside a fold, ascending. */
export function splitFold(place: Uint8Array, fold: number): { inside: Uint32Array; outside: Uint32Array } {
  const rows = Uint32Array.from(place.keys());
  return {
    inside: rows.filter((row) => place[row] === fold),
    outside: rows.filter((row) => place[row] !== fold),
  };
}
