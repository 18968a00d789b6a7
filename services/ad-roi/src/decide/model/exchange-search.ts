import { judged, type Objective } from "./objective.ts";

/** One amount to choose: a channel's for the whole horizon, or for one period. */
export interface Lever {
  channel: number;
  lower: number;
  upper: number;
}

/** Levers whose amounts together stay within bounds, such as those of one week. */
export interface LeverGroup {
  levers: readonly number[];
  lower: number;
  upper: number;
}

/** What may be chosen, and what it brings. Levers of a channel follow one another. */
export interface PlanSpace {
  levers: readonly Lever[];
  groups: readonly LeverGroup[];
  /** A channel that spends these amounts, one a lever in order. */
  standing(channel: number, amounts: Float64Array): ChannelStanding;
}

/** Money that one of a channel's levers has more: its place among them, and by how much. */
export type AmountChange = readonly [place: number, by: number];

/** A channel at its present amounts. */
export interface ChannelStanding {
  /** Levers of the channel that are fewer places apart have to do with each other. */
  reaches: number;
  /** What the channel brings in each draw. */
  outcome(): Float64Array;
  /** By how much changes would move that. A new array each time. */
  change(changes: readonly AmountChange[]): Float64Array;
  /** Makes changes. */
  move(changes: readonly AmountChange[]): void;
}

/** A choice of amounts and what it brings in each draw. */
export interface Choice {
  /** Money, one a lever. */
  amounts: Float64Array;
  draws: Float64Array;
  /** What the objective makes of the draws. */
  value: number;
}

/** Exchanges tried in full at each step, best first: where draws are judged by a quantile, an exchange is not the sum of its halves. */
const triedInFull = 12;

/**
 * Moves money between levers as long as that is better, in steps that halve from `largest` to `smallest`: large steps cross the flat
 * foot of an S-curve, small ones settle on its shoulder. The sum stays what it was. Deterministic.
 *
 * @param start within all bounds
 */
export function improveByExchange(
  space: PlanSpace,
  objective: Objective,
  start: Float64Array,
  steps: { largest: number; smallest: number },
): Choice {
  const board = new ExchangeBoard(space, objective, start);
  for (let step = steps.largest; step >= steps.smallest; step /= 2) {
    board.price(step);
    while (board.exchangeBest(step));
  }
  return board.choice();
}

/** The present choice, and what taking a step from or giving it to each lever alone would make of the draws. */
class ExchangeBoard {
  private readonly amounts: Float64Array;
  private readonly ofChannel: number[][] = [];
  private readonly standings: ChannelStanding[];
  private total: Float64Array;
  private value: number;
  private readonly less: (Float64Array | null)[];
  private readonly more: (Float64Array | null)[];
  /** By lever, the groups that it is in. */
  private readonly groupsOf: LeverGroup[][];
  private readonly sums = new Map<LeverGroup, number>();

  constructor(
    private readonly space: PlanSpace,
    private readonly objective: Objective,
    start: Float64Array,
  ) {
    this.amounts = Float64Array.from(start);
    space.levers.forEach(({ channel }, lever) => {
      this.ofChannel[channel] ??= [];
      this.ofChannel[channel].push(lever);
    });
    this.groupsOf = space.levers.map((_, lever) => space.groups.filter(({ levers }) => levers.includes(lever)));
    for (const group of space.groups)
      this.sums.set(
        group,
        group.levers.reduce((sum, lever) => sum + this.amounts[lever]!, 0),
      );
    this.standings = this.ofChannel.map((levers, channel) =>
      space.standing(
        channel,
        Float64Array.from(levers, (lever) => this.amounts[lever]!),
      ),
    );
    const outcomes = this.standings.map((standing) => standing.outcome());
    this.total = outcomes.reduce(plus, new Float64Array(outcomes[0]?.length ?? 0));
    this.value = judged(objective, this.total);
    this.less = space.levers.map(() => null);
    this.more = space.levers.map(() => null);
  }

  choice(): Choice {
    return { amounts: this.amounts, draws: this.total, value: this.value };
  }

  /** Works out what a step means to levers. */
  price(step: number, only: Iterable<number> = this.space.levers.keys()): void {
    for (const lever of only) {
      const { lower, upper } = this.space.levers[lever]!;
      const amount = this.amounts[lever]!;
      this.less[lever] = amount - step >= lower ? this.changeBy([lever, -step]) : null;
      this.more[lever] = amount + step <= upper ? this.changeBy([lever, step]) : null;
    }
  }

