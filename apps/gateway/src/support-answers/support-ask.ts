import { maskPersonal } from "@bellwether/runtime/masking/mask-personal";
import {
  answerModelName,
  longestQuestion,
  type SupportAnswerPiece,
  type SupportQuestion,
  type SupportAnswer as Told,
} from "@bellwether/smart-support/answers/contract";
import { keepAnswer } from "@bellwether/smart-support/answers/keep-answer";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { askInJson, askInPieces, type Patience } from "../models/ask-model-host.ts";
import type { ArticleAudience } from "../support-knowledge/article-words.enum.ts";
import { type SupportLanguage, supportLocale } from "../support-knowledge/support-language.enum.ts";
import { type SupportAnswerRow, supportAnswerColumns, toSentence, toSupportAnswer } from "./support-answer.row.ts";
import type { SupportAnswer, SupportAnswerProgress, SupportSentence } from "./support-answer.type.ts";
import { verdicts } from "./support-answer-words.enum.ts";

/** The first question after knowledge changed waits for its index. */
const patience: Patience = {
  deadlineMs: 20_000,
  meanwhile: "articles can be read",
  instead: "ask again in a moment",
};

export interface Asked {
  question: string;
  language: SupportLanguage | null;
  audience: ArticleAudience;
  explain: boolean;
}

/**
 * Asks support's model, and keeps question and answer. What tells of persons is masked before it is sent anywhere.
 *
 * @throws GraphQLError BAD_USER_INPUT for a question that is empty or too long; UNAVAILABLE when the model host is away
 */
export async function supportAsk(asked: Asked, context: RequestContext): Promise<SupportAnswer> {
  const question = questionOf(asked);
  const begun = performance.now();
  const told = await askInJson<Told>(answerModelName, question, patience, context);
  return keepAsked(told, question, performance.now() - begun, context);
}

/**
 * The same, telling the sentences as they are verified.
 *
 * @throws GraphQLError BAD_USER_INPUT at once; UNAVAILABLE while it is told
 */
export function streamAnswer(asked: Asked, context: RequestContext): AsyncGenerator<SupportAnswerProgress, void> {
  return progressOf(questionOf(asked), context);
}

async function* progressOf(
  question: SupportQuestion,
  context: RequestContext,
): AsyncGenerator<SupportAnswerProgress, void> {
  const begun = performance.now();
  const sentences: SupportSentence[] = [];
  for await (const piece of askInPieces<SupportAnswerPiece>(answerModelName, question, patience, context)) {
    if ("sentence" in piece) {
      sentences.push(toSentence(piece.sentence));
      yield { sentences: [...sentences], answer: null };
    } else {
      const answer = await keepAsked(piece.answer, question, performance.now() - begun, context);
      yield { sentences: answer.sentences, answer };
    }
  }
}

/** @throws GraphQLError BAD_USER_INPUT */
function questionOf({ question, language, audience, explain }: Asked): SupportQuestion {
  if (question.length > longestQuestion)
    throw badUserInput("question", `A question has at most ${longestQuestion} characters; got ${question.length}.`);
  if (question.trim() === "") throw badUserInput("question", "Ask something: the question is empty.");
  const { masked } = maskPersonal(question);
  return {
    question: masked.slice(0, longestQuestion),
    locale: language === null ? null : supportLocale(language),
    audience,
    explain,
  };
}

function keepAsked(
  told: Told,
  { question, audience }: SupportQuestion,
  tookMs: number,
  { door, caller }: RequestContext,
): Promise<SupportAnswer> {
  return door.write(caller.tenantId, async (db) => {
    const id = await keepAnswer(db, told, {
      question,
      audience,
      conversationId: null,
      messageId: null,
      customerId: null,
      askedBy: caller.id,
      tookMs: Math.round(tookMs),
    });
    const [row] = await db.query<SupportAnswerRow[]>(
      `SELECT ${supportAnswerColumns} FROM support_answer WHERE id = $1`,
      [id],
    );
    const candidates = told.candidates?.map(({ text, support, reason }) => ({
      text,
      support,
      verdict: verdicts[reason],
    }));
    return { ...toSupportAnswer(row!), candidates: candidates ?? null };
  });
}
