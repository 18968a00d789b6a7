import { Readable } from "node:stream";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { FastifyInstance } from "fastify";
import { GraphQLError } from "graphql";
import { isUuid } from "../auth/is-uuid.ts";
import { maySeePersonal } from "../customers/personal.ts";
import type { Gatekeeper } from "../server/gatekeeper.ts";
import { permitted } from "../server/permitted.ts";
import { refuse } from "../server/refusal.ts";
import type { Services } from "../services.ts";
import { readSegment } from "./segment.loader.ts";
import { segmentCsvPath } from "./segment.row.ts";
import { memberLines } from "./segment-member-lines.ts";

export interface SegmentRouteOptions {
  gatekeeper: Gatekeeper;
  door: TenantDoor;
  services: Pick<Services, "audit">;
}

type SegmentPath = { Params: { id: string } };

/** The road by which a segment goes to where mails are sent from: its members as CSV. */
export async function addSegmentRoutes(
  app: FastifyInstance,
  { gatekeeper, door, services }: SegmentRouteOptions,
): Promise<void> {
  await app.register(async (routes) => {
    routes.addHook("onRequest", gatekeeper.hook);
    routes.get<SegmentPath>(segmentCsvPath(":id"), { exposeHeadRoute: false }, async (request, reply) => {
      const identity = permitted(request, "data:read");
      const { tenantId } = identity;
      const { id } = request.params;
      const segment = isUuid(id) ? await door.read(tenantId, (db) => readSegment(db, id)) : null;
      if (segment === null) return refuse(request, reply, unknownSegment);
      const personal = maySeePersonal(identity);
      if (personal) {
        const entry = {
          kind: "READ",
          action: "members.csv",
          objects: [`Segment:${id}`],
          fields: ["name", "email"],
        } as const;
        services.audit.add(entry, identity, request.id);
      }
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="segment-${id.slice(0, 8)}.csv"`)
        .header("x-content-type-options", "nosniff")
        .header("cache-control", "no-store")
        .send(Readable.from(memberLines({ door, tenantId, segment: id, personal })));
    });
  });
}

const unknownSegment = new GraphQLError("The organisation has no such segment.", {
  extensions: { code: "NOT_FOUND", http: { status: 404 } },
});
