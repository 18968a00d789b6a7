import type { EntityManager } from "typeorm";
import type { EncoderProblem } from "./contract.ts";
import type { EncoderAddress } from "./open-encoder.ts";

/** An encoder at the time when it made vectors. */
export interface BroughtVersion {
  id: string;
  version: number;
  /** Numbers of a vector. */
  width: number;
}

export interface StoredEncoder extends EncoderAddress {
  id: string;
  /** Sealed; null where it asks for none. */
  secret: Buffer | null;
  queryPrefix: string;
  passagePrefix: string;
  /** Whether it has to find better than another that serves. */
  mustBeBetter: boolean;
  version: number;
  /** Null before it was asked. */
  width: number | null;
  /** Its vector of a text that never changes. */
  probe: Buffer | null;
  /** Whether its vectors were whole and what serves found better, or it serves and is not wanted: it is not asked. */
  isRefused: boolean;
  /** Why it could not be asked, last; null where it could. */
  problem: EncoderProblem | null;
}

/** Name of what an encoder made at a version, among the vectors that are kept. */
export function broughtEncoder({ id, version }: Pick<BroughtVersion, "id" | "version">): string {
  return `brought:${id}.${version}`;
}

/** The same of passages' words without title and headings, which is what can be learnt from: those are what is asked. */
export function broughtWords(brought: Pick<BroughtVersion, "id" | "version">): string {
  return `${broughtEncoder(brought)}#words`;
}

const columns = `encoder.id, encoder.kind, encoder.url, encoder.model, encoder.secret, encoder.query_prefix AS "queryPrefix",
  encoder.passage_prefix AS "passagePrefix", encoder.must_be_better AS "mustBeBetter", encoder.version, encoder.width, encoder.probe,
  encoder.is_refused AS "isRefused", encoder.problem`;

/** Null where it is forgotten. */
export async function readEncoder(db: Pick<EntityManager, "query">, id: string): Promise<StoredEncoder | null> {
  const [row]: [StoredEncoder | undefined] = await db.query(
    `SELECT ${columns} FROM support_encoder AS encoder WHERE encoder.id = $1`,
    [id],
  );
  return row ?? null;
}

/** The encoder that the organisation wants; null for the one that is learnt. */
export async function readWantedEncoder(db: Pick<EntityManager, "query">): Promise<StoredEncoder | null> {
  const [row]: [StoredEncoder | undefined] = await db.query(
    `SELECT ${columns} FROM support_setting AS setting JOIN support_encoder AS encoder
       ON encoder.tenant_id = setting.tenant_id AND encoder.id = setting.encoder_id`,
  );
  return row ?? null;
}

/** Notes why an encoder could not be asked, or that it could. */
export async function noteProblem(db: EntityManager, id: string, problem: EncoderProblem | null): Promise<void> {
  await db.query("UPDATE support_encoder SET problem = $2 WHERE id = $1 AND problem IS DISTINCT FROM $2", [
    id,
    problem,
  ]);
}

/** Notes what an encoder is by now: another version makes other vectors, none of which was held against what serves. */
export async function noteVersion(db: EntityManager, { id, version, width }: BroughtVersion, probe: Buffer) {
  await db.query(
    "UPDATE support_encoder SET version = $2, width = $3, probe = $4, is_refused = false, problem = NULL WHERE id = $1",
    [id, version, width, probe],
  );
}

/** Notes that what serves finds better than an encoder that was to take its place; or, of one that serves and is not wanted, that it is asked no more. */
export async function noteRefused(db: EntityManager, id: string): Promise<void> {
  await db.query("UPDATE support_encoder SET is_refused = true WHERE id = $1", [id]);
}

/**
 * Forgets the encoders that are neither wanted nor among those of models that serve or did before, with their keys and vectors.
 *
 * @param served by the champion, and by the one before, which a rollback brings back
 */
export async function forgetEncoders(db: EntityManager, served: readonly BroughtVersion[]): Promise<void> {
  await db.query(
    `DELETE FROM support_encoder WHERE id <> ALL ($1) AND id NOT IN (SELECT encoder_id FROM support_setting WHERE encoder_id IS NOT NULL)`,
    [served.map(({ id }) => id)],
  );
  const kept: Pick<BroughtVersion, "id" | "version">[] = await db.query("SELECT id, version FROM support_encoder");
  const names = [...kept, ...served].flatMap((one) => [broughtEncoder(one), broughtWords(one)]);
  await db.query("DELETE FROM passage_vector WHERE encoder LIKE 'brought:%' AND encoder <> ALL ($1)", [names]);
}
