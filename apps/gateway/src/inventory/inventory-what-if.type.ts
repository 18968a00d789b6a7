import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { InventoryPolicyFilter } from "./inventory-policies-filter.ts";

@InputType("InventoryWhatIfInput", {
  description: "A question of the form: what if service, lead times or budget were others? Nothing is changed by it.",
})
export class InventoryWhatIfInput {
  @Field(() => [ID], { nullable: true, description: "Only of these products, at most 500; all when not given." })
  productIds?: string[] | null;

  @Field(() => InventoryPolicyFilter, {
    nullable: true,
    description: "Only of these products at locations; what is beside them is left out of the answer.",
  })
  filter?: InventoryPolicyFilter | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The share of demand to serve from stock, strictly between 0 and 1; each one's own target when not given.",
  })
  serviceLevel?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Mean days from order to receipt of every supplier, 0 to 365; as learned when not given.",
  })
  leadTimeDays?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The most to order for now, in the organisation's currency; no limit when not given.",
  })
  budget?: string | null;
}

@ObjectType("InventoryWhatIfPosition", {
  description: "What would be of one product at one location, in units of the product.",
})
export class InventoryWhatIfPosition {
  /** Key of `product`, which a loader reads. */
  productKey!: string;

  /** Key of `location`, which a loader reads. */
  locationKey!: string;

  @Field(() => Float, { description: "Order when what is available, ordered and on the way is at or below it." })
  reorderPoint!: number;

  @Field(() => Float, { description: "Order up to it." })
  orderUpTo!: number;

  @Field(() => Float, { description: "Units kept beyond what is expected to be asked for." })
  safetyStock!: number;

  @Field(() => Float, { description: "The share of demand served from stock, 0 to 1." })
  fillRate!: number;

  @Field(() => Money, { description: "The mean value of its stock." })
  stockValue!: Money;

  @Field(() => Float, { description: "Units to order now; 0 for none." })
  orderQuantity!: number;

  @Field(() => Money, { description: "What they cost." })
  orderAmount!: Money;
}

@ObjectType("InventoryWhatIf", { description: "What would be, beside what is planned." })
export class InventoryWhatIf {
  /** What `positions` is cut from: what would be ordered for most first, then the most stock. */
  allPositions!: InventoryWhatIfPosition[];

  @Field(() => Int, { description: "Products at locations that it is about." })
  positionCount!: number;

  @Field(() => Float, { description: "The share of all demand that would be served from stock, 0 to 1." })
  fillRate!: number;

  @Field(() => Float, { description: "The share that the present policies serve." })
  fillRateBefore!: number;

  @Field(() => Money, { description: "The mean value of all stock." })
  stockValue!: Money;

  @Field(() => Money, { description: "The mean value of all stock under the present policies." })
  stockValueBefore!: Money;

  @Field(() => Money, { description: "What would have to be ordered now, in all." })
  orderAmount!: Money;

  @Field(() => Money, { description: "Holding, ordering and shortage that are to be expected in a year, in all." })
  yearlyCost!: Money;
}
