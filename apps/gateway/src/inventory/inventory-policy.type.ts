import { Field, Float, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { Remark } from "../remarks/remark.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { AbcClass, DemandBasis, ServiceMeasure, XyzClass } from "./inventory-class.enum.ts";

@ObjectType("InventoryPolicy", {
  implements: Node,
  description:
    "How a product is to be kept at a location, as the latest plan has it; quantities in units of the product.",
})
export class InventoryPolicy extends Node {
  /** Key of `product`, which a loader reads. */
  productKey!: string;

  /** Key of `location`, which a loader reads. */
  locationKey!: string;

  /** Key of `supplier`, which a loader reads. */
  supplierKey!: string | null;

  /** Key of `fromLocation`, which a loader reads. */
  fromLocationKey!: string | null;

  @Field(() => AbcClass, { description: "How much of the value of demand the product makes." })
  abcClass!: AbcClass;

  @Field(() => XyzClass, { description: "By how much its demand varies." })
  xyzClass!: XyzClass;

  @Field(() => ServiceMeasure, { description: "What its service is measured by." })
  serviceMeasure!: ServiceMeasure;

  @Field(() => Float, { nullable: true, description: "What service is to be reached, 0 to 1; null for least cost." })
  serviceTarget!: number | null;

  @Field(() => Int, { description: "Days between two looks at whether to order." })
  reviewPeriodDays!: number;

  @Field(() => Float, { description: "Days from order to receipt on average, as learned." })
  leadTimeMeanDays!: number;

  @Field(() => Float, { description: "Standard deviation of those days." })
  leadTimeDeviationDays!: number;

  @Field(() => DemandBasis, { description: "What demand was taken from." })
  demandBasis!: DemandBasis;

  @Field(() => Float, { description: "Units expected to be asked for in a day." })
  demandPerDay!: number;

  @Field(() => Float, { description: "Days that stock has to cover: lead time and review period together." })
  protectionDays!: number;

  @Field(() => Float, { description: "Units expected to be asked for in those days." })
  protectionDemandMean!: number;

  @Field(() => Float, { description: "Standard deviation of those units." })
  protectionDemandDeviation!: number;

  @Field(() => Float, { description: "Units kept beyond what is expected to be asked for." })
  safetyStock!: number;

  @Field(() => Float, { description: "Order when what is available, ordered and on the way is at or below it." })
  reorderPoint!: number;

  @Field(() => Float, { description: "Order up to it." })
  orderUpTo!: number;

  @Field(() => Float, { description: "The chance of no stockout between two receipts that it leads to, 0 to 1." })
  cycleService!: number;

  @Field(() => Float, { description: "The share of demand served from stock that it leads to, 0 to 1." })
  fillRate!: number;

  @Field(() => Money, { nullable: true, description: "What one unit in stock is valued at; null when unknown." })
  unitCost!: Money | null;

  @Field(() => [Remark], { description: "Why the policy is as it is, strongest first." })
  reasons!: Remark[];

  @Field(() => DateTimeScalar, { description: "When it was worked out." })
  computedAt!: Date;
}
