import type { PlanNetwork } from "./network/plan-lane.ts";

/** Everything that a plan is made of, as it was in one snapshot. Plain values, since it travels into a worker. Days count from 1970. */
export interface PlanData {
  /** First day planned for: today in the organisation's time zone. */
  today: number;
  /** When the snapshot was taken, as the database writes it: decisions since are not in it. */
  readAt: string;
  currency: string;
  /** Version of the daily forecasts; null where there are none. */
  modelVersionId: string | null;
  positions: StockedPosition[];
  products: PlanProduct[];
  suppliers: PlanSupplier[];
  terms: PlanTerms[];
  /** How places supply one another; without lanes each is ordered for alone. */
  network: PlanNetwork;
  /** Currencies of the offers for products that have none in the organisation's, by product. */
  otherCurrencies: Record<string, string>;
  settings: PlanSetting[];
  classTargets: PlanClassTarget[];
  /** How far levels of demand turn out to lie from what is known before, as the plan found that is asked about; null: to be found. */
  levelVariation: number | null;
  openLines: OpenLine[];
  openTransfers: OpenTransfer[];
  /** By `demandKey`. */
  demand: Record<string, PlanDemand>;
}

export interface PlanProduct {
  id: string;
  /** What messages call it. */
  externalId: string;
  unitPrice: number | null;
}

/** What is there of a product at a location, and how orders filled it. Units. */
export interface StockedPosition {
  productId: string;
  locationId: string;
  onHand: number;
  reserved: number;
  onOrder: number;
  inTransit: number;
  /**
   * Ledger of the days that demand is known of: what changed on hand and on the way, how much of it sales took off, and whether a
   * count closed the day.
   */
  ledger: { days: number[]; onHand: number[]; onOrder: number[]; sold: number[]; counted: boolean[] };
  /** Ordered from suppliers in the last year, by day. */
  orders: { days: number[]; quantities: number[] };
}

/** A daily demand series with its forecast. */
export interface PlanDemand {
  /** Last days up to yesterday or earlier, oldest first. */
  values: number[];
  startDay: number;
  stockoutDays: number[];
  forecast: PlanForecast | null;
}

export interface PlanForecast {
  startDay: number;
  horizon: number;
  probabilities: number[];
  /** Row-major [probability][day]. */
  quantiles: number[];
  dependence: { persistent: number; fading: number; decay: number };
}

export interface PlanSupplier {
  id: string;
  name: string;
  statedDays: number | null;
  /** Days from order to receipt, one per receipt: its lines came together. */
  observedDays: number[];
  /** Receipts before their orders: they tell nothing. */
  ignored: number;
  onTimeShare: number | null;
  deliveredShare: number | null;
  openOrders: number;
  lateOrders: number;
  /** First day from today on that it takes orders. */
  nextOpenDay: number;
}

/** Of a supplier for a product, in the organisation's currency. */
export interface PlanTerms {
  supplierId: string;
  productId: string;
  unitCost: number;
  minimum: number;
  multiple: number;
  breaks: { quantity: number; unitCost: number }[];
  statedDays: number | null;
  /** Units that can still be ordered in the running period; null for no limit. */
  capacityLeft: number | null;
  capacity: number | null;
  capacityPeriodDays: number | null;
  preferred: boolean;
}

/** A row of settings; null: says nothing about it. */
export interface PlanSetting {
  productId: string | null;
  locationId: string | null;
  holdingRatePerYear: number | null;
  orderingCost: number | null;
  shortageCostPerUnit: number | null;
  shelfLifeDays: number | null;
  serviceMeasure: "CYCLE" | "FILL_RATE" | null;
  serviceTarget: number | null;
  reviewPeriodDays: number | null;
  orderBudget: number | null;
}

export interface PlanClassTarget {
  abcClass: string;
  xyzClass: string;
  measure: "CYCLE" | "FILL_RATE" | "COST";
  target: number | null;
}

/** What is still to come of a line of an open order. */
export interface OpenLine {
  orderId: string;
  orderNumber: string;
  supplierId: string;
  productId: string;
  locationId: string;
  units: number;
  orderedDay: number;
  /** Day promised; null where nothing is. */
  expectedDay: number | null;
}

/** What is on its way from another location. */
export interface OpenTransfer {
  productId: string;
  /** Where it goes. */
  locationId: string;
  units: number;
  shippedDay: number;
  /** Day on which it should arrive. */
  arrivesDay: number;
}

/** Key of a product's demand at a location, or over all locations. */
export function demandKey(productId: string, locationId: string | null): string {
  return `${productId}/${locationId ?? "all"}`;
}

/** A day count as YYYY-MM-DD. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
