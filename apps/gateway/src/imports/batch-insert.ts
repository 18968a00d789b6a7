import { randomUUID } from "node:crypto";
import type { ImportOptions } from "@bellwether/data-import/contract";
import type { EntityManager } from "typeorm";
import type { ImportKind } from "./import.type.ts";

/** What an import is started with. */
export interface NewBatch {
  kind: ImportKind;
  fileName: string;
  options: ImportOptions;
  /** The member or key that asked. */
  createdBy: string;
}

/** Makes an import that waits for its file. @returns its key */
export async function insertBatch(db: EntityManager, batch: NewBatch): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO import_batch (id, kind, file_name, status, options, created_by)
     VALUES ($1, $2, $3, 'AWAITING_UPLOAD', $4, $5)`,
    [id, batch.kind.toLowerCase().replaceAll("_", "-"), batch.fileName, JSON.stringify(batch.options), batch.createdBy],
  );
  return id;
}
