import { Field, ID, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { SupportLanguage } from "../support-knowledge/support-language.enum.ts";

export const SupportExampleStatus = describedEnum("SupportExampleStatus", "What people said of an example.", {
  PROPOSED: "Nothing yet: it waits for somebody to look at it.",
  ACCEPTED: "It is learnt from.",
  REJECTED: "It is not learnt from.",
});
export type SupportExampleStatus = keyof typeof SupportExampleStatus;

export const SupportExampleSource = describedEnum("SupportExampleSource", "Where an example comes from.", {
  IMPORT: "A file.",
  AGENT: "Somebody of the organisation.",
  CUSTOMER: "A conversation.",
});
export type SupportExampleSource = keyof typeof SupportExampleSource;

@ObjectType("SupportExample", { description: "A message that teaches what an intent is asked like." })
export class SupportExample {
  /** Who reviewed it, as records keep it. */
  reviewedByReference!: string | null;

  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The message; what tells of a person is masked." })
  text!: string;

  @Field(() => String, { nullable: true, description: "Key of its intent; null for out of scope." })
  intentKey!: string | null;

  @Field(() => SupportLanguage, { nullable: true, description: "Its language; null where it is not known." })
  language!: SupportLanguage | null;

  @Field(() => SupportExampleSource, { description: "Where it comes from." })
  source!: SupportExampleSource;

  @Field(() => SupportExampleStatus, { description: "What people said of it." })
  status!: SupportExampleStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was reviewed; null where it was not." })
  reviewedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: "When it came." })
  createdAt!: Date;
}
