import { Field, Float, ObjectType } from "type-graphql";
import { Series } from "../demand/series.type.ts";
import { Node } from "../node/node.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";
import {
  ForecastOverrideBasis,
  ForecastOverrideKind,
  ForecastOverrideReason,
  ForecastOverrideStatus,
} from "./override-words.enum.ts";

export const ForecastOverrideAuthorKind = describedEnum("ForecastOverrideAuthorKind", "Who may set an override.", {
  MEMBER: "A person.",
  API_KEY: "A program with an API key.",
});
export type ForecastOverrideAuthorKind = keyof typeof ForecastOverrideAuthorKind;

@ObjectType("ForecastOverrideAuthor", { description: "Whoever set or withdrew an override, as they were called then." })
export class ForecastOverrideAuthor {
  @Field(() => ForecastOverrideAuthorKind, { description: "A person or a program." })
  kind!: ForecastOverrideAuthorKind;

  @Field(() => String, { nullable: true, description: "The name at the time; null when it was not known." })
  name!: string | null;
}

@ObjectType("ForecastOverride", {
  implements: Node,
  description: "Demand that somebody plans with on some days instead of the model's, why, and whether it helped.",
})
export class ForecastOverride extends Node {
  /** Keys of relations, which loaders read. */
  key!: string;
  productKey!: string;
  locationKey!: string | null;
  replacesKey!: string | null;
  modelVersionKey!: string | null;

  @Field(() => DateScalar, { description: "First day, in the organisation's calendar." })
  from!: string;

  @Field(() => DateScalar, { description: "Last day, in the organisation's calendar." })
  to!: string;

  @Field(() => ForecastOverrideKind, { description: "How it changes what the model expects." })
  kind!: ForecastOverrideKind;

  @Field(() => ForecastOverrideBasis, { description: "Whether its units are for the period or for each day." })
  basis!: ForecastOverrideBasis;

  @Field(() => Float, { description: "Units, or per cent such as 20 for a fifth more." })
  amount!: number;

  @Field(() => ForecastOverrideReason, { description: "What somebody knew that the model did not." })
  reason!: ForecastOverrideReason;

  @Field(() => String, { description: "The same in words." })
  comment!: string;

  @Field(() => ForecastOverrideAuthor, { description: "Who set it." })
  author!: ForecastOverrideAuthor;

  @Field(() => DateTimeScalar, { description: "When it was set." })
  createdAt!: Date;

  @Field(() => ForecastOverrideStatus, { description: "Where it stands today." })
  status!: ForecastOverrideStatus;

  @Field(() => Series, { description: "What the model expected of each day when it was set." })
  model!: Series;

  @Field(() => Series, { description: "What was planned for each day instead." })
  planned!: Series;

  @Field(() => Float, { description: "The sum of `model`, in units." })
  modelTotal!: number;

  @Field(() => Float, { description: "The sum of `planned`, in units." })
  plannedTotal!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was withdrawn; null while it stands." })
  withdrawnAt!: Date | null;

  @Field(() => ForecastOverrideAuthor, { nullable: true, description: "Who withdrew it; null while it stands." })
  withdrawnBy!: ForecastOverrideAuthor | null;

  @Field(() => String, { nullable: true, description: "Why it was withdrawn, in words; null when nobody said." })
  withdrawnReason!: string | null;
}
