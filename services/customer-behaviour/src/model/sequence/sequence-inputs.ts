import type { TrainingData } from "@bellwether/runtime/tensor/training-data";
import type { CustomerSigns } from "./customer-signs.ts";
import {
  endAt,
  type Moment,
  numbersPerMoment,
  numbersPerStep,
  type PurchaseSequences,
  type SequenceShape,
} from "./purchase-sequences.ts";
import { signInputs } from "./sign-inputs.ts";

const daysPerYear = 365.2425;

/**
 * What the network sees of customers at moments, and nothing that came later: `past` [steps, 4], the newest last and zeros before the first,
 * `known` [steps], `category` [steps], 0 for none, and `now` [numbers per moment]; with `signs` what `signInputs` tells, too. Each moment's
 * customer has bought by then.
 */
export function sequenceInputs(
  sequences: PurchaseSequences,
  moments: readonly Moment[],
  shape: SequenceShape,
  signs: CustomerSigns | null = null,
): TrainingData {
  const { steps } = shape;
  const width = numbersPerMoment(shape);
  const rows = moments.length;
  const past = new Float32Array(rows * steps * numbersPerStep);
  const known = new Float32Array(rows * steps);
  const category = new Int32Array(rows * steps);
  const now = new Float32Array(rows * width);
  for (const [row, moment] of moments.entries()) {
    const from = sequences.offsets[moment.customer]!;
    const to = endAt(sequences, moment);
    for (let at = Math.max(from, to - steps); at < to; at++) {
      const place = row * steps + steps - (to - at);
      known[place] = 1;
      if (shape.categories > 0) category[place] = categoryAt(sequences, at, shape) + 1;
      writeStep(sequences, from, at, shape, past, place * numbersPerStep);
    }
    now.set(momentNumbers(sequences, from, to, moment.day, shape), row * width);
  }
  return {
    rows,
    columns: {
      past: { values: past, shape: [steps, numbersPerStep] },
      known: { values: known, shape: [steps] },
      category: { values: category, shape: [steps] },
      now: { values: now, shape: [width] },
      ...(signs !== null && shape.signs && signInputs(signs, moments)),
    },
  };
}

/** A purchase's category; −1 for one that is unknown, or of none of those learnt. */
export function categoryAt({ categories }: PurchaseSequences, at: number, shape: SequenceShape): number {
  const category = categories?.[at] ?? -1;
  return category < shape.categories ? category : -1;
}

/** ln(1 + amount), standardised; 0 where it is not known. */
function amountNumber({ amounts }: PurchaseSequences, at: number, { amount }: SequenceShape): number {
  const value = amounts[at]!;
  return value >= 0 ? (Math.log1p(value) - amount.mean) / amount.deviation : 0;
}

function writeStep(
  sequences: PurchaseSequences,
  from: number,
  at: number,
  shape: SequenceShape,
  into: Float32Array,
  place: number,
): void {
  const first = at === from;
  into[place] = first ? 0 : logDays(sequences.days[at]! - sequences.days[at - 1]!);
  into[place + 1] = Number(first);
  into[place + 2] = amountNumber(sequences, at, shape);
  into[place + 3] = Math.log1p(Math.max(0, sequences.items?.[at] ?? 0)) / 3;
}

function momentNumbers(
  sequences: PurchaseSequences,
  from: number,
  to: number,
  day: number,
  shape: SequenceShape,
): number[] {
  const { days } = sequences;
  const recency = day - days[to - 1]!;
  const tenure = day - days[from]!;
  const repeats = to - from - 1;
  let worth = 0;
  for (let at = from; at < to; at++) worth += amountNumber(sequences, at, shape) / (to - from);
  const span = days[to - 1]! - days[from]!;
  // How long this customer is usually away: drawn towards the tenure where there are few purchases to say.
  const usual = (span + tenure) / (repeats + 1);
  const numbers = [
    logDays(recency),
    logDays(tenure),
    Math.log1p(repeats),
    Number(repeats === 0),
    worth,
    logDays(usual),
    Math.log((recency + 3) / (usual + 3)),
  ];
  if (!shape.seasons) return numbers;
  const angle = (2 * Math.PI * day) / daysPerYear;
  return [...numbers, Math.sin(angle), Math.cos(angle), Math.sin(2 * angle), Math.cos(2 * angle)];
}

/** About −1 for a day, 0 for three weeks and 1 for a year. */
function logDays(days: number): number {
  return (Math.log1p(Math.max(0, days)) - 3) / 3;
}
