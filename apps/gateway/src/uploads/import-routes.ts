import { Readable } from "node:stream";
import { ArtifactError } from "@bellwether/runtime/artifacts/artifact-error";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { isUuid } from "../auth/is-uuid.ts";
import { maySeePersonal } from "../customers/personal.ts";
import { missingForAnyImport, missingForImport } from "../imports/import-permissions.ts";
import type { Gatekeeper } from "../server/gatekeeper.ts";
import { localeOf } from "../server/live-request.ts";
import { forbidden, identified, permitted } from "../server/permitted.ts";
import { refuse, unauthenticated } from "../server/refusal.ts";
import type { Services } from "../services.ts";
import { attachUpload, findImport } from "./attach-upload.ts";
import { errorLines } from "./error-lines.ts";
import { metered, uploadTooLarge } from "./upload-meter.ts";

export interface ImportRouteOptions {
  gatekeeper: Gatekeeper;
  door: TenantDoor;
  services: Services;
  /** Bytes of one file at most. */
  maximumBytes: number;
  /** Whether a session's request comes from one of our pages. */
  isOwnPage: (request: FastifyRequest) => boolean;
}

type ImportPath = { Params: { id: string } };

/** The roads beside GraphQL: a file's bytes in, its rejected rows out. Bytes go to the storage as they come. */
export async function addImportRoutes(app: FastifyInstance, options: ImportRouteOptions): Promise<void> {
  const { gatekeeper, door, services, maximumBytes } = options;
  await app.register(async (routes) => {
    routes.removeAllContentTypeParsers();
    // No parser at all: the handler reads the request itself, and refuses before it reads.
    routes.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    routes.addHook("onRequest", gatekeeper.hook);

    routes.put<ImportPath>("/imports/:id/file", { bodyLimit: maximumBytes }, async (request, reply) => {
      const caller = identified(request);
      const missingAtAll = missingForAnyImport(caller);
      if (missingAtAll !== null) return refuse(request, reply, forbidden(missingAtAll));
      if (!options.isOwnPage(request)) return refuse(request, reply, unauthenticated("This page is not one of ours."));
      const told = Number(request.headers["content-length"] ?? 0);
      if (told > maximumBytes) return refuse(request, reply, uploadTooLarge(told, maximumBytes));
      const { id } = request.params;
      const found = isUuid(id) ? await findImport(door, caller.tenantId, id) : null;
      if (found === null) return refuse(request, reply, unknownImport);
      // Whoever started it could: a key that knows the address cannot for that alone.
      const missing = missingForImport(caller, found.kind);
      if (missing !== null) return refuse(request, reply, forbidden(missing));
      const { status } = found;
      if (status !== "AWAITING_UPLOAD") return refuse(request, reply, notAwaited(status));
      // Not destroyed where reading stops half-way: its connection has yet to carry the answer that says why.
      const bytes = metered(request.raw.iterator({ destroyOnReturn: false }), maximumBytes);
      const contentType = request.headers["content-type"] ?? "application/octet-stream";
      const parts = { door, artifacts: services.artifacts, jobs: services.jobs };
      const to = { tenantId: caller.tenantId, callerId: caller.id };
      const attached = await attachUpload(parts, to, id, bytes, contentType).catch((error: unknown) => {
        if (!request.raw.readableEnded) reply.header("connection", "close");
        return explainStorage(error);
      });
      if (attached.outcome === "unknown") return refuse(request, reply, unknownImport);
      if (attached.outcome === "not-awaited") return refuse(request, reply, notAwaited(attached.status));
      return reply.code(202).send({ importId: id, jobId: attached.jobId });
    });

    routes.get<ImportPath>("/imports/:id/errors.csv", async (request, reply) => {
      const caller = permitted(request, "data:read");
      const { id } = request.params;
      const found = isUuid(id) ? await findImport(door, caller.tenantId, id) : null;
      if (found === null) return refuse(request, reply, unknownImport);
      const locale = localeOf(request.headers["accept-language"]);
      reply.header("content-language", locale).header("vary", "accept-language");
      return sendCsv(
        reply,
        `import-${id}-errors.csv`,
        Readable.from(errorLines(door, caller.tenantId, id, locale, maySeePersonal(caller))),
      );
    });
  });
}

function sendCsv(reply: FastifyReply, fileName: string, lines: Readable): FastifyReply {
  return reply
    .type("text/csv; charset=utf-8")
    .header("content-disposition", `attachment; filename="${fileName}"`)
    .header("x-content-type-options", "nosniff")
    .send(lines);
}

const unknownImport = new GraphQLError("The organisation has no such import.", {
  extensions: { code: "NOT_FOUND", http: { status: 404 } },
});

function notAwaited(status: string): GraphQLError {
  return new GraphQLError(`This import does not wait for a file: it is ${status}. Start another.`, {
    extensions: { code: "CONFLICT", status, http: { status: 409 } },
  });
}

/** A storage that is full or away is said as such, in the answer and not only in the log. */
function explainStorage(error: unknown): never {
  if (!(error instanceof ArtifactError)) throw error;
  const status = error.code === "storage-full" ? 507 : 503;
  throw new GraphQLError(error.message, { extensions: { code: "UNAVAILABLE", storage: error.code, http: { status } } });
}
