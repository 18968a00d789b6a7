import type { KeepingCosts } from "./keeping-costs.ts";
import type { PolicyRow } from "./plan-result.ts";
import type { StockRisk } from "./stock-risk.ts";

/** What stays of a position once its sample paths are gone. */
export interface PlanSummary {
  productId: string;
  locationId: string;
  supplierId: string | null;
  /** The location that a lane brings it from; null where it is ordered from suppliers. */
  fromLocationId: string | null;
  /** What messages call the product. */
  name: string;
  onHand: number;
  available: number;
  /** On hand, on order and in transit, less what is promised. */
  position: number;
  /** What the policy says to order; 0 while the position is above the level at which it joins an order. */
  wanted: number;
  /** Whether it is at or below its reorder point: others only join the order that it triggers. */
  isLow: boolean;
  joinPoint: number;
  /** Whose order its line stands on. */
  group: string;
  levelStep: number;
  quietDays: number | null;
  /** Whether the location's own sales are known. */
  isRecorded: boolean;
  costs: KeepingCosts;
  risk: StockRisk;
  /** Loss to be expected before a later order could arrive, in money: who goes first where stock is moved. */
  urgency: number;
  policy: PolicyRow;
}
