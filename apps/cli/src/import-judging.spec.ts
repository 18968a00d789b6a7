import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { makeVersion } from "@bellwether/demand-forecast/job/accuracy/testing/judged-shop";
import { addShop } from "@bellwether/demand-forecast/testing/shop";
import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, expect, it } from "@jest/globals";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

let database: TestDatabase;
let source: ReturnType<typeof createAppDataSource>;
let door: TenantDoor;
let tenantId: TenantId;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "bellwether-cli-"));
  await load("products", "sku\nbread\n");
  const settings = { poolSize: 2, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 };
  const owner = await createAppDataSource({ url: database.ownerUrl, ...settings }).initialize();
  const [organisation]: { id: string }[] = await owner.query("SELECT tenant_id AS id FROM organisation");
  await owner.destroy();
  tenantId = parseTenantId(organisation!.id);
  source = await createAppDataSource({ url: database.appUrl, ...settings }).initialize();
  door = new TenantDoor(source);
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function load(kind: string, text: string): Promise<void> {
  const file = join(folder, `${kind}.csv`);
  await writeFile(file, text);
  await promisify(execFile)(process.execPath, [main, "import", kind, file], {
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      DATA_DIR: folder,
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: database.appUrl,
      DATABASE_AUTH_URL: database.authUrl,
    },
  });
}

async function judgedSteps(): Promise<number> {
  const [row]: { steps: number }[] = await door.read(tenantId, (db) =>
    db.query(`SELECT coalesce(sum(steps), 0)::int AS steps FROM forecast_accuracy known
      JOIN product ON product.id = known.product_id AND product.external_id = 'bread'
      WHERE source = 'REALISED' AND known.location_id IS NULL`),
  );
  return row!.steps;
}

it("judges the forecasts that are waited for by sales that the command line brings, and by nothing else", async () => {
  await door.write(tenantId, (db) => db.query("DELETE FROM product"));
  await addShop(door, tenantId, { days: 60 });
  await makeVersion(door, tenantId, { expected: 15, horizon: 30, version: 1 });
  await load("customers", "id\nc1\n");
  expect(await judgedSteps()).toBe(0);
  const days = ["02", "03", "04", "05", "06"].map((day) => `o${day},2025-03-${day} 09:00,bread,store,9,1`);
  await load("orders", `order_id,placed_at,sku,location_id,quantity,unit_price\n${days.join("\n")}\n`);
  expect(await judgedSteps()).toBe(5);
});