  /** Makes the exchange that helps most; false where none helps. */
  exchangeBest(step: number): boolean {
    // What is won has to be more than rounding, or two equal levers would exchange for ever.
    let best: { from: number; to: number; value: number } | null = null;
    const enough = this.value + 1e-10 * Math.max(1, Math.abs(this.value));
    for (const { from, to } of this.promising(step)) {
      const value = judged(this.objective, this.totalAfter(from, to, step));
      if (value > (best?.value ?? enough)) best = { from, to, value };
    }
    if (best === null) return false;
    this.apply(best.from, best.to, step);
    return true;
  }

  /** The pairs whose halves add up to the most. */
  private promising(step: number): { from: number; to: number; sum: number }[] {
    const alone = (change: Float64Array | null) =>
      change === null ? null : judged(this.objective, plus(this.total, change)) - this.value;
    const [less, more] = [this.less.map(alone), this.more.map(alone)];
    const pairs: { from: number; to: number; sum: number }[] = [];
    let least = Number.NEGATIVE_INFINITY;
    for (let from = 0; from < less.length; from++) {
      const loss = less[from];
      if (loss === null || loss === undefined) continue;
      for (let to = 0; to < more.length; to++) {
        const gain = more[to];
        if (to === from || gain === null || gain === undefined) continue;
        const sum = loss + gain;
        if (sum <= least || !this.groupsAllow(from, to, step)) continue;
        pairs.push({ from, to, sum });
        if (pairs.length >= 4 * triedInFull) least = cutToBest(pairs);
      }
    }
    cutToBest(pairs);
    return pairs;
  }

  private groupsAllow(from: number, to: number, step: number): boolean {
    for (const group of this.groupsOf[from]!)
      if (!group.levers.includes(to) && this.sums.get(group)! - step < group.lower) return false;
    for (const group of this.groupsOf[to]!)
      if (!group.levers.includes(from) && this.sums.get(group)! + step > group.upper) return false;
    return true;
  }

  private totalAfter(from: number, to: number, step: number): Float64Array {
    if (!this.areNear(from, to)) return plus(plus(this.total, this.less[from]!), this.more[to]!);
    return plus(this.total, this.changeBy([from, -step], [to, step]));
  }

  private apply(from: number, to: number, step: number): void {
    this.total = this.totalAfter(from, to, step);
    this.value = judged(this.objective, this.total);
    const changes = [
      [from, -step],
      [to, step],
    ] as const;
    for (const [lever, by] of changes) {
      this.amounts[lever] = this.amounts[lever]! + by;
      this.standingOf(lever).move([[this.placeOf(lever), by]]);
      for (const group of this.groupsOf[lever]!) this.sums.set(group, this.sums.get(group)! + by);
    }
    const touched = new Set([from, to].flatMap((lever) => this.ofChannel[this.space.levers[lever]!.channel]!));
    this.price(
      step,
      [...touched].filter((lever) => this.areNear(lever, from) || this.areNear(lever, to)),
    );
  }

  /** Whether what one brings depends on the amount of the other. */
  private areNear(one: number, other: number): boolean {
    const { levers } = this.space;
    return levers[one]!.channel === levers[other]!.channel && Math.abs(one - other) < this.standingOf(one).reaches;
  }

  /** What changes of levers of one channel would do to the outcome of each draw. */
  private changeBy(...changes: readonly (readonly [lever: number, by: number])[]): Float64Array {
    return this.standingOf(changes[0]![0]).change(changes.map(([lever, by]) => [this.placeOf(lever), by] as const));
  }

  private standingOf(lever: number): ChannelStanding {
    return this.standings[this.space.levers[lever]!.channel]!;
  }

  private placeOf(lever: number): number {
    return lever - this.ofChannel[this.space.levers[lever]!.channel]![0]!;
  }
}

/** Leaves the best pairs and tells the sum of the worst of them. */
function cutToBest(pairs: { sum: number }[]): number {
  pairs.sort((a, b) => b.sum - a.sum);
  pairs.length = Math.min(pairs.length, triedInFull);
  return pairs.at(-1)?.sum ?? Number.NEGATIVE_INFINITY;
}

function plus(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((value, draw) => value + right[draw]!);
}
