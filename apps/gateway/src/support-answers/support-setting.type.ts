import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { SupportAnswerMode } from "./support-answer-words.enum.ts";
import { SupportEncoder, SupportEncoderInput } from "./support-encoder.type.ts";

@ObjectType("RiskCoveragePoint", {
  description: "What answering from a confidence on would have meant, of questions that were not learnt from.",
})
export class RiskCoveragePoint {
  @Field(() => Float, { description: "Confidence from which on a question is answered, 0 … 1." })
  threshold!: number;

  @Field(() => Float, { description: "Share of all questions that are answered, 0 … 1; half of them have no answer." })
  coverage!: number;

  @Field(() => Float, { description: "Share of the answers that are wrong, 0 … 1." })
  risk!: number;
}

@ObjectType("SupportLearnt", { description: "What support has learnt of how its articles answer." })
export class SupportLearnt {
  @Field(() => ID, { description: "The model version." })
  modelVersionId!: string;

  @Field(() => Float, { description: "The confidence below which it would leave questions unanswered." })
  threshold!: number;

  @Field(() => [RiskCoveragePoint], { description: "From the strictest threshold to the mildest; at most 101 points." })
  riskCoverage!: RiskCoveragePoint[];

  @Field(() => Int, { description: "Held-out questions that it was judged by." })
  questions!: number;

  @Field(() => Int, { description: "Passages that it learnt from." })
  passages!: number;

  @Field(() => Float, { description: "Mean reciprocal rank of what answers a held-out question, 0 … 1." })
  mrr!: number;

  @Field(() => Float, { description: "The same by words alone." })
  baselineMrr!: number;

  @Field(() => Float, {
    description:
      "How far its confidence lay from the share that was right, of questions that it was not learnt from, 0 … 1.",
  })
  calibrationError!: number;

  @Field(() => DateTimeScalar, { description: "When it was learnt." })
  learntAt!: Date;
}

@ObjectType("SupportSetting", { description: "When support answers, and when it declines to." })
export class SupportSetting {
  @Field(() => Float, {
    nullable: true,
    description: "Confidence below which nothing is answered, 0 … 1; null: the one that was learnt.",
  })
  abstentionThreshold!: number | null;

  @Field(() => Float, {
    description: "The threshold that holds: the one that was set, learnt, or the cautious one before.",
  })
  threshold!: number;

  @Field(() => SupportLearnt, { nullable: true, description: "What was learnt; null before anything was." })
  learnt!: SupportLearnt | null;

  @Field(() => SupportAnswerMode, {
    description: "Whose words answers are in; the articles' own wherever the endpoint fails or says what they do not.",
  })
  answerMode!: SupportAnswerMode;

  @Field(() => String, {
    nullable: true,
    description: "Address of the OpenAI-compatible endpoint, without `/chat/completions`; null where there is none.",
  })
  chatUrl!: string | null;

  @Field(() => String, { nullable: true, description: "The model that it is asked for." })
  chatModel!: string | null;

  @Field(() => Boolean, { description: "Whether a key of the endpoint is kept; nobody is shown it." })
  hasChatSecret!: boolean;

  @Field(() => SupportEncoder, { description: "By whose vectors passages are compared." })
  encoder!: SupportEncoder;

  @Field(() => Int, { description: "Grows with every change; 0 before anything was set." })
  version!: number;
}

@InputType("SupportSettingUpdateInput", {
  description: "When support answers, and in whose words; what is not given stays.",
})
export class SupportSettingUpdateInput {
  @Field(() => Int, { description: "The `version` that this rests on; 0 where nothing was set yet." })
  version!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Confidence below which nothing is answered, 0 … 1; the one that is learnt when null.",
  })
  abstentionThreshold?: number | null;

  @Field(() => SupportAnswerMode, { nullable: true, description: "Whose words answers are in." })
  answerMode?: SupportAnswerMode | null;

  @Field(() => String, {
    nullable: true,
    description: "Address of the OpenAI-compatible endpoint, without `/chat/completions`; none when null.",
  })
  chatUrl?: string | null;

  @Field(() => String, { nullable: true, description: "The model that it is asked for; none when null." })
  chatModel?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its key; none when null. A kept key is not sent to another address: give it again with the address.",
  })
  chatSecret?: string | null;

  @Field(() => SupportEncoderInput, {
    nullable: true,
    description:
      "By whose vectors passages are to be compared. They are made and held against what serves in the background; choosing again tries again.",
  })
  encoder?: SupportEncoderInput | null;
}

@ObjectType("SupportSettingPayload", { description: "What became of a change of support's settings." })
export class SupportSettingPayload {
  @Field(() => SupportSetting, { nullable: true, description: "The settings from now on; null where nothing changed." })
  supportSetting!: SupportSetting | null;

  @Field(() => [UserError], { description: "Why nothing changed." })
  userErrors!: UserError[];
}
