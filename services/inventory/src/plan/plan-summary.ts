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
  /** Whether it is at or below its reorder point: others only join the order that it triggers. */
  isLow: boolean;
  joinPoint: number;
  /** Days since the last sale; null where there never was one, in any of the days known. */
  quietDays: number | null;
  historyDays: number;
  /** Whether the location's own sales are known. */
  isRecorded: boolean;
  costs: KeepingCosts;
  risk: StockRisk;
  policy: PolicyRow;
}
