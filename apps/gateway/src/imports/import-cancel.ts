import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { UserError, userError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { cancelBatch } from "./batch-cancel.ts";
import { readImport } from "./import.loader.ts";
import { Import, type ImportStatus, isFinalImportStatus } from "./import.type.ts";

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

/** Stops an import that has not ended. What it had done so far has no effect. */
export function importCancel(input: ImportCancelInput, context: RequestContext): Promise<ImportCancelPayload> {
  const key = parseKey("Import", input.importId, "input.importId");
  const { door, caller } = context;
  return door.write(caller.tenantId, async (db) => {
    const userErrors = await stop(db, key, context);
    return { import: await readImport(db, key), userErrors };
  });
}

async function stop(db: EntityManager, key: string, { services }: RequestContext): Promise<UserError[]> {
  // Locked until the cancellation is written: a file that arrives now finds an import that waits for none.
  const [batch]: { status: ImportStatus; jobId: string | null }[] = await db.query(
    'SELECT status, job_id AS "jobId" FROM import_batch WHERE id = $1 FOR UPDATE',
    [key],
  );
  if (batch === undefined)
    return [userError("NOT_FOUND", ["importId"], "There is no such import; list the imports to find its id.")];
  if (isFinalImportStatus(batch.status))
    return [
      userError(
        "CONFLICT",
        ["importId"],
        `The import is ${batch.status}; only one that has not ended can be cancelled.`,
      ),
    ];
  const { status, jobId } = batch;
  if (status === "RUNNING" && jobId === null)
    return [userError("CONFLICT", ["importId"], "The import runs in a command line; stop it there with Ctrl+C.")];
  const stopped = jobId === null || (await services.jobs.cancelWithin(db, jobId));
  if (stopped && (await cancelBatch(db, key))) return [];
  return [userError("CONFLICT", ["importId"], "The import ended in this very moment; look at it again.")];
}
