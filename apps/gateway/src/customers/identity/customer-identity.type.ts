import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../scalars/date-time.scalar.ts";

@ObjectType("CustomerIdentity", { description: "That an anonymous visitor is a customer, from when until when." })
export class CustomerIdentity {
  /** The person or key that linked it; null where events did. */
  linkedByReference!: string | null;
  unlinkedByReference!: string | null;

  @Field(() => String, { description: "The visitor's or device's id." })
  anonymousId!: string;

  @Field(() => DateTimeScalar, { description: "When it became known." })
  linkedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was taken back; null while it holds." })
  unlinkedAt!: Date | null;
}
