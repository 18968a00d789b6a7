import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { tf } from "@bellwether/runtime/tensor/tf";
import { depthsOf, type NetworkBatch, type NetworkOutcome } from "./network-batch.ts";

/** What is carried from day to day, [place, path]. */
type State = {
  onHand: tf.Tensor2D;
  /** Customers who wait. */
  waiting: tf.Tensor2D;
  /** What a place has asked its source for and has not been sent. */
  owed: tf.Tensor2D;
  short: tf.Tensor2D;
  stockDays: tf.Tensor2D;
  backorderDays: tf.Tensor2D;
  owedDays: tf.Tensor2D;
  orders: tf.Tensor2D;
};

/** What holds for all days. */
interface Rules {
  reorderPoint: tf.Tensor2D;
  orderUpTo: tf.Tensor2D;
  multiple: tf.Tensor2D;
  minimum: tf.Tensor2D;
  /** [place, place]: 1 where the place of the row supplies that of the column. */
  supplies: tf.Tensor2D;
  /** Of each depth: 1 for its places. */
  depths: tf.Tensor2D[];
  /** Every number of days that anything is on the way. */
  ways: readonly number[];
}

/** What is on the way, by the day modulo the ring's length on whose morning it arrives. */
type Ring = tf.Tensor2D[];

/**
 * Replays places that supply one another, all paths in one batch. Where a source has less than it owes, each place gets its share of
 * that, in whole units: nobody is served by being first in a list. One tensor of [place, path] per day on the way is held,
 * and a dozen beside them.
 *
 * @throws InventoryParameterError
 */
export async function replayNetwork(batch: NetworkBatch, signal?: AbortSignal): Promise<NetworkOutcome> {
  const depths = depthsOf(batch);
  await loadEngine();
  const { policies, paths, days } = batch;
  const shape: [number, number] = [policies.length, paths];
  const rules = rulesOf(batch, depths);
  const ring: Ring = Array.from({ length: Math.max(...rules.ways) + 2 }, () => tf.zeros(shape));
  let state = openState(batch);
  try {
    for (let day = 0; day < days; day++) {
      if (day % 16 === 0) {
        signal?.throwIfAborted();
        // Kernels run at once on the CPU: without a pause here nobody could abort.
        await tf.nextFrame();
      }
      state = replaced(
        state,
        tf.tidy(() => replayDay(batch, rules, state, ring, day)),
      );
    }
    const read = async (tensor: tf.Tensor) => (await tensor.data()).slice() as Float32Array;
    return {
      demand: countedDemand(batch),
      short: await read(state.short),
      stockDays: await read(state.stockDays),
      backorderDays: await read(state.backorderDays),
      owedDays: await read(state.owedDays),
      orders: await read(state.orders),
    };
  } finally {
    const { depths: masks, ways: _, ...others } = rules;
    tf.dispose([...Object.values(state), ...Object.values(others), ...masks, ...ring]);
  }
}

function rulesOf({ policies, leadTimes }: NetworkBatch, depths: readonly (readonly number[])[]): Rules {
  const column = (value: (policy: (typeof policies)[number]) => number) =>
    tf.tensor2d(policies.map(value), [policies.length, 1]);
  return {
    ways: [...new Set(leadTimes)],
    reorderPoint: column(({ reorderPoint }) => reorderPoint),
    orderUpTo: column(({ orderUpTo }) => orderUpTo),
    multiple: column(({ orderMultiple }) => orderMultiple),
    minimum: column(({ orderMinimum }) => orderMinimum),
    supplies: tf.tensor2d(
      policies.map((_, from) => policies.map(({ source }) => (source === from ? 1 : 0))),
      [policies.length, policies.length],
    ),
    depths: depths.map((places) =>
      tf.tensor2d(
        policies.map((_, at) => (places.includes(at) ? 1 : 0)),
        [policies.length, 1],
      ),
    ),
  };
}

/** Shelves are full at first; the warm-up makes them usual. */
function openState({ policies, paths }: NetworkBatch): State {
  const shape: [number, number] = [policies.length, paths];
  const full = Float32Array.from({ length: policies.length * paths }, (_, i) =>
    Math.ceil(policies[Math.floor(i / paths)]!.orderUpTo),
  );
  const nothing = () => tf.zeros<tf.Rank.R2>(shape);
  return {
    onHand: tf.tensor2d(full, shape),
    waiting: nothing(),
    owed: nothing(),
    short: nothing(),
    stockDays: nothing(),
    backorderDays: nothing(),
    owedDays: nothing(),
    orders: nothing(),
  };
}

