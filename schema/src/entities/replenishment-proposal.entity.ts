import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Remark } from "../contracts/facts.ts";

/** What the planner proposes to order or to move, and what became of it. An open one is kept current by each plan under the same id. */
@Entity({ name: "replenishment_proposal" })
export class ReplenishmentProposalEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  /** The latest plan that proposed it. */
  @Column({ name: "plan_id", type: "uuid" })
  planId!: string;

  /** PURCHASE or TRANSFER. */
  @Column({ name: "kind", type: "text" })
  kind!: string;

  @Column({ name: "product_id", type: "uuid" })
  productId!: string;

  /** Where the goods go. */
  @Column({ name: "location_id", type: "uuid" })
  locationId!: string;

  /** Of a purchase. */
  @Column({ name: "supplier_id", type: "uuid", nullable: true })
  supplierId!: string | null;

  /** Of a transfer. */
  @Column({ name: "from_location_id", type: "uuid", nullable: true })
  fromLocationId!: string | null;

  /** Units, numeric as text. */
  @Column({ name: "quantity", type: "numeric" })
  quantity!: string;

  /** At this quantity, numeric as text. */
  @Column({ name: "unit_cost", type: "numeric" })
  unitCost!: string;

  /** Quantity × unit cost, numeric as text. */
  @Column({ name: "amount", type: "numeric" })
  amount!: string;

  /** ISO 4217. */
  @Column({ name: "currency", type: "text" })
  currency!: string;

  /** Day to order on, YYYY-MM-DD. */
  @Column({ name: "order_on", type: "date" })
  orderOn!: string;

  /** Day by which it arrives on average. */
  @Column({ name: "expected_on", type: "date" })
  expectedOn!: string;

  /** OPEN, APPROVED, REJECTED, or WITHDRAWN where a later plan no longer proposes it. */
  @Column({ name: "status", type: "text", default: "OPEN" })
  status!: string;

  /** Expected loss if nothing is done, numeric as text. */
  @Column({ name: "money_at_stake", type: "numeric" })
  moneyAtStake!: string;

  /** First day on which stock runs out in half of all paths if nothing is done; null where it does not within the days looked at. */
  @Column({ name: "stockout_on", type: "date", nullable: true })
  stockoutOn!: string | null;

  /** Chance that stock runs out before an order of the next review would arrive. */
  @Column({ name: "stockout_probability", type: "double precision" })
  stockoutProbability!: number;

  /** Units asked for and not there by then. */
  @Column({ name: "expected_shortage", type: "double precision" })
  expectedShortage!: number;

  /** Why, strongest first: [{ code, facts }]. */
  @Column({ name: "reasons", type: "jsonb" })
  reasons!: Remark[];

  /** What if not: [{ code, facts }]. */
  @Column({ name: "consequences", type: "jsonb" })
  consequences!: Remark[];

  /** `PolicyPerformance` of the inventory contract. */
  @Column({ name: "proof", type: "jsonb" })
  proof!: Record<string, unknown>;

  /** As approved, where it was edited; numeric as text. */
  @Column({ name: "decided_quantity", type: "numeric", nullable: true })
  decidedQuantity!: string | null;

  @Column({ name: "decision_reason", type: "text", nullable: true })
  decisionReason!: string | null;

  /** Member or key. */
  @Column({ name: "decided_by", type: "text", nullable: true })
  decidedBy!: string | null;

  @Column({ name: "decided_at", type: "timestamptz", nullable: true })
  decidedAt!: Date | null;

  /** What an approval led to. */
  @Column({ name: "purchase_order_id", type: "uuid", nullable: true })
  purchaseOrderId!: string | null;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
