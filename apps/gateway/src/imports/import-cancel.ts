import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { cancelBatch, removeUpload } from "./batch-cancel.ts";
import { readImport } from "./import.loader.ts";
import { toImportKind } from "./import.row.ts";
import { Import, type ImportStatus, isFinalImportStatus } from "./import.type.ts";
import { missingForAnyImport, missingForImport } from "./import-permissions.ts";

@InputType("ImportCancelInput", { description: "Which import to stop." })
export class ImportCancelInput {
  @Field(() => ID, { description: "The import." })
  importId!: string;
}

@ObjectType("ImportCancelPayload", { description: "What became of stopping an import." })
export class ImportCancelPayload {
  @Field(() => Import, { nullable: true, description: "The import as it is now; null when there is none." })
  import!: Import | null;

  @Field(() => [UserError], { description: "Why nothing was stopped; empty on success." })
  userErrors!: UserError[];
}

/** Whoever imports may stop what others began; who may import some kinds alone, those. */
function missingToStop(caller: RequestContext["caller"], batch: LockedBatch | undefined): Permission | null {
  if (caller.permissions.has("data:import")) return null;
  return batch === undefined ? missingForAnyImport(caller) : missingForImport(caller, toImportKind(batch.kind));
}

const forbidden = (permission: Permission, locale: SentenceLocale) =>
  failure(locale, "import.cancel-forbidden", ["importId"], { permission });

/** Stops an import that has not ended. What it had done so far has no effect. */
export async function importCancel(input: ImportCancelInput, context: RequestContext): Promise<ImportCancelPayload> {
  const key = parseKey("Import", input.importId, "input.importId");
  const { door, caller } = context;
  const { payload, artifactId } = await door.write(caller.tenantId, async (db) => {
    const batch = await lock(db, key);
    const missing = missingToStop(caller, batch);
    if (missing !== null)
      return { payload: { import: null, userErrors: [forbidden(missing, caller.locale)] }, artifactId: null };
    const userErrors = await stop(db, key, batch, context);
    const artifactId = userErrors.length === 0 ? batch?.artifactId : null;
    return { payload: { import: await readImport(db, key), userErrors }, artifactId };
  });
  if (artifactId != null) await removeUpload(context, artifactId);
  return payload;
}

interface LockedBatch {
  /** As it is stored. */
  kind: string;
  status: ImportStatus;
  jobId: string | null;
  artifactId: string | null;
}

/** Locked until the cancellation is written: a file that arrives now finds an import that waits for none. */
async function lock(db: EntityManager, key: string): Promise<LockedBatch | undefined> {
  const [batch]: LockedBatch[] = await db.query(
    'SELECT kind, status, job_id AS "jobId", artifact_id AS "artifactId" FROM import_batch WHERE id = $1 FOR UPDATE',
    [key],
  );
  return batch;
}

async function stop(
  db: EntityManager,
  key: string,
  batch: LockedBatch | undefined,
  { services, caller: { locale } }: RequestContext,
): Promise<UserError[]> {
  if (batch === undefined) return [failure(locale, "import.unknown", ["importId"])];
  if (isFinalImportStatus(batch.status))
    return [failure(locale, "import.ended", ["importId"], { status: batch.status })];
  const { status, jobId } = batch;
  if (status === "RUNNING" && jobId === null) return [failure(locale, "import.in-command-line", ["importId"])];
  const stopped = jobId === null || (await services.jobs.cancelWithin(db, jobId));
  if (stopped && (await cancelBatch(db, key))) return [];
  return [failure(locale, "import.just-ended", ["importId"])];
}
