import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { ArticleAudience } from "../support-knowledge/article-words.enum.ts";
import { SupportLanguage } from "../support-knowledge/support-language.enum.ts";

export const SupportCorrectionStatus = describedEnum("SupportCorrectionStatus", "What people said of a correction.", {
  PROPOSED: "Nothing yet: it waits for somebody to look at it.",
  ACCEPTED: "Support answers by it.",
  REJECTED: "Support does not answer by it.",
});
export type SupportCorrectionStatus = keyof typeof SupportCorrectionStatus;

@ObjectType("SupportCorrection", { description: "What somebody says that support should have answered." })
export class SupportCorrection {
  articleKey!: string | null;
  passageKey!: string | null;
  proposedByReference!: string;
  reviewedByReference!: string | null;

  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The question; what tells of a person is masked." })
  question!: string;

  @Field(() => SupportLanguage, { description: "The language that it was answered in." })
  language!: SupportLanguage;

  @Field(() => ArticleAudience, { description: "Whose question it was." })
  audience!: ArticleAudience;

  @Field(() => Boolean, { description: "Whether the question is to be answered at all." })
  isAnswerable!: boolean;

  @Field(() => String, { nullable: true, description: "Why; null where nothing was said." })
  note!: string | null;

  @Field(() => SupportCorrectionStatus, { description: "What people said of it." })
  status!: SupportCorrectionStatus;

  @Field(() => DateTimeScalar, { description: "When it was proposed." })
  proposedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was reviewed; null where it was not." })
  reviewedAt!: Date | null;
}

@ObjectType("SupportRegression", {
  description: "Whether support answers as people corrected it: every accepted correction's question, asked again.",
})
export class SupportRegression {
  failedKeys!: string[];

  @Field(() => DateTimeScalar, { description: "When they were asked." })
  ranAt!: Date;

  @Field(() => Int, { description: "Questions that were answered as people said." })
  passed!: number;

  @Field(() => Int, { description: "Those that were not." })
  failed!: number;
}

@InputType("AnswerCorrectInput", { description: "What an answer should have been." })
export class AnswerCorrectInput {
  @Field(() => ID, { description: "The answer." })
  answerId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The passage that answers, in the answer's language; null: the question is not to be answered.",
  })
  passageId?: string | null;

  @Field(() => String, { nullable: true, description: "Why; at most 1,000 characters." })
  note?: string | null;
}

export const SupportCorrectionDecision = describedEnum(
  "SupportCorrectionDecision",
  "What somebody says of a correction.",
  { ACCEPT: "Support is to answer by it.", REJECT: "Support is not to answer by it, or no more." },
);
export type SupportCorrectionDecision = keyof typeof SupportCorrectionDecision;

@InputType("SupportCorrectionReviewInput", { description: "What somebody says of a correction." })
export class SupportCorrectionReviewInput {
  @Field(() => ID, { description: "The correction." })
  correctionId!: string;

  @Field(() => SupportCorrectionDecision, { description: "What is said of it." })
  decision!: SupportCorrectionDecision;
}

@ObjectType("SupportCorrectionPayload", { description: "What became of a correction." })
export class SupportCorrectionPayload {
  @Field(() => SupportCorrection, { nullable: true, description: "It as it is now; null when nothing was done." })
  correction!: SupportCorrection | null;

  @Field(() => SupportRegression, {
    nullable: true,
    description:
      "Of one that was accepted: the organisation's own test, run with it; null where no model was there to answer.",
  })
  regression!: SupportRegression | null;

  @Field(() => [UserError], { description: "Why nothing was done, each with its path; empty on success." })
  userErrors!: UserError[];
}
