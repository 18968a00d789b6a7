import { forgetChanges } from "@bellwether/runtime/changes/forget-changes";
import { JobAborted } from "@bellwether/runtime/jobs/job-error";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { failInterruptedBatches, findBatch, finishBatch, insertBatch, startBatch } from "./batch/import-batch.ts";
import { ProgressWriter } from "./batch/progress-writer.ts";
import { RowErrorLedger } from "./batch/row-error-ledger.ts";
import {
  type ImportFailureReport,
  type ImportKind,
  type ImportOptionsInput,
  type ImportOutcome,
  type ImportProgress,
  type ImportSummary,
  importOptionsSchema,
} from "./contract.ts";
import { ImportFailure } from "./import-failure.ts";
import { readOrganisationDefaults } from "./organisation-defaults.ts";
import { type ImportSource, type OpenSource, openSource } from "./reading/open-source.ts";
import { claimBatch } from "./staging/import-lock.ts";
import { importAds, isAdKind } from "./steps/import-ads.ts";
import { importAnswers } from "./steps/import-answers.ts";
import { importConversations } from "./steps/import-conversations.ts";
import { importDocument } from "./steps/import-document.ts";
import { importEvents } from "./steps/import-events.ts";
import { importExamples } from "./steps/import-examples.ts";
import { importInventory, isInventoryKind } from "./steps/import-inventory.ts";
import { importOrders } from "./steps/import-orders.ts";
import { importRecords } from "./steps/import-records.ts";
import type { ImportRun } from "./steps/import-run.ts";
import type { TakeAnswers } from "./take-answers.ts";
import type { TakeConversations } from "./take-conversations.ts";
import type { TakeDocument } from "./take-document.ts";

/** What is to be imported, for whom, and who wants to know how it goes. */
export interface ImportRequest {
  /** Needs two connections at a time: the import's own, and one that tells its progress and errors. */
  door: TenantDoor;
  tenantId: TenantId;
  kind: ImportKind;
  /** A file's path, or its bytes: CSV or NDJSON, as it is or gzipped. */
  source: ImportSource;
  /** Orders whose own fields stand in a second file. */
  invoices?: ImportSource;
  /** A batch made before, or what to make one with. */
  batch: { id: string } | { fileName: string; createdBy?: string | null };
  options?: ImportOptionsInput;
  /** Bytes of `source` where it cannot tell itself. */
  bytesTotal?: number;
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
  /** Runs the import in a transaction of the caller's, by default in one of its own. */
  transact?: (work: (db: EntityManager) => Promise<ImportSummary>) => Promise<void>;
  /** Makes articles of questions and answers; needed where there may be any. */
  takeAnswers?: TakeAnswers;
  /** Makes articles of documents; needed where there may be any. */
  takeDocument?: TakeDocument;
  /** Writes conversations; needed where there may be any. */
  takeConversations?: TakeConversations;
}

/**
 * The one road by which data enters. Records and the batch's COMPLETED are written in one transaction: an import that fails,
 * is cancelled or is killed changes nothing. Doing it again with the same file changes nothing either.
 *
 * @returns how it ended; expected failures (a file that is no CSV, a refused row under `strict`) are told there
 * @throws whatever is not expected, such as a lost connection, after marking the batch as failed
 */
export async function runImport(request: ImportRequest): Promise<ImportOutcome> {
  const { door, tenantId } = request;
  const options = importOptionsSchema.parse(request.options ?? {});
  const batchId = await door.write(tenantId, async (db) => {
    await failInterruptedBatches(db);
    if ("id" in request.batch) return request.batch.id;
    const { fileName, createdBy = null } = request.batch;
    return insertBatch(db, { kind: request.kind, fileName, options, createdBy }, "RUNNING");
  });
  const ledger = new RowErrorLedger(door, tenantId, batchId);
  const progress = new ProgressWriter(door, tenantId, batchId, request.onProgress);
  const state: ImportProgress = { step: "reading", bytesRead: 0, bytesTotal: null, rowsRead: 0, rowsRejected: 0 };
  const transact = request.transact ?? (async (work) => void (await door.write<ImportSummary>(tenantId, work)));
  let done: ImportSummary | undefined;
  try {
    await transact(async (db) => {
      await claimBatch(db, batchId);
      await door.write(tenantId, (aside) => startBatch(aside, batchId));
      const counts = await importFiles({ db, options, ledger, progress, state, signal: request.signal }, request);
      await forgetChanges(db);
      await Promise.all([ledger.flush(), progress.close()]);
      done = summarise(state, { ...counts, ...errorCounts(ledger) });
      await finishBatch(db, batchId, "COMPLETED", done, null);
      return done;
    });
    if (done === undefined) throw new Error("The transaction ended without having run the import.");
    return { ...done, batchId, status: "COMPLETED", failure: null };
  } catch (error) {
    await progress.close();
    const isCancelled =
      request.signal?.aborted === true || (error instanceof ImportFailure && error.code === "import.cancelled");
    const isHandedBack = request.signal?.aborted === true && willRunAgain(request.signal.reason);
    const failure = failureOf(error, isCancelled);
    const status = isCancelled ? "CANCELLED" : "FAILED";
    const isRunElsewhere = failure.code === "import.running";
    let summary = summarise(state, {});
    if (!isRunElsewhere) {
      try {
        await ledger.flush();
        summary = summarise(state, errorCounts(ledger));
        await door.write(tenantId, (db) =>
          isHandedBack
            ? finishBatch(db, batchId, "QUEUED", nothing, null)
            : finishBatch(db, batchId, status, summary, failure),
        );
      } catch (second) {
        // Without a database the first error tells more; a later import marks this batch as interrupted.
        if (error instanceof ImportFailure) throw second;
      }
    }
    if (!isCancelled && !(error instanceof ImportFailure)) throw error;
    return { ...summary, batchId, status, failure };
  }
}

