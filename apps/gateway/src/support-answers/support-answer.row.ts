import { awayEncoder, type SupportAnswer as Told } from "@bellwether/smart-support/answers/contract";
import { globalId } from "../node/global-id.ts";
import type { ArticleAudience } from "../support-knowledge/article-words.enum.ts";
import { supportLanguage } from "../support-knowledge/support-language.enum.ts";
import type { RetrievedPassage, SupportAlternative, SupportAnswer, SupportSentence } from "./support-answer.type.ts";
import { outcomes } from "./support-answer-words.enum.ts";

export const supportAnswerColumns = `support_answer.id, support_answer.question, support_answer.locale, support_answer.audience,
  support_answer.outcome, support_answer.mode, support_answer.confidence, support_answer.threshold, support_answer.sentences, support_answer.alternatives,
  support_answer.retrieved, support_answer.encoder, support_answer.model_version_id, support_answer.correction_id, support_answer.took_ms, support_answer.asked_by,
  support_answer.asked_at`;

export interface SupportAnswerRow {
  id: string;
  question: string;
  locale: Told["language"];
  audience: ArticleAudience;
  outcome: Told["outcome"];
  mode: Told["mode"];
  confidence: number;
  threshold: number;
  sentences: Told["sentences"];
  alternatives: Told["alternatives"];
  retrieved: Told["retrieved"];
  encoder: string;
  model_version_id: string | null;
  correction_id: string | null;
  took_ms: number;
  asked_by: string | null;
  asked_at: Date;
}

export function toSentence({ articleId, passageId, ...rest }: Told["sentences"][number]): SupportSentence {
  return { ...rest, articleKey: articleId, passageId: globalId("Passage", passageId) };
}

/** An answer as it was kept: without the sentences that were looked at for it. */
export function toSupportAnswer(row: SupportAnswerRow): SupportAnswer {
  return {
    id: globalId("SupportAnswer", row.id),
    askedByReference: row.asked_by,
    question: row.question,
    outcome: outcomes[row.outcome],
    mode: row.mode,
    language: supportLanguage(row.locale),
    audience: row.audience,
    sentences: row.sentences.map(toSentence),
    confidence: row.confidence,
    threshold: row.threshold,
    alternatives: row.alternatives.map(
      ({ articleId, title, excerpt, score }): SupportAlternative => ({ articleKey: articleId, title, excerpt, score }),
    ),
    retrieved:
      row.retrieved?.map(
        ({ articleId, passageId, ...rest }): RetrievedPassage => ({
          ...rest,
          articleKey: articleId,
          passageId: globalId("Passage", passageId),
        }),
      ) ?? null,
    candidates: null,
    hasVectors: row.encoder !== "none" && row.encoder !== awayEncoder,
    isEncoderAway: row.encoder === awayEncoder,
    modelVersionId: row.model_version_id === null ? null : globalId("ModelVersion", row.model_version_id),
    isCorrected: row.correction_id !== null,
    tookMs: row.took_ms,
    askedAt: row.asked_at,
  };
}
