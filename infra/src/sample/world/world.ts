import { Random } from "../chance/random.ts";
import { type ChannelDays, simulateChannels } from "./ad-channels.ts";
import { makeCustomers, type SampleCustomer } from "./customers.ts";
import { type Day, parseDay } from "./day.ts";
import { expectedDemand, makeSeason } from "./demand.ts";
import { locations, type SampleLocation } from "./locations.ts";
import { makeProducts, type SampleProduct } from "./products.ts";
import { makePromotions, type Promotion, planPromotions, promotionDepths } from "./promotions.ts";
import { type StockDays, simulateStock } from "./stock.ts";
import { makeSuppliers, type SampleSupplier, stockPolicy } from "./suppliers.ts";

/** What decides the world, to the byte. */
export interface WorldOptions {
  seed: number;
  /** Last simulated day, YYYY-MM-DD. */
  endDate: string;
  days: number;
  products: number;
  customers: number;
  /** Units that all products together sell on a plain day. */
  unitsPerDay: number;
}

/** Three years of about 280,000 order lines. */
export const usualWorld = { seed: 1, days: 1096, products: 200, customers: 5_000, unitsPerDay: 300 } as const;

/** A product at one place: what was wanted, and what came of it. */
export interface Shelf {
  product: SampleProduct;
  location: SampleLocation;
  supplier: SampleSupplier;
  /** Units a day that the demand model expects, from the start on. */
  expected: Float64Array;
  stock: StockDays;
}

/** All that happened. Generators of files read it and draw nothing that others depend on. */
export interface World {
  seed: number;
  start: Day;
  end: Day;
  days: number;
  locations: readonly SampleLocation[];
  products: readonly SampleProduct[];
  customers: readonly SampleCustomer[];
  suppliers: readonly SampleSupplier[];
  channels: readonly ChannelDays[];
  promotions: readonly Promotion[];
  /** Of the days after the end: nothing of them has happened. */
  plannedPromotions: readonly Promotion[];
  shelves: readonly Shelf[];
}

/** Simulates the company. Same options, same world. */
export function buildWorld(options: WorldOptions): World {
  const { seed, days } = options;
  const end = parseDay(options.endDate);
  const start = end - days + 1;
  const channels = simulateChannels(seed, start, days);
  const season = makeSeason(start, days, channels);
  const products = makeProducts(seed, options.products, start, end, options.unitsPerDay);
  const promotions = makePromotions(seed, products, start, end);
  const plannedPromotions = planPromotions(seed, products, end, promotions.length + 1);
  const suppliers = makeSuppliers(seed);
  const shelves = products.flatMap((product) => {
    const random = new Random(seed, `shelf/${product.externalId}`);
    const supplier = random.pick(suppliers);
    const depths = promotionDepths(promotions, product.externalId, start, days);
    return locations
      .filter(({ share }) => share > 0)
      .map((location): Shelf => {
        const expected = expectedDemand(product, location, season, depths);
        const demand = Uint16Array.from(expected, (mean) => random.negativeBinomial(mean, product.dispersion));
        const stock = simulateStock(demand, expected, stockPolicy(supplier, random), random);
        return { product, location, supplier, expected, stock };
      });
  });
  const customers = makeCustomers(seed, options.customers, start, end);
  return {
    seed,
    start,
    end,
    days,
    locations,
    products,
    customers,
    suppliers,
    channels,
    promotions,
    plannedPromotions,
    shelves,
  };
}
