import { Field, ID, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { SupportLanguage } from "../support-knowledge/support-language.enum.ts";
import {
  ConversationPriority,
  ConversationSentiment,
  ConversationStatus,
  HandOffReason,
} from "./conversation-words.enum.ts";

@ObjectType("Conversation", {
  implements: Node,
  description: "What one customer and the organisation say to each other about one matter.",
})
export class Conversation extends Node {
  /** Key inside `id`. */
  key!: string;

  customerKey!: string | null;
  assigneeReference!: string | null;
  mergedIntoKey!: string | null;
  /** Given out to those who may see what is personal. */
  visitorNameKept!: string | null;

  @Field(() => String, { description: "By what the customer writes: WIDGET, EMAIL, API or another channel." })
  channel!: string;

  @Field(() => ConversationStatus, { description: "Where it is in its life." })
  status!: ConversationStatus;

  @Field(() => Int, { description: "Grows with every step; a change names the one that it rests on." })
  version!: number;

  @Field(() => SupportLanguage, { description: "In which the customer is written to." })
  locale!: SupportLanguage;

  @Field(() => String, { description: "The beginning of the first message, or the mail's subject." })
  subject!: string;

  @Field(() => Boolean, { description: "Whether the channel proved which customer asks." })
  isVerified!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "What somebody should know who takes it; null: nothing special.",
  })
  skill!: string | null;

  @Field(() => ConversationPriority, { description: "How much it presses." })
  priority!: ConversationPriority;

  @Field(() => String, { nullable: true, description: "Key of what it is about, as understood; null while unknown." })
  intentKey!: string | null;

  @Field(() => ConversationSentiment, { nullable: true, description: "How the customer sounded last." })
  sentiment!: ConversationSentiment | null;

  @Field(() => HandOffReason, { nullable: true, description: "Why people took over; null where they never did." })
  handOffReason!: HandOffReason | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When people took over." })
  handedOffAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "What the customer said until people took over, in their own sentences, one a line.",
  })
  summary!: string | null;

  @Field(() => Int, { description: "How many messages it has, which is the sequence of the last." })
  lastSequence!: number;

  @Field(() => String, { nullable: true, description: "The beginning of the last message." })
  lastText!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When something was said last." })
  lastMessageAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "By when a person is to answer; null while nobody waits.",
  })
  dueAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When that went by unanswered." })
  breachedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when it is put aside." })
  snoozedUntil!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was done." })
  resolvedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: "How satisfied the customer was, 1 to 5; null where they did not say.",
  })
  csat!: number | null;

  @Field(() => DateTimeScalar, { description: "When the customer began it." })
  createdAt!: Date;
}

@ObjectType("MessageCitation", { description: "A sentence of an article that an answer is made of." })
export class MessageCitation {
  @Field(() => ID, { description: "The article." })
  articleId!: string;

  @Field(() => ID, { description: "The passage within it." })
  passageId!: string;

  @Field(() => String, { description: "The article's title." })
  title!: string;

  @Field(() => String, { description: "The sentence, in the article's own words." })
  text!: string;

  @Field(() => Int, { description: "Where it begins in the article's body, in UTF-16 units." })
  startsAt!: number;

  @Field(() => Int, { description: "Where it ends." })
  endsAt!: number;
}
