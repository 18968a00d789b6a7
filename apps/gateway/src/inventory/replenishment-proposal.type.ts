import type { ProposalKind, ProposalStatus } from "@bellwether/inventory/contract";
import { Field, Float, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { Remark } from "../remarks/remark.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const ReplenishmentKind = describedEnum<ProposalKind>(
  "ReplenishmentKind",
  "Where the goods of a proposal come from.",
  {
    PURCHASE: "A supplier.",
    TRANSFER: "Another location that has more than it needs.",
  },
);
export type ReplenishmentKind = keyof typeof ReplenishmentKind;

export const ReplenishmentStatus = describedEnum<ProposalStatus>("ReplenishmentStatus", "What became of a proposal.", {
  OPEN: "Somebody has to decide; every plan keeps it current.",
  APPROVED: "It was ordered or sent.",
  REJECTED: "Somebody decided against it.",
  WITHDRAWN: "A later plan no longer proposes it.",
});
export type ReplenishmentStatus = keyof typeof ReplenishmentStatus;

@ObjectType("ReplenishmentProposal", {
  implements: Node,
  description: "What to order or to move, why, and what happens if not; quantities in units of the product.",
})
export class ReplenishmentProposal extends Node {
  /** Key inside `id`. */
  key!: string;

  /** Keys of relations, which loaders read. */
  productKey!: string;
  locationKey!: string;
  supplierKey!: string | null;
  fromLocationKey!: string | null;
  purchaseOrderKey!: string | null;

  @Field(() => ReplenishmentKind, { description: "Where the goods come from." })
  kind!: ReplenishmentKind;

  @Field(() => ReplenishmentStatus, { description: "What became of it." })
  status!: ReplenishmentStatus;

  @Field(() => DecimalScalar, { description: "How many units are proposed." })
  quantity!: string;

  @Field(() => Money, { description: "Cost of one unit at this quantity." })
  unitCost!: Money;

  @Field(() => Money, { description: "Quantity times unit cost." })
  amount!: Money;

  @Field(() => DateScalar, { description: "The day to order on." })
  orderOn!: string;

  @Field(() => DateScalar, { description: "The day by which it arrives on average." })
  expectedOn!: string;

  @Field(() => Money, { description: "The loss expected if nothing is done, by which proposals are ranked." })
  moneyAtStake!: Money;

  @Field(() => DateScalar, {
    nullable: true,
    description: "When stock runs out in half of all cases if nothing is done; null where it lasts.",
  })
  stockoutOn!: string | null;

  @Field(() => Float, { description: "The chance that stock runs out before a later order would arrive, 0 to 1." })
  stockoutProbability!: number;

  @Field(() => Float, { description: "Units expected to be asked for and not there by then." })
  expectedShortage!: number;

  @Field(() => [Remark], { description: "Why it is proposed, strongest first." })
  reasons!: Remark[];

  @Field(() => [Remark], { description: "What happens if it is not done." })
  consequences!: Remark[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Units that were approved, where they are not those proposed.",
  })
  decidedQuantity!: string | null;

  @Field(() => String, { nullable: true, description: "What was said to the decision." })
  decisionReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The member or API key that decided.",
    deprecationReason: "Use `decisionAuthor`, which has a name.",
  })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was decided; null while it is not." })
  decidedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: "When it was first proposed." })
  createdAt!: Date;
}
