import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { InventoryExceptionKind } from "./inventory-exception.type.ts";

@ObjectType("InventoryExceptionCount", { description: "How many exceptions of one kind there are." })
export class InventoryExceptionCount {
  @Field(() => InventoryExceptionKind, { description: "Which kind." })
  kind!: InventoryExceptionKind;

  @Field(() => Int, { description: "How many." })
  count!: number;

  @Field(() => Money, { description: "The money at stake in all of them." })
  amount!: Money;
}

@ObjectType("InventorySummary", { description: "How stock stands and what waits to be done, over all products." })
export class InventorySummary {
  @Field(() => Int, { description: "Products at locations of which stock is known." })
  positions!: number;

  @Field(() => Money, { description: "All that is on hand, at cost, of what plans know the cost of." })
  stockValue!: Money;

  @Field(() => Int, { description: "Positions of which nothing is available." })
  outOfStock!: number;

  @Field(() => Int, { description: "Positions at or below their reorder point." })
  belowReorderPoint!: number;

  @Field(() => Int, { description: "Proposals that wait for a decision." })
  openProposals!: number;

  @Field(() => Money, { description: "What all open purchases would cost." })
  proposedAmount!: Money;

  @Field(() => Money, { description: "The loss expected if none of the open proposals is done." })
  moneyAtStake!: Money;

  @Field(() => Int, { description: "Purchase orders of which something is still to come." })
  openOrders!: number;

  @Field(() => Int, { description: "Those of them that are late." })
  lateOrders!: number;

  @Field(() => [InventoryExceptionCount], { description: "What needs a person, by kind, most money first." })
  exceptions!: InventoryExceptionCount[];

  @Field(() => DateTimeScalar, { nullable: true, description: "When the latest plan was made; null before the first." })
  plannedAt!: Date | null;
}
