import { GraphQLError } from "graphql";
import type { RequestContext } from "../context.ts";
import { readImport } from "./import.loader.ts";
import { type Import, isFinalImportStatus } from "./import.type.ts";

/**
 * The import as it is now, then after each change, until it has ended.
 *
 * @throws GraphQLError NOT_FOUND, before the first value, when the organisation has no such import.
 */
export async function followImport(key: string, context: RequestContext): Promise<AsyncGenerator<Import, void>> {
  if ((await readNow(key, context)) === null)
    throw new GraphQLError("There is no such import.", { extensions: { code: "NOT_FOUND", argument: "importId" } });
  return changesOf(key, context);
}

async function* changesOf(key: string, context: RequestContext): AsyncGenerator<Import, void> {
  const { services, caller, signal } = context;
  for await (const _ of services.progress.follow(caller.tenantId, "import", key, signal)) {
    const batch = await readNow(key, context);
    if (batch === null) return;
    yield batch;
    if (isFinalImportStatus(batch.status)) return;
  }
}

/** A transaction per look: the request's own snapshot would show the first state for ever. */
function readNow(key: string, { door, caller }: RequestContext): Promise<Import | null> {
  return door.read(caller.tenantId, (db) => readImport(db, key));
}