const nothing: ImportSummary = { rowsRead: 0, rowsAccepted: 0, rowsRejected: 0, counts: {} };

/** A job that stops because its process does will be run again: its batch waits, instead of being cancelled. */
function willRunAgain(reason: unknown): boolean {
  return reason instanceof JobAborted && reason.reason !== "cancelled";
}

type FileRun = Omit<ImportRun, "cells">;

async function importFiles(run: FileRun, request: ImportRequest): Promise<ImportSummary["counts"]> {
  const opened: OpenSource[] = [];
  const open = async (source: ImportSource): Promise<OpenSource> => {
    const file = await openSource(source);
    opened.push(file);
    return file;
  };
  try {
    const invoices = request.invoices === undefined ? undefined : await open(request.invoices);
    const main = await open(request.source);
    const sizes = [main.bytesTotal ?? request.bytesTotal ?? null, invoices === undefined ? 0 : invoices.bytesTotal];
    run.state.bytesTotal = sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0);
    if (request.kind === "orders" && run.options.timeZone !== undefined)
      await adoptTimeZone(run.db, run.options.timeZone);
    const cells = { ...(await organisationDefaults(run.db, run.options)), decimalComma: run.options.decimalComma };
    const whole: ImportRun = { ...run, cells: { ...cells, dateOrder: run.options.dateOrder } };
    if (request.kind === "orders") return await importOrders(whole, main, invoices);
    if (invoices !== undefined)
      throw new ImportFailure("import.invoices", {}, "Only orders come with an invoice file.");
    if (request.kind === "events") return await importEvents(whole, main);
    if (isInventoryKind(request.kind)) return await importInventory(whole, request.kind, main);
    if (isAdKind(request.kind)) return await importAds(whole, request.kind, main);
    if (request.kind === "support-examples") return await importExamples(whole, main);
    if (request.kind === "question-answers") {
      if (request.takeAnswers === undefined) throw new Error("Nobody makes articles of the questions and answers.");
      return await importAnswers(whole, main, request.takeAnswers);
    }
    if (request.kind === "conversations") {
      if (request.takeConversations === undefined) throw new Error("Nobody writes conversations.");
      return await importConversations(whole, main, request.takeConversations);
    }
    if (request.kind === "articles") {
      if (request.takeDocument === undefined) throw new Error("Nobody makes articles of documents.");
      return await importDocument(whole, main, await fileNameOf(run.db, request.batch), request.takeDocument);
    }
    return await importRecords(whole, request.kind, main);
  } finally {
    for (const { stream } of opened) stream.destroy();
  }
}

/** A document comes again under its name. */
async function fileNameOf(db: EntityManager, batch: ImportRequest["batch"]): Promise<string> {
  if ("fileName" in batch) return batch.fileName;
  const stored = await findBatch(db, batch.id);
  if (stored === null) throw new Error(`The import ${batch.id} is not there any more.`);
  return stored.fileName;
}

/**
 * The zone of an organisation's first orders becomes its own: demand is cut into days there, and dates that were read in one
 * zone and cut in another would fall on the day before.
 */
async function adoptTimeZone(db: EntityManager, timeZone: string): Promise<void> {
  await db.query("UPDATE organisation SET time_zone = $1 WHERE NOT EXISTS (SELECT FROM sales_order)", [timeZone]);
}

async function organisationDefaults(
  db: EntityManager,
  options: { currency?: string | undefined; timeZone?: string | undefined },
): Promise<{ currency: string; timeZone: string }> {
  const defaults = await readOrganisationDefaults(db);
  return { currency: options.currency ?? defaults.currency, timeZone: options.timeZone ?? defaults.timeZone };
}

function summarise(state: ImportProgress, counts: ImportSummary["counts"]): ImportSummary {
  const { rowsRead, rowsRejected } = state;
  // Zeros say nothing that their absence does not say; created, updated and unchanged are always told.
  const told = Object.entries(counts).filter(
    ([name, count]) => count !== 0 || name === "created" || name === "updated" || name === "unchanged",
  );
  return { rowsRead, rowsAccepted: rowsRead - rowsRejected, rowsRejected, counts: Object.fromEntries(told) };
}

function errorCounts(ledger: RowErrorLedger): ImportSummary["counts"] {
  return { errorsFound: ledger.found, errorsStored: ledger.stored };
}

function failureOf(error: unknown, isCancelled: boolean): ImportFailureReport {
  if (isCancelled)
    return { code: "import.cancelled", facts: {}, message: "The import was cancelled; nothing was changed." };
  if (error instanceof ImportFailure) return { code: error.code, facts: error.facts, message: error.message };
  return {
    code: "import.unexpected",
    facts: {},
    message: "The import failed for a reason inside the platform; nothing was changed. Its log tells more.",
  };
}
