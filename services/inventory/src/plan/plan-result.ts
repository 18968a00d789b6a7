import type { Remark } from "@bellwether/schema/contracts/facts";
import type {
  DemandBasis,
  ExceptionKind,
  PlanOrders,
  PlanProof,
  PlanSettings,
  PolicyPerformance,
  ProposalKind,
  ServiceCurve,
  StockProjection,
} from "../contract.ts";
import type { PlannedPosition } from "./plan-position.ts";

/** A row of `inventory_policy`. */
export interface PolicyRow
  extends Pick<
    PlannedPosition,
    | "abcClass"
    | "xyzClass"
    | "measure"
    | "target"
    | "safetyStock"
    | "reorderPoint"
    | "orderUpTo"
    | "cycleService"
    | "fillRate"
    | "meanStock"
  > {
  reasons: Remark[];
  productId: string;
  locationId: string;
  supplierId: string | null;
  fromLocationId: string | null;
  reviewPeriodDays: number;
  leadTimeMeanDays: number;
  leadTimeDeviationDays: number;
  demandBasis: DemandBasis;
  demandPerDay: number;
  protectionDays: number;
  protectionDemandMean: number;
  protectionDemandDeviation: number;
  unitCost: number;
  performance: PolicyPerformance;
  curve: ServiceCurve;
  projection: StockProjection;
}

/** A row of `supplier_performance`. */
export interface SupplierRow {
  supplierId: string;
  statedDays: number | null;
  observations: number;
  meanDays: number;
  deviationDays: number;
  days: number[];
  probabilities: number[];
  onTimeShare: number | null;
  deliveredShare: number | null;
  openOrders: number;
  lateOrders: number;
}

/** A row of `replenishment_proposal`. Days as YYYY-MM-DD. */
export interface ProposalRow {
  kind: ProposalKind;
  productId: string;
  locationId: string;
  supplierId: string | null;
  fromLocationId: string | null;
  quantity: number;
  unitCost: number;
  amount: number;
  orderOn: string;
  expectedOn: string;
  moneyAtStake: number;
  stockoutOn: string | null;
  stockoutProbability: number;
  expectedShortage: number;
  reasons: Remark[];
  consequences: Remark[];
  proof: PolicyPerformance;
}

/** A row of `inventory_exception`. */
export interface ExceptionRow {
  kind: ExceptionKind;
  productId: string | null;
  locationId: string | null;
  supplierId: string | null;
  purchaseOrderId: string | null;
  dueOn: string | null;
  amount: number;
  remark: Remark;
}

/** Everything that a plan says, ready to be stored. */
export interface PlanResult {
  startDate: string;
  currency: string;
  modelVersionId: string | null;
  settings: PlanSettings;
  proof: PlanProof;
  orders: PlanOrders;
  reasons: Remark[];
  policies: PolicyRow[];
  suppliers: SupplierRow[];
  proposals: ProposalRow[];
  exceptions: ExceptionRow[];
}
