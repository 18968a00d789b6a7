import { Field, Float, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { Money } from "../scalars/money.type.ts";

@ObjectType("PriceBreak", { description: "From which quantity on all units of an order cost less." })
export class PriceBreak {
  @Field(() => DecimalScalar, { description: "The least quantity." })
  quantity!: string;

  @Field(() => Money, { description: "Cost of one unit from there on." })
  unitCost!: Money;
}

@ObjectType("SupplierProduct", { description: "On what terms a supplier delivers a product." })
export class SupplierProduct {
  /** Key of `supplier`, which a loader reads. */
  supplierKey!: string;

  /** Key of `product`, which a loader reads. */
  productKey!: string;

  @Field(() => String, { nullable: true, description: "What the supplier calls the product." })
  supplierSku!: string | null;

  @Field(() => Money, { description: "Cost of one unit below the first price break." })
  unitCost!: Money;

  @Field(() => DecimalScalar, { description: "The least quantity of one order." })
  minimumQuantity!: string;

  @Field(() => DecimalScalar, { description: "Orders are whole multiples of it, such as a case." })
  orderMultiple!: string;

  @Field(() => [PriceBreak], { description: "Where larger orders get cheaper, ascending." })
  priceBreaks!: PriceBreak[];

  @Field(() => Float, {
    nullable: true,
    description: "Days from order to receipt as stated for this product; null: the supplier's.",
  })
  leadTimeDays!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "What the supplier can deliver in `capacityPeriodDays`; null: as much as asked for.",
  })
  capacityQuantity!: string | null;

  @Field(() => Int, { nullable: true, description: "Days that `capacityQuantity` is for; null with it." })
  capacityPeriodDays!: number | null;

  @Field(() => Boolean, { description: "Whether it is the supplier to take where several deliver the product." })
  preferred!: boolean;

  @Field(() => Boolean, { description: "Whether the supplier still delivers the product." })
  active!: boolean;
}
