import { Field, Float, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const UsageBy = describedEnum("UsageBy", "What use is told apart by.", {
  KEY: "One row for each API key, the one with most requests first.",
  DAY: "One row for each day of UTC on which a key was used, earliest first.",
});
export type UsageBy = keyof typeof UsageBy;

@ObjectType("UsageRow", { description: "What API keys used." })
export class UsageRow {
  /** Null where the row is not of one key. */
  keyId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The day of UTC; null for rows by key." })
  day!: string | null;

  @Field(() => Float, { description: "Requests that were let in." })
  requests!: number;

  @Field(() => Float, { description: "Requests that were refused because a quota was used up." })
  refused!: number;

  @Field(() => Float, { description: "Records that were taken in bulk." })
  records!: number;

  @Field(() => Float, { description: "Milliseconds that models took for what-if questions." })
  modelMilliseconds!: number;
}

@ObjectType("Usage", { description: "What the organisation's API keys used within some days." })
export class Usage {
  @Field(() => UsageRow, { description: "Everything together." })
  total!: UsageRow;

  @Field(() => [UsageRow], { description: "The same by key or by day." })
  rows!: UsageRow[];
}
