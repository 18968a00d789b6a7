import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { SegmentPredicateScalar } from "./segment-predicate.scalar.ts";

@ObjectType("SegmentMember", { description: "A customer who is in a segment." })
export class SegmentMember {
  customerKey!: string;

  @Field(() => DateTimeScalar, { description: "Since when." })
  enteredAt!: Date;
}

@ObjectType("SegmentMembership", { description: "A segment that a customer is in." })
export class SegmentMembership {
  segmentKey!: string;

  @Field(() => DateTimeScalar, { description: "Since when." })
  enteredAt!: Date;
}

export const SegmentChangeKind = describedEnum("SegmentChangeKind", "Which way a customer went.", {
  ENTERED: "Into the segment.",
  LEFT: "Out of the segment.",
});
export type SegmentChangeKind = keyof typeof SegmentChangeKind;

export const SegmentChangeCause = describedEnum("SegmentChangeCause", "Why a customer came or went.", {
  CUSTOMER: "Something about the customer changed, or time passed.",
  DEFINITION: "The segment was made, changed or restored.",
});
export type SegmentChangeCause = keyof typeof SegmentChangeCause;

@ObjectType("SegmentChange", { description: "A customer who came into a segment or went; kept for 30 days." })
export class SegmentChange {
  customerKey!: string;

  @Field(() => SegmentChangeKind, { description: "Which way." })
  kind!: SegmentChangeKind;

  @Field(() => SegmentChangeCause, { description: "Why." })
  cause!: SegmentChangeCause;

  @Field(() => Int, { description: "The segment's version at that time." })
  version!: number;

  @Field(() => DateTimeScalar, { description: "When." })
  occurredAt!: Date;
}

@ObjectType("SegmentVersion", { description: "What a segment was from one change to the next." })
export class SegmentVersion {
  changedByReference!: string | null;

  @Field(() => Int, { description: "Which version." })
  version!: number;

  @Field(() => String, { description: "What it was called." })
  name!: string;

  @Field(() => SegmentPredicateScalar, { description: "Whom it took in." })
  predicate!: object;

  @Field(() => DateTimeScalar, { description: "Since when it was so." })
  changedAt!: Date;
}

@ObjectType("SegmentHistory", { description: "How a segment grew and shrank, a value for each day." })
export class SegmentHistory {
  @Field(() => DateScalar, { description: "The day of the first value; the last is today." })
  start!: string;

  @Field(() => [Int], { description: "Customers in it at the end of each day." })
  members!: number[];

  @Field(() => [Int], { description: "How many came on each day." })
  entered!: number[];

  @Field(() => [Int], { description: "How many went on each day." })
  left!: number[];
}
