import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { EntityManager } from "typeorm";

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
  /** The encoder that is wanted; null: the one that is learnt. */
  encoderId: string | null;
}

export interface StoredSupportSettings extends SupportSettings {
  /** Sealed; null where the endpoint asks for none. */
  chatSecret: Buffer | null;
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
  encoderId: null,
  chatSecret: null,
  version: 0,
  updatedBy: null,
  updatedAt: null,
};

export async function readSupportSettings(db: Pick<EntityManager, "query">): Promise<StoredSupportSettings> {
  const [row]: [StoredSupportSettings | undefined] = await db.query(
    `SELECT abstention_threshold AS "abstentionThreshold", answer_mode AS "answerMode", chat_url AS "chatUrl",
       chat_model AS "chatModel", chat_secret AS "chatSecret", encoder_id AS "encoderId", version, updated_by AS "updatedBy",
       updated_at AS "updatedAt"
     FROM support_setting`,
  );
  return row ?? unset;
}

/**
 * @param chatSecret the endpoint's key, sealed; null for none, undefined to keep the one that is there
 * @param version that the writer has seen; 0 where nothing was set yet
 * @returns false where somebody else changed them since
 */
export async function saveSupportSettings(
  db: EntityManager,
  settings: SupportSettings,
  chatSecret: Buffer | null | undefined,
  version: number,
  author: string | null,
): Promise<boolean> {
  const values = [
    settings.abstentionThreshold,
    settings.answerMode,
    settings.chatUrl,
    settings.chatModel,
    chatSecret ?? null,
    author,
    settings.encoderId,
  ];
  if (version === 0) {
    const added: unknown[] = await db.query(
      `INSERT INTO support_setting (abstention_threshold, answer_mode, chat_url, chat_model, chat_secret, updated_by, encoder_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING version`,
      values,
    );
    return added.length > 0;
  }
  const changed = await returnedRows(
    db,
    `UPDATE support_setting SET abstention_threshold = $1, answer_mode = $2, chat_url = $3, chat_model = $4,
       chat_secret = CASE WHEN $8 THEN chat_secret ELSE $5 END, updated_by = $6, encoder_id = $7, version = version + 1, updated_at = now()
     WHERE version = $9 RETURNING version`,
    [...values, chatSecret === undefined, version],
  );
  return changed.length > 0;
}
