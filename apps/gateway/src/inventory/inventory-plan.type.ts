import type { OrderSolver as StoredSolver } from "@bellwether/inventory/contract";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { Remark } from "../remarks/remark.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { PolicyPerformance } from "./policy-performance.type.ts";

export const OrderSolver = describedEnum<StoredSolver>("OrderSolver", "How the quantities of a plan were chosen.", {
  OPTIMAL: "Nothing better exists, within the gap.",
  TIME_LIMIT: "The best that was found in the time allowed.",
  GREEDY: "One after another by benefit, without proof.",
  NOTHING_TO_ORDER: "There was nothing to choose.",
});
export type OrderSolver = keyof typeof OrderSolver;

@ObjectType("PlanOrders", { description: "How the quantities of a plan were chosen, over all products at once." })
export class PlanOrders {
  @Field(() => OrderSolver, { description: "By which way." })
  solver!: OrderSolver;

  @Field(() => Float, {
    nullable: true,
    description: "How far at most from the best possible benefit, 0 to 1; null where nothing is proven.",
  })
  gap!: number | null;

  @Field(() => Float, { description: "How long it took." })
  milliseconds!: number;

  @Field(() => Int, { description: "How many lines it orders." })
  lines!: number;

  @Field(() => Money, { description: "What they cost." })
  amount!: Money;

  @Field(() => Int, { description: "Lines cut or left out for budget or capacity." })
  restricted!: number;
}

@ObjectType("InventoryPlan", {
  implements: Node,
  description:
    "One run of the planner over all stock: what it assumed, what it orders, and what simulation says of it.",
})
export class InventoryPlan extends Node {
  /** Key of `modelVersion`, which a loader reads. */
  modelVersionKey!: string | null;

  @Field(() => DateScalar, { description: "The first day planned for." })
  startDate!: string;

  @Field(() => Int, { description: "Seed of everything random; the same data and seed give the same plan." })
  seed!: number;

  @Field(() => Money, { nullable: true, description: "The most it was to order for; null for no limit." })
  budget!: Money | null;

  @Field(() => PlanOrders, { description: "How the quantities were chosen." })
  orders!: PlanOrders;

  @Field(() => PolicyPerformance, { description: "All products together, replayed as now and as proposed." })
  proof!: PolicyPerformance;

  @Field(() => Int, { description: "Products at locations that `proof` adds up: those whose present way is known." })
  provenPositions!: number;

  @Field(() => [Remark], { description: "What to know of the plan, strongest first." })
  reasons!: Remark[];

  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: Date;
}
