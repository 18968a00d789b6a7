import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { ArticleAudience } from "../support-knowledge/article-words.enum.ts";
import { SupportLanguage } from "../support-knowledge/support-language.enum.ts";
import { SentenceVerdict, SupportAnswerMode, SupportOutcome } from "./support-answer-words.enum.ts";

@ObjectType("SupportSentence", { description: "A sentence of an answer: an article's own words." })
export class SupportSentence {
  articleKey!: string;

  @Field(() => String, { description: "What it says, as it stands there." })
  text!: string;

  @Field(() => ID, { description: "The passage that it is of." })
  passageId!: string;

  @Field(() => String, { description: "The article's title when it was answered." })
  title!: string;

  @Field(() => Int, { description: "Where it begins in the article's `text`, in UTF-16 units." })
  startsAt!: number;

  @Field(() => Int, { description: "Where it ends there." })
  endsAt!: number;

  @Field(() => Float, { description: "How far it speaks of what was asked, 0 … 1." })
  support!: number;
}

@ObjectType("SupportAlternative", { description: "Where else an answer may stand." })
export class SupportAlternative {
  articleKey!: string;

  @Field(() => String, { description: "The article's title." })
  title!: string;

  @Field(() => String, { description: "How the passage begins." })
  excerpt!: string;

  @Field(() => Float, { description: "What it was ordered by; higher is nearer." })
  score!: number;
}

@ObjectType("RetrievedPassage", { description: "A passage that was found, with its score by each way of finding." })
export class RetrievedPassage {
  articleKey!: string;

  @Field(() => ID, { description: "The passage." })
  passageId!: string;

  @Field(() => String, { description: "The article's title." })
  title!: string;

  @Field(() => String, { description: "Headings that it stands below; empty above the first." })
  heading!: string;

  @Field(() => String, { description: "What it says." })
  text!: string;

  @Field(() => Float, { description: "By words (BM25); 0 where no word of the question stands in it." })
  bm25!: number;

  @Field(() => Float, { description: "By vectors: cosine similarity, -1 … 1; 0 before there are any." })
  dense!: number;

  @Field(() => Float, { description: "By both, 0 … 1." })
  fused!: number;

  @Field(() => Float, { description: "As it was ordered in the end; only differences mean anything." })
  reranked!: number;
}

@ObjectType("JudgedSentence", { description: "A sentence that was looked at for an answer." })
export class JudgedSentence {
  @Field(() => String, { description: "What it says." })
  text!: string;

  @Field(() => Float, { description: "How far it speaks of what was asked, 0 … 1." })
  support!: number;

  @Field(() => SentenceVerdict, { description: "Why it is in the answer, or is not." })
  verdict!: SentenceVerdict;
}

@ObjectType("SupportAnswer", { implements: Node, description: "What support answered, and what it rested on." })
export class SupportAnswer extends Node {
  askedByReference!: string | null;

  @Field(() => String, { description: "What was asked, without names, addresses and numbers of persons." })
  question!: string;

  @Field(() => SupportOutcome, { description: "What became of it." })
  outcome!: SupportOutcome;

  @Field(() => SupportLanguage, { description: "The language of the answer." })
  language!: SupportLanguage;

  @Field(() => ArticleAudience, { description: "Whose articles it was answered from." })
  audience!: ArticleAudience;

  @Field(() => SupportAnswerMode, { description: "Whose words it is in." })
  mode!: SupportAnswerMode;

  @Field(() => [SupportSentence], {
    description: "The answer, in the order in which it is read; none unless answered.",
  })
  sentences!: SupportSentence[];

  @Field(() => Float, { description: "Calibrated probability that it answers, 0 … 1." })
  confidence!: number;

  @Field(() => Float, { description: "Confidence below which nothing was answered." })
  threshold!: number;

  @Field(() => [SupportAlternative], { description: "Where else an answer may stand; at most three." })
  alternatives!: SupportAlternative[];

  @Field(() => [RetrievedPassage], {
    nullable: true,
    description: "What was found, nearest first, at most ten; null unless it was asked for.",
  })
  retrieved!: RetrievedPassage[] | null;

  @Field(() => [JudgedSentence], {
    nullable: true,
    description: "The sentences that were looked at, best first; null unless it was asked for just now.",
  })
  candidates!: JudgedSentence[] | null;

  @Field(() => Boolean, { description: "Whether vectors compared, or words alone did." })
  hasVectors!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether words alone compared because the encoder that was brought gave no vector of the question in time, or is asked no more.",
  })
  isEncoderAway!: boolean;

  @Field(() => ID, { nullable: true, description: "The model version that judged; null before there is one." })
  modelVersionId!: string | null;

  @Field(() => Boolean, { description: "Whether it follows what people said that this question is answered by." })
  isCorrected!: boolean;

  @Field(() => Int, { description: "Milliseconds that it took." })
  tookMs!: number;

  @Field(() => DateTimeScalar, { description: "When it was asked." })
  askedAt!: Date;
}

@ObjectType("SupportAnswerProgress", { description: "An answer while it is made." })
export class SupportAnswerProgress {
  @Field(() => [SupportSentence], {
    description:
      "What is verified so far; with the answer, its sentences, which may be others where an endpoint broke off.",
  })
  sentences!: SupportSentence[];

  @Field(() => SupportAnswer, {
    nullable: true,
    description: "The answer as `supportAsk` gives it; null but at the end.",
  })
  answer!: SupportAnswer | null;
}
