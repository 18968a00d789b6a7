import type { KeepingCosts } from "./keeping-costs.ts";
import type { PolicyRow } from "./plan-result.ts";
import type { StockRisk } from "./stock-risk.ts";

/** What stays of a position once its sample paths are gone. */
export interface PlanSummary {
  productId: string;
  locationId: string;
  supplierId: string | null;
  /** What messages call the product. */
  name: string;
  onHand: number;
  available: number;
  /** On hand, on order and in transit, less what is promised. */
  position: number;
  /** What the policy says to order; 0 while the position is above the reorder point. */
  wanted: number;
  levelStep: number;
  quietDays: number | null;
  /** Whether the location's own sales are known. */
  isRecorded: boolean;
  costs: KeepingCosts;
  risk: StockRisk;
  policy: PolicyRow;
}
