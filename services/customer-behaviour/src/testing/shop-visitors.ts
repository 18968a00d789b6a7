import { Random } from "@bellwether/runtime/tensor/random";
import type { CustomerSigns } from "../model/sequence/customer-signs.ts";
import type { PurchaseSequences } from "../model/sequence/purchase-sequences.ts";

/**
 * Customers of two kinds, half of each: regulars come about every ten days until the end, others likewise until they stop for good. Each spends
 * about 20 or about 80 a time, and half buys of category 0, half of 1, most of the time.
 */
export function simulateVisitors(
  size: number,
  days: number,
  seed: number,
): { sequences: Required<PurchaseSequences>; stops: Float64Array } {
  const random = new Random(`visitors/${seed}`);
  const [day, amounts, items, categories, offsets]: number[][] = [[], [], [], [], [0]];
  const stops = new Float64Array(size);
  for (let customer = 0; customer < size; customer++) {
    stops[customer] = customer % 2 === 0 ? days : Math.floor((0.2 + 0.6 * random.uniform()) * days);
    const level = customer % 4 < 2 ? 20 : 80;
    const liked = Number(customer % 8 < 4);
    for (let now = random.integer(20); now < stops[customer]!; now += 5 + random.integer(11)) {
      day!.push(now);
      amounts!.push(level * (0.8 + 0.4 * random.uniform()));
      items!.push(1 + random.integer(3));
      categories!.push(random.uniform() < 0.9 ? liked : 1 - liked);
    }
    offsets!.push(day!.length);
  }
  return {
    sequences: {
      offsets: Int32Array.from(offsets!),
      days: Int32Array.from(day!),
      amounts: Float64Array.from(amounts!),
      items: Float64Array.from(items!),
      categories: Int32Array.from(categories!),
    },
    stops,
  };
}

/**
 * Customers who buy about every forty-five days and look around every fourth. Half of them stop for good at some time: purchases tell so
 * months later, looking around within weeks.
 */
export function simulateLookers(
  size: number,
  days: number,
  seed: number,
): { sequences: PurchaseSequences; signs: CustomerSigns; stops: Float64Array } {
  const random = new Random(`lookers/${seed}`);
  const [bought, looked]: [number[][], number[][]] = [[], []];
  const stops = new Float64Array(size);
  for (let customer = 0; customer < size; customer++) {
    stops[customer] = customer % 2 === 0 ? days : 20 + Math.floor((days - 20) * random.uniform());
    const until = (every: number) => {
      const own: number[] = [];
      for (let day = random.integer(every); day < stops[customer]!; day += 1 + random.integer(2 * every - 1))
        own.push(day);
      return own;
    };
    bought.push([0, ...until(45).filter((day) => day > 0)]);
    looked.push(until(4));
  }
  const offsetsOf = (rows: readonly number[][]) => {
    const offsets = new Int32Array(size + 1);
    for (const [row, { length }] of rows.entries()) offsets[row + 1] = offsets[row]! + length;
    return offsets;
  };
  const [purchases, views] = [bought.flat(), looked.flat()];
  return {
    sequences: {
      offsets: offsetsOf(bought),
      days: Int32Array.from(purchases),
      amounts: new Float64Array(purchases.length).fill(10),
    },
    signs: {
      offsets: offsetsOf(looked),
      days: Int32Array.from(views),
      kinds: new Uint8Array(views.length),
      amounts: new Float32Array(views.length).fill(1),
      firstDay: views.reduce((first, day) => Math.min(first, day), days),
    },
    stops,
  };
}
