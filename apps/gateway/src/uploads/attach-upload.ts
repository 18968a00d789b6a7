import { importJobType } from "@bellwether/data-import/contract";
import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { announceProgress } from "@bellwether/runtime/jobs/progress-announcement";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { toImportKind } from "../imports/import.row.ts";
import type { ImportKind } from "../imports/import.type.ts";

/** What became of a file that was sent for an import. */
export type Attachment =
  | { outcome: "queued"; jobId: string }
  | { outcome: "unknown" }
  /** The import has its file already, was cancelled, or is done. */
  | { outcome: "not-awaited"; status: string };

/** What an upload works with. */
export interface UploadParts {
  door: TenantDoor;
  artifacts: ArtifactStore;
  jobs: JobQueue;
}

/** An import before its bytes are read. */
export interface FoundImport {
  status: string;
  kind: ImportKind;
}

/** What an import holds and how it stands; null when the organisation has no such import. */
export async function findImport(door: TenantDoor, tenantId: TenantId, importId: string): Promise<FoundImport | null> {
  const rows = await door.read(tenantId, (db) =>
    db.query<{ status: string; kind: string }[]>("SELECT status, kind FROM import_batch WHERE id = $1", [importId]),
  );
  const [found] = rows;
  return found === undefined ? null : { status: found.status, kind: toImportKind(found.kind) };
}

/**
 * Stores the bytes and puts the import into the queue, the latter in one transaction: an import that is queued has its
 * file and its job. Bytes that nothing refers to in the end are removed again.
 *
 * @throws ArtifactError when the storage is full or away; whatever `bytes` throws.
 */
export async function attachUpload(
  { door, artifacts, jobs }: UploadParts,
  { tenantId, callerId }: { tenantId: TenantId; callerId: string },
  importId: string,
  bytes: AsyncIterable<Uint8Array>,
  contentType: string,
): Promise<Attachment> {
  let byteLength = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      byteLength += piece.byteLength;
      yield piece;
    }
  }
  const artifactId = await artifacts.put(tenantId, counted(), contentType);
  let attached = false;
  try {
    const result = await door.write(tenantId, async (db): Promise<Attachment> => {
      const found = await db.query<{ status: string }[]>("SELECT status FROM import_batch WHERE id = $1 FOR UPDATE", [
        importId,
      ]);
      const status = found[0]?.status;
      if (status === undefined) return { outcome: "unknown" };
      if (status !== "AWAITING_UPLOAD") return { outcome: "not-awaited", status };
      const input = { batchId: importId };
      const jobId = await jobs.enqueue(db, { tenantId, type: importJobType, input, createdBy: callerId });
      await db.query(
        "UPDATE import_batch SET status = 'QUEUED', artifact_id = $2, job_id = $3, bytes_total = $4 WHERE id = $1",
        [importId, artifactId, jobId, byteLength],
      );
      await announceProgress(db, "import", importId);
      return { outcome: "queued", jobId };
    });
    attached = result.outcome === "queued";
    return result;
  } finally {
    if (!attached) await artifacts.remove(tenantId, artifactId).catch(() => undefined);
  }
}
