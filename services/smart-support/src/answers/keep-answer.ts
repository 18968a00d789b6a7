import type { ArticleAudience } from "@bellwether/schema/contracts/knowledge";
import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import type { SupportAnswer } from "./contract.ts";

/** Of whom and where a question was asked. */
export interface AnswerOccasion {
  /** Masked: nothing else is kept. */
  question: string;
  audience: ArticleAudience;
  /** Null where it was asked outside of a conversation. */
  conversationId: string | null;
  messageId: string | null;
  customerId: string | null;
  /** Member or key; null where a customer asked. */
  askedBy: string | null;
  /** Milliseconds from question to answer. */
  tookMs: number;
}

/** Keeps an answer, given or declined, so that quality can be told and gaps be found. @returns its id */
export async function keepAnswer(db: EntityManager, answer: SupportAnswer, occasion: AnswerOccasion): Promise<string> {
  const id = uuidV7();
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await db.query(
    `INSERT INTO support_answer (id, conversation_id, message_id, customer_id, question, locale, audience, outcome, confidence, threshold,
       sentences, alternatives, retrieved, encoder, knowledge_version, model_version_id, took_ms, asked_by, correction_id, mode)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      id,
      occasion.conversationId,
      occasion.messageId,
      occasion.customerId,
      occasion.question,
      answer.language,
      occasion.audience,
      answer.outcome,
      answer.confidence,
      answer.threshold,
      json(answer.sentences),
      json(answer.alternatives),
      json(answer.retrieved),
      answer.encoder,
      answer.knowledgeVersion,
      answer.modelVersionId,
      occasion.tookMs,
      occasion.askedBy,
      answer.correctionId,
      answer.mode,
    ],
  );
  return id;
}
