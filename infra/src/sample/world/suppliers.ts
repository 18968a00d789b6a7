import { Random } from "../chance/random.ts";
import type { StockPolicy } from "./stock.ts";

/** Who delivers, and how long it takes. */
export interface SampleSupplier {
  externalId: string;
  name: string;
  /** ISO 3166. */
  country: string;
  /** What they take, in truth. */
  leadTimeDays: { mean: number; deviation: number };
}

const companies: readonly (readonly [name: string, country: string])[] = [
  ["Hangzhou Tea Hills", "CN"],
  ["Fujian Leaf", "CN"],
  ["Assam Estates", "IN"],
  ["Jingdezhen Kilns", "CN"],
  ["Yixing Clay", "CN"],
  ["Oakwright", "GB"],
  ["Nanjing Metal", "CN"],
  ["Thames Trading", "GB"],
  ["Suzhou Silk", "CN"],
  ["Paper & Ink", "GB"],
  ["Provence Scents", "FR"],
  ["Bamboo Works", "CN"],
];

export function makeSuppliers(seed: number): SampleSupplier[] {
  const random = new Random(seed, "suppliers");
  return companies.map(([name, country], index) => {
    const mean = random.between(4, 24);
    const leadTimeDays = { mean, deviation: mean * random.between(0.1, 0.3) };
    return { externalId: `S${String(index + 1).padStart(2, "0")}`, name, country, leadTimeDays };
  });
}

/** How the company keeps goods of a supplier: demand of the lead time and some more before ordering, then three weeks' worth. */
export function stockPolicy(supplier: SampleSupplier, random: Random): StockPolicy {
  const reorderDays = supplier.leadTimeDays.mean * random.between(1.1, 1.7) + 3;
  return { leadTimeDays: supplier.leadTimeDays, reorderDays, orderUpToDays: reorderDays + random.between(14, 30) };
}
