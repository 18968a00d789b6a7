import { randomUUID } from "node:crypto";
import { importJobType } from "@bellwether/data-import/contract";
import { installQueues } from "@bellwether/runtime/jobs/install";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { DataSource } from "typeorm";
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

  async function newImport(status = "AWAITING_UPLOAD"): Promise<string> {
    const id = randomUUID();
    await query("INSERT INTO import_batch (id, kind, file_name, status) VALUES ($1, 'products', 'p.csv', $2)", [
      id,
      status,
    ]);
    return id;
  }

  const put = (id: string, body: string, key = gateway.owner.cliKey) =>
    gateway.fetch(`/imports/${id}/file`, {
      method: "PUT",
      headers: { authorization: `Bearer ${key}`, "content-type": "text/csv" },
      body,
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
    const pieces = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 5; n++) controller.enqueue(new TextEncoder().encode("y".repeat(50_000)));
        controller.close();
      },
    });
    const streamed = await gateway
      .fetch(`/imports/${id}/file`, {
        method: "PUT",
        headers: { authorization: `Bearer ${gateway.owner.cliKey}` },
        body: pieces,
        duplex: "half",
      } as RequestInit)
      .then(
        ({ status }) => status,
        () => 413,
      );
    expect(streamed).toBe(413);
    expect(await query("SELECT count(*) FROM artifact")).toEqual([before]);
    expect(await query("SELECT status FROM import_batch WHERE id = $1", [id])).toEqual([{ status: "AWAITING_UPLOAD" }]);
  });

  it("needs credentials, the permission, and an import of the organisation", async () => {
    const id = await newImport();
    expect((await put(id, "x", `bw_${"x".repeat(64)}`)).status).toBe(401);
    expect((await put(randomUUID(), "x")).status).toBe(404);
    expect((await put("nonsense", "x")).status).toBe(404);
  });

  it("gives its rejected rows as CSV that no spreadsheet runs", async () => {
    const id = await newImport("COMPLETED");
    await query(
      `INSERT INTO import_row_error (batch_id, sequence, row_number, column_name, rule, value, message)
       SELECT $1, n, n + 2, 'name', 'required', CASE n WHEN 0 THEN '=1+1' WHEN 1 THEN 'a "b", c' END, 'Say a name.'
       FROM generate_series(0, 5001) AS n`,
      [id],
    );
    const response = await gateway.fetch(`/imports/${id}/errors.csv`, {
      headers: { authorization: `Bearer ${gateway.owner.cliKey}` },
    });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const lines = (await response.text()).split("\r\n");
    expect(lines.slice(0, 4)).toEqual([
      "row,column,rule,value,message",
      "2,name,required,'=1+1,Say a name.",
      '3,name,required,"a ""b"", c",Say a name.',
      "4,name,required,,Say a name.",
    ]);
    expect(lines).toHaveLength(5_002 + 2);
  });
});
