import type { ActionName } from "@bellwether/customer-behaviour/model/next-action/decide-action";
import { Field, Float, ObjectType } from "type-graphql";
import { Remark } from "../remarks/remark.type.ts";
import { Money } from "../scalars/money.type.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const CustomerAction = describedEnum<ActionName>("CustomerAction", "What can be done for a customer.", {
  EMAIL_RECOMMENDATION: "An e-mail with what the customer may like.",
  WIN_BACK_DISCOUNT: "A discount for one who may be leaving.",
  REORDER_REMINDER: "A reminder of what is usually bought again by now.",
  ASK_FEEDBACK: "A question how the last purchase was.",
  NOTHING: "Leave the customer alone.",
});
export type CustomerAction = keyof typeof CustomerAction;

@ObjectType("ActionOption", {
  description: "One thing that can be done for a customer, and what it is expected to earn.",
})
export class ActionOption {
  /** Key of the product it is about. */
  productKey!: string | null;

  @Field(() => CustomerAction, { description: "What is done." })
  action!: CustomerAction;

  @Field(() => Money, {
    nullable: true,
    description: "Expected profit within 30 days over doing nothing; null where it cannot be said.",
  })
  expectedProfit!: Money | null;

  @Field(() => Money, { nullable: true, description: "The profit is below this one time in ten." })
  lower!: Money | null;

  @Field(() => Money, { nullable: true, description: "The profit is above this one time in ten." })
  upper!: Money | null;

  @Field(() => Float, { nullable: true, description: "Probability of a purchase within 30 days with it, 0 to 1." })
  probability!: number | null;

  @Field(() => Remark, { description: "Why it is worth a thought." })
  reason!: Remark;

  @Field(() => [Remark], { description: "Why it may not or cannot be done; empty where it can." })
  obstacles!: Remark[];
}

@ObjectType("NextBestAction", {
  description:
    "What to do for a customer: reward × probability − cost, among what consent, contact limits and stock allow. Doing nothing is a choice too.",
})
export class NextBestAction {
  @Field(() => ActionOption, { description: "The action of the highest expected profit." })
  chosen!: ActionOption;

  @Field(() => [ActionOption], { description: "Every action, the chosen first; those that cannot be done last." })
  options!: ActionOption[];
}
