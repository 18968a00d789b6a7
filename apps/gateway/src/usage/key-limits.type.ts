import { Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";

@InputType("ApiKeyLimitsInput", {
  description: "How much a key may use; what is null or left out has no limit. Minutes and months are those of UTC.",
})
export class ApiKeyLimitsInput {
  @Field(() => Int, { nullable: true, description: "Requests a minute." })
  requestsPerMinute?: number | null;

  @Field(() => Int, { nullable: true, description: "Requests a month." })
  requestsPerMonth?: number | null;

  @Field(() => Int, { nullable: true, description: "Records sent in bulk a month." })
  recordsPerMonth?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Milliseconds a month that models take for the key's what-if questions.",
  })
  modelMillisecondsPerMonth?: number | null;
}

@ObjectType("ApiKeyLimits", {
  description: "How much a key may use, and what it has used in this minute and month of UTC.",
})
export class ApiKeyLimits {
  @Field(() => Float, { nullable: true, description: "Requests a minute; null for no limit." })
  requestsPerMinute!: number | null;

  @Field(() => Float, { nullable: true, description: "Requests a month; null for no limit." })
  requestsPerMonth!: number | null;

  @Field(() => Float, { nullable: true, description: "Records sent in bulk a month; null for no limit." })
  recordsPerMonth!: number | null;

  @Field(() => Float, { nullable: true, description: "Milliseconds of models a month; null for no limit." })
  modelMillisecondsPerMonth!: number | null;

  @Field(() => Float, { description: "Requests in the minute under way." })
  requestsThisMinute!: number;

  @Field(() => Float, { description: "Requests in the month under way." })
  requestsThisMonth!: number;

  @Field(() => Float, { description: "Records in the month under way." })
  recordsThisMonth!: number;

  @Field(() => Float, { description: "Milliseconds of models in the month under way." })
  modelMillisecondsThisMonth!: number;

  @Field(() => DateTimeScalar, { description: "When the month ends, and its counts begin anew." })
  monthEndsAt!: Date;
}
