import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { SupportLanguage } from "../support-knowledge/support-language.enum.ts";

@ObjectType("ConversationFigures", { description: "What became of conversations." })
export class ConversationFigures {
  @Field(() => Int, { description: "Conversations that began." })
  conversations!: number;

  @Field(() => Int, { description: "Those resolved without a person." })
  deflected!: number;

  @Field(() => Int, { description: "Those that a person was asked to take over." })
  handedOff!: number;

  @Field(() => Int, { description: "Those that are resolved." })
  resolved!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Seconds within which half of the answered ones were answered first, by the bot or a person; null without any.",
  })
  firstAnswerSeconds!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Seconds within which half of the resolved ones were resolved; null without any.",
  })
  resolutionSeconds!: number | null;

  @Field(() => Int, { description: "Ratings that customers gave." })
  ratings!: number;

  @Field(() => Float, { nullable: true, description: "Their mean, 1 to 5; null without any." })
  satisfaction!: number | null;
}

@ObjectType("LanguageQuality", { description: "What became of conversations in a language." })
export class LanguageQuality {
  @Field(() => SupportLanguage, { description: "The language." })
  language!: SupportLanguage;

  @Field(() => ConversationFigures, { description: "What became of them." })
  figures!: ConversationFigures;
}

@ObjectType("IntentQuality", { description: "What became of conversations about an intent." })
export class IntentQuality {
  @Field(() => String, { nullable: true, description: "The intent's key; null where none was understood." })
  intentKey!: string | null;

  @Field(() => ConversationFigures, { description: "What became of them." })
  figures!: ConversationFigures;
}

@ObjectType("AnswerFigures", { description: "What became of questions that were asked of the articles." })
export class AnswerFigures {
  @Field(() => Int, { description: "Questions." })
  asked!: number;

  @Field(() => Int, { description: "Those that were answered." })
  answered!: number;

  @Field(() => Int, { description: "Messages that customers said helped." })
  thumbsUp!: number;

  @Field(() => Int, { description: "Messages that customers said did not help." })
  thumbsDown!: number;
}

@ObjectType("SuggestionFigures", { description: "What agents made of the replies that were suggested to them." })
export class SuggestionFigures {
  @Field(() => Int, { description: "Sent as they were." })
  asIs!: number;

  @Field(() => Int, { description: "Sent with other words in them." })
  edited!: number;

  @Field(() => Int, { description: "Those instead of which something else was sent." })
  unused!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Mean share of an edited suggestion that was sent, 0 to 1; null without any.",
  })
  keptOfEdited!: number | null;
}

@ObjectType("SupportQualityWeeks", { description: "Week by week, in columns of the same length." })
export class SupportQualityWeeks {
  @Field(() => [DateScalar], { description: "Mondays." })
  starts!: string[];

  @Field(() => [Int], { description: "Conversations that began." })
  conversations!: number[];

  @Field(() => [Int], { description: "Those of them that a person was asked to take over." })
  handedOff!: number[];

  @Field(() => [Int], { description: "Questions asked of the articles." })
  asked!: number[];

  @Field(() => [Int], { description: "Those of them that were answered." })
  answered!: number[];

  @Field(() => [Int], { description: "Conversations about nothing that intents were taught: more of them are drift." })
  unknownIntent!: number[];
}

@ObjectType("PredictedSatisfaction", {
  description: "How satisfied all customers were, as far as what happened tells of those who did not say.",
})
export class PredictedSatisfaction {
  @Field(() => Int, { description: "Conversations with a mark, given or expected." })
  conversations!: number;

  @Field(() => Float, { description: "Mean mark, 1 to 5." })
  mean!: number;

  @Field(() => Float, { description: "Where the interval of the mean begins." })
  low!: number;

  @Field(() => Float, { description: "Where it ends." })
  high!: number;

  @Field(() => Float, { description: "Share of cases in which the mean lies in the interval." })
  level!: number;

  @Field(() => Int, { description: "Conversations with a 1 or a 2, or probably one." })
  dissatisfied!: number;
}

@ObjectType("SupportSatisfaction", { description: "How satisfied customers were." })
export class SupportSatisfaction {
  @Field(() => Int, { description: "Conversations that are resolved: their customers were asked." })
  asked!: number;

  @Field(() => Int, { description: "Those of them whose customers said it." })
  ratings!: number;

  @Field(() => PredictedSatisfaction, {
    nullable: true,
    description: "Of all of them; null while nothing that happens tells marks better than how often each is given.",
  })
  predicted!: PredictedSatisfaction | null;
}

@ObjectType("SupportQuality", { description: "How well support does." })
export class SupportQuality {
  @Field(() => DateScalar, { description: "First day on which conversations began, in the organisation's time zone." })
  from!: string;

  @Field(() => DateScalar, { description: "Last such day." })
  to!: string;

  @Field(() => ConversationFigures, { description: "Of all conversations." })
  total!: ConversationFigures;

  @Field(() => [LanguageQuality], { description: "By language, most first." })
  byLanguage!: LanguageQuality[];

  @Field(() => [IntentQuality], { description: "By intent, most first; 50 at most." })
  byIntent!: IntentQuality[];

  @Field(() => SupportSatisfaction, { description: "How satisfied customers were, said and expected." })
  satisfaction!: SupportSatisfaction;

  @Field(() => AnswerFigures, { description: "Of questions asked of the articles." })
  answers!: AnswerFigures;

  @Field(() => SuggestionFigures, { description: "Of replies that were suggested to agents." })
  suggestions!: SuggestionFigures;

  @Field(() => SupportQualityWeeks, { description: "Week by week." })
  weeks!: SupportQualityWeeks;
}

@ObjectType("KnowledgeGap", { description: "What customers ask again and again and the articles do not answer." })
export class KnowledgeGap {
  @Field(() => ID, { description: "Id of the first such answer." })
  answerId!: string;

  @Field(() => SupportLanguage, { description: "The language." })
  language!: SupportLanguage;

  @Field(() => String, { description: "How it was asked first." })
  question!: string;

  @Field(() => [String], { description: "How else it was asked; at most five." })
  examples!: string[];

  @Field(() => Int, { description: "How often in the last 90 days." })
  count!: number;

  @Field(() => DateTimeScalar, { description: "When first." })
  firstAskedAt!: Date;

  @Field(() => DateTimeScalar, { description: "When last." })
  lastAskedAt!: Date;

  @Field(() => [String], { description: "What people replied to those who asked, the newest first; at most three." })
  replies!: string[];
}
