import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { tf } from "@bellwether/runtime/tensor/tf";
import { DeliveryCalendar } from "./delivery-calendar.ts";
import { joinGroups, type OrderGroups } from "./order-groups.ts";
import { assertReplay, type ReplayBatch, type ReplayOutcome } from "./replay-batch.ts";

/** Everything that is carried from day to day, [position, path]. */
type Shelves = {
  onHand: tf.Tensor2D;
  onOrder: tf.Tensor2D;
  demand: tf.Tensor2D;
  short: tf.Tensor2D;
  stockDays: tf.Tensor2D;
  backorderDays: tf.Tensor2D;
  orders: tf.Tensor2D;
  orderShares: tf.Tensor2D;
  ordered: tf.Tensor2D;
};

/** What holds for all days, in the shape of the paths: kernels of WebAssembly take ten times as long to stretch a column. */
type Rules = { multiple: tf.Tensor2D; minimum: tf.Tensor2D };

/** A day of all paths. */
interface Day {
  day: number;
  demand: tf.Tensor2D;
  arrived: tf.Tensor2D;
}

/** Days between two looks at whether somebody aborted: kernels run at once on the CPU. */
const daysPerFrame = 16;

/**
 * Replays all positions and paths in one tensor batch, step by step over the days. The engine holds one day at a time, 20 numbers
 * of 4 bytes per path whatever the days and the orders on their way; the deliveries to come lie beside it, one number per path and
 * day of the longest lead time.
 *
 * @throws InventoryParameterError
 */
export async function replayStock(batch: ReplayBatch, signal?: AbortSignal): Promise<ReplayOutcome> {
  assertReplay(batch);
  await loadEngine();
  const { positions, paths, days, policies } = batch;
  const size = positions * paths;
  const rules: Rules = tf.tidy(() => {
    const ofEach = (value: (policy: (typeof policies)[number]) => number) => stretched(policies.map(value), paths);
    return { multiple: ofEach((policy) => policy.orderMultiple), minimum: ofEach((policy) => policy.orderMinimum) };
  });
  const groups = joinGroups(policies);
  const calendar = new DeliveryCalendar(size, batch.longestLeadTime);
  const asked = new Float32Array(size);
  let shelves: Shelves = openShelves(batch);
  try {
    for (let day = 0; day < days; day++) {
      if (day % daysPerFrame === 0) {
        signal?.throwIfAborted();
        await tf.nextFrame();
      }
      batch.demandOn(day, asked);
      const { units, ...next } = tf.tidy(() => {
        const rows = (values: Float32Array) => tf.tensor2d(values, [positions, paths]);
        const today = { day, demand: rows(asked), arrived: rows(calendar.arrivalsOn(day)) };
        return replayDay(batch, rules, groups, shelves, today);
      });
      tf.dispose(Object.values(shelves));
      shelves = next;
      calendar.pass(day);
      if (units === undefined) continue;
      const ordered = await units.data();
      units.dispose();
      calendar.enter(day, ordered as Float32Array, (at) => batch.leadTimeOf(day, Math.floor(at / paths), at % paths));
    }
    const { onHand: _, onOrder: __, ...counted } = shelves;
    const read = async ([name, tensor]: [string, tf.Tensor2D]) => [name, (await tensor.data()).slice()] as const;
    return Object.fromEntries(await Promise.all(Object.entries(counted).map(read))) as unknown as ReplayOutcome;
  } finally {
    tf.dispose([...Object.values(shelves), ...Object.values(rules), ...groups.tensors]);
  }
}

/** Shelves are full at first; the warm-up makes them usual. */
function openShelves(batch: ReplayBatch): Shelves {
  const { positions, paths, policies, scale } = batch;
  const full = Float32Array.from({ length: positions * paths }, (_, i) => {
    const position = Math.floor(i / paths);
    return Math.ceil(policies[position]!.orderUpTo * scale[position]!);
  });
  const nothing = (): tf.Tensor2D => tf.zeros([positions, paths]);
  return {
    onHand: tf.tensor2d(full, [positions, paths]),
    onOrder: nothing(),
    demand: nothing(),
    short: nothing(),
    stockDays: nothing(),
    backorderDays: nothing(),
    orders: nothing(),
    orderShares: nothing(),
    ordered: nothing(),
  };
}

