import { Random } from "../chance/random.ts";
import type { SampleProduct } from "./products.ts";
import type { SampleSupplier } from "./suppliers.ts";
import type { World } from "./world.ts";

/**
 * On what terms a supplier delivers a product from now on. The orders of the past were made under older ones: smaller lots, the
 * same prices.
 */
export interface SupplierTerms {
  supplier: SampleSupplier;
  product: SampleProduct;
  /** Pence. */
  unitCostMinor: number;
  minimumQuantity: number;
  orderMultiple: number;
  /** Rising quantities, falling costs. */
  priceBreaks: readonly { quantity: number; unitCostMinor: number }[];
  /** Units in a week; null for as many as asked for. */
  weeklyCapacity: number | null;
  isPreferred: boolean;
}

/** Days of demand over all places that a usual order covers. */
const usualOrderDays = 21;

/** The terms of every product with its own supplier, and for a quarter of them with a dearer second one. */
export function makeSupplierTerms(world: World): SupplierTerms[] {
  return world.products.flatMap((product) => {
    const shelf = world.shelves.find((each) => each.product === product);
    if (shelf === undefined) return [];
    const random = new Random(world.seed, `supplier-terms/${product.externalId}`);
    const costMinor = Math.max(1, Math.round(product.priceMinor * random.between(0.38, 0.58)));
    const own = makeTerms(random, shelf.supplier, product, costMinor, true);
    if (!random.chance(0.25)) return [own];
    const others = world.suppliers.filter((supplier) => supplier !== shelf.supplier);
    const dearer = Math.round(costMinor * random.between(1.04, 1.2));
    return [own, makeTerms(random, random.pick(others), product, dearer, false)];
  });
}

/** Pence that one unit costs in an order of so many. */
export function unitCostMinor(terms: SupplierTerms, quantity: number): number {
  return terms.priceBreaks.filter((step) => step.quantity <= quantity).at(-1)?.unitCostMinor ?? terms.unitCostMinor;
}

function makeTerms(
  random: Random,
  supplier: SampleSupplier,
  product: SampleProduct,
  costMinor: number,
  isPreferred: boolean,
): SupplierTerms {
  const usual = Math.max(2, Math.round(product.basePerDay * usualOrderDays));
  const cases = [1, 2, 5, 6, 10, 12, 24].filter((units) => units * 3 <= usual);
  const orderMultiple = cases.length === 0 ? 1 : random.pick(cases);
  const minimumQuantity = orderMultiple * random.whole(1, 3);
  const first = Math.ceil((usual * 1.5) / orderMultiple) * orderMultiple;
  const priceBreaks = [
    { quantity: first, unitCostMinor: Math.round(costMinor * random.between(0.94, 0.98)) },
    { quantity: first * 3, unitCostMinor: Math.round(costMinor * random.between(0.86, 0.93)) },
  ].slice(0, random.pick([0, 1, 2, 2]));
  const weeklyCapacity = random.chance(0.3) ? Math.max(minimumQuantity, usual * random.whole(1, 3)) : null;
  const unitCostMinor = costMinor;
  return { supplier, product, unitCostMinor, minimumQuantity, orderMultiple, priceBreaks, weeklyCapacity, isPreferred };
}
