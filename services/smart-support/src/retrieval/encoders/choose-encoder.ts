import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import { answerablePassageSql } from "../../knowledge/answerable-passages.ts";
import { supportKnowledgeTask, supportKnowledgeVariant } from "../train/contract.ts";
import type { BroughtKind } from "./contract.ts";
import {
  type BroughtVersion,
  broughtEncoder,
  readEncoder,
  readWantedEncoder,
  type StoredEncoder,
} from "./stored-encoders.ts";

/** An encoder as an organisation's people choose it. */
export interface EncoderChoice {
  kind: BroughtKind;
  /** Null of a LOCAL one. */
  url: string | null;
  model: string;
  queryPrefix: string;
  passagePrefix: string;
  /** Whether it has to find better than another that serves. */
  mustBeBetter: boolean;
}

/**
 * Keeps a choice, to be held against what serves from now on. What makes the same vectors stays the same encoder, whatever its key.
 *
 * @param secret sealed; null for none, undefined for the one that is kept with the encoder that was wanted before
 * @returns its id
 */
export async function keepChoice(
  db: EntityManager,
  choice: EncoderChoice,
  secret: Buffer | null | undefined,
  author: string | null,
): Promise<string> {
  const before = await readWantedEncoder(db);
  const sealed = secret === undefined ? (before?.secret ?? null) : secret;
  if (before !== null && isSame(before, choice)) {
    await db.query(
      "UPDATE support_encoder SET secret = $2, must_be_better = $3, is_refused = false, problem = NULL WHERE id = $1",
      [before.id, sealed, choice.mustBeBetter],
    );
    return before.id;
  }
  const id = uuidV7();
  await db.query(
    `INSERT INTO support_encoder (id, kind, url, model, secret, query_prefix, passage_prefix, must_be_better, made_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      choice.kind,
      choice.url,
      choice.model,
      choice.kind === "LOCAL" ? null : sealed,
      choice.queryPrefix,
      choice.passagePrefix,
      choice.mustBeBetter,
      author,
    ],
  );
  return id;
}

function isSame(one: EncoderChoice, other: EncoderChoice): boolean {
  return (["kind", "url", "model", "queryPrefix", "passagePrefix"] as const).every((key) => one[key] === other[key]);
}

/** What became of a choice: it serves, is on its way, was found worse than what serves, or could not be asked. */
export type EncoderState = "SERVING" | "MAKING" | "REFUSED" | "FAILED";

export interface EncoderStanding {
  /** Null for the one that is learnt. */
  wanted: StoredEncoder | null;
  state: EncoderState;
  /** What compares now; null while words alone do. `brought` is null where it was learnt, or is forgotten. */
  serving: { brought: StoredEncoder | null } | null;
  /** Passages that may answer, and those of them that the wanted encoder has described. */
  passages: number;
  described: number;
}

export async function readEncoderStanding(db: Pick<EntityManager, "query">): Promise<EncoderStanding> {
  const wanted = await readWantedEncoder(db);
  const [champion]: [{ id: string; encoder: BroughtVersion | null } | undefined] = await db.query(
    "SELECT id, metrics->'encoder' AS encoder FROM model_version WHERE task = $1 AND variant = $2 AND status = 'CHAMPION'",
    [supportKnowledgeTask, supportKnowledgeVariant],
  );
  const present = champion?.encoder ?? null;
  const name = wanted === null ? `learnt:${champion?.id}` : broughtEncoder(wanted);
  const [counted]: [{ passages: number; described: number }] = await db.query(
    `SELECT count(*)::integer AS passages, count(held.passage_id)::integer AS described
     FROM passage LEFT JOIN passage_vector AS held
       ON held.tenant_id = passage.tenant_id AND held.passage_id = passage.id AND held.encoder = $1
     WHERE ${answerablePassageSql("passage", "'AGENTS'")}`,
    [name],
  );
  const serves = champion !== undefined && wanted?.id === present?.id && wanted?.version === present?.version;
  const state = serves ? "SERVING" : wanted?.isRefused ? "REFUSED" : wanted?.problem ? "FAILED" : "MAKING";
  const brought = present === null ? null : await readEncoder(db, present.id);
  const serving = champion === undefined || brought?.isRefused ? null : { brought };
  return { wanted, state, serving, ...counted };
}
