import { Column, Entity, PrimaryColumn } from "typeorm";

/** On what terms a supplier delivers a product. Quantities are in the unit of the product. */
@Entity({ name: "supplier_product" })
export class SupplierProductEntity {
  @PrimaryColumn({ name: "tenant_id", type: "uuid" })
  tenantId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  id!: string;

  @Column({ name: "supplier_id", type: "uuid" })
  supplierId!: string;

  @Column({ name: "product_id", type: "uuid" })
  productId!: string;

  /** How the supplier calls the product. */
  @Column({ name: "supplier_sku", type: "text", nullable: true })
  supplierSku!: string | null;

  /** Of one unit below the first price break; numeric as text. */
  @Column({ name: "unit_cost", type: "numeric" })
  unitCost!: string;

  /** ISO 4217. */
  @Column({ name: "currency", type: "text" })
  currency!: string;

  /** Least quantity of one order (MOQ), a multiple of the order multiple; numeric as text. */
  @Column({ name: "minimum_quantity", type: "numeric" })
  minimumQuantity!: string;

  /** Orders are whole multiples of it: a case, a pallet. Numeric as text. */
  @Column({ name: "order_multiple", type: "numeric" })
  orderMultiple!: string;

  /** From which quantities of one order on all units are cheaper; ascending. */
  @Column({ name: "break_quantities", type: "numeric", array: true, default: [] })
  breakQuantities!: number[];

  /** Unit cost from each of them on. */
  @Column({ name: "break_unit_costs", type: "numeric", array: true, default: [] })
  breakUnitCosts!: number[];

  /** As stated for this product; null: the supplier's. Numeric as text. */
  @Column({ name: "lead_time_days", type: "numeric", nullable: true })
  leadTimeDays!: string | null;

  /** What the supplier can deliver in a period; null: as much as asked for. Numeric as text. */
  @Column({ name: "capacity_quantity", type: "numeric", nullable: true })
  capacityQuantity!: string | null;

  @Column({ name: "capacity_period_days", type: "integer", nullable: true })
  capacityPeriodDays!: number | null;

  /** The supplier to take where several deliver the product. */
  @Column({ name: "preferred", type: "boolean", default: false })
  preferred!: boolean;

  @Column({ name: "active", type: "boolean", default: true })
  active!: boolean;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "updated_at", type: "timestamptz", default: () => "now()" })
  updatedAt!: Date;
}
