import { Readable } from "node:stream";
import { agreedSql } from "@bellwether/campaigns/delivery/outbox/freeze-audience";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { FastifyInstance } from "fastify";
import { GraphQLError } from "graphql";
import { csvCell } from "../csv/csv-cell.ts";
import { maySeePersonal } from "../customers/personal.ts";
import { parseKey } from "../node/global-id.ts";
import type { Gatekeeper } from "../server/gatekeeper.ts";
import { permitted } from "../server/permitted.ts";
import { refuse } from "../server/refusal.ts";
import type { Services } from "../services.ts";

export interface CampaignExportOptions {
  gatekeeper: Gatekeeper;
  door: TenantDoor;
  services: Pick<Services, "audit">;
}

/** People of one read. */
const pageRows = 5_000;

/** Where a campaign's list of people is fetched. @param id of the API */
export function exportPathOf(id: string): string {
  return `/exports/campaigns/${id}.csv`;
}

/** The road by which a campaign's people go to where they are written to: those whom it exports and who agree to that still, as CSV. */
export async function addCampaignExportRoutes(
  app: FastifyInstance,
  { gatekeeper, door, services }: CampaignExportOptions,
): Promise<void> {
  await app.register(async (routes) => {
    routes.addHook("onRequest", gatekeeper.hook);
    routes.get<{ Params: { id: string } }>(exportPathOf(":id"), { exposeHeadRoute: false }, async (request, reply) => {
      const identity = permitted(request, "campaigns:read");
      const { tenantId } = identity;
      const key = keyOf(request.params.id);
      const isKnown =
        key !== null &&
        (await door.read(tenantId, (db) => db.query("SELECT FROM campaign WHERE id = $1", [key]))).length > 0;
      if (!isKnown) return refuse(request, reply, unknownCampaign);
      const personal = maySeePersonal(identity);
      const objects = [`Campaign:${key}`];
      if (personal)
        services.audit.add(
          { kind: "READ", action: "campaign.csv", objects, fields: ["name", "email"] },
          identity,
          request.id,
        );
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="campaign-${key.slice(0, 8)}.csv"`)
        .header("x-content-type-options", "nosniff")
        .header("cache-control", "no-store")
        .send(Readable.from(lines(door, tenantId, key, personal)));
    });
  });
}

function keyOf(id: string): string | null {
  try {
    return parseKey("Campaign", id, "id");
  } catch {
    return null;
  }
}

interface PersonRow {
  id: string;
  external_id: string;
  name: string | null;
  email: string | null;
  variant: string;
  locale: string;
}

async function* lines(door: TenantDoor, tenantId: TenantId, campaignId: string, personal: boolean) {
  const header = ["message_id", "customer_id", "variant", "locale", ...(personal ? ["name", "email"] : [])];
  // The byte-order mark lets Excel read Chinese; readers of UTF-8 pass over it.
  yield `\uFEFF${header.join(",")}\r\n`;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const page: PersonRow[] = await door.read(tenantId, (db) =>
      db.query(
        `SELECT send.id, customer.external_id, customer.name, customer.email, variant.name AS variant, send.locale
         FROM campaign_send AS send JOIN customer ON customer.id = send.customer_id
           JOIN campaign_variant AS variant ON variant.id = send.variant_id
         WHERE send.campaign_id = $1 AND send.channel = 'EXPORT' AND send.status = 'SENT' AND send.id > $2
           AND customer.merged_into IS NULL AND customer.erased_at IS NULL AND ${agreedSql("'EMAIL_MARKETING', 'SMS_MARKETING'")}
         ORDER BY send.id LIMIT ${pageRows}`,
        [campaignId, after],
      ),
    );
    const rows = page.map((row) => {
      const cells = [row.id, row.external_id, row.variant, row.locale, ...(personal ? [row.name, row.email] : [])];
      return `${cells.map((cell) => csvCell(cell)).join(",")}\r\n`;
    });
    if (rows.length > 0) yield rows.join("");
    if (page.length < pageRows) return;
    after = page.at(-1)!.id;
  }
}

const unknownCampaign = new GraphQLError("The organisation has no such campaign.", {
  extensions: { code: "NOT_FOUND", http: { status: 404 } },
});
