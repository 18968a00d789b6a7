/** Daily demand of one product at one place, as far as what is common to all is concerned. */
export interface PlacedDemand {
  /** Day of the first value, since 1970-01-01. */
  first: number;
  demand: Float64Array;
  /** Share of a mean day that is expected of each day beforehand, such as its weekday's; 0 on days that say nothing. */
  share: Float64Array;
  /** 1 on days at the usual price. */
  usual: Uint8Array;
  /** Position of its category; −1 without one. */
  category: number;
}

/** Days to both sides that the level of a day is the mean of. */
const aroundDays = 28;

/** Units that have to be expected of others on a day before what they did counts half. */
const priorUnits = 20;

/** Sums of a day over several demands at their usual prices. */
interface DaySums {
  units: Float64Array;
  expected: Float64Array;
}

/**
 * What each day is expected to sell at the usual price, as a share of a mean day, seen from the others: a product's share of the day times
 * how the rest of its category did against its own weeks around, drawn to how all products did, and that to nothing unusual. So what
 * moves all alike (a feast, the weather, an advertisement) is not taken for what a price did.
 *
 * Only the `known` days from `first` on are looked at; later ones keep their share. A day counts of a product that is at its usual price.
 */
export function commonDays(all: readonly PlacedDemand[], first: number, known: number): Float64Array[] {
  const days = Math.max(0, known);
  const levels = all.map((one) => levelsOf(one, first, days));
  const sumUp = (members: readonly number[]): DaySums => {
    const sums = { units: new Float64Array(days), expected: new Float64Array(days) };
    for (const i of members) addDays(sums, all[i]!, levels[i]!, first);
    return sums;
  };
  const everything = sumUp(all.map((_, i) => i));
  const common = everything.units.map((units, t) => (units + priorUnits) / (everything.expected[t]! + priorUnits));
  const byCategory = new Map<number, DaySums>();
  const members = new Map<number, number[]>();
  all.forEach(({ category }, i) => {
    members.set(category, [...(members.get(category) ?? []), i]);
  });
  for (const [category, own] of members) if (category >= 0) byCategory.set(category, sumUp(own));
  return all.map((one, i) => {
    const sums = byCategory.get(one.category) ?? everything;
    const offset = one.first - first;
    return one.share.map((share, t) => {
      const day = offset + t;
      if (day >= days || !(share > 0)) return share;
      const own = one.usual[t] === 1 ? 1 : 0;
      const units = Math.max(0, sums.units[day]! - own * one.demand[t]!);
      const expected = Math.max(0, sums.expected[day]! - own * levels[i]![t]! * share);
      return (share * (units + priorUnits * common[day]!)) / (expected + priorUnits);
    });
  });
}

/** Mean demand at the usual price, over its share, of the four weeks to both sides of each known day. */
function levelsOf({ first: own, demand, share, usual }: PlacedDemand, first: number, days: number): Float64Array {
  const length = Math.max(0, Math.min(demand.length, days - (own - first)));
  const [units, shares] = [new Float64Array(length + 1), new Float64Array(length + 1)];
  for (let t = 0; t < length; t++) {
    const counts = usual[t] === 1 && share[t]! > 0;
    units[t + 1] = units[t]! + (counts ? demand[t]! : 0);
    shares[t + 1] = shares[t]! + (counts ? share[t]! : 0);
  }
  return Float64Array.from({ length }, (_, t) => {
    const [from, to] = [Math.max(0, t - aroundDays), Math.min(length, t + aroundDays + 1)];
    const around = shares[to]! - shares[from]!;
    return around > 0 ? (units[to]! - units[from]!) / around : 0;
  });
}

function addDays(
  { units, expected }: DaySums,
  { first: own, demand, share, usual }: PlacedDemand,
  levels: Float64Array,
  first: number,
): void {
  levels.forEach((level, t) => {
    if (usual[t] !== 1 || !(share[t]! > 0)) return;
    units[own - first + t]! += demand[t]!;
    expected[own - first + t]! += level * share[t]!;
  });
}
