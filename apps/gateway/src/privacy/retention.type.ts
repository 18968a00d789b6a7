import type { RetentionSubject as StoredSubject } from "@bellwether/schema/contracts/retention";
import { Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const RetentionSubject = describedEnum<StoredSubject>("RetentionSubject", "What a retention rule is about.", {
  CUSTOMER_EVENTS: "What customers did, by the time at which it happened; orders stay.",
  ANONYMOUS_EVENTS: "What visitors did of whom nobody knows who they are.",
  INACTIVE_CUSTOMERS: "Customers with no order, no event and no change since: they are erased, with a proof each.",
  IMPORT_ERRORS: "Cells that imports refused, by the import's end.",
  AUDIT_LOG: "Lines of the audit log; a signed anchor stays of those that are cut off. 90 days at least.",
  CONVERSATIONS: "Conversations of support with their messages and notes, by the day on which they were resolved.",
});
export type RetentionSubject = StoredSubject;

@ObjectType("RetentionRule", { description: "How long one kind of data is kept." })
export class RetentionRule {
  @Field(() => RetentionSubject, { description: "What the rule is about." })
  subject!: RetentionSubject;

  @Field(() => Int, {
    nullable: true,
    description: "Days that it is kept; null for as long as the organisation exists.",
  })
  days!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the rule was last followed; null for never." })
  lastRunAt!: Date | null;

  @Field(() => Float, { nullable: true, description: "How many records were forgotten then." })
  lastForgotten!: number | null;
}

@InputType("RetentionRuleSetInput", { description: "How long to keep one kind of data." })
export class RetentionRuleSetInput {
  @Field(() => RetentionSubject, { description: "What the rule is about." })
  subject!: RetentionSubject;

  @Field(() => Int, {
    nullable: true,
    description: "Days to keep it, 1 to 3,650, of the audit log 90 at least; null to keep it for good.",
  })
  days?: number | null;
}

@ObjectType("RetentionRuleSetPayload", { description: "What became of setting a retention rule." })
export class RetentionRuleSetPayload {
  @Field(() => [RetentionRule], { nullable: true, description: "Every rule as it is now; null when nothing was set." })
  rules!: RetentionRule[] | null;

  @Field(() => [UserError], { description: "Why nothing was set; empty on success." })
  userErrors!: UserError[];
}
