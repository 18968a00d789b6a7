import { maskPersonal } from "@bellwether/runtime/masking/mask-personal";
import {
  answerModelName,
  longestQuestion,
  type SupportQuestion,
  type SupportAnswer as Told,
} from "@bellwether/smart-support/answers/contract";
import { keepAnswer } from "@bellwether/smart-support/answers/keep-answer";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { askInJson, type Patience } from "../models/ask-model-host.ts";
import type { ArticleAudience } from "../support-knowledge/article-words.enum.ts";
import { type SupportLanguage, supportLocale } from "../support-knowledge/support-language.enum.ts";
import { type SupportAnswerRow, supportAnswerColumns, toSupportAnswer } from "./support-answer.row.ts";
import type { SupportAnswer } from "./support-answer.type.ts";
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
export async function supportAsk(
  { question, language, audience, explain }: Asked,
  context: RequestContext,
): Promise<SupportAnswer> {
  if (question.length > longestQuestion)
    throw badUserInput("question", `A question has at most ${longestQuestion} characters; got ${question.length}.`);
  if (question.trim() === "") throw badUserInput("question", "Ask something: the question is empty.");
  const { masked } = maskPersonal(question);
  const asked: SupportQuestion = {
    question: masked.slice(0, longestQuestion),
    locale: language === null ? null : supportLocale(language),
    audience,
    explain,
  };
  const begun = performance.now();
  const told = await askInJson<Told>(answerModelName, asked, patience, context);
  const { door, caller } = context;
  return door.write(caller.tenantId, async (db) => {
    const id = await keepAnswer(db, told, {
      question: asked.question,
      audience,
      conversationId: null,
      messageId: null,
      customerId: null,
      askedBy: caller.id,
      tookMs: Math.round(performance.now() - begun),
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
