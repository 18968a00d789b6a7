import type { TrainingData } from "@bellwether/runtime/tensor/training-data";
import { type CustomerSigns, signKinds, signsEndAt } from "./customer-signs.ts";
import type { Moment } from "./purchase-sequences.ts";

/** Latest signs that are looked at one by one, and numbers of each beside its kind. */
export const signSteps = 12;
export const numbersPerSign = 2;

/** Of each kind: how long ago the last one is, and how many there were, forgotten by halves in weeks and in months. */
const numbersPerKind = 3;
export const numbersOfSigns = numbersPerKind * signKinds.length + 2;

/** Days after which a sign counts half. */
const halfLives = [10, 30] as const;
/** Days that are looked back, however many were written down: so what is seen means the same on every day that is learnt from. */
export const signWindowDays = 90;
/** Days with a whole window behind them that are left to learn from, beside the horizon that says how long to learn. */
const fewestDays = 28;

/** Whether signs were written down for long enough by a day to learn from. */
export function areEnoughSigns({ firstDay }: CustomerSigns, until: number, horizonDays: number): boolean {
  return until - firstDay >= horizonDays + signWindowDays + fewestDays;
}
const rating = signKinds.indexOf("rating");

/**
 * What the network sees of customers' signs at moments, and nothing that came later: `signs` [steps, 2], the newest last and zeros before
 * the first, `sign` [steps], the kind and 0 for none, `signKnown` [steps], and `lately` [numbers]: of each kind the days since the last and counts that fade.
 */
export function signInputs(signs: CustomerSigns, moments: readonly Moment[]): TrainingData["columns"] {
  const rows = moments.length;
  const steps = new Float32Array(rows * signSteps * numbersPerSign);
  const kinds = new Int32Array(rows * signSteps);
  const known = new Float32Array(rows * signSteps);
  const lately = new Float32Array(rows * numbersOfSigns);
  for (const [row, { customer, day, withoutSigns }] of moments.entries()) {
    // Before a whole window was written down, everybody would look like somebody who went cold.
    if (withoutSigns === true || day - signWindowDays < signs.firstDay - 1) continue;
    const from = signsEndAt(signs, customer, day - signWindowDays);
    const to = signsEndAt(signs, customer, day);
    for (let at = Math.max(from, to - signSteps); at < to; at++) {
      const place = row * signSteps + signSteps - (to - at);
      [kinds[place], known[place]] = [signs.kinds[at]! + 1, 1];
      steps[place * numbersPerSign] = logAgo(day - signs.days[at]!);
      steps[place * numbersPerSign + 1] = amountNumber(signs, at);
    }
    lately.set(latelyNumbers(signs, from, to, day), row * numbersOfSigns);
  }
  return {
    signs: { values: steps, shape: [signSteps, numbersPerSign] },
    sign: { values: kinds, shape: [signSteps] },
    signKnown: { values: known, shape: [signSteps] },
    lately: { values: lately, shape: [numbersOfSigns] },
  };
}

function latelyNumbers(signs: CustomerSigns, from: number, to: number, day: number): number[] {
  const last = new Array<number>(signKinds.length).fill(signWindowDays);
  const faded = new Float64Array(halfLives.length * signKinds.length);
  let [rated, weights] = [0, 0];
  for (let at = from; at < to; at++) {
    const kind = signs.kinds[at]!;
    const ago = day - signs.days[at]!;
    last[kind] = Math.min(last[kind]!, ago);
    for (const [i, halfLife] of halfLives.entries()) {
      faded[i * signKinds.length + kind]! += (kind === rating ? 1 : signs.amounts[at]!) * 2 ** (-ago / halfLife);
    }
    if (kind !== rating) continue;
    const weight = 2 ** (-ago / halfLives[1]);
    rated += weight * amountNumber(signs, at);
    weights += weight;
  }
  return [...last.map(logAgo), ...Array.from(faded, Math.log1p), rated / (weights + 0.5), 1];
}

/** Of ratings how far they are from the middle, of others their logarithm. */
function amountNumber({ kinds, amounts }: CustomerSigns, at: number): number {
  return kinds[at] === rating ? (amounts[at]! - 3) / 2 : Math.log1p(amounts[at]!);
}

/** About −1 for a day, 0 for three weeks and 1 for a year. */
function logAgo(days: number): number {
  return (Math.log1p(Math.max(0, days)) - 3) / 3;
}
