import { Random } from "@bellwether/runtime/tensor/random";
import type { CustomersData, Signals } from "../train/customers-data.ts";
import { signalNames } from "../train/customers-data.ts";
import { chooseOrigins } from "../train/origins.ts";

export interface SimulatedShop {
  customers: number;
  /** Days of history. */
  days: number;
  seed?: number;
}

/** A day somewhere in 2026, since 1970-01-01. */
const lastDay = 20_600;

/**
 * Customers who buy every so many days, each at a pace and for amounts of their own, until they are lost: on average after a year. A third is
 * there from the start, the others come over time.
 */
export function simulateShop({ customers, days, seed = 1 }: SimulatedShop): CustomersData {
  const random = new Random(`shop/${seed}`);
  const offsets = [0];
  const bought: number[] = [];
  const amounts: number[] = [];
  const from = lastDay - days + 1;
  for (let i = 0; i < customers; i++) {
    const joined = from + Math.floor(random.uniform() < 1 / 3 ? 0 : random.uniform() * days);
    const pace = 15 + 150 * random.uniform() ** 2;
    const usual = 10 * Math.exp(random.normal());
    const lost = joined - 365 * Math.log(1 - random.uniform());
    for (
      let day = joined;
      day <= Math.min(lost, lastDay);
      day += Math.max(1, Math.round(-pace * Math.log(1 - random.uniform())))
    ) {
      bought.push(day);
      amounts.push(usual * Math.exp(0.4 * random.normal()));
    }
    offsets.push(bought.length);
  }
  const origins = chooseOrigins(from, lastDay);
  const signals = [...(origins ? [origins.known, origins.judged] : []), lastDay].map((origin) =>
    noSignals(customers, origin),
  );
  return {
    asOf: lastDay,
    firstDay: from,
    ids: Array.from({ length: customers }, (_, i) => `customer-${i}`),
    countries: Array.from({ length: customers }, (_, i) => (i % 3 === 0 ? "DE" : "GB")),
    channels: Array.from({ length: customers }, (_, i) => (i % 2 === 0 ? "web" : null)),
    occasions: {
      offsets: Int32Array.from(offsets),
      days: Int32Array.from(bought),
      amounts: Float64Array.from(amounts),
    },
    categoryPurchases: {
      categories: 0,
      buyer: new Int32Array(0),
      category: new Int32Array(0),
      day: new Int32Array(0),
    },
    signs: null,
    signals,
  };
}

/** Signals of buyers who did nothing but buy. */
export function noSignals(customers: number, origin: number): Signals {
  const counts = signalNames.map((name) => [name, new Float64Array(customers)] as const);
  return { origin, counts: Object.fromEntries(counts) as Signals["counts"] };
}
