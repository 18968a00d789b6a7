import type { EntityManager } from "typeorm";
import { answerablePassageSql } from "../../knowledge/answerable-passages.ts";
import type { AnsweredQuestion } from "../model/fit-retrieval.ts";
import type { LearningPair } from "../model/passage-encoder.ts";
import { aboutOf, type ReviewedQuestion, readReviewedQuestions } from "./reviewed-questions.ts";
import { translationKeyOf } from "./translation-key.ts";

/** What retrieval is learnt from: an organisation's passages, and questions that they answer. */
export interface LearningData {
  /** Ids of passages, in the order of all that follows. */
  ids: string[];
  /** Words alone, without title and headings: those are what is asked. */
  texts: string[];
  /** What a passage is found by, title and headings too. */
  indexed: string[];
  /** Which article a passage is of; equal numbers, equal article. */
  articles: Int32Array;
  answered: AnsweredQuestion[];
  /** How many of those, the first, are titles and headings. */
  titles: number;
  /** Passages that say the same in two languages. */
  translations: LearningPair[];
  /** First and last day on which what is learnt from was written, ISO. */
  firstDay: string;
  lastDay: string;
}

interface Row {
  id: string;
  articleId: string;
  externalId: string;
  locale: string;
  title: string;
  heading: string;
  text: string;
  made: string;
}

/** Titles and headings that are learnt from at most, evenly of all: more take hours and tell little more. */
const mostQuestions = 5_000;

/**
 * Titles and headings ask, and what stands below answers: of articles made of questions and answers the title is the customer's own question. Beside
 * them ask those whose answers people vouched for.
 * Null where there is nothing to answer from.
 */
export async function readLearningData(db: EntityManager): Promise<LearningData | null> {
  const rows: Row[] = await db.query(
    `SELECT passage.id, passage.article_id AS "articleId", article.external_id AS "externalId", passage.locale, version.title,
       passage.heading, passage.text, version.made_at::date::text AS made
     FROM passage JOIN article ON article.tenant_id = passage.tenant_id AND article.id = passage.article_id
     JOIN article_version AS version
       ON version.tenant_id = passage.tenant_id AND version.article_id = passage.article_id AND version.version = passage.article_version
     WHERE ${answerablePassageSql("passage", "'AGENTS'")}
     ORDER BY article.external_id, passage.ordinal`,
  );
  if (rows.length === 0) return null;
  const numbers = new Map<string, number>();
  for (const { articleId } of rows) if (!numbers.has(articleId)) numbers.set(articleId, numbers.size);
  const titles = askedBy(rows);
  const days = rows.map(({ made }) => made).toSorted();
  return {
    ids: rows.map(({ id }) => id),
    texts: rows.map(({ text }) => text),
    indexed: rows.map(({ title, heading, text }) => [title, heading, text].filter((part) => part !== "").join("\n")),
    articles: Int32Array.from(rows, ({ articleId }) => numbers.get(articleId)!),
    answered: withReviewed(titles, rows, await readReviewedQuestions(db)),
    titles: titles.length,
    translations: translationsOf(rows),
    firstDay: days[0]!,
    lastDay: days.at(-1)!,
  };
}

/** Each title with its headings asks once, and the first passage below answers. */
function askedBy(rows: readonly Row[]): AnsweredQuestion[] {
  const asked = new Map<string, number>();
  for (const [passage, { title, heading }] of rows.entries()) {
    const question = heading === "" ? title : `${title} ${heading.split(" › ").join(" ")}`;
    if (!asked.has(question)) asked.set(question, passage);
  }
  const all = Array.from(asked, ([question, passage]) => ({ question, passage }));
  const step = Math.max(1, all.length / mostQuestions);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** Real questions beside those of titles: as far as their passage may still answer, and where no title asks the same. */
function withReviewed(
  asked: AnsweredQuestion[],
  rows: readonly Row[],
  reviewed: readonly ReviewedQuestion[],
): AnsweredQuestion[] {
  const places = new Map(rows.map(({ id }, passage) => [id, passage]));
  const titles = new Set(asked.map(({ question }) => aboutOf(question)));
  const real = reviewed.flatMap(({ question, passageId }) => {
    const passage = places.get(passageId);
    return passage === undefined || titles.has(aboutOf(question)) ? [] : [{ question, passage }];
  });
  return [...asked, ...real];
}

/** Passages of the same place in an article and its translation, where both have as many. */
function translationsOf(rows: readonly Row[]): LearningPair[] {
  const articles = [...grouped(rows, ({ externalId }) => externalId).values()];
  const alike = grouped(articles, ([first]) => translationKeyOf(first!.externalId));
  return [...alike.values()].flatMap(([one, other]) => {
    if (one === undefined || other?.length !== one.length || one[0]!.locale === other[0]!.locale) return [];
    return one.map(({ text }, at) => ({
      question: text,
      passage: other[at]!.text,
      wrong: other[(at + 1) % other.length]!.text,
    }));
  });
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
