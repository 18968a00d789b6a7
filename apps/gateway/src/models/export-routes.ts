import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { FastifyInstance } from "fastify";
import { GraphQLError } from "graphql";
import { isUuid } from "../auth/is-uuid.ts";
import { remarkText } from "../remarks/remark-text.ts";
import type { Gatekeeper } from "../server/gatekeeper.ts";
import { localeOf } from "../server/live-request.ts";
import { permitted } from "../server/permitted.ts";
import { refuse } from "../server/refusal.ts";
import type { Services } from "../services.ts";
import { exporterOf, exportFileName, exportPath } from "./model-export.ts";
import { readModelVersion } from "./model-version.loader.ts";
import { writeExport } from "./write-export.ts";

export interface ExportRouteOptions {
  gatekeeper: Gatekeeper;
  door: TenantDoor;
  services: Services;
}

type ExportPath = { Params: { id: string } };

/** The road by which a model leaves: its file, made when it is fetched. Versions do not change, so nothing is kept of it. */
export async function addExportRoutes(app: FastifyInstance, options: ExportRouteOptions): Promise<void> {
  const { gatekeeper, door, services } = options;
  await app.register(async (routes) => {
    routes.addHook("onRequest", gatekeeper.hook);
    routes.get<ExportPath>(exportPath(":id"), { exposeHeadRoute: false }, async (request, reply) => {
      const { tenantId } = permitted(request, "data:read");
      const { id } = request.params;
      const version = isUuid(id) ? await door.read(tenantId, (db) => readModelVersion(db, id)) : null;
      if (version === null) return refuse(request, reply, unknownVersion);
      const { exportRefusal: refusal } = version;
      if (refusal !== null) {
        const message = remarkText(refusal, localeOf(request.headers["accept-language"]));
        const extensions = { code: "CONFLICT", reason: refusal.code, http: { status: 409 } };
        return refuse(request, reply, new GraphQLError(message, { extensions }));
      }
      // What has no exporter was refused.
      const exporter = exporterOf(version.task)!;
      const gone = new AbortController();
      reply.raw.once("close", () => gone.abort(new Error("The caller has gone away.")));
      const file = await writeExport(services.inference, exporter, id, { tenantId, signal: gone.signal });
      return reply
        .type("application/octet-stream")
        .header("content-disposition", `attachment; filename="${exportFileName(version)}"`)
        .header("x-content-type-options", "nosniff")
        .send(Buffer.from(file));
    });
  });
}

const unknownVersion = new GraphQLError("The organisation has no such model version.", {
  extensions: { code: "NOT_FOUND", http: { status: 404 } },
});
