import { Random } from "@bellwether/runtime/tensor/random";
import type { PurchaseHistories } from "../model/lifetime/purchase-histories.ts";

export interface BuyerProcess {
  r: number;
  alpha: number;
  a: number;
  b: number;
  /** Whether a customer may leave after the first purchase already (MBG/NBD). */
  mayLeaveAtOnce?: boolean;
  /** Gamma–Gamma: p, q, γ. */
  worth?: readonly [number, number, number];
}

export interface SimulatedBuyers {
  histories: PurchaseHistories;
  /** Purchases within the horizon after the end. */
  later: Float64Array;
  /** Whether a customer is there at the end. */
  alive: Uint8Array;
}

/** Customers who buy until they stop, as the models suppose it: each observed for 20 to 40 weeks, then for a horizon. */
export function simulateBuyers(size: number, process: BuyerProcess, horizon: number, seed: number): SimulatedBuyers {
  const random = new Random(`buyers/${seed}`);
  const empty = () => new Float64Array(size);
  const histories = { repeats: empty(), recency: empty(), age: empty(), spend: empty().fill(Number.NaN) };
  const later = empty();
  const alive = new Uint8Array(size);
  const [p, q, gamma] = process.worth ?? [6, 4, 15];
  for (let i = 0; i < size; i++) {
    const age = 20 + 20 * random.uniform();
    const rate = gammaDraw(random, process.r) / process.alpha;
    const stays = gammaDraw(random, process.b);
    const leaves = gammaDraw(random, process.a);
    const chance = leaves / (leaves + stays);
    let [time, repeats, last] = [0, 0, 0];
    let there = !(process.mayLeaveAtOnce === true && random.uniform() < chance);
    alive[i] = Number(there);
    while (there) {
      time -= Math.log(1 - random.uniform()) / rate;
      if (time > age + horizon) break;
      if (time <= age) {
        repeats++;
        last = time;
      } else later[i]!++;
      there = random.uniform() >= chance;
      if (time <= age) alive[i] = Number(there);
    }
    histories.age[i] = age;
    histories.repeats[i] = repeats;
    histories.recency[i] = last;
    if (repeats > 0) histories.spend[i] = gammaDraw(random, p * repeats) / repeats / (gammaDraw(random, q) / gamma);
  }
  return { histories, later, alive };
}

/** A gamma variate of scale 1 (Marsaglia & Tsang 2000, ACM TOMS 26(3)). */
function gammaDraw(random: Random, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * (1 - random.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = random.normal();
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.uniform()) < 0.5 * normal ** 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
