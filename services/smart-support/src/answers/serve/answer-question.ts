import type { Locale } from "@bellwether/schema/contracts/locale";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { correctedAnswer } from "../../learning/corrected-answer.ts";
import { contentTermsOf } from "../../retrieval/model/content-terms.ts";
import { termsOf } from "../../retrieval/model/terms.ts";
import type { KnowledgeKeeper, ServedKnowledge } from "../../retrieval/serve/knowledge-keeper.ts";
import type { FoundPassage, Query } from "../../retrieval/serve/passage-index.ts";
import { type CitablePassage, readCitable } from "../../retrieval/serve/read-passages.ts";
import { untaughtModel } from "../../retrieval/serve/support-model.ts";
import { languageOf } from "../../understanding/language/language-of.ts";
import {
  type Alternative,
  awayEncoder,
  type RetrievedPassage,
  type SupportAnswer,
  type SupportQuestion,
} from "../contract.ts";
import type { AnswerWriter } from "../generate/answer-writer.ts";
import type { TellSentence } from "../generate/told-sentences.ts";
import { bestOfEach } from "../model/best-of-each.ts";
import { type AskedOf, chooseSentences, type SourcePassage } from "../model/choose-sentences.ts";
import { confidenceOf } from "../model/confidence.ts";
import { evidenceOf } from "../model/evidence.ts";
import { questionIn } from "../model/question-in.ts";

export interface AnswerServices {
  door: TenantDoor;
  keeper: Pick<KnowledgeKeeper, "of">;
  /** Where answers may be put into other words; without it they are the articles' own. */
  writer?: AnswerWriter;
}

/** Passages whose order is judged, those that are told, and those that an answer is taken from. */
const [judgedPassages, toldPassages, sourcePassages] = [50, 10, 3];
const mostAlternatives = 3;
const excerptLength = 160;

/** A passage that was found and may be read, now. */
interface Readable extends FoundPassage {
  citable: CitablePassage;
}

/**
 * Answers from the organisation's articles, or says that it does not: where nothing may be answered from, or where confidence is below the
 * threshold. The words are the articles' own, or those of an endpoint as far as the articles say the same.
 *
 * @param tell is told each sentence when it is verified; an endpoint that breaks off may leave some behind that the answer does without
 */