function replayDay(batch: NetworkBatch, rules: Rules, before: State, ring: Ring, day: number): State {
  const { policies, paths, warmUpDays, unmet } = batch;
  const shape: [number, number] = [policies.length, paths];
  const today = <T extends Float32Array | Uint16Array>(values: T) =>
    tf.tensor2d(Float32Array.from(values.subarray(day * shape[0] * paths, (day + 1) * shape[0] * paths)), shape);
  const demand = today(batch.demand);
  const leadTimes = today(batch.leadTimes);
  let { onHand, waiting, owed } = before;

  // Morning, suppliers' side first: a lane of no days brings goods on the same morning.
  for (const [depth, places] of rules.depths.entries()) {
    const arrived = tf.mul(ring[day % ring.length]!, places);
    put(ring, day, tf.sub(ring[day % ring.length]!, arrived));
    const there = tf.add(onHand, arrived);
    const served = tf.mul(tf.minimum(there, waiting), places);
    onHand = tf.sub(there, served);
    waiting = tf.sub(waiting, served);
    if (depth + 1 === rules.depths.length) break;
    const sent = shipped(onHand, tf.mul(owed, rules.depths[depth + 1]!), rules);
    onHand = tf.sub(onHand, tf.matMul(rules.supplies, sent));
    owed = tf.sub(owed, sent);
    send(ring, sent, leadTimes, rules.ways, day);
  }

  const sold = tf.minimum(onHand, demand);
  const short = tf.sub(demand, sold);
  onHand = tf.sub(onHand, sold);
  if (unmet === "BACKORDERED") waiting = tf.add(waiting, short);

  // Evening: those that are supplied order first, since what they are owed is gone for those that supply them.
  const reviewed = tf.tensor2d(
    policies.map(({ reviewPeriodDays }) => (day % reviewPeriodDays === 0 ? 1 : 0)),
    [policies.length, 1],
  );
  const coming = tf.addN(ring);
  let bought: tf.Tensor2D = tf.zeros(shape);
  let placed: tf.Tensor2D = tf.zeros(shape);
  for (const [depth, places] of [...rules.depths.entries()].reverse()) {
    const promised = tf.add(waiting, tf.matMul(rules.supplies, owed));
    const position: tf.Tensor2D = tf.sub(tf.add(tf.add(onHand, coming), owed), promised);
    const units: tf.Tensor2D = tf.mul(ordered(position, rules, reviewed), places);
    placed = tf.add(placed, tf.greater(units, 0).toFloat());
    if (depth === 0) bought = units;
    else owed = tf.add(owed, units);
  }
  const sent = shipped(onHand, owed, rules);
  onHand = tf.sub(onHand, tf.matMul(rules.supplies, sent));
  owed = tf.sub(owed, sent);
  send(ring, tf.addN([sent, bought]), leadTimes, rules.ways, day + 1);

  const counted = day >= warmUpDays ? 1 : 0;
  const sum = (total: tf.Tensor2D, more: tf.Tensor) => tf.add(total, tf.mul(more, counted)) as tf.Tensor2D;
  return {
    onHand,
    waiting,
    owed,
    short: sum(before.short, short),
    stockDays: sum(before.stockDays, onHand),
    backorderDays: sum(before.backorderDays, waiting),
    owedDays: sum(before.owedDays, owed),
    orders: sum(before.orders, placed),
  };
}

/** Units that places order from such positions. */
function ordered(position: tf.Tensor2D, rules: Rules, reviewed: tf.Tensor2D): tf.Tensor2D {
  const isLow = tf.mul(tf.lessEqual(position, rules.reorderPoint).toFloat(), reviewed);
  const missing = tf.sub(rules.orderUpTo, position);
  const wanted = tf.mul(tf.maximum(missing, rules.minimum), tf.greater(missing, 0).toFloat());
  // A hair less, so that whole multiples stay what they are after 32-bit rounding.
  const lots = tf.relu(tf.ceil(tf.sub(tf.div(wanted, rules.multiple), 1e-4)));
  return tf.mul(tf.mul(lots, rules.multiple), isLow);
}

/** What leaves for each place: all that it is owed, or its share of what its source has. */
function shipped(onHand: tf.Tensor2D, owed: tf.Tensor2D, { supplies }: Rules): tf.Tensor2D {
  const claimed = tf.matMul(supplies, owed) as tf.Tensor2D;
  const share = tf.minimum(1, tf.divNoNan(onHand, claimed));
  // Back from sources to the places that they supply.
  const shareOfSource = tf.matMul(supplies, share, true) as tf.Tensor2D;
  return tf.floor(tf.add(tf.mul(owed, shareOfSource), 1e-3));
}

/** Puts what leaves for each place on the mornings that its lead times say, counted from the first on which it could be there. */
function send(ring: Ring, units: tf.Tensor2D, leadTimes: tf.Tensor2D, ways: readonly number[], first: number): void {
  for (const days of ways) {
    const due = tf.mul(units, tf.equal(leadTimes, days).toFloat());
    put(ring, first + days, tf.add(ring[(first + days) % ring.length]!, due));
  }
}

/** Replaces one morning of the ring, which outlives the day's other tensors. */
function put(ring: Ring, day: number, units: tf.Tensor2D): void {
  const at = day % ring.length;
  ring[at]!.dispose();
  ring[at] = tf.keep(units);
}

/** Lets go of what the next day does not go on with. */
function replaced(before: State, after: State): State {
  const kept = new Set<tf.Tensor>(Object.values(after));
  for (const tensor of Object.values(before)) if (!kept.has(tensor)) tensor.dispose();
  return after;
}

function countedDemand({ policies, paths, demand, days, warmUpDays }: NetworkBatch): Float32Array {
  const size = policies.length * paths;
  const total = new Float32Array(size);
  for (let day = warmUpDays; day < days; day++) for (let i = 0; i < size; i++) total[i]! += demand[day * size + i]!;
  return total;
}
