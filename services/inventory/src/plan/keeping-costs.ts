import type { PlanProduct, PlanSetting, PlanTerms } from "./plan-data.ts";

/** What keeping a product at a location costs and is to achieve, every question answered. */
export interface KeepingCosts {
  /** What a unit is valued at. */
  unitCost: number;
  holdingCostPerDay: number;
  orderingCost: number;
  shortageCostPerUnit: number;
  shelfLifeDays: number | null;
  reviewPeriodDays: number;
  serviceMeasure: "CYCLE" | "FILL_RATE" | null;
  serviceTarget: number | null;
}

/** What is assumed where no setting says otherwise: capital and room at a fifth of the value a year, … */
const usualHoldingRate = 0.2;
/** … a few minutes of work for an order line, … */
const usualOrderingCost = 5;
/** … a look every night, when this runs, … */
const usualReviewDays = 1;
/** A quarter: sample paths of all positions reach as far as the longest review, so that one setting would slow every position. */
const longestReviewDays = 91;
/** … and a margin of half the price where cost or price is unknown. */
const usualCostShare = 0.5;
/** A unit that is short costs its margin, and no less than this share of its cost: the customer remembers. */
const leastShortageShare = 0.1;

/** Settings of a position, the narrowest first: product at location, product, location, everything. */
export function keepingCosts(
  product: PlanProduct,
  locationId: string,
  terms: PlanTerms | undefined,
  settings: readonly PlanSetting[],
): KeepingCosts {
  const wider = [
    [product.id, locationId],
    [product.id, null],
    [null, locationId],
    [null, null],
  ].flatMap(([ofProduct, ofLocation]) =>
    settings.filter((setting) => setting.productId === ofProduct && setting.locationId === ofLocation),
  );
  const first = <Name extends keyof PlanSetting>(name: Name): PlanSetting[Name] | null =>
    wider.find((setting) => setting[name] !== null)?.[name] ?? null;
  const service = wider.find(({ serviceTarget }) => serviceTarget !== null);
  const unitCost = terms?.unitCost ?? (product.unitPrice ?? 1) * usualCostShare;
  const price = product.unitPrice ?? unitCost / usualCostShare;
  const rate = first("holdingRatePerYear") ?? usualHoldingRate;
  return {
    unitCost,
    // Nothing is free to keep: without any cost there would be no best quantity.
    holdingCostPerDay: Math.max(1e-6, (rate * unitCost) / 365),
    orderingCost: first("orderingCost") ?? usualOrderingCost,
    shortageCostPerUnit: Math.max(
      1e-6,
      first("shortageCostPerUnit") ?? Math.max(price - unitCost, leastShortageShare * unitCost),
    ),
    shelfLifeDays: first("shelfLifeDays"),
    reviewPeriodDays: Math.min(longestReviewDays, first("reviewPeriodDays") ?? usualReviewDays),
    // A target means what its own row measures by, never what a wider one does.
    serviceMeasure: service === undefined ? null : (service.serviceMeasure ?? "FILL_RATE"),
    serviceTarget: service?.serviceTarget ?? null,
  };
}
