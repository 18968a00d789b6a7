import type { KnownScene, Scene } from "../candidates/scene.ts";
import { endAt, type PurchaseSequences } from "../model/sequence/purchase-sequences.ts";
import { spentUntil } from "../model/sequence/sequence-targets.ts";
import type { Transactions } from "./transactions-file.ts";

/** Categories that are told apart; the rarer ones count as unknown. */
const mostCategories = 24;

/** Sequences of a file's purchases, with how many categories they name, and those categories' names. */
export interface FileSequences {
  sequences: Required<PurchaseSequences>;
  categories: string[];
}

/** Purchases of one customer on one day are one, of the category that most was spent on. */
export function sequencesOf(transactions: Transactions): FileSequences {
  const { customer, day, amount, quantity } = transactions;
  const { place, names } = commonCategories(transactions);
  const order = Uint32Array.from(customer.keys()).sort((i, j) => customer[i]! - customer[j]! || day[i]! - day[j]!);
  const offsets: number[] = [];
  const [days, amounts, items, categories]: number[][] = [[], [], [], []];
  for (let from = 0; from < order.length; ) {
    const first = order[from]!;
    if (from === 0 || customer[order[from - 1]!] !== customer[first]) offsets.push(days!.length);
    const spent = new Map<number, number>();
    let [sum, pieces] = [0, 0];
    for (; from < order.length; from++) {
      const i = order[from]!;
      if (customer[i] !== customer[first] || day[i] !== day[first]) break;
      sum += amount[i]!;
      pieces += quantity[i]!;
      if (place[i]! >= 0) spent.set(place[i]!, (spent.get(place[i]!) ?? 0) + (amount[i]! || 0));
    }
    const most = [...spent].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, Number.NEGATIVE_INFINITY]);
    days!.push(day[first]!);
    amounts!.push(sum);
    items!.push(pieces);
    categories!.push(most[0]);
  }
  const sequences = {
    offsets: Int32Array.from([...offsets, days!.length]),
    days: Int32Array.from(days!),
    amounts: Float64Array.from(amounts!),
    items: Float64Array.from(items!),
    categories: Int32Array.from(categories!),
  };
  return { sequences, categories: names };
}

/** The customers who had bought by a day, and their purchases until then. */
export function sceneAt(sequences: PurchaseSequences, origin: number, horizonDays: number): Scene {
  const buyers: number[] = [];
  const offsets = [0];
  const [days, amounts]: number[][] = [[], []];
  const [repeats, recency, age, spend]: number[][] = [[], [], [], []];
  for (let customer = 0; customer + 1 < sequences.offsets.length; customer++) {
    const from = sequences.offsets[customer]!;
    const to = endAt(sequences, { customer, day: origin });
    if (to === from) continue;
    for (let at = from; at < to; at++) {
      days!.push(sequences.days[at]!);
      amounts!.push(sequences.amounts[at]!);
    }
    buyers.push(customer);
    offsets.push(days!.length);
    repeats!.push(to - from - 1);
    recency!.push((sequences.days[to - 1]! - sequences.days[from]!) / 7);
    age!.push((origin - sequences.days[from]!) / 7);
    const later = sequences.amounts.subarray(from + 1, to);
    spend!.push(later.length > 0 ? later.reduce((sum, one) => sum + one, 0) / later.length : Number.NaN);
  }
  const float = (values: number[] | undefined) => Float64Array.from(values!);
  return {
    origin,
    horizonDays,
    buyers: Int32Array.from(buyers),
    occasions: { offsets: Int32Array.from(offsets), days: Int32Array.from(days!), amounts: float(amounts) },
    signs: null,
    histories: { repeats: float(repeats), recency: float(recency), age: float(age), spend: float(spend) },
    features: { names: [], columns: [] },
  };
}

/** The same a horizon earlier or more, with what came within the horizon. */
export function knownSceneAt(
  sequences: PurchaseSequences,
  origin: number,
  horizonDays: number,
): KnownScene & { spent: Float64Array } {
  const scene = sceneAt(sequences, origin, horizonDays);
  const later = new Float64Array(scene.buyers.length);
  const spent = new Float64Array(scene.buyers.length);
  const daysUntil = new Float64Array(scene.buyers.length).fill(Number.POSITIVE_INFINITY);
  for (const [row, customer] of scene.buyers.entries()) {
    const from = endAt(sequences, { customer, day: origin });
    later[row] = endAt(sequences, { customer, day: origin + horizonDays }) - from;
    if (later[row]! > 0) daysUntil[row] = sequences.days[from]! - origin;
    spent[row] = spentUntil(sequences, from, from + later[row]!, origin + horizonDays);
  }
  return { ...scene, later, daysUntil, bought: Uint8Array.from(later, (count) => Number(count > 0)), spent };
}

function commonCategories({ category, categories }: Transactions): { place: Int32Array; names: string[] } {
  const counts = new Float64Array(categories.length);
  for (const one of category) if (one >= 0) counts[one]!++;
  const kept = [...categories.keys()].sort((a, b) => counts[b]! - counts[a]!).slice(0, mostCategories);
  const places = new Map(kept.map((one, place) => [one, place]));
  return {
    place: category.map((one) => places.get(one) ?? -1),
    names: kept.map((one) => categories[one]!),
  };
}
