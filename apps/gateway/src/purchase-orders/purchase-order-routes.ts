import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { FastifyInstance } from "fastify";
import { GraphQLError } from "graphql";
import { isUuid } from "../auth/is-uuid.ts";
import type { Gatekeeper } from "../server/gatekeeper.ts";
import { permitted } from "../server/permitted.ts";
import { refuse } from "../server/refusal.ts";
import { purchaseOrderCsvPath } from "./purchase-order.row.ts";
import { purchaseOrderCsv } from "./purchase-order-csv.ts";

export interface PurchaseOrderRouteOptions {
  gatekeeper: Gatekeeper;
  door: TenantDoor;
}

type OrderPath = { Params: { id: string } };

/** The road by which a purchase order goes to a supplier: its lines as CSV. */
export async function addPurchaseOrderRoutes(
  app: FastifyInstance,
  { gatekeeper, door }: PurchaseOrderRouteOptions,
): Promise<void> {
  await app.register(async (routes) => {
    routes.addHook("onRequest", gatekeeper.hook);
    routes.get<OrderPath>(purchaseOrderCsvPath(":id"), { exposeHeadRoute: false }, async (request, reply) => {
      const { tenantId } = permitted(request, "data:read");
      const { id } = request.params;
      const file = isUuid(id) ? await door.read(tenantId, (db) => purchaseOrderCsv(db, id)) : null;
      if (file === null) return refuse(request, reply, unknownOrder);
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="${file.name}"`)
        .header("x-content-type-options", "nosniff")
        .send(file.text);
    });
  });
}

const unknownOrder = new GraphQLError("The organisation has no such purchase order.", {
  extensions: { code: "NOT_FOUND", http: { status: 404 } },
});
