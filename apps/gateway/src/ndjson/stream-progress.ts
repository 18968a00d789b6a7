import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";

/** Records of a stream by what became of them. */
export interface StreamCounts {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

/** How far the stream under a client's key has come. */
export interface StreamProgress {
  /** Lines that are done with. */
  lines: number;
  /** SHA-256 over all of their pieces, each chained to those before. */
  digest: Buffer;
  counts: StreamCounts;
  isFinished: boolean;
}

/** Which stream it is: what it writes, and the client's key. */
export interface StreamKey {
  operation: string;
  key: string;
}

/** A stream that has not begun. */
export const noProgress = (): StreamProgress => ({
  lines: 0,
  digest: Buffer.alloc(0),
  counts: { created: 0, updated: 0, unchanged: 0, rejected: 0 },
  isFinished: false,
});

/** The digest of everything up to a piece, from that of everything before it. */
export function chainDigest(before: Buffer, piece: Buffer): Buffer {
  return createHash("sha256").update(before).update(piece).digest();
}

/**
 * How far a stream is, until the transaction ends closed to others under the same key. What is older than 24 hours is forgotten.
 *
 * @param db the transaction that writes the next piece
 */
export async function claimStream(db: EntityManager, { operation, key }: StreamKey): Promise<StreamProgress> {
  await db.query(
    "SELECT pg_advisory_xact_lock(hashtextextended(concat_ws(':', 'bulk-stream', current_tenant()::text, $1::text, $2::text), 0))",
    [operation, key],
  );
  await db.query("DELETE FROM bulk_stream WHERE created_at < now() - interval '24 hours'");
  const [row]: (Omit<StreamProgress, "isFinished"> & { finishedAt: Date | null })[] = await db.query(
    `SELECT lines, digest, counts, finished_at AS "finishedAt" FROM bulk_stream WHERE operation = $1 AND key = $2`,
    [operation, key],
  );
  if (row === undefined) return noProgress();
  const { finishedAt, ...progress } = row;
  return { ...progress, isFinished: finishedAt !== null };
}

/** Keeps how far a stream is, with what it wrote. */
export async function keepStream(
  db: EntityManager,
  { operation, key }: StreamKey,
  { lines, digest, counts, isFinished }: StreamProgress,
): Promise<void> {
  await db.query(
    `INSERT INTO bulk_stream (operation, key, lines, digest, counts, finished_at)
     VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN now() END)
     ON CONFLICT (tenant_id, operation, key) DO UPDATE
     SET lines = excluded.lines, digest = excluded.digest, counts = excluded.counts, finished_at = excluded.finished_at`,
    [operation, key, lines, digest, JSON.stringify(counts), isFinished],
  );
}
