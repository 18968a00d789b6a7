import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { FastifyInstance } from "fastify";
import { GraphQLError } from "graphql";
import { isUuid } from "../auth/is-uuid.ts";
import type { Gatekeeper } from "../server/gatekeeper.ts";
import { permitted } from "../server/permitted.ts";
import { refuse } from "../server/refusal.ts";
import type { Services } from "../services.ts";

export interface PrivacyRouteOptions {
  gatekeeper: Gatekeeper;
  door: TenantDoor;
  services: Services;
}

type RequestPath = { Params: { id: string } };

/** The road by which what is known of a person leaves: the file of an export, each fetching noted in the audit log. */
export async function addPrivacyRoutes(app: FastifyInstance, options: PrivacyRouteOptions): Promise<void> {
  const { gatekeeper, door, services } = options;
  await app.register(async (routes) => {
    routes.addHook("onRequest", gatekeeper.hook);
    routes.get<RequestPath>("/exports/people/:id/person.json", { exposeHeadRoute: false }, async (request, reply) => {
      const caller = permitted(request, "privacy:manage");
      const { id } = request.params;
      const found = isUuid(id)
        ? await door.read(caller.tenantId, (db): Promise<File[]> => db.query(fileSql, [id]))
        : [];
      const file = found[0];
      if (file === undefined) return refuse(request, reply, noFile);
      const bytes = await services.artifacts.get(caller.tenantId, file.artifact_id);
      const entry = {
        kind: "READ",
        action: "privacyExport",
        objects: [`Customer:${file.customer_id}`],
        fields: [],
      } as const;
      services.audit.add(entry, caller, request.id);
      return reply
        .type("application/json; charset=utf-8")
        .header("content-disposition", `attachment; filename="person-${id}.json"`)
        .header("cache-control", "no-store")
        .header("x-content-type-options", "nosniff")
        .send(bytes);
    });
  });
}

interface File {
  artifact_id: string;
  customer_id: string;
}

const fileSql = `SELECT artifact_id, customer_id FROM privacy_request
  WHERE id = $1 AND kind = 'EXPORT' AND artifact_id IS NOT NULL AND expires_at > now()`;

const noFile = new GraphQLError("There is no such file, or its time is over; ask for another export.", {
  extensions: { code: "NOT_FOUND", http: { status: 404 } },
});
