import type { Locale } from "@bellwether/schema/contracts/locale";
import { contentTermsOf } from "../../retrieval/model/content-terms.ts";
import type { Reader } from "../quality/read-quality.ts";
import { clusterQuestions, rarityAmong } from "./cluster-questions.ts";

/** A question that the articles do not answer, as often as it was asked. */
export interface KnowledgeGap {
  /** Of the answer log: the first such question. */
  id: string;
  locale: Locale;
  question: string;
  /** Others that are about the same, at most five. */
  examples: string[];
  count: number;
  firstAskedAt: Date;
  lastAskedAt: Date;
  /** What people replied to those who asked, where they did, the newest first; at most three. */
  replies: string[];
}

/** Questions that are read at most, the newest, and days back. */
const [mostQuestions, daysBack] = [2_000, 90];
/** Times that something is asked before it is a gap, and gaps that are told at most. */
const [leastCount, mostGaps] = [3, 50];
const [mostExamples, mostReplies] = [5, 3];

interface Row {
  id: string;
  locale: Locale;
  question: string;
  at: Date;
  conversationId: string | null;
}

/** What customers ask and are not answered: declined, or answered so that they said it did not help. */
export async function findGaps(db: Reader): Promise<KnowledgeGap[]> {
  const rows = await db.query<Row>(
    `SELECT answer.id, answer.locale, answer.question, answer.asked_at AS at, answer.conversation_id AS "conversationId"
     FROM support_answer AS answer
     WHERE answer.audience = 'PUBLIC' AND answer.asked_at > now() - make_interval(days => $1)
       AND NOT EXISTS (SELECT FROM support_correction AS correction WHERE correction.answer_id = answer.id AND correction.status = 'ACCEPTED')
       AND (answer.outcome <> 'answered' OR EXISTS (SELECT FROM conversation_message AS message
         WHERE message.answer_id = answer.id AND message.feedback = 'DOWN'))
     ORDER BY answer.asked_at DESC, answer.id LIMIT $2`,
    [daysBack, mostQuestions],
  );
  const gaps: KnowledgeGap[] = [];
  for (const locale of ["en", "zh-CN"] as const) {
    const questions = rows
      .filter((row) => row.locale === locale)
      .reverse()
      .map((row) => ({ ...row, terms: new Set(contentTermsOf(row.question)) }));
    for (const group of clusterQuestions(questions, rarityAmong(questions))) {
      if (group.length < leastCount) break;
      gaps.push(await gapOf(db, locale, group));
    }
  }
  return gaps.sort((one, other) => other.count - one.count).slice(0, mostGaps);
}

async function gapOf(db: Reader, locale: Locale, group: readonly Row[]): Promise<KnowledgeGap> {
  const [first] = group;
  const conversations = group.flatMap(({ conversationId }) => conversationId ?? []);
  const replies = await db.query<{ text: string }>(
    `SELECT text FROM conversation_message WHERE conversation_id = ANY($1::uuid[]) AND author_kind = 'AGENT' AND locale = $2
     ORDER BY received_at DESC LIMIT $3`,
    [conversations, locale, mostReplies],
  );
  const others = new Set(group.slice(1).map(({ question }) => question));
  others.delete(first!.question);
  return {
    id: first!.id,
    locale,
    question: first!.question,
    examples: [...others].slice(0, mostExamples),
    count: group.length,
    firstAskedAt: first!.at,
    lastAskedAt: group.at(-1)!.at,
    replies: replies.map(({ text }) => text),
  };
}
