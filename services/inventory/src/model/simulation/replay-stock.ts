import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { tf } from "@bellwether/runtime/tensor/tf";
import { slotsNeeded } from "./order-slots.ts";
import { assertReplay, type ReplayBatch, type ReplayOutcome } from "./replay-batch.ts";

/** Everything that is carried from day to day, [position, path]; of the slots [slot, position, path]. */
type Shelves = {
  onHand: tf.Tensor;
  /** Units of each order that is on its way; 0 where the slot is free. */
  slotUnits: tf.Tensor;
  /** Day on which they arrive. */
  slotDays: tf.Tensor;
  short: tf.Tensor;
  stockDays: tf.Tensor;
  backorderDays: tf.Tensor;
  orders: tf.Tensor;
  ordered: tf.Tensor;
};

/** What holds for all days. */
type Rules = {
  reorderPoint: tf.Tensor;
  orderUpTo: tf.Tensor;
  multiple: tf.Tensor;
  minimum: tf.Tensor;
};

/**
 * Replays all positions and paths in one tensor batch, step by step over the days. Only one day's demand is on the engine at a
 * time, so it holds (2 × slots + 20) numbers of 4 bytes per path, not one per day: with 10,000 paths and 6 slots 1.3 MB, and
 * 24 MB of demand and lead times for 400 days beside it. The slots are as many as orders can be on their way.
 *
 * @throws InventoryParameterError
 */
export async function replayStock(batch: ReplayBatch, signal?: AbortSignal): Promise<ReplayOutcome> {
  assertReplay(batch);
  await loadEngine();
  const { positions, paths, days, policies } = batch;
  const size = positions * paths;
  const column = (value: (policy: (typeof policies)[number]) => number) =>
    tf.tensor2d(policies.map(value), [positions, 1]);
  const rules: Rules = {
    reorderPoint: column((policy) => policy.reorderPoint),
    orderUpTo: column((policy) => policy.orderUpTo),
    multiple: column((policy) => policy.orderMultiple),
    minimum: column((policy) => policy.orderMinimum),
  };
  let shelves: Shelves = openShelves(batch);
  try {
    for (let day = 0; day < days; day++) {
      if (day % 16 === 0) {
        signal?.throwIfAborted();
        // Kernels run at once on the CPU: without a pause here nobody could abort.
        await tf.nextFrame();
      }
      const next = tf.tidy(() => replayDay(batch, rules, shelves, day));
      tf.dispose(Object.values(shelves));
      shelves = next;
    }
    const read = async (tensor: tf.Tensor) => (await tensor.data()).slice() as Float32Array;
    return {
      demand: countedDemand(batch, size),
      short: await read(shelves.short),
      stockDays: await read(shelves.stockDays),
      backorderDays: await read(shelves.backorderDays),
      orders: await read(shelves.orders),
      ordered: await read(shelves.ordered),
    };
  } finally {
    tf.dispose([...Object.values(shelves), ...Object.values(rules)]);
  }
}

/** Shelves are full at first; the warm-up makes them usual. */
function openShelves(batch: ReplayBatch): Shelves {
  const { positions, paths, policies, scale } = batch;
  const slots = slotsNeeded(batch);
  const full = Float32Array.from({ length: positions * paths }, (_, i) =>
    Math.ceil(policies[Math.floor(i / paths)]!.orderUpTo * scale[Math.floor(i / paths)]!),
  );
  const nothing = () => tf.zeros([positions, paths]);
  return {
    onHand: tf.tensor2d(full, [positions, paths]),
    slotUnits: tf.zeros([slots, positions, paths]),
    slotDays: tf.zeros([slots, positions, paths]),
    short: nothing(),
    stockDays: nothing(),
    backorderDays: nothing(),
    orders: nothing(),
    ordered: nothing(),
  };
}

