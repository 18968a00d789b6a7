import { Random } from "../chance/random.ts";
import { catalogue } from "./catalogue.ts";
import type { Day } from "./day.ts";

export type ProductKind = "steady" | "intermittent" | "new" | "discontinued";

/** A product, with the truth about its demand that a forecaster has to find. */
export interface SampleProduct {
  externalId: string;
  name: string;
  category: string;
  /** List price in pence. */
  priceMinor: number;
  kind: ProductKind;
  isGift: boolean;
  /** Units a day over all locations at the middle of the simulation, before every other effect. */
  basePerDay: number;
  /** Yearly growth: 0.1 for 10 %. */
  trendPerYear: number;
  /** First and last day on sale. */
  firstDay: Day;
  lastDay: Day;
  /** Multipliers Monday to Sunday, of mean 1. */
  weekly: readonly number[];
  /** Demand × (1 + amplitude · cos(2π (place in the year − peak))). */
  yearlyAmplitude: number;
  yearlyPeak: number;
  /** Negative binomial dispersion k: variance = mean + mean² / k. */
  dispersion: number;
  /** Ratio of demand at 1 % lower price, per %: −2 sells 2 % more. */
  priceElasticity: number;
}

/** Shape of a week by place: shops live from the weekend. The products vary around it. */
const week = [0.86, 0.84, 0.9, 0.95, 1.1, 1.25, 1.1];

/** Makes the products. `unitsPerDay` is what all of them together sell on a plain day. */
export function makeProducts(seed: number, count: number, start: Day, end: Day, unitsPerDay: number): SampleProduct[] {
  const random = new Random(seed, "products");
  const products = Array.from({ length: count }, (_, index) => makeProduct(random, index, start, end));
  const total = products.reduce((sum, { basePerDay }) => sum + basePerDay, 0);
  for (const product of products) {
    // Intermittent items stay as rare as they were drawn.
    if (product.kind !== "intermittent") product.basePerDay *= unitsPerDay / total;
  }
  return products;
}

function makeProduct(random: Random, index: number, start: Day, end: Day): SampleProduct {
  const leaf = catalogue[index % catalogue.length];
  if (leaf === undefined) throw new RangeError("The catalogue is empty.");
  const place = Math.floor(index / catalogue.length);
  const item = words(leaf.items[place % leaf.items.length]);
  const variant = words(leaf.variants[Math.floor(place / leaf.items.length) % leaf.variants.length]);
  const kind = drawKind(random);
  const days = end - start;
  const weekly = week.map((factor) => factor * random.logNormal(1, 0.06));
  const meanOfWeek = weekly.reduce((sum, factor) => sum + factor, 0) / 7;
  return {
    externalId: `P${String(index + 1).padStart(4, "0")}`,
    name: `${item.english}, ${variant.english} ${item.chinese}（${variant.chinese}）`,
    category: leaf.path,
    priceMinor: Math.max(199, Math.round(random.logNormal(leaf.price, 0.35) * 2) * 50 - 1),
    kind,
    isGift: leaf.isGift,
    basePerDay: kind === "intermittent" ? random.between(0.03, 0.2) : random.logNormal(1, 0.9),
    trendPerYear: random.normal(0.06, 0.14),
    firstDay: kind === "new" ? start + Math.floor(days * random.between(0.35, 0.92)) : start,
    lastDay: kind === "discontinued" ? start + Math.floor(days * random.between(0.4, 0.95)) : end,
    weekly: weekly.map((factor) => factor / meanOfWeek),
    yearlyAmplitude: leaf.yearlyAmplitude * random.between(0.6, 1.1),
    yearlyPeak: (leaf.peakMonth - 0.5) / 12 + random.normal(0, 0.02),
    dispersion: random.between(2, 9),
    priceElasticity: -random.between(1.2, 3.2),
  };
}

function drawKind(random: Random): ProductKind {
  const draw = random.next();
  if (draw < 0.15) return "intermittent";
  if (draw < 0.25) return "new";
  return draw < 0.33 ? "discontinued" : "steady";
}

function words(pair: string | undefined): { english: string; chinese: string } {
  const [english = "", chinese = ""] = (pair ?? "").split("|");
  return { english, chinese };
}
