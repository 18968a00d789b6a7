import { Readable } from "node:stream";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import type { ByteSource } from "./blob-backend.ts";
import { ByteMeter, inPieces } from "./byte-meter.ts";

/** Bytes of one row of `artifact_chunk`: large enough to stream fast, small enough for many at once. */
export const chunkBytes = 1024 * 1024;

/** Stands in an artifact's `sha256` until all its chunks are there. */
export const pendingMark = "";

/** Runs a piece of work in a transaction of the tenant: one of its own, or the caller's. */
export type TransactionRunner = <T>(work: (db: EntityManager) => Promise<T>) => Promise<T>;

/**
 * Writes an artifact's chunks, and its hash last: until then it is pending, and readers do not see it. A transaction for
 * each chunk rather than one over all, so that a slow upload does not hold a connection.
 */
export async function writeChunks(
  transaction: TransactionRunner,
  artifact: { id: string; contentType: string },
  source: ByteSource,
): Promise<void> {
  const { id, contentType } = artifact;
  const meter = new ByteMeter();
  let sequence = 0;
  await transaction(async (db) => {
    await sweepAbandoned(db);
    await db.query("INSERT INTO artifact (id, content_type, byte_length, sha256) VALUES ($1, $2, 0, $3)", [
      id,
      contentType,
      pendingMark,
    ]);
  });
  try {
    for await (const bytes of inPieces(meter.through(source), chunkBytes)) {
      await transaction((db) =>
        db.query("INSERT INTO artifact_chunk (artifact_id, sequence, bytes) VALUES ($1, $2, $3)", [
          id,
          sequence,
          bytes,
        ]),
      );
      sequence += 1;
    }
    await transaction((db) =>
      db.query("UPDATE artifact SET byte_length = $2, sha256 = $3 WHERE id = $1", [
        id,
        meter.byteLength,
        meter.digest(),
      ]),
    );
  } catch (error) {
    // Fails too where the caller's transaction is broken already: its rollback then removes the row.
    await transaction((db) => db.query("DELETE FROM artifact WHERE id = $1", [id])).catch(() => undefined);
    throw error;
  }
}

/** Reads an artifact's chunks one by one, each in its own short transaction. */
export function readChunks(door: TenantDoor, tenantId: TenantId, id: string): Readable {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let sequence = 0; ; sequence += 1) {
      const [row] = await door.read(
        tenantId,
        (db): Promise<{ bytes: Buffer }[]> =>
          db.query("SELECT bytes FROM artifact_chunk WHERE artifact_id = $1 AND sequence = $2", [id, sequence]),
      );
      if (row === undefined) return;
      yield row.bytes;
    }
  }
  return Readable.from(chunks(), { objectMode: false });
}

/** What a process left behind that died in the middle of a write. A day is longer than any upload may take. */
async function sweepAbandoned(db: EntityManager): Promise<void> {
  await db.query("DELETE FROM artifact WHERE sha256 = $1 AND created_at < now() - interval '1 day'", [pendingMark]);
}
