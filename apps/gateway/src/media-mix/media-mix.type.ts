import type { HeldCause } from "@bellwether/ad-roi/decide/contract";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { PlanEstimate } from "../budget/budget-plan.type.ts";
import { ChannelHeldCause } from "../budget/budget-words.enum.ts";
import { ModelVersion } from "../models/model-version.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { MediaMixDiagnostics } from "./media-mix-diagnostics.type.ts";

@ObjectType("ResponseCurve", {
  description: "What steady spend brings in a period, as columns: position i of each belongs to one amount.",
})
export class ResponseCurve {
  @Field(() => String, { description: "The channel." })
  channel!: string;

  @Field(() => [Float], { description: "Money spent in each period, ascending from 0, to half as much again as ever." })
  spend!: number[];

  @Field(() => Float, { description: "Money of a period at present, the mean of the last 13." })
  usualSpend!: number;

  @Field(() => Float, { description: "Most money of one period in the window; what lies above was never tried." })
  highestSpend!: number;

  @Field(() => [Float], { description: "Money that it is expected to bring in each period." })
  mean!: number[];

  @Field(() => [Float], { description: "In 5 % of cases it is less." })
  lower!: number[];

  @Field(() => [Float], { description: "In 5 % of cases it is more." })
  upper!: number[];
}

@ObjectType("MediaMixContribution", { description: "Money that came of one cause, one number a period." })
export class MediaMixContribution {
  @Field(() => String, { nullable: true, description: "The channel; null for what would have come without any." })
  channel!: string | null;

  @Field(() => [Float], { description: "Expected." })
  mean!: number[];

  @Field(() => [Float], { description: "In 5 % of cases it is less." })
  lower!: number[];

  @Field(() => [Float], { description: "In 5 % of cases it is more." })
  upper!: number[];
}

@ObjectType("MediaMixChannel", { description: "What one channel did by the media mix; money is in its currency." })
export class MediaMixChannel {
  @Field(() => String, { description: "The channel." })
  channel!: string;

  @Field(() => Boolean, { description: "Whether it costs money." })
  isPaid!: boolean;

  @Field(() => Boolean, { description: "Whether it differs between periods at all." })
  varies!: boolean;

  @Field(() => Float, { description: "Money spent over the whole window." })
  spend!: number;

  @Field(() => PlanEstimate, { description: "Money that it brought over the whole window." })
  contribution!: PlanEstimate;

  @Field(() => PlanEstimate, { description: "The same as a share of all that came in, 0 to 1." })
  contributionShare!: PlanEstimate;

  @Field(() => PlanEstimate, {
    nullable: true,
    description: "Money back for each unit spent; null for what costs nothing.",
  })
  roas!: PlanEstimate | null;

  @Field(() => PlanEstimate, { nullable: true, description: "What the next unit brings at the usual spend." })
  marginalRoas!: PlanEstimate | null;

  @Field(() => PlanEstimate, { nullable: true, description: "What was believed of the return before the data." })
  priorReturn!: PlanEstimate | null;

  @Field(() => PlanEstimate, { description: "Share of its effect that comes after the period of the spend, 0 to 1." })
  carriedOver!: PlanEstimate;
}

@ObjectType("MediaMixRecovery", {
  description: "How well a channel's effect is found again in simulated data where it is known.",
})
export class MediaMixRecovery {
  @Field(() => String, { description: "The channel." })
  channel!: string;

  @Field(() => Float, { nullable: true, description: "Money back for each unit in the simulated data, over repeats." })
  trueReturn!: number | null;

  @Field(() => Float, { nullable: true, description: "What a fit to them said." })
  foundReturn!: number | null;

  @Field(() => Float, { nullable: true, description: "Mean distance of the two, as a share of the true one." })
  error!: number | null;

  @Field(() => Float, { nullable: true, description: "Share of repeats whose 90 % interval held the truth." })
  coverage!: number | null;

  @Field(() => Int, { description: "Simulated data sets that were fitted." })
  repeats!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Width of the return's interval against that before the data; 1 says that nothing was learned.",
  })
  narrowing!: number | null;

  @Field(() => String, { nullable: true, description: "The channel that it always moves with." })
  alikeChannel!: string | null;

  @Field(() => ChannelHeldCause, {
    nullable: true,
    description: "Why no budget is planned for it; null for one that is planned.",
  })
  heldFor!: HeldCause | null;

  @Field(() => Float, {
    nullable: true,
    description: "Money by which the best budget of 13 periods is expected to be better after an experiment on it.",
  })
  experimentWorth!: number | null;
}

@ObjectType("MediaMix", {
  description: "What the media-mix model says of ads: which channel brought what, and how sure that is.",
})
export class MediaMix {
  /** Key of the version. */
  modelVersionKey!: string;

  @Field(() => String, { description: "ISO 4217 code of the money in it." })
  currency!: string;

  @Field(() => String, { description: "What it explains, such as revenue." })
  outcomeName!: string;

  @Field(() => DateScalar, { description: "First day of the first period." })
  start!: string;

  @Field(() => Int, { description: "Days of a period." })
  periodDays!: number;

  @Field(() => [Float], { description: "Money that came in, one number a period." })
  outcome!: number[];

  @Field(() => [MediaMixChannel], { description: "Every channel, paid or not." })
  channels!: MediaMixChannel[];

  @Field(() => [ResponseCurve], { description: "How each paid channel responds." })
  responseCurves!: ResponseCurve[];

  @Field(() => [MediaMixContribution], {
    description: "What the outcome came of: the baseline first, then each channel.",
  })
  contributions!: MediaMixContribution[];

  @Field(() => MediaMixDiagnostics, { description: "How far it can be believed." })
  diagnostics!: MediaMixDiagnostics;
}

@ObjectType("MediaMixChange", {
  description: "What two fits say of one channel; null where one of them does not know it.",
})
export class MediaMixChange {
  @Field(() => String, { description: "The channel." })
  channel!: string;

  @Field(() => PlanEstimate, { nullable: true, description: "Money back for each unit by the earlier fit." })
  roasBefore!: PlanEstimate | null;

  @Field(() => PlanEstimate, { nullable: true, description: "The same by the later fit." })
  roasAfter!: PlanEstimate | null;

  @Field(() => PlanEstimate, { nullable: true, description: "Its share of all that came in by the earlier fit." })
  shareBefore!: PlanEstimate | null;

  @Field(() => PlanEstimate, { nullable: true, description: "The same by the later fit." })
  shareAfter!: PlanEstimate | null;

  @Field(() => Float, { nullable: true, description: "Money spent over the earlier window." })
  spendBefore!: number | null;

  @Field(() => Float, { nullable: true, description: "Money spent over the later window." })
  spendAfter!: number | null;

  @Field(() => Boolean, {
    description: "Whether the intervals of the return lie apart, so that more than chance speaks for a change.",
  })
  apart!: boolean;
}

@ObjectType("MediaMixComparison", { description: "What changed between two fits." })
export class MediaMixComparison {
  @Field(() => ModelVersion, { nullable: true, description: "The earlier fit, with its window of data." })
  before!: ModelVersion | null;

  @Field(() => ModelVersion, { nullable: true, description: "The later fit, with its window of data." })
  after!: ModelVersion | null;

  @Field(() => [MediaMixChange], { description: "Every channel that either of them knows." })
  channels!: MediaMixChange[];
}