export async function answerQuestion(
  tenantId: TenantId,
  { question: message, locale, audience, explain }: SupportQuestion,
  { door, keeper, writer }: AnswerServices,
  tell?: TellSentence,
): Promise<SupportAnswer> {
  const { knowledge, settings } = await keeper.of(tenantId);
  const { index } = knowledge;
  const question = questionIn(message);
  const language: Locale = locale ?? languageOf(question) ?? "en";
  const vector = await knowledge.describe(question);
  // What was learnt rests on vectors: without the question's, words alone find and judge, as before anything was learnt.
  const model = vector === null ? untaughtModel : knowledge.model;
  const threshold = settings.abstentionThreshold ?? model.threshold;
  const base = {
    language,
    threshold,
    encoder: vector === null && knowledge.encoder !== "none" ? awayEncoder : knowledge.encoder,
    knowledgeVersion: knowledge.knowledgeVersion,
    modelVersionId: vector === null ? null : knowledge.modelVersionId,
  };
  const query: Query = { question, audience, locale: language, vector };
  const ranking = { lexicalShare: model.lexicalShare, rankOf: model.reranker.scoreOf.bind(model.reranker) };
  const found = index.search(query, ranking, judgedPassages);
  // Articles of the other language answer nobody, but may be what somebody looks for.
  const others =
    found.passages.length < mostAlternatives
      ? index.search({ ...query, locale: null }, ranking, mostAlternatives).passages
      : [];
  const readable = await readAll(door, tenantId, [...found.passages.slice(0, toldPassages), ...others], audience);
  const own = readable.filter(({ passage }) => passage.locale === language);
  const isEmpty = !index.passages.some((passage) => audience === "AGENTS" || passage.audience === "PUBLIC");
  const read = new Set(own.map(({ passage }) => passage.id));
  const stillThere = found.passages.filter(({ passage }, at) => at >= toldPassages || read.has(passage.id));
  const standing = bestOfEach(stillThere, ({ passage }) => passage.articleId);
  const evidence = evidenceOf({
    ranks: standing.map(({ reranked }) => reranked),
    features: standing[0]?.features ?? null,
    strength: found.strength,
  });
  const asked = askedOf(knowledge, question, vector, language);
  const held = { terms: asked.terms, locale: language, audience };
  const corrected = await correctedAnswer(door, tenantId, held, knowledge);
  const [first] = own;
  const isTitle = first !== undefined && wordsOf(first.citable.title) === wordsOf(question);
  const judged = first === undefined ? 0 : confidenceOf(model.confidence, evidence, isTitle);
  const confidence = corrected?.confidence ?? judged;
  const sources = corrected?.sources ?? own.slice(0, sourcePassages).map(toSource);
  const chosen = chooseSentences(sources, asked);
  // People's word needs no threshold.
  const isAnswered = (corrected !== null || confidence >= threshold) && chosen.sentences.length > 0;
  const against = { sources, question, rarityOf: asked.rarityOf, locale: language };
  const written = isAnswered && writer !== undefined ? await writer.write(tenantId, settings, against, tell) : null;
  const isWritten = written !== null && written.sentences.length > 0;
  const sentences = isWritten ? written.sentences : isAnswered ? chosen.sentences : [];
  if (!isWritten) for (const sentence of sentences) tell?.(sentence);
  const cited = new Set(sentences.map(({ articleId }) => articleId));
  return {
    ...base,
    mode: isWritten ? "GENERATIVE" : "EXTRACTIVE",
    outcome: isEmpty ? "no-knowledge" : isAnswered ? "answered" : "abstained",
    sentences,
    confidence,
    alternatives: alternativesTo(cited, readable),
    retrieved: explain ? own.map(toRetrieved) : null,
    candidates: explain ? [...(written?.judged ?? []), ...(isWritten ? [] : chosen.judged)] : null,
    correctionId: corrected?.correctionId ?? null,
  };
}

/** Those that may be read at this moment: the index may be a moment old, the database is not. */
async function readAll(
  door: TenantDoor,
  tenantId: TenantId,
  found: readonly FoundPassage[],
  audience: string,
): Promise<Readable[]> {
  if (found.length === 0) return [];
  const ids = [...new Set(found.map(({ passage }) => passage.id))];
  const citable = await door.read(tenantId, (db) => readCitable(db, ids, audience));
  const byId = new Map(found.map((one) => [one.passage.id, one]));
  return citable.map((each) => ({ ...byId.get(each.id)!, citable: each }));
}

function askedOf(
  { index, model: { encoder } }: ServedKnowledge,
  question: string,
  vector: Float32Array | null,
  locale: Locale,
): AskedOf {
  const similarityOf =
    encoder === null || vector === null
      ? null
      : (others: readonly string[]) =>
          encoder.encodeTerms(others).reduce((sum, value, k) => sum + value * vector[k]!, 0);
  return { terms: contentTermsOf(question), rarityOf: (term) => index.rarityOf(term), similarityOf, locale };
}

/** Without case, signs and endings. */
function wordsOf(text: string): string {
  return termsOf(text).join(" ");
}

function toSource({ citable, reranked }: Readable): SourcePassage {
  return { ...citable, rank: reranked };
}

function toRetrieved({ citable, bm25, dense, fused, reranked }: Readable): RetrievedPassage {
  const { id, articleId, title, heading, text } = citable;
  return { passageId: id, articleId, title, heading, text, bm25, dense, fused, reranked };
}

/** The first passage of each of the next articles. */
function alternativesTo(cited: ReadonlySet<string>, readable: readonly Readable[]): Alternative[] {
  const told = new Set(cited);
  return readable
    .filter(({ citable: { articleId } }) => !told.has(articleId) && told.add(articleId))
    .slice(0, mostAlternatives)
    .map(({ citable: { id, articleId, title, text }, reranked }) => ({
      passageId: id,
      articleId,
      title,
      excerpt: text.length <= excerptLength ? text : `${text.slice(0, excerptLength).trimEnd()}…`,
      score: reranked,
    }));
}