function replayDay(batch: ReplayBatch, rules: Rules, shelves: Shelves, day: number): Shelves {
  const { positions, paths, warmUpDays, policies, unmet } = batch;
  const size = positions * paths;
  const demand = tf.tensor2d(batch.demand.subarray(day * size, (day + 1) * size), [positions, paths]);
  const counted = day >= warmUpDays;

  const waiting = tf.greater(shelves.slotDays, day).toFloat();
  const arrived = tf.sub(tf.sum(shelves.slotUnits, 0), tf.sum(tf.mul(shelves.slotUnits, waiting), 0));
  const inSlots = tf.mul(shelves.slotUnits, waiting);
  const morning = tf.add(shelves.onHand, arrived);
  const sold = tf.minimum(tf.relu(morning), demand);
  const short = tf.sub(demand, sold);
  const evening = tf.sub(morning, unmet === "LOST" ? sold : demand);
  const sums = counted
    ? {
        short: tf.add(shelves.short, short),
        stockDays: tf.add(shelves.stockDays, tf.relu(evening)),
        backorderDays: tf.add(shelves.backorderDays, tf.relu(tf.neg(evening))),
      }
    : keep(shelves, ["short", "stockDays", "backorderDays"]);
  const unordered = {
    ...keep(shelves, ["orders", "ordered"]),
    slotUnits: inSlots,
    slotDays: tf.clone(shelves.slotDays),
  };
  const reviewed = policies.map(({ reviewPeriodDays }) => (day % reviewPeriodDays === 0 ? 1 : 0));
  if (!reviewed.includes(1)) return { onHand: evening, ...sums, ...unordered };

  const scale = tf.tensor2d(batch.scale.subarray(day * positions, (day + 1) * positions), [positions, 1]);
  const position = tf.add(evening, tf.sum(inSlots, 0));
  const isLow = tf.mul(
    tf.lessEqual(position, tf.mul(rules.reorderPoint, scale)).toFloat(),
    tf.tensor2d(reviewed, [positions, 1]),
  );
  const missing = tf.maximum(tf.sub(tf.mul(rules.orderUpTo, scale), position), rules.minimum);
  // A hair less, so that whole multiples stay what they are after 32-bit rounding.
  const cases = tf.ceil(tf.sub(tf.div(missing, rules.multiple), 1e-4));
  const units = tf.mul(tf.mul(cases, rules.multiple), isLow);
  const leadTimes = tf.tensor2d(
    Float32Array.from(batch.leadTimes.subarray(day * size, (day + 1) * size), (days) => day + 1 + days),
    [positions, paths],
  );
  const free = tf.lessEqual(inSlots, 0).toFloat();
  const first = tf.mul(free, tf.equal(tf.cumsum(free, 0, true), 0).toFloat());
  const isPlaced = tf.mul(first, tf.greater(units, 0).toFloat());
  return {
    onHand: evening,
    ...sums,
    slotUnits: tf.add(inSlots, tf.mul(first, units)),
    slotDays: tf.add(tf.mul(shelves.slotDays, tf.sub(1, isPlaced)), tf.mul(isPlaced, leadTimes)),
    ...(counted
      ? {
          orders: tf.add(shelves.orders, tf.greater(units, 0).toFloat()),
          ordered: tf.add(shelves.ordered, units),
        }
      : keep(shelves, ["orders", "ordered"])),
  };
}

/** The same values in tensors of the next day, since those of this day are disposed of. */
function keep<Name extends keyof Shelves>(shelves: Shelves, names: readonly Name[]): Pick<Shelves, Name> {
  return Object.fromEntries(names.map((name) => [name, tf.clone(shelves[name])])) as Pick<Shelves, Name>;
}

function countedDemand({ demand, days, warmUpDays }: ReplayBatch, size: number): Float32Array {
  const total = new Float32Array(size);
  for (let day = warmUpDays; day < days; day++) for (let i = 0; i < size; i++) total[i]! += demand[day * size + i]!;
  return total;
}
