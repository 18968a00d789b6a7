import { medianOf } from "../scores/median.ts";
import { kMeans, nearest, type Points } from "./k-means.ts";
import { stabilityOf } from "./stability.ts";

/** A behavioural group by its middle, in the units of its features. */
export interface BehaviourSegment {
  customers: number;
  /** Medians of its members by feature. */
  centre: Record<string, number>;
}

export interface BehaviourSegments {
  /** Most valuable first. */
  segments: BehaviourSegment[];
  /** Place in `segments` of each row. */
  of: Int32Array;
  /** Of each number of groups that was tried, how alike resampled groupings are, 0 to 1. */
  stability: { groups: number; index: number }[];
}

/** A measure that customers are grouped by. */
export interface BehaviourMeasure {
  name: string;
  /** NaN where unknown: such a customer counts as the middle one. */
  values: Float64Array;
}

const triedGroups = [3, 4, 5, 6] as const;
/** Customers that the number of groups is chosen by, and that centres are found from. */
const mostLearnt = 4_000;
const fewest = 30;
/** Groupings this alike count as equally stable; of them the finest tells most. */
const tolerance = 0.03;

/**
 * Groups customers who behave alike: k-means over standardised logarithms, as many groups as resampling finds again most surely.
 *
 * @param value what the groups are ordered by, such as frequency times worth. Null for fewer than 30 customers or nothing that differs.
 */
export function behaviourSegments(
  measures: readonly BehaviourMeasure[],
  value: Float64Array,
  seed: number,
): BehaviourSegments | null {
  const size = value.length;
  const columns = measures.map(({ values }) => standardised(values)).filter((column) => column !== null);
  if (size < fewest || columns.length === 0) return null;
  const points = { values: interleaved(columns, size), width: columns.length };
  const sample = thinned(points, mostLearnt);
  const stability = triedGroups.map((groups) => ({ groups, index: stabilityOf(sample, groups, `segments/${seed}`) }));
  const most = Math.max(...stability.map(({ index }) => index));
  const { groups } = stability.filter(({ index }) => index >= most - tolerance).at(-1)!;
  const found = nearest(points, kMeans(sample, groups, `segments/${seed}`));
  const order = byWorth(found, value, groups);
  const of = found.map((group) => order.indexOf(group));
  return { segments: order.map((_, place) => describe(measures, of, place)), of, stability };
}

/** Logarithms around their mean in units of their deviation; null where all are the same. */
function standardised(values: Float64Array): Float64Array | null {
  const logs = values.map((x) => Math.log1p(Math.max(0, x)));
  const known = logs.filter((x) => !Number.isNaN(x));
  const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, x) => sum + (x - mean) ** 2, 0) / known.length);
  return deviation > 1e-9 ? logs.map((x) => (Number.isNaN(x) ? 0 : (x - mean) / deviation)) : null;
}

function interleaved(columns: readonly Float64Array[], size: number): Float64Array {
  return Float64Array.from({ length: size * columns.length }, (_, at) => {
    return columns[at % columns.length]![Math.floor(at / columns.length)]!;
  });
}

function thinned({ values, width }: Points, most: number): Points {
  const size = values.length / width;
  const every = Math.max(1, Math.ceil(size / most));
  return { values: values.filter((_, at) => Math.floor(at / width) % every === 0), width };
}

function byWorth(found: Int32Array, value: Float64Array, groups: number): number[] {
  const worth = Array.from({ length: groups }, (_, group) => {
    const own = value.filter((x, i) => found[i] === group && !Number.isNaN(x));
    return { group, mean: own.reduce((sum, x) => sum + x, 0) / Math.max(1, own.length) };
  });
  return worth.sort((one, other) => other.mean - one.mean).map(({ group }) => group);
}

function describe(measures: readonly BehaviourMeasure[], of: Int32Array, place: number): BehaviourSegment {
  const centre = Object.fromEntries(
    measures.map(({ name, values }) => [name, medianOf(values.filter((_, i) => of[i] === place))]),
  );
  return { customers: of.filter((own) => own === place).length, centre };
}