function replayDay(
  batch: ReplayBatch,
  rules: Rules,
  groups: OrderGroups,
  shelves: Shelves,
  { day, demand, arrived }: Day,
): Shelves & { units?: tf.Tensor2D } {
  const { policies, unmet, warmUpDays } = batch;
  const isLost = unmet === "LOST";
  const isCounted = policies.map((_, i) => day >= Math.max(warmUpDays, batch.countedFrom?.[i] ?? 0));
  const counted = isCounted.includes(false) ? stretched(isCounted.map(Number), batch.paths) : null;
  const add = (sum: tf.Tensor2D, more: () => tf.Tensor): tf.Tensor2D => {
    if (!isCounted.includes(true)) return tf.clone(sum);
    return tf.add(sum, counted === null ? more() : tf.mul(more(), counted));
  };
  const morning: tf.Tensor2D = tf.add(shelves.onHand, arrived);
  const sold = tf.minimum(isLost ? morning : tf.relu(morning), demand);
  const evening: tf.Tensor2D = tf.sub(morning, isLost ? sold : demand);
  const onOrder: tf.Tensor2D = tf.sub(shelves.onOrder, arrived);
  const kept = {
    onHand: evening,
    demand: add(shelves.demand, () => demand),
    short: add(shelves.short, () => tf.sub(demand, sold)),
    stockDays: add(shelves.stockDays, () => (isLost ? evening : tf.relu(evening))),
    backorderDays: isLost
      ? tf.clone(shelves.backorderDays)
      : add(shelves.backorderDays, () => tf.relu(tf.neg(evening))),
  };
  const isReviewed = policies.map(({ reviewPeriodDays }) => day % reviewPeriodDays === 0);
  if (!isReviewed.includes(true)) {
    const { orders, orderShares, ordered } = shelves;
    return {
      ...kept,
      onOrder,
      orders: tf.clone(orders),
      orderShares: tf.clone(orderShares),
      ordered: tf.clone(ordered),
    };
  }
  const position: tf.Tensor2D = tf.add(evening, onOrder);
  const levels = (name: Level, only?: readonly boolean[]) => stretched(levelsOn(batch, day, name, only), batch.paths);
  const below = (level: tf.Tensor2D): tf.Tensor2D => tf.cast(tf.lessEqual(position, level), "float32");
  const isLow = below(levels("reorderPoint", isReviewed));
  const isOrdered = groups.joined(isLow, () => below(levels("joinPoint")));
  const missing = tf.maximum(tf.sub(levels("orderUpTo"), position), rules.minimum);
  // A hair less, so that whole multiples stay what they are after 32-bit rounding.
  const cases = tf.ceil(tf.sub(tf.div(missing, rules.multiple), 1e-4));
  const units: tf.Tensor2D = tf.mul(tf.mul(cases, rules.multiple), isOrdered);
  return {
    ...kept,
    onOrder: tf.add(onOrder, units),
    orders: add(shelves.orders, () => isOrdered),
    orderShares: add(shelves.orderShares, () => groups.shares(isOrdered)),
    ordered: add(shelves.ordered, () => units),
    units,
  };
}

type Level = "reorderPoint" | "joinPoint" | "orderUpTo";

/** Levels at the demand that is usual on the day, by position. @param only these; the others lie below any stock. */
function levelsOn(
  { policies, positions, scale }: ReplayBatch,
  day: number,
  name: Level,
  only?: readonly boolean[],
): number[] {
  return policies.map((policy, i) => {
    if (only?.[i] === false) return Number.MIN_SAFE_INTEGER;
    const level = policy[name] * scale[day * positions + i]!;
    return policy.isWhole ? Math.round(level) : level;
  });
}

/** A number for each position, on all of its paths. */
function stretched(values: readonly number[], paths: number): tf.Tensor2D {
  const rows = new Float32Array(values.length * paths);
  for (const [i, value] of values.entries()) rows.fill(value, i * paths, (i + 1) * paths);
  return tf.tensor2d(rows, [values.length, paths]);
}
