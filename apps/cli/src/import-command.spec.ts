import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { SiteServer } from "@bellwether/smart-support/testing/site-server";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const lineCount = 120_000;

let database: TestDatabase;
let folder: string;
let owner: ReturnType<typeof createAppDataSource>;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "bellwether-cli-"));
  owner = createAppDataSource({
    url: database.ownerUrl,
    poolSize: 2,
    connectionTimeoutMs: 5_000,
    statementTimeoutMs: 0,
  });
  await owner.initialize();
  const lines = Array.from(
    { length: lineCount },
    (_, at) => `${Math.floor(at / 20)},2024-05-01 10:00,c${at % 500},p${at % 300},1,2.50`,
  );
  await writeFile(
    join(folder, "orders.csv"),
    `order_id,placed_at,customer_id,sku,quantity,unit_price\n${lines.join("\n")}\n`,
  );
  await writeFile(join(folder, "bad.csv"), "sku,price\nA,1\nB,free\n");
});

afterAll(async () => {
  await owner?.destroy();
  await database?.drop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

function start(words: string[]): ChildProcess {
  return spawn(process.execPath, [main, ...words], {
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      DATA_DIR: folder,
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: database.appUrl,
      DATABASE_AUTH_URL: database.authUrl,
      WEBHOOK_ALLOWED_NETWORKS: "127.0.0.0/8",
    },
  });
}

async function run(words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(words);
  const text = { out: "", err: "" };
  child.stdout!.on("data", (part: Buffer) => (text.out += part));
  child.stderr!.on("data", (part: Buffer) => (text.err += part));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, ...text };
}

async function count(table: string): Promise<number> {
  const [row]: { count: number }[] = await owner.query(`SELECT count(*)::int AS count FROM ${table}`);
  return row!.count;
}

describe("bellwether import", () => {
  it("prints one JSON object, and secrets of a new installation on standard error alone", async () => {
    const { code, out, err } = await run(["import", "products", join(folder, "bad.csv"), "--json"]);
    expect(JSON.parse(out)).toMatchObject({ status: "COMPLETED", rowsRead: 2, rowsAccepted: 1, rowsRejected: 1 });
    expect(err).toContain("owner@bellwether.local");
    expect(code).toBe(0);
  });

  it("ends with 3 for a refused row under --strict, 2 for words it does not know, 1 for a file it cannot read", async () => {
    expect(await run(["import", "products", join(folder, "bad.csv"), "--strict"])).toMatchObject({ code: 3 });
    expect(await run(["import", "dreams", join(folder, "bad.csv")])).toMatchObject({ code: 2, out: "" });
    expect(await run(["import", "products", join(folder, "bad.csv"), "--time-zone", "Mars"])).toMatchObject({
      code: 2,
    });
    expect(await run(["import", "products", join(folder, "none.csv")])).toMatchObject({ code: 1 });
  });

  it("tells the first ten refused rows with line, rule and value, also where strictness undid them all", async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `B${at},free-${at}`);
    await writeFile(join(folder, "dear.csv"), `sku,price\n${rows.join("\n")}\n`);
    const { out } = await run(["import", "products", join(folder, "dear.csv")]);
    expect(out).toMatch(/^ +2 +price +unit_price\.number +free-0 +\S/m);
    expect(out).toContain("free-9 ");
    expect(out).not.toContain("free-10");
    expect(out).toContain("… and 2 errors more");
    const strict = await run(["import", "products", join(folder, "bad.csv"), "--strict", "--json"]);
    expect(JSON.parse(strict.out)).toMatchObject({
      refused: [{ line: 3, column: "price", rule: "unit_price.number", value: "free" }],
    });
  });

  it("reads the pages of a site, tells which it left, and changes nothing the second time", async () => {
    const site = await SiteServer.open();
    try {
      site.publish({
        "/sitemap.xml": site.map("/returns", "/gone"),
        "/returns": "<h1>Returns</h1><p>Within 30 days.</p>",
      });
      const words = ["import", "site-map", `${site.origin}/sitemap.xml`];
      const first = await run(words);
      expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/ 1 {2}CREATED/) });
      expect(first.out).toMatch(/\/gone +REFUSED +The site answers with status 404\./);
      const again = JSON.parse((await run([...words, "--json"])).out);
      expect(again).toMatchObject({ counts: { CREATED: 0, UNCHANGED: 1, REFUSED: 1 }, problem: null });
      site.publish({});
      expect(await run(words)).toMatchObject({ code: 1, err: expect.stringContaining("No site map was found") });
    } finally {
      await site.close();
    }
  });

  it("leaves nothing behind when it is killed in the middle, and brings everything when run again", async () => {
    const words = ["import", "orders", join(folder, "orders.csv"), "--json"];
    const before = await count("import_batch");
    const child = start(words);
    const ended = new Promise((resolve) => child.once("close", resolve));
    // In the middle: rows are read, which its batch tells beside the transaction, and nothing is committed.
    for (;;) {
      const [batch]: { rows: number }[] = await owner.query(
        "SELECT coalesce(max(rows_read), 0)::int AS rows FROM import_batch WHERE kind = 'orders'",
      );
      if (batch!.rows > 0) break;
      expect(child.exitCode).toBeNull();
      await sleep(10);
    }
    child.kill("SIGKILL");
    await ended;
    expect(await count("sales_order")).toBe(0);
    expect(await count("order_line")).toBe(0);
    const again = await run(words);
    expect(JSON.parse(again.out)).toMatchObject({ status: "COMPLETED", rowsRead: lineCount, rowsRejected: 0 });
    expect(await count("order_line")).toBe(lineCount);
    expect(await count("import_batch")).toBe(before + 2);
    const interrupted = await owner.query("SELECT 1 FROM import_batch WHERE failure->>'code' = 'import.interrupted'");
    expect(interrupted).toHaveLength(1);
  }, 180_000);
});
