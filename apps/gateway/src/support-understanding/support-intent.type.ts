import { Field, Float, Int, ObjectType } from "type-graphql";
import { Job } from "../jobs/job.type.ts";
import { ModelVersion } from "../models/model-version.type.ts";

@ObjectType("SupportExampleCounts", { description: "How many examples there are, by what people said of them." })
export class SupportExampleCounts {
  @Field(() => Int, { description: "Accepted: learnt from." })
  accepted!: number;

  @Field(() => Int, { description: "Proposed: waiting for somebody to look at them." })
  proposed!: number;

  @Field(() => Int, { description: "Rejected." })
  rejected!: number;
}

@ObjectType("SupportIntent", { description: "Something that customers ask support about." })
export class SupportIntent {
  @Field(() => String, { description: "What examples and models call it." })
  key!: string;

  @Field(() => String, { description: "Its name in English." })
  nameEn!: string;

  @Field(() => String, { description: "Its name in Chinese." })
  nameZh!: string;

  @Field(() => String, { nullable: true, description: "Whom conversations about it are given to; null for anybody." })
  skill!: string | null;

  @Field(() => Boolean, { description: "Whether people answer it, never the bot." })
  isPolicy!: boolean;

  @Field(() => Boolean, { description: "Whether it was put away: nothing is told to be about it any more." })
  isArchived!: boolean;

  @Field(() => SupportExampleCounts, { description: "Its examples." })
  examples!: SupportExampleCounts;

  @Field(() => Float, {
    nullable: true,
    description:
      "Of held-out examples told to be it, the share that was, 0 to 1; null where none was, or it is not learnt.",
  })
  precision!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Of its held-out examples, the share told to be it, 0 to 1; null where it is not learnt.",
  })
  recall!: number | null;
}

@ObjectType("SupportIntentConfusion", { description: "What held-out examples of each intent were told to be." })
export class SupportIntentConfusion {
  @Field(() => [String], { description: "Keys of the intents, in the order of rows and columns; at most 500." })
  keys!: string[];

  @Field(() => [[Int]], {
    description:
      "By true intent and then by what was told: how many. The last row and column are what is out of scope.",
  })
  counts!: number[][];
}

@ObjectType("SupportMistake", { description: "An example that was told to be of another intent when it was held out." })
export class SupportMistake {
  @Field(() => String, { description: "The example." })
  text!: string;

  @Field(() => String, { description: "Key of its intent." })
  intentKey!: string;

  @Field(() => String, { description: "Key of the intent that it was told to be." })
  toldKey!: string;
}

@ObjectType("SupportIntentModel", { description: "How well the model in use tells intents, on held-out examples." })
export class SupportIntentModel {
  @Field(() => ModelVersion, { description: "The version in use." })
  version!: ModelVersion;

  @Field(() => Float, { description: "Share of all held-out messages that were told rightly, 0 to 1." })
  accuracy!: number;

  @Field(() => Float, { description: "Likewise of those in scope; a refused one is wrong." })
  inScopeAccuracy!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Share of messages out of scope that were told to be; null without such examples.",
  })
  outOfScopeRecall!: number | null;

  @Field(() => Float, {
    description: "Share of messages understood rightly that may be taken for out of scope, which sets the threshold.",
  })
  refusedShare!: number;

  @Field(() => Float, { description: "Share that the nearest example's intent is right for, of messages in scope." })
  nearestAccuracy!: number;

  @Field(() => Float, { description: "Share that the commonest intent is right for, of messages in scope." })
  commonestAccuracy!: number;

  @Field(() => SupportIntentConfusion, { description: "What was taken for what." })
  confusion!: SupportIntentConfusion;

  @Field(() => [SupportMistake], { description: "Examples taken for another intent, the surest first; at most 50." })
  mistakes!: SupportMistake[];
}

@ObjectType("SupportIntents", { description: "What customers ask about, and how well that is understood." })
export class SupportIntents {
  @Field(() => [SupportIntent], { description: "The intents, by key; at most 500." })
  intents!: SupportIntent[];

  @Field(() => SupportExampleCounts, { description: "Examples of what no intent answers." })
  outOfScope!: SupportExampleCounts;

  @Field(() => SupportIntentModel, { nullable: true, description: "The model in use; null before there is one." })
  model!: SupportIntentModel | null;

  @Field(() => Job, { nullable: true, description: "The newest training; null where none was asked for." })
  training!: Job | null;
}
