import { maskPersonal } from "@bellwether/runtime/masking/mask-personal";
import type { Locale } from "@bellwether/schema/contracts/locale";
import { v7 as uuidv7 } from "uuid";
import type { CitedSentence } from "../../answers/contract.ts";
import type { MessageKind } from "../model/conversation.ts";
import { searchWords } from "../store/search-words.ts";
import type { PastCitations } from "./past-citations.ts";
import { localeOf, type PastConversation, type PastMessage } from "./past-conversation.ts";

/** Author of what agents said where the organisation's people are not named. */
export const pastAuthor = "import";

/** Below which past answers were declined: what was used then is not known. */
const presumedThreshold = 0.5;

/** A message as its row has it. */
export interface ComposedMessage {
  id: string;
  sequence: number;
  author_kind: PastMessage["by"];
  author: string | null;
  kind: MessageKind;
  text: string;
  locale: Locale;
  citations: Omit<CitedSentence, "support">[];
  masked: string[];
  answers_id: string | null;
  answer_id: string | null;
  turn: "DONE" | null;
  feedback: "UP" | "DOWN" | null;
  feedback_at: string | null;
  words: string[];
  sent_at: string;
}

/** What the articles answered, or did not, as its row has it. */
export interface ComposedAnswer {
  id: string;
  message_id: string;
  question: string;
  outcome: "answered" | "abstained";
  confidence: number;
  threshold: number;
  sentences: CitedSentence[];
  took_ms: number;
  asked_at: string;
}

/** Rows of a past conversation, masked: of what the bot said after a customer's message, the first answers it. */
export function composePast(
  conversation: PastConversation,
  citations: PastCitations,
): { messages: ComposedMessage[]; answers: ComposedAnswer[] } {
  const [messages, answers]: [ComposedMessage[], ComposedAnswer[]] = [[], []];
  const locale = localeOf(conversation);
  let asked: ComposedMessage | null = null;
  for (const said of conversation.messages) {
    const { masked: text, found } = maskPersonal(said.text);
    const message: ComposedMessage = {
      id: uuidv7(),
      sequence: messages.length + 1,
      author_kind: said.by,
      author: said.by === "AGENT" ? pastAuthor : null,
      kind: kindOf(said),
      text,
      locale,
      citations: [],
      masked: [...new Set(found.map(({ kind }) => kind))],
      answers_id: null,
      answer_id: null,
      turn: said.by === "CUSTOMER" ? "DONE" : null,
      feedback: said.feedback,
      feedback_at: said.feedback === null ? null : said.at,
      words: searchWords(text),
      sent_at: said.at,
    };
    if (said.by === "CUSTOMER") asked = message;
    else if (said.by === "BOT" && asked !== null) {
      message.answers_id = asked.id;
      if (isOfArticles(said)) {
        const answer = answerOf(said, asked, text, citations);
        message.answer_id = answer.id;
        message.citations = answer.sentences.map(({ support: _, ...cited }) => cited);
        answers.push(answer);
      }
      asked = null;
    }
    messages.push(message);
  }
  return { messages, answers };
}

/** Whether it tells what the articles know: who asks for a person, or speaks of what people alone decide, asked them nothing. */
function isOfArticles({ botOutcome, handOffReason }: PastMessage): boolean {
  if (botOutcome !== "HANDED_OFF") return botOutcome !== null;
  return handOffReason === "LOW_CONFIDENCE" || handOffReason === "REPEATED_FAILURE";
}

function kindOf({ by, botOutcome }: PastMessage): MessageKind {
  if (by !== "BOT" || botOutcome === null) return "TEXT";
  return ({ ANSWERED: "ANSWER", DECLINED: "NOTICE", HANDED_OFF: "HAND_OFF" } as const)[botOutcome];
}

function answerOf(said: PastMessage, asked: ComposedMessage, text: string, citations: PastCitations): ComposedAnswer {
  const isAnswered = said.botOutcome === "ANSWERED";
  const confidence = said.confidence ?? (isAnswered ? 1 : 0);
  return {
    id: uuidv7(),
    message_id: asked.id,
    question: asked.text,
    outcome: isAnswered ? "answered" : "abstained",
    confidence,
    threshold: presumedThreshold,
    sentences: isAnswered ? citations.of(said.articleId, text, confidence) : [],
    took_ms: Math.min(2 ** 31 - 1, Math.max(0, Date.parse(said.at) - Date.parse(asked.sent_at))),
    asked_at: asked.sent_at,
  };
}
