import { setTimeout as pause } from "node:timers/promises";
import type { RequestContext } from "../context.ts";
import type { ChangeConnection } from "./change.type.ts";
import { type ChangesArguments, changesPage } from "./changes-read.ts";

/**
 * Milliseconds until the feed is looked at again: news may be heard a moment before its transaction gives its locks back, which hold
 * the feed until then.
 */
const lookAgainMs = 200;

/**
 * The feed from a place on: run after run of what there is, then of what comes, for as long as the reader stays.
 *
 * @throws GraphQLError as `changesPage` does, before the first run
 */
export async function followChanges(
  request: ChangesArguments,
  context: RequestContext,
): Promise<AsyncGenerator<ChangeConnection, void>> {
  const first = await readNow(request, context);
  return runsFrom(first, request, context);
}

async function* runsFrom(
  first: ChangeConnection,
  request: ChangesArguments,
  context: RequestContext,
): AsyncGenerator<ChangeConnection, void> {
  const { services, caller, signal } = context;
  let run = first;
  for await (const _ of services.progress.follow(caller.tenantId, "change", caller.tenantId, signal)) {
    for (let looks = 0; looks < 2 && !signal.aborted; ) {
      if (run.nodes.length > 0) {
        yield run;
        looks = 0;
      }
      const isMore = run.pageInfo.hasNextPage;
      run = await readNow({ ...request, after: run.pageInfo.endCursor }, context);
      if (isMore || run.nodes.length > 0) continue;
      looks += 1;
      if (looks === 1) await pause(lookAgainMs);
    }
  }
}

/** A transaction per look: the request's own snapshot would show the first state for ever. */
async function readNow(request: ChangesArguments, { door, caller }: RequestContext): Promise<ChangeConnection> {
  const snapshot = door.snapshot(caller.tenantId);
  try {
    return await changesPage(snapshot, request);
  } finally {
    await snapshot.close();
  }
}
