import { basename } from "node:path";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { ImportKind } from "./contract.ts";
import { runImport } from "./run-import.ts";
import type { TakeAnswers } from "./take-answers.ts";
import type { TakeConversations } from "./take-conversations.ts";

/** A file of which every row is to be taken on. */
export interface WholeFile {
  kind: ImportKind;
  path: string;
  /** Below its header. */
  rows: number;
}

export interface WholeFiles {
  door: TenantDoor;
  tenantId: TenantId;
  /** In the order in which they name each other. */
  files: readonly WholeFile[];
  signal: AbortSignal;
  takeAnswers: TakeAnswers;
  takeConversations: TakeConversations;
  /** Hears what part of all rows is done, 0 to 1, and what is being done. */
  onProgress: (fraction: number, doing: string) => void;
}

/** Of a file's import, the part that reading it takes. */
const reading = 0.8;

/**
 * Imports files one after the other. Doing it again changes nothing.
 *
 * @returns rows of all of them
 * @throws Error where a file or a row is refused
 */
export async function importWholeFiles(whole: WholeFiles): Promise<number> {
  const { door, tenantId, files, signal, takeAnswers, takeConversations, onProgress } = whole;
  const all = files.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { kind, path, rows } of files) {
    signal.throwIfAborted();
    const outcome = await runImport({
      door,
      tenantId,
      kind,
      source: path,
      batch: { fileName: basename(path) },
      options: { strict: true },
      signal,
      takeAnswers,
      takeConversations,
      onProgress: ({ rowsRead, step }) => onProgress((done + rowsRead * reading) / all, `${step} ${kind}`),
    });
    if (outcome.status !== "COMPLETED")
      throw new Error(`${basename(path)} was not loaded: ${outcome.failure?.message ?? outcome.status}`);
    done += rows;
    onProgress(done / all, kind);
  }
  return done;
}
