import type { ConsentPurpose as StoredPurpose } from "@bellwether/schema/contracts/consent";
import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const ConsentPurpose = describedEnum<StoredPurpose>("ConsentPurpose", "What a customer can agree to.", {
  EMAIL_MARKETING: "Being written to by e-mail about offers; not without consent.",
  SMS_MARKETING: "Being written to by SMS about offers; not without consent.",
  PROFILING: "Being scored and having products recommended by what they did; until they refuse.",
  ANALYTICS: "Being counted in funnels and paths of what customers do; until they refuse.",
  ADVERTISING: "Being put on lists of ad platforms, so that ads there are shown to them; not without consent.",
});
export type ConsentPurpose = StoredPurpose;

@ObjectType("Consent", { description: "What a customer decided about one purpose." })
export class Consent {
  /** Member or key; null for an import. */
  recordedByKey!: string | null;

  @Field(() => ConsentPurpose, { description: "What it is about." })
  purpose!: ConsentPurpose;

  @Field(() => Boolean, { description: "Whether the customer agreed." })
  granted!: boolean;

  @Field(() => DateTimeScalar, { description: "When the customer decided." })
  decidedAt!: Date;

  @Field(() => String, {
    description:
      'Where the customer decided, such as "newsletter form"; "erasure" where a person who was erased came again.',
  })
  source!: string;

  @Field(() => DateTimeScalar, { description: "When it was told." })
  recordedAt!: Date;
}
