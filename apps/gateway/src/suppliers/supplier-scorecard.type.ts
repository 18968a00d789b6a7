import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";
import { Money } from "../scalars/money.type.ts";

@ObjectType("SupplierSpend", {
  description: "What orders to a supplier came to in one currency, as columns of one number a month.",
})
export class SupplierSpend {
  @Field(() => String, { description: "ISO 4217." })
  currency!: string;

  @Field(() => DateScalar, { description: "The first day of the first month." })
  start!: string;

  @Field(() => [Float], { description: "Sum of what was ordered in each month; cancelled orders do not count." })
  ordered!: number[];

  @Field(() => [Float], { description: "Value of what arrived in each month, at the cost that it was ordered at." })
  received!: number[];
}

@ObjectType("SupplierDeliveries", { description: "How a supplier delivered." })
export class SupplierDeliveries {
  @Field(() => Int, { description: "Orders that were placed." })
  orders!: number;

  @Field(() => Int, { description: "Deliveries that arrived." })
  receipts!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Share of an order's line that arrived on average, 0 to 1, over orders that are over; null without one.",
  })
  fillShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Share of deliveries that came by the promised day, 0 to 1; null without promises.",
  })
  onTimeShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Days from order to delivery on average; null without deliveries.",
  })
  leadTimeMeanDays!: number | null;

  @Field(() => Float, { nullable: true, description: "Days within which nine of ten deliveries came." })
  leadTimeP90Days!: number | null;
}

@ObjectType("SupplierPriceChange", {
  description: "One product that was ordered at another cost than the time before, in the same currency.",
})
export class SupplierPriceChange {
  /** Key of `product`, which a loader reads. */
  productKey!: string;

  @Field(() => DateScalar, { description: "The day of the order that cost more or less." })
  date!: string;

  @Field(() => Money, { description: "Cost of one unit the time before." })
  before!: Money;

  @Field(() => Money, { description: "Cost of one unit then; a larger order may have reached a price break." })
  after!: Money;

  @Field(() => Float, {
    nullable: true,
    description: "The change as a share of the cost before; null where that was zero.",
  })
  change!: number | null;
}

@ObjectType("SupplierScorecard", {
  description: "What orders and deliveries of the last months show of a supplier, the month under way included.",
})
export class SupplierScorecard {
  /** Key of the supplier, by which loaders read the figures. */
  supplierKey!: string;

  @Field(() => Int, { description: "Calendar months that are looked at." })
  months!: number;
}
