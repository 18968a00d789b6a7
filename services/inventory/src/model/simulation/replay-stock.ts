import { DeliveryCalendar } from "./delivery-calendar.ts";
import { OrderRound } from "./order-round.ts";
import { assertReplay, emptyOutcome, type ReplayBatch, type ReplayOutcome, type ReplayPolicy } from "./replay-batch.ts";

const { fround } = Math;

/** What lies on the shelves of each position and path and is on its way to them, [position][path]. */
interface Shelves {
  onHand: Float32Array;
  onOrder: Float32Array;
}

/** Levels of all positions at the demand that is usual on a day. */
type Levels = Record<"reorderPoint" | "joinPoint" | "orderUpTo", Float32Array>;

/**
 * Replays all positions and paths together, day by day, a row of paths at a time. All numbers have 32 bits, as in tensors; but a day of
 * a path passes through the processor two or three times instead of once for each of the twenty tensor operations that it would take.
 * Fastest for as many rows (positions × paths) as its cache holds.
 *
 * @throws InventoryParameterError
 */
export function replayStock(batch: ReplayBatch): ReplayOutcome {
  assertReplay(batch);
  const { positions, paths, days, policies, unmet } = batch;
  const size = positions * paths;
  const [shelves, outcome] = [openShelves(batch), emptyOutcome(size)];
  const calendar = new DeliveryCalendar(size, batch.longestLeadTime);
  const orders = new OrderRound(policies, paths);
  const asked = new Float32Array(size);
  const sell = unmet === "LOST" ? sellOrLose : sellOrOwe;
  const count = unmet === "LOST" ? countLost : countOwed;
  for (let day = 0; day < days; day++) {
    batch.demandOn(day, asked);
    const levels = levelsOn(batch, day);
    const arrived = calendar.arrivalsOn(day);
    for (let position = 0; position < positions; position++) {
      const [from, to] = [position * paths, (position + 1) * paths];
      if (isCounted(batch, day, position)) count(outcome, shelves, arrived, asked, from, to);
      sell(shelves, arrived, asked, from, to);
      if (day % policies[position]!.reviewPeriodDays === 0)
        orderLow(shelves, from, to, levels.reorderPoint[position]!, orders, position);
    }
    calendar.pass(day);
    placeOrders(batch, day, levels, { shelves, orders, calendar, outcome });
  }
  return outcome;
}

/** Shelves are full at first; the warm-up makes them usual. */
function openShelves({ positions, paths, policies, scale }: ReplayBatch): Shelves {
  const onHand = new Float32Array(positions * paths);
  for (const [position, { orderUpTo }] of policies.entries())
    onHand.fill(Math.ceil(orderUpTo * scale[position]!), position * paths, (position + 1) * paths);
  return { onHand, onOrder: new Float32Array(positions * paths) };
}

function isCounted({ warmUpDays, countedFrom }: ReplayBatch, day: number, position: number): boolean {
  return day >= Math.max(warmUpDays, countedFrom?.[position] ?? 0);
}

/** Morning and day of a position where what is not there is not sold. */
function sellOrLose(
  { onHand, onOrder }: Shelves,
  arrived: Float32Array,
  asked: Float32Array,
  from: number,
  to: number,
) {
  for (let at = from; at < to; at++) {
    const left = fround(fround(onHand[at]! + arrived[at]!) - asked[at]!);
    onHand[at] = Math.max(left, 0);
    onOrder[at]! -= arrived[at]!;
  }
}

/** The same where it waits until goods arrive. */
function sellOrOwe({ onHand, onOrder }: Shelves, arrived: Float32Array, asked: Float32Array, from: number, to: number) {
  for (let at = from; at < to; at++) {
    onHand[at] = fround(onHand[at]! + arrived[at]!) - asked[at]!;
    onOrder[at]! -= arrived[at]!;
  }
}

/** Adds up what a day that is about to be sold comes to. */
function countLost(
  { demand, short, stockDays }: ReplayOutcome,
  { onHand }: Shelves,
  arrived: Float32Array,
  asked: Float32Array,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) {
    const left = fround(fround(onHand[at]! + arrived[at]!) - asked[at]!);
    demand[at]! += asked[at]!;
    if (left < 0) short[at]! -= left;
    else stockDays[at]! += left;
  }
}

/** The same where it waits. */
function countOwed(
  { demand, short, stockDays, backorderDays }: ReplayOutcome,
  { onHand }: Shelves,
  arrived: Float32Array,
  asked: Float32Array,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) {
    const morning = fround(onHand[at]! + arrived[at]!);
    const left = fround(morning - asked[at]!);
    demand[at]! += asked[at]!;
    short[at]! += Math.max(0, fround(asked[at]! - Math.max(0, morning)));
    if (left < 0) backorderDays[at]! -= left;
    else stockDays[at]! += left;
  }
}

function orderLow(
  { onHand, onOrder }: Shelves,
  from: number,
  to: number,
  point: number,
  orders: OrderRound,
  position: number,
): void {
  for (let at = from; at < to; at++) if (fround(onHand[at]! + onOrder[at]!) <= point) orders.order(position, at - from);
}

/** Lets others join what is low, and sends the orders off. */
function placeOrders(
  batch: ReplayBatch,
  day: number,
  { joinPoint, orderUpTo }: Levels,
  {
    shelves: { onHand, onOrder },
    orders,
    calendar,
    outcome,
  }: { shelves: Shelves; orders: OrderRound; calendar: DeliveryCalendar; outcome: ReplayOutcome },
): void {
  orders.join((position, at) => fround(onHand[at]! + onOrder[at]!) <= joinPoint[position]!);
  orders.close((position, path, share) => {
    const at = position * batch.paths + path;
    const there = fround(onHand[at]! + onOrder[at]!);
    const units = unitsFor(batch.policies[position]!, orderUpTo[position]! - there);
    onOrder[at]! += units;
    calendar.enter(day, at, units, batch.leadTimeOf(day, position, path));
    if (!isCounted(batch, day, position)) return;
    outcome.orders[at]! += 1;
    outcome.orderShares[at]! += share;
    outcome.ordered[at]! += units;
  });
}

/** Cases that a want may lie above a whole number of them, so that whole multiples stay what they are after 32-bit rounding. */
const hair = fround(1e-4);

/** Whole multiples for what is missing. */
function unitsFor({ orderMultiple, orderMinimum }: ReplayPolicy, missing: number): number {
  const wanted = Math.max(fround(missing), fround(orderMinimum));
  const multiple = fround(orderMultiple);
  return fround(Math.ceil(fround(fround(wanted / multiple) - hair)) * multiple);
}

function levelsOn({ policies, positions, scale }: ReplayBatch, day: number): Levels {
  const none = () => new Float32Array(positions);
  const levels: Levels = { reorderPoint: none(), joinPoint: none(), orderUpTo: none() };
  for (let position = 0; position < positions; position++) {
    const { reorderPoint, joinPoint, orderUpTo, isWhole } = policies[position]!;
    const usual = scale[day * positions + position]!;
    levels.reorderPoint[position] = isWhole ? Math.round(reorderPoint * usual) : reorderPoint * usual;
    levels.joinPoint[position] = isWhole ? Math.round(joinPoint * usual) : joinPoint * usual;
    levels.orderUpTo[position] = isWhole ? Math.round(orderUpTo * usual) : orderUpTo * usual;
  }
  return levels;
}
