import { randomUUID } from "node:crypto";
import { importJobType } from "@bellwether/data-import/contract";
import { installQueues } from "@bellwether/runtime/jobs/install";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { DataSource } from "typeorm";
import { createAuthPool } from "../auth/auth-pool.ts";
import { OrganisationPeople } from "../auth/organisation-people.ts";
import { createSignIn } from "../auth/sign-in.ts";
import { startTestGateway, type TestGateway } from "../server/testing/test-gateway.ts";

describe("an import's file", () => {
  let gateway: TestGateway;
  let dataSource: DataSource;
  let door: TenantDoor;
  beforeAll(async () => {
    gateway = await startTestGateway({ environment: { UPLOAD_MAX_BYTES: "200000" } });
    await installQueues(gateway.database.ownerUrl, [importJobType]);
    dataSource = createAppDataSource({
      url: gateway.database.appUrl,
      poolSize: 2,
      connectionTimeoutMs: 5_000,
      statementTimeoutMs: 0,
    });
    await dataSource.initialize();
    door = new TenantDoor(dataSource);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await gateway?.close();
  });

  const tenant = () => gateway.owner.organisationId;
  const query = <Row>(sql: string, values: unknown[] = []) =>
    door.write(tenant(), (db) => db.query<Row[]>(sql, values));

  async function newImport(status = "AWAITING_UPLOAD", kind = "products"): Promise<string> {
    const id = randomUUID();
    await query("INSERT INTO import_batch (id, kind, file_name, status) VALUES ($1, $3, 'p.csv', $2)", [
      id,
      status,
      kind,
    ]);
    return id;
  }

  const put = (id: string, body: string, key = gateway.owner.cliKey) =>
    gateway.fetch(`/imports/${id}/file`, {
      method: "PUT",
      headers: { authorization: `Bearer ${key}`, "content-type": "text/csv" },
      body,
    });

  const errorsCsv = (id: string, language = "en") =>
    gateway.fetch(`/imports/${id}/errors.csv`, {
      headers: { authorization: `Bearer ${gateway.owner.cliKey}`, "accept-language": language },
    });

  it("is stored and put into the queue, all or nothing", async () => {
    const id = await newImport();
    const response = await put(id, "externalId,name\n1,Tea\n");
    expect(response.status).toBe(202);
    const { jobId } = (await response.json()) as { jobId: string };
    const [row] = await query<Record<string, unknown>>(
      `SELECT batch.status, batch.bytes_total AS bytes, artifact.byte_length AS stored, job.type
       FROM import_batch AS batch JOIN artifact ON artifact.id = batch.artifact_id JOIN job ON job.id = batch.job_id
       WHERE batch.id = $1 AND job.id = $2`,
      [id, jobId],
    );
    expect(row).toEqual({ status: "QUEUED", bytes: "22", stored: "22", type: importJobType });
  });

  it("is taken once", async () => {
    const id = await newImport();
    const both = await Promise.all([put(id, "a,b\n1,2\n"), put(id, "a,b\n3,4\n")]);
    expect(both.map(({ status }) => status).sort()).toEqual([202, 409]);
    expect((await put(id, "late")).status).toBe(409);
  });

  it("is refused when too big, leaving nothing behind", async () => {
    const [before] = await query<{ count: string }>("SELECT count(*) FROM artifact");
    const id = await newImport();
    expect((await put(id, "x".repeat(200_001))).status).toBe(413);
    // Without a length said beforehand, it is found out on the way.
    // Far more than a socket holds, so that the answer comes while the file is still being sent.
    let left = 400;
    const pieces = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode("y".repeat(50_000)));
        if (--left === 0) controller.close();
      },
    });
    const streamed = await gateway.fetch(`/imports/${id}/file`, {
      method: "PUT",
      headers: { authorization: `Bearer ${gateway.owner.cliKey}` },
      body: pieces,
      duplex: "half",
    } as RequestInit);
    // An answer, and not a connection that broke.
    expect(streamed.status).toBe(413);
    expect(streamed.headers.get("connection")).toBe("close");
    expect(await streamed.json()).toMatchObject({ errors: [{ extensions: { limit: "UPLOAD_MAX_BYTES" } }] });
    expect(await query("SELECT count(*) FROM artifact")).toEqual([before]);
    expect(await query("SELECT status FROM import_batch WHERE id = $1", [id])).toEqual([{ status: "AWAITING_UPLOAD" }]);
  });

  it("needs credentials, the permission, and an import of the organisation", async () => {
    const id = await newImport();
    expect((await put(id, "x", `bw_${"x".repeat(64)}`)).status).toBe(401);
    expect((await put(randomUUID(), "x")).status).toBe(404);
    expect((await put("nonsense", "x")).status).toBe(404);
  });

  it("of stock or orders is refused from a key that may only import, before it is read", async () => {
    const pool = createAuthPool(gateway.database.authUrl, 1);
    const signIn = createSignIn({
      pool,
      secret: "s".repeat(40),
      publicUrl: gateway.url,
      trustedOrigins: [gateway.url],
    });
    const people = new OrganisationPeople(pool, signIn, { forget: async () => undefined });
    const scopes: Permission[] = ["data:read", "data:import"];
    const made = await people.createKey(tenant(), {
      name: "K",
      scopes,
      expiresInDays: null,
      grantable: new Set(scopes),
    });
    await pool.end();
    if (!made.ok) throw new Error(made.rule);
    for (const [kind, missing] of [
      ["stock", "stock:manage"],
      ["receipts", "stock:manage"],
      ["lanes", "stock:manage"],
      ["inventory-settings", "stock:manage"],
      ["purchase-orders", "replenishment:approve"],
    ] as const) {
      const id = await newImport("AWAITING_UPLOAD", kind);
      const refused = await put(id, "a,b\n1,2\n", made.value.key);
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({
        errors: [{ extensions: { code: "FORBIDDEN", missing: [missing] } }],
      });
      expect(await query("SELECT status FROM import_batch WHERE id = $1", [id])).toEqual([
        { status: "AWAITING_UPLOAD" },
      ]);
      // The one that the command line was given has every permission.
      expect((await put(id, "a,b\n1,2\n")).status).toBe(202);
    }
    expect((await put(await newImport(), "a,b\n1,2\n", made.value.key)).status).toBe(202);
  });

  it("gives its rejected rows as CSV that no spreadsheet runs", async () => {
    const id = await newImport("COMPLETED");
    await query(
      `INSERT INTO import_row_error (batch_id, sequence, row_number, column_name, rule, value, facts)
       SELECT $1, n, n + 2, '名称', 'value.length', CASE n WHEN 0 THEN '=1+1' WHEN 1 THEN 'a "b", c' END,
         '{"column": "名称", "limit": 500}'
       FROM generate_series(0, 5001) AS n`,
      [id],
    );
    const english = await errorsCsv(id);
    expect(english.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(english.headers.get("content-language")).toBe("en");
    const lines = (await english.text()).split("\r\n");
    expect(lines.slice(0, 4)).toEqual([
      "row,column,rule,value,message",
      "2,名称,value.length,'=1+1,名称 is longer than 500 characters.",
      '3,名称,value.length,"a ""b"", c",名称 is longer than 500 characters.',
      "4,名称,value.length,,名称 is longer than 500 characters.",
    ]);
    expect(lines).toHaveLength(5_002 + 2);
  });

  it("says in Chinese, where that is asked for, why rows were rejected", async () => {
    const id = await newImport("COMPLETED");
    await query(
      `INSERT INTO import_row_error (batch_id, sequence, row_number, column_name, rule, value, facts)
       VALUES ($1, 1, 2, 'Price', 'unit_price.number', 'free', '{}'),
         ($1, 2, 3, '编码', 'value.required', '', '{"column": "编码"}'),
         ($1, 3, 4, NULL, 'row.columns', 'a,b', '{"found": 2, "expected": 3}')`,
      [id],
    );
    const chinese = await errorsCsv(id, "zh-CN,zh;q=0.9,en;q=0.5");
    expect(chinese.headers.get("content-language")).toBe("zh-CN");
    expect(chinese.headers.get("vary")).toBe("accept-language");
    expect((await chinese.text()).split("\r\n")).toEqual([
      "row,column,rule,value,message",
      "2,Price,unit_price.number,free,单价不是数字。",
      "3,编码,value.required,,“编码”列为空，每一行都必须填写。",
      '4,,row.columns,"a,b",该行有 2 列，表头有 3 列，两者不一致。',
      "",
    ]);
  });
});
