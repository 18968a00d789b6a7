import type { Locale } from "@bellwether/schema/contracts/locale";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { Citation } from "@bellwether/smart-support/conversations/model/conversation";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { SupportLanguage, supportLanguage } from "../support-knowledge/support-language.enum.ts";
import { MessageCitation } from "./conversation.type.ts";
import { MessageAuthorKind, MessageFeedback, MessageKind } from "./conversation-words.enum.ts";

@ObjectType("ConversationMessage", { description: "Something that was said in a conversation." })
export class ConversationMessage {
  authorReference!: string | null;

  @Field(() => ID, { description: "The UUID that its sender chose." })
  messageId!: string;

  @Field(() => Int, { description: "Its place in the conversation; grows with every message." })
  sequence!: number;

  @Field(() => MessageAuthorKind, { description: "Who said it." })
  authorKind!: MessageAuthorKind;

  @Field(() => MessageKind, { description: "What it is." })
  kind!: MessageKind;

  @Field(() => String, { description: "The words; what is personal in a customer's was masked before it was kept." })
  text!: string;

  @Field(() => SupportLanguage, { description: "The language." })
  locale!: SupportLanguage;

  @Field(() => [MessageCitation], { description: "What an answer is made of; none of other messages." })
  citations!: MessageCitation[];

  @Field(() => ID, { nullable: true, description: "The customer's message that the bot answers with it." })
  answersMessageId!: string | null;

  @Field(() => MessageFeedback, {
    nullable: true,
    description: "What the customer thinks of it; null: they did not say.",
  })
  feedback!: MessageFeedback | null;

  @Field(() => String, { nullable: true, description: "Why they think so." })
  feedbackComment!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was said." })
  sentAt!: Date;
}

export const messageColumns = `m.id, m.sequence, m.author_kind, m.author, m.kind, m.text, m.locale, m.citations, m.answers_id,
  m.feedback, m.feedback_comment, m.sent_at`;

export interface MessageRow {
  id: string;
  sequence: number;
  author_kind: MessageAuthorKind;
  author: string | null;
  kind: MessageKind;
  text: string;
  locale: Locale;
  citations: Citation[];
  answers_id: string | null;
  feedback: MessageFeedback | null;
  feedback_comment: string | null;
  sent_at: Date;
}

export function toMessage(row: MessageRow): ConversationMessage {
  return {
    authorReference: row.author,
    messageId: row.id,
    sequence: row.sequence,
    authorKind: row.author_kind,
    kind: row.kind,
    text: row.text,
    locale: supportLanguage(row.locale),
    citations: row.citations.map(({ articleId, ...cited }) => ({
      ...cited,
      articleId: publicId("Article", articleId),
    })),
    answersMessageId: row.answers_id,
    feedback: row.feedback,
    feedbackComment: row.feedback_comment,
    sentAt: row.sent_at,
  };
}
