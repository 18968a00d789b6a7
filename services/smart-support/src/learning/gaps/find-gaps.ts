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
/** Characters of a question that are read for what it is about: thousands of long ones would keep whoever looks waiting. */
const longestRead = 500;

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
  const groups = (["en", "zh-CN"] as const)
    .flatMap((locale) => groupsOf(rows.filter((row) => row.locale === locale)))
    .sort((one, other) => other.length - one.length)
    .slice(0, mostGaps);
  const replies = await readReplies(db, groups);
  return groups.map((group, at) => gapOf(group, replies[at]!));
}

/** Those that are large enough, the first question of each before the others. @param rows of one language, the newest first */
function groupsOf(rows: readonly Row[]): Row[][] {
  const questions = rows
    .map((row) => ({ ...row, terms: new Set(contentTermsOf(row.question.slice(0, longestRead))) }))
    .reverse();
  return clusterQuestions(questions, rarityAmong(questions)).filter(({ length }) => length >= leastCount);
}

/** What people last replied in the conversations of each group, in its language. */
async function readReplies(db: Reader, groups: readonly (readonly Row[])[]): Promise<string[][]> {
  const asked = groups.flatMap((group, at) =>
    group.flatMap(({ conversationId, locale }) => (conversationId === null ? [] : { at, conversationId, locale })),
  );
  const rows = await db.query<{ at: number; text: string }>(
    `SELECT at, text FROM (
       SELECT asked.at, message.text, row_number() OVER (PARTITION BY asked.at ORDER BY message.received_at DESC, message.id) AS place
       FROM (SELECT DISTINCT * FROM unnest($1::int[], $2::uuid[], $3::text[]) AS one (at, conversation_id, locale)) AS asked
         JOIN conversation_message AS message
           ON message.conversation_id = asked.conversation_id AND message.locale = asked.locale AND message.author_kind = 'AGENT'
     ) AS replied WHERE place <= $4 ORDER BY at, place`,
    [asked.map(({ at }) => at), asked.map((one) => one.conversationId), asked.map(({ locale }) => locale), mostReplies],
  );
  return groups.map((_, at) => rows.filter((row) => row.at === at).map(({ text }) => text));
}

function gapOf(group: readonly Row[], replies: string[]): KnowledgeGap {
  const first = group[0]!;
  const others = new Set(group.map(({ question }) => question));
  others.delete(first.question);
  return {
    id: first.id,
    locale: first.locale,
    question: first.question,
    examples: [...others].slice(0, mostExamples),
    count: group.length,
    firstAskedAt: first.at,
    lastAskedAt: group.at(-1)!.at,
    replies,
  };
}
