import { Readable } from "node:stream";
import { ingestRecords } from "@bellwether/data-import/upsert/ingest-records";
import { upsertRecords } from "@bellwether/data-import/upsert/upsert";
import { upsertKinds } from "@bellwether/data-import/upsert/upsert-contract";
import { maxIdempotencyKeyLength } from "@bellwether/schema/database/answer-once";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { writeAudit } from "../audit/audit-entry.ts";
import { scoreSoon } from "../customer-scores/score-soon.ts";
import { answerableThrown } from "../server/answer-errors.ts";
import type { Gatekeeper } from "../server/gatekeeper.ts";
import { callerOf } from "../server/live-request.ts";
import { permitted } from "../server/permitted.ts";
import { refuse, unauthenticated } from "../server/refusal.ts";
import type { Services } from "../services.ts";
import { metered } from "../uploads/upload-meter.ts";
import { bodyBytes } from "./body-bytes.ts";
import { type RecordStream, streamRecords, type WriteRecords } from "./record-stream.ts";
import { keyMalformed } from "./stream-refusals.ts";

export interface NdjsonRouteOptions {
  gatekeeper: Gatekeeper;
  door: TenantDoor;
  services: Services;
  /** Bytes of one stream at most, unpacked. */
  maximumBytes: number;
  /** Whether a session's request comes from one of our pages. */
  isOwnPage: (request: FastifyRequest) => boolean;
}

/** Records a piece: enough to make a transaction worthwhile, few enough to stay a few megabytes. */
const recordBounds = { lines: 5_000, bytes: 8 * 1024 ** 2 };

/** Events come a thousand at a time, as their use case takes them. */
const eventBounds = { lines: 1_000, bytes: 8 * 1024 ** 2 };

type StreamRoute = { Querystring: { results?: string } };

/** The road of volume: records as NDJSON, a piece at a time in, the results out. */
export async function addNdjsonRoutes(app: FastifyInstance, options: NdjsonRouteOptions): Promise<void> {
  const { gatekeeper, door, services, maximumBytes } = options;
  await app.register(async (routes) => {
    routes.removeAllContentTypeParsers();
    // No parser at all: the handler reads the request itself, and refuses before it reads.
    routes.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    routes.addHook("onRequest", gatekeeper.hook);

    const addRoad = (kind: string, bounds: RecordStream["bounds"], write: WriteRecords) =>
      routes.post<StreamRoute>(`/v1/${kind}`, { bodyLimit: maximumBytes }, async (request, reply) => {
        const identity = permitted(request, "data:import");
        if (!options.isOwnPage(request))
          return refuse(request, reply, unauthenticated("This page is not one of ours."));
        const key = keyOf(request);
        const entry = { kind: "CHANGE", action: `POST /v1/${kind}`, objects: [], fields: [] } as const;
        // Before the first record: a stream that breaks off has changed something all the same.
        await door.write(identity.tenantId, (db) => writeAudit(db, entry, identity, request.id));
        const stream: RecordStream = {
          source: metered(bodyBytes(request), maximumBytes),
          operation: `stream ${kind}`,
          bounds,
          write,
          key,
          tellsAll: request.query.results === "all",
        };
        const caller = callerOf(identity, request.headers["accept-language"]);
        const answer = streamRecords(stream, { door, services, caller });
        // What is refused at once is refused by its status, too.
        const first = await answer.next().catch((error: unknown) => {
          if (!request.raw.readableEnded) reply.header("connection", "close");
          throw error;
        });
        return reply
          .type("application/x-ndjson; charset=utf-8")
          .header("content-language", caller.locale)
          .header("x-content-type-options", "nosniff")
          .send(
            Readable.from(
              answerLines(first, answer, request, () =>
                scoreSoon(kind, { door, services, tenantId: identity.tenantId, log: request.log }),
              ),
              { objectMode: false },
            ),
          );
      });
    addRoad("events", eventBounds, ingestRecords);
    for (const kind of upsertKinds) addRoad(kind, recordBounds, (db, records) => upsertRecords(db, kind, records));
  });
}

/**
 * The answer, and where it breaks off, why: its status was sent long before.
 *
 * @param after what follows the last piece, also of a stream that broke off
 */
async function* answerLines(
  first: IteratorResult<string, void>,
  rest: AsyncGenerator<string, void>,
  request: FastifyRequest,
  after: () => Promise<void>,
): AsyncGenerator<string, void> {
  try {
    if (first.done) return;
    yield first.value;
    yield* rest;
  } catch (error) {
    const { message, extensions } = answerableThrown(error, { log: request.log, requestId: request.id });
    yield `${JSON.stringify({ error: { message, code: extensions.code } })}\n`;
  } finally {
    await after();
  }
}

function keyOf({ headers }: FastifyRequest): string | null {
  const key = headers["idempotency-key"];
  if (key === undefined) return null;
  if (typeof key !== "string" || key.length < 1 || key.length > maxIdempotencyKeyLength)
    throw keyMalformed(maxIdempotencyKeyLength);
  return key;
}
