import { randomUUID } from "node:crypto";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { DataSource } from "typeorm";
import { publicSchema } from "../schema/public-schema.ts";
import { startTestGateway, type TestGateway } from "../server/testing/test-gateway.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";

let gateway: TestGateway;
let dataSource: DataSource;
let door: TenantDoor;
let keys: DomainKeys;

beforeAll(async () => {
  gateway = await startTestGateway({ schema: await publicSchema() });
  const { appUrl } = gateway.database;
  dataSource = createAppDataSource({ url: appUrl, poolSize: 2, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 });
  await dataSource.initialize();
  door = new TenantDoor(dataSource);
  keys = await insertDomainData(door, gateway.owner.organisationId);
});
afterAll(async () => {
  await dataSource?.destroy();
  await gateway?.close();
});

const own = () => ({ authorization: `Bearer ${gateway.owner.cliKey}` });
const fetchOrder = (id: string, headers: Record<string, string> = own()) =>
  gateway.fetch(`/exports/purchase-orders/${id}/order.csv`, { headers });

describe("a purchase order's file", () => {
  it("is fetched from where the order says, a row per line under the names that imports read", async () => {
    const { body } = await gateway.ask(`{ purchaseOrder(externalId: "PO1") { csvUrl } }`);
    expect(body.data).toEqual({
      purchaseOrder: { csvUrl: `/exports/purchase-orders/${keys.inventory.purchaseOrder}/order.csv` },
    });
    const response = await fetchOrder(keys.inventory.purchaseOrder);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="purchase-order-PO1.csv"',
      "x-content-type-options": "nosniff",
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString("utf8")).toBe(
      [
        "\uFEFFpurchase_order_id,supplier_id,location_id,status,ordered_at,expected_on,product_id,product_name,supplier_sku,quantity,unit,unit_cost,currency",
        "PO1,S1,L1,PARTIALLY_RECEIVED,2026-01-10T09:00:00Z,2026-01-20,P001,Product 001,,20,EACH,2,EUR",
        "PO1,S1,L1,PARTIALLY_RECEIVED,2026-01-10T09:00:00Z,2026-01-20,P002,Product 002,,20,EACH,2,EUR",
        "",
      ].join("\r\n"),
    );
  });

  it("keeps names with commas and quotes whole, makes no formulas, and has a name without surprises", async () => {
    await door.write(gateway.owner.organisationId, async (db) => {
      await db.query("UPDATE product SET name = $2 WHERE id = $1", [keys.products[0], '=SUM(A1), "big" 灯']);
      await db.query("UPDATE purchase_order SET external_id = $1", ['PO/1"\r\nx']);
    });
    const response = await fetchOrder(keys.inventory.purchaseOrder);
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="purchase-order-PO_1_x.csv"');
    expect(await response.text()).toContain(`,"'=SUM(A1), ""big"" 灯",`);
  });

  it("is unknown to other organisations and to those who ask for nonsense, and needs credentials", async () => {
    const foreign = await insertDomainData(door, parseTenantId(randomUUID()));
    for (const id of [foreign.inventory.purchaseOrder, randomUUID(), "nonsense"])
      expect((await fetchOrder(id)).status).toBe(404);
    expect((await fetchOrder(keys.inventory.purchaseOrder, {})).status).toBe(401);
  });
});
