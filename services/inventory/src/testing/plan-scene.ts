import { demandKey, type PlanData, type PlanDemand, type PlanTerms, type StockedPosition } from "../plan/plan-data.ts";

/** First day planned for, in the scenes of tests. */
export const today = 20_000;

/** Demand of a year by a rule, with no forecast. */
export function yearOf(units: (day: number) => number, days = 421): PlanDemand {
  const values = Array.from({ length: days }, (_, day) => units(day));
  return { values, startDay: today - days, stockoutDays: [], forecast: null };
}

/** A forecast that expects the same every day, give or take. */
export function flatForecast(mean: number, spread: number, horizon = 60): NonNullable<PlanDemand["forecast"]> {
  const probabilities = [0.05, 0.25, 0.5, 0.75, 0.95];
  const offsets = [-1.6, -0.7, 0, 0.7, 1.6];
  const quantiles = offsets.flatMap((offset) => new Array<number>(horizon).fill(Math.max(0, mean + offset * spread)));
  return { startDay: today, horizon, probabilities, quantiles, dependence: { persistent: 0, fading: 0, decay: 0 } };
}

export function positionOf(productId: string, more: Partial<StockedPosition> = {}): StockedPosition {
  return {
    productId,
    locationId: "shop",
    onHand: 0,
    reserved: 0,
    onOrder: 0,
    inTransit: 0,
    ledger: { days: [], onHand: [], onOrder: [], sold: [], counted: [] },
    orders: { days: [], quantities: [] },
    ...more,
  };
}

export function termsOf(productId: string, more: Partial<PlanTerms> = {}): PlanTerms {
  return {
    supplierId: "supplier",
    productId,
    unitCost: 10,
    minimum: 1,
    multiple: 1,
    breaks: [],
    statedDays: null,
    capacityLeft: null,
    capacity: null,
    capacityPeriodDays: null,
    preferred: true,
    ...more,
  };
}

/** One supplier, one product P1 at one shop, and whatever a test says instead. */
export function sceneOf(more: Partial<PlanData> = {}): PlanData {
  return {
    today,
    readAt: new Date(today * 86_400_000).toISOString(),
    currency: "GBP",
    modelVersionId: null,
    positions: [positionOf("P1")],
    products: [{ id: "P1", externalId: "P1", unitPrice: 20 }],
    suppliers: [
      {
        id: "supplier",
        name: "Supplier",
        statedDays: 7,
        observedDays: [6, 7, 8, 7, 9, 6, 7],
        ignored: 0,
        onTimeShare: 0.9,
        deliveredShare: 1,
        openOrders: 0,
        lateOrders: 0,
        nextOpenDay: today,
      },
    ],
    terms: [termsOf("P1")],
    network: { lanes: [], categories: {} },
    otherCurrencies: {},
    settings: [],
    classTargets: [],
    levelVariation: null,
    openLines: [],
    openTransfers: [],
    demand: { [demandKey("P1", "shop")]: { ...yearOf((day) => 4 + (day % 7)), forecast: flatForecast(7, 2) } },
    ...more,
  };
}
