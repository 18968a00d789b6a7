import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { SatisfactionSign as StoredSign } from "@bellwether/smart-support/satisfaction/model/conversation-facts";
import DataLoader from "dataloader";
import { Field, Float, ObjectType } from "type-graphql";
import { inKeyOrder } from "../loaders.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

const signs: Record<StoredSign, string> = {
  FIRST_ANSWER: "How long the first answer took.",
  PERSON_WAIT: "How long a person took to reply.",
  NO_PERSON: "People were called, and nobody replied.",
  RESOLUTION: "How long it took in all.",
  MESSAGES: "How much the customer had to write.",
  DECLINED: "The bot could not help.",
  THUMBS_UP: "The customer said that an answer helped.",
  THUMBS_DOWN: "The customer said that an answer did not help.",
  DISPLEASED: "The customer sounded displeased.",
  PLEASED: "The customer sounded pleased.",
  REOPENED: "The customer came back after it was resolved.",
  PROMISE_BROKEN: "A person answered later than was promised.",
  HANDED_OFF: "People took over.",
  HAND_OFF_REASON: "Why people took over.",
  INTENT: "What it was about.",
};
export const SatisfactionSign = describedEnum(
  "SatisfactionSign",
  "What happened in a conversation that bears on how satisfied its customer was.",
  signs,
);

@ObjectType("ExpectedSatisfaction", { description: "How satisfied a customer probably was who did not say." })
export class ExpectedSatisfaction {
  conversationKey!: string;

  @Field(() => Float, { description: "The mark that they would have given on average, 1 to 5." })
  mark!: number;

  @Field(() => Float, { description: "Probability that they would have given a 1 or a 2." })
  dissatisfied!: number;

  @Field(() => [SatisfactionSign], { description: "What speaks most against it, worst first; at most three." })
  against!: StoredSign[];

  @Field(() => DateTimeScalar, { description: "When it was worked out." })
  predictedAt!: Date;
}

/** What is expected, by the conversation's key; null where the customer said it, or nothing is expected. */
export function expectedSatisfactionByConversation(
  db: TenantSnapshot,
): DataLoader<string, ExpectedSatisfaction | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ExpectedSatisfaction>(
      `SELECT s.conversation_id AS "conversationKey", s.expected AS mark, s.dissatisfied, s.against, s.predicted_at AS "predictedAt"
       FROM conversation_satisfaction AS s JOIN conversation AS c ON c.id = s.conversation_id
       WHERE s.conversation_id = ANY($1::uuid[]) AND c.csat IS NULL`,
      [keys],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.conversationKey,
      (row) => row,
    );
  });
}
