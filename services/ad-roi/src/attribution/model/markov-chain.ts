import type { PathSet } from "./path-set.ts";

/**
 * Journeys as an absorbing Markov chain: state 0 is the start, every other the last `order` channels touched (fewer near the start), and
 * a journey ends converted or lost. Rows are kept together, those of state s at `rows[s]` … `rows[s + 1] − 1`.
 */
export interface MarkovChain {
  rows: Int32Array;
  /** State that each transition leads to. */
  next: Int32Array;
  /** Its probability. */
  probability: Float64Array;
  /** Channel touched last in each state; −1 at the start. */
  lastChannel: Int32Array;
  /** Probability of converting at once in each state. */
  converts: Float64Array;
  /** Probability of being lost at once. */
  loses: Float64Array;
  /** Value that ending at once is expected to bring: of conversions, times their probability. */
  worth: Float64Array;
}

const start = 0;

/**
 * Counts transitions of all journeys, those that were lost too.
 *
 * @param order channels that the next step depends on, from 1
 * @throws RangeError where so many channels cannot be told apart by so long a memory
 */
export function countChain(paths: PathSet, order: number): MarkovChain {
  const base = paths.channels.length + 1;
  if (!Number.isInteger(order) || order < 1) throw new RangeError(`An order is a whole number from 1; got ${order}.`);
  // States are told apart by their channels as digits of a number.
  if (base ** order > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`Order ${order} is too high for ${base - 1} channels.`);
  const forget = base ** (order - 1);
  const stateOf = new Map<number, number>([[0, start]]);
  const lastChannel: number[] = [-1];
  /** Weight by state × base + channel. */
  const steps = new Map<number, { from: number; to: number; weight: number }>();
  const left: number[] = [0];
  const converted: number[] = [0];
  const lost: number[] = [0];
  const value: number[] = [0];
  for (let path = 0; path < paths.conversions.length; path++) {
    const weight = paths.conversions[path]! + paths.lost[path]!;
    if (weight === 0) continue;
    let digits = 0;
    let state = start;
    for (let at = paths.starts[path]!; at < paths.starts[path + 1]!; at++) {
      const channel = paths.touches[at]!;
      digits = (digits % forget) * base + channel + 1;
      const key = state * base + channel;
      const known = steps.get(key);
      left[state]! += weight;
      if (known !== undefined) {
        known.weight += weight;
        state = known.to;
        continue;
      }
      let to = stateOf.get(digits);
      if (to === undefined) {
        to = lastChannel.push(channel) - 1;
        stateOf.set(digits, to);
        for (const list of [left, converted, lost, value]) list.push(0);
      }
      steps.set(key, { from: state, to, weight });
      state = to;
    }
    converted[state]! += paths.conversions[path]!;
    lost[state]! += paths.lost[path]!;
    value[state]! += paths.value[path]!;
  }
  const totals = left.map((weight, state) => weight + converted[state]! + lost[state]!);
  const share = (weights: readonly number[]) =>
    Float64Array.from(weights, (weight, state) => (totals[state]! > 0 ? weight / totals[state]! : 0));
  const loses = share(lost);
  // Where nobody set out, nobody arrives.
  if (totals[start] === 0) loses[start] = 1;
  return {
    ...toRows([...steps.values()], totals),
    lastChannel: Int32Array.from(lastChannel),
    converts: share(converted),
    loses,
    worth: share(value),
  };
}

function toRows(steps: { from: number; to: number; weight: number }[], totals: readonly number[]) {
  steps.sort((a, b) => a.from - b.from);
  const rows = new Int32Array(totals.length + 1);
  for (const { from } of steps) rows[from + 1]!++;
  for (let state = 0; state < totals.length; state++) rows[state + 1]! += rows[state]!;
  return {
    rows,
    next: Int32Array.from(steps, ({ to }) => to),
    probability: Float64Array.from(steps, ({ from, weight }) => weight / totals[from]!),
  };
}
