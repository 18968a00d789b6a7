import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { EntityManager } from "typeorm";

/** Where vectors come from: learnt from the organisation's own texts, an endpoint, or a model in a directory of this installation. */
export const encoderKinds = ["LEARNT", "OPENAI", "OPEN_INFERENCE", "LOCAL"] as const;
export type EncoderKind = (typeof encoderKinds)[number];

/** Sentences of articles as they stand, or words of an endpoint's own that are held against them. */
export const answerModes = ["EXTRACTIVE", "GENERATIVE"] as const;
export type AnswerMode = (typeof answerModes)[number];

export interface SupportSettings {
  /** Confidence below which nothing is answered, 0 … 1; null: the one learnt with the model. */
  abstentionThreshold: number | null;
  answerMode: AnswerMode;
  /** Of an OpenAI-compatible endpoint, without `/chat/completions`. */
  chatUrl: string | null;
  chatModel: string | null;
  encoderKind: EncoderKind;
  /** Of an endpoint; without `/embeddings` where it is OpenAI-compatible. */
  encoderUrl: string | null;
  encoderModel: string | null;
}

export interface StoredSupportSettings extends SupportSettings {
  /** Sealed; null where the endpoint asks for none. */
  chatSecret: Buffer | null;
  encoderSecret: Buffer | null;
  /** 0 where nothing was set yet. */
  version: number;
  updatedBy: string | null;
  updatedAt: Date | null;
}

/** Whom the key of the endpoint that words answers is sealed for. */
export const supportChatOwner = (tenantId: string) => `support-chat:${tenantId}`;

const unset: StoredSupportSettings = {
  abstentionThreshold: null,
  answerMode: "EXTRACTIVE",
  chatUrl: null,
  chatModel: null,
  chatSecret: null,
  encoderKind: "LEARNT",
  encoderUrl: null,
  encoderModel: null,
  encoderSecret: null,
  version: 0,
  updatedBy: null,
  updatedAt: null,
};

export async function readSupportSettings(db: Pick<EntityManager, "query">): Promise<StoredSupportSettings> {
  const [row]: [StoredSupportSettings | undefined] = await db.query(
    `SELECT abstention_threshold AS "abstentionThreshold", answer_mode AS "answerMode", chat_url AS "chatUrl",
       chat_model AS "chatModel", chat_secret AS "chatSecret", encoder_kind AS "encoderKind", encoder_url AS "encoderUrl",
       encoder_model AS "encoderModel", encoder_secret AS "encoderSecret", version, updated_by AS "updatedBy",
       updated_at AS "updatedAt"
     FROM support_setting`,
  );
  return row ?? unset;
}

/** Keys of endpoints, sealed; null for none, undefined to keep the one that is there. */
export interface SealedSecrets {
  chat: Buffer | null | undefined;
  encoder: Buffer | null | undefined;
}

/**
 * @param version that the writer has seen; 0 where nothing was set yet
 * @returns false where somebody else changed them since
 */
export async function saveSupportSettings(
  db: EntityManager,
  settings: SupportSettings,
  secrets: SealedSecrets,
  version: number,
  author: string | null,
): Promise<boolean> {
  const values = [
    settings.abstentionThreshold,
    settings.answerMode,
    settings.chatUrl,
    settings.chatModel,
    secrets.chat ?? null,
    settings.encoderKind,
    settings.encoderUrl,
    settings.encoderModel,
    secrets.encoder ?? null,
    author,
  ];
  if (version === 0) {
    const added: unknown[] = await db.query(
      `INSERT INTO support_setting (abstention_threshold, answer_mode, chat_url, chat_model, chat_secret, encoder_kind, encoder_url,
         encoder_model, encoder_secret, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING version`,
      values,
    );
    return added.length > 0;
  }
  const changed = await returnedRows(
    db,
    `UPDATE support_setting SET abstention_threshold = $1, answer_mode = $2, chat_url = $3, chat_model = $4,
       chat_secret = CASE WHEN $11 THEN chat_secret ELSE $5 END, encoder_kind = $6, encoder_url = $7, encoder_model = $8,
       encoder_secret = CASE WHEN $12 THEN encoder_secret ELSE $9 END, updated_by = $10, version = version + 1, updated_at = now()
     WHERE version = $13 RETURNING version`,
    [...values, secrets.chat === undefined, secrets.encoder === undefined, version],
  );
  return changed.length > 0;
}
