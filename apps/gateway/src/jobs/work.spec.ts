import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { importJobType } from "@bellwether/data-import/contract";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Identity } from "../auth/identity.ts";
import { globalId, parseKey } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let keys: DomainKeys;

beforeAll(async () => {
  gateway = await openDomainGateway({ queues: true });
  keys = await insertDomainData(gateway.door, gateway.tenantId, { products: 1, customers: 1, ordersPerCustomer: 1 });
});
afterAll(() => gateway?.close());

const train = (input: string) =>
  gateway.ask(
    `mutation { modelTrain(input: { task: DEMAND_FORECAST, ${input} }) { job { id type status progress } userErrors { code field message } } }`,
  );

describe("modelTrain", () => {
  it("queues a training, and gives the same one while it waits", async () => {
    const first = await train("seed: 5");
    expect(first.errors).toBeUndefined();
    expect(first.data.modelTrain).toMatchObject({
      job: { type: "demand-forecast.train", status: "QUEUED", progress: 0 },
      userErrors: [],
    });
    expect((await train("seed: 5")).data.modelTrain.job.id).toBe(first.data.modelTrain.job.id);
    expect((await train("seed: 6")).data.modelTrain.job.id).not.toBe(first.data.modelTrain.job.id);
  });

  it("answers a repeated key with the same job, and another input under it with CONFLICT", async () => {
    const first = await train(`seed: 11, idempotencyKey: "k1"`);
    const key = parseKey("Job", first.data.modelTrain.job.id, "id");
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query("UPDATE job SET status = 'COMPLETED' WHERE id = $1", [key]),
    );
    const again = await train(`seed: 11, idempotencyKey: "k1"`);
    expect(again.data.modelTrain.job).toMatchObject({ id: first.data.modelTrain.job.id, status: "COMPLETED" });
    const other = await train(`seed: 12, idempotencyKey: "k1"`);
    expect(other.data.modelTrain).toMatchObject({
      job: null,
      userErrors: [{ code: "CONFLICT", field: ["idempotencyKey"] }],
    });
  });

  it("makes one job of two calls at once with one key", async () => {
    const answers = await Promise.all([
      train(`seed: 13, idempotencyKey: "k2"`),
      train(`seed: 13, idempotencyKey: "k2"`),
    ]);
    const ids = answers.map((one) => one.data.modelTrain.job.id);
    expect(ids[0]).toBe(ids[1]);
  });

  it("refuses a seed and a key that break their rules", async () => {
    expect((await train("seed: -1")).data.modelTrain.userErrors).toEqual([
      { code: "INVALID", field: ["seed"], message: "A seed is a whole number from 0 to 2147483647; got -1." },
    ]);
    expect((await train(`idempotencyKey: ""`)).data.modelTrain.userErrors[0]).toMatchObject({
      code: "INVALID",
      field: ["idempotencyKey"],
    });
  });
});

describe("jobs", () => {
  const act = (name: "jobCancel" | "jobRetry", key: string, identity?: Partial<Identity>) =>
    gateway.ask(
      `mutation ($id: ID!) { payload: ${name}(input: { jobId: $id }) { job { status } userErrors { code field message } } }`,
      { variables: { id: globalId("Job", key) }, identity },
    );

  /** An import whose file is here and whose job waits. */
  async function queuedImport(kind = "products") {
    const id = randomUUID();
    const { artifacts, jobs } = gateway.services;
    const bytes = Readable.from([Buffer.from("sku,name\nA,Tea\n")]);
    const artifactId = await artifacts.put(gateway.tenantId, bytes, "text/csv");
    return gateway.door.write(gateway.tenantId, async (db) => {
      const request = { tenantId: gateway.tenantId, type: importJobType, input: { batchId: id }, createdBy: null };
      const jobId = await jobs.enqueue(db, request);
      await db.query(
        `INSERT INTO import_batch (id, kind, file_name, status, artifact_id, job_id)
         VALUES ($1, $4, 'p.csv', 'QUEUED', $2, $3)`,
        [id, artifactId, jobId, kind],
      );
      return { id, artifactId, jobId };
    });
  }

  it.each(["jobCancel", "importCancel"])(
    "of imports let go of the upload by %s, and are not run again",
    async (name) => {
      const { id, artifactId, jobId } = await queuedImport();
      const input = name === "jobCancel" ? "jobId" : "importId";
      const { data } = await gateway.ask(
        `mutation ($id: ID!) { payload: ${name}(input: { ${input}: $id }) { userErrors { code } } }`,
        { variables: { id: name === "jobCancel" ? globalId("Job", jobId) : globalId("Import", id) } },
      );
      expect(data.payload.userErrors).toEqual([]);
      const gone = gateway.services.artifacts.describe(gateway.tenantId, artifactId);
      await expect(gone).rejects.toMatchObject({ code: "not-found" });
      expect((await act("jobRetry", jobId)).data.payload).toEqual({
        job: { status: "CANCELLED" },
        userErrors: [
          {
            code: "CONFLICT",
            field: ["jobId"],
            message: "The import's file is not kept any more; start the import again.",
          },
        ],
      });
    },
  );

  it("of stock's imports are not run again without stock:manage", async () => {
    const { jobId } = await queuedImport("stock");
    const analyst = { permissions: new Set(["data:read", "data:import", "models:manage"] as const) };
    expect((await act("jobRetry", jobId, analyst)).data.payload.userErrors).toEqual([
      {
        code: "FORBIDDEN",
        field: ["jobId"],
        message: "The job is an import's; this needs the permission stock:manage too.",
      },
    ]);
  });

  it("of imports are neither stopped nor run again without data:import", async () => {
    const { jobId } = await queuedImport();
    const trainer = { permissions: new Set(["data:read", "models:manage"] as const) };
    const forbidden = {
      code: "FORBIDDEN",
      field: ["jobId"],
      message: "The job is an import's; this needs the permission data:import too.",
    };
    expect((await act("jobCancel", jobId, trainer)).data.payload).toEqual({
      job: { status: "QUEUED" },
      userErrors: [forbidden],
    });
    expect((await act("jobCancel", jobId)).data.payload.userErrors).toEqual([]);
    expect((await act("jobRetry", jobId, trainer)).data.payload).toEqual({
      job: { status: "CANCELLED" },
      userErrors: [forbidden],
    });
  });

  it("are cancelled while they wait, and run again afterwards", async () => {
    const { data } = await train("seed: 21");
    const key = parseKey("Job", data.modelTrain.job.id, "id");
    expect((await act("jobCancel", key)).data.payload).toEqual({ job: { status: "CANCELLED" }, userErrors: [] });
    const twice = await act("jobCancel", key);
    expect(twice.data.payload.userErrors).toEqual([
      {
        code: "CONFLICT",
        field: ["jobId"],
        message: "The job is CANCELLED; only one that waits or runs can be cancelled.",
      },
    ]);
    expect((await act("jobRetry", key)).data.payload).toEqual({ job: { status: "QUEUED" }, userErrors: [] });
    expect((await act("jobRetry", key)).data.payload.userErrors[0].code).toBe("CONFLICT");
  });

  it("that are not there are NOT_FOUND", async () => {
    for (const name of ["jobCancel", "jobRetry"] as const)
      expect((await act(name, randomUUID())).data.payload).toMatchObject({
        job: null,
        userErrors: [{ code: "NOT_FOUND" }],
      });
  });

  it("are listed latest first with their step in words", async () => {
    const { data } = await gateway.ask(
      `{ jobs(first: 1, filter: { status: RUNNING }) { totalCount nodes { id progress attempts step { code text } } } }`,
    );
    expect(data.jobs).toEqual({
      totalCount: 1,
      nodes: [
        {
          id: globalId("Job", keys.job),
          progress: 0.25,
          attempts: 1,
          step: { code: "demand.step-series", text: "Building the daily series from orders." },
        },
      ],
    });
  });
});

describe("modelRollback", () => {
  it("makes the predecessor champion again, once", async () => {
    const roll = (variant: string) =>
      gateway.ask(
        `mutation { modelRollback(input: { task: DEMAND_FORECAST, variant: "${variant}" }) { modelVersion { version status } userErrors { code field message } } }`,
      );
    expect((await roll("WEEK")).data.modelRollback).toMatchObject({
      modelVersion: null,
      userErrors: [{ code: "NOT_FOUND", field: ["variant"] }],
    });
    expect((await roll("DAY")).data.modelRollback).toEqual({
      modelVersion: { version: 1, status: "CHAMPION" },
      userErrors: [],
    });
    const again = await roll("DAY");
    expect(again.data.modelRollback).toMatchObject({
      modelVersion: null,
      userErrors: [{ code: "CONFLICT", message: "Version 1 has no earlier champion to return to." }],
    });
  });

  it("leaves both versions readable, with their metrics and reasons", async () => {
    const { data } = await gateway.ask(
      '{ modelVersions(filter: { variant: "DAY" }) { nodes { version status score baselineScore championScore metrics { name } reasons { code } reproduceCommand windowEnd } } }',
    );
    const [first, second] = [...data.modelVersions.nodes].sort(
      (a: { version: number }, b: { version: number }) => a.version - b.version,
    );
    expect(first).toMatchObject({
      version: 1,
      status: "CHAMPION",
      championScore: null,
      reproduceCommand: "npm run bellwether -- train --seed 7",
    });
    expect(second).toMatchObject({
      version: 2,
      status: "RETIRED",
      score: 0.8,
      championScore: 0.9,
      windowEnd: "2026-02-04",
    });
    expect(second.metrics).toEqual([{ name: "score" }, { name: "baselineScore" }, { name: "championScore" }]);
  });
});

describe("imports", () => {
  const start = (input: string) =>
    gateway.ask(
      `mutation { importStart(input: { ${input} }) { import { id kind status uploadUrl errorsUrl progress } userErrors { code field message } } }`,
    );

  it("start waiting for their file, and a repeated key starts none", async () => {
    const { data, errors } = await start(
      `kind: ORDERS, fileName: "a.csv", strict: true, columns: [{ field: "quantity", column: "Qty" }], idempotencyKey: "i1"`,
    );
    expect(errors).toBeUndefined();
    const started = data.importStart.import;
    expect(started).toMatchObject({ kind: "ORDERS", status: "AWAITING_UPLOAD", errorsUrl: null, progress: 0 });
    expect(started.uploadUrl).toBe(`/imports/${parseKey("Import", started.id, "id")}/file`);
    const [stored] = await gateway.door.read(gateway.tenantId, (db) =>
      db.query("SELECT options, created_by FROM import_batch WHERE id = $1", [parseKey("Import", started.id, "id")]),
    );
    expect(stored).toMatchObject({
      options: { strict: true, columns: { quantity: "Qty" } },
      created_by: "specification",
    });
    const again = await start(
      `kind: ORDERS, fileName: "a.csv", strict: true, columns: [{ field: "quantity", column: "Qty" }], idempotencyKey: "i1"`,
    );
    expect(again.data.importStart.import.id).toBe(started.id);
  });

  it.each([
    [`fileName: " "`, ["fileName"], "A file's name has 1 to 255 characters; got 0."],
    [
      `fileName: "a.csv", currency: "euro"`,
      ["currency"],
      "currency: a currency is three capital letters, such as EUR.",
    ],
    [
      `fileName: "a.csv", timeZone: "Mars/Base"`,
      ["timeZone"],
      "timeZone: not the name of a time zone, such as Europe/London.",
    ],
    [
      `fileName: "a.csv", columns: [{ field: "name", column: "A" }, { field: "name", column: "B" }]`,
      ["columns"],
      `The field "name" is given two columns; give it one.`,
    ],
  ])("with %s are refused", async (input, field, message) => {
    const { data } = await start(`kind: PRODUCTS, ${input}`);
    expect(data.importStart).toEqual({ import: null, userErrors: [{ code: "INVALID", field, message }] });
  });

  it("are cancelled before they end, and not after", async () => {
    const { data } = await start(`kind: PRODUCTS, fileName: "b.csv"`);
    const cancel = () =>
      gateway.ask(
        "mutation ($id: ID!) { importCancel(input: { importId: $id }) { import { status uploadUrl failure { code } } userErrors { code } } }",
        { variables: { id: data.importStart.import.id } },
      );
    expect((await cancel()).data.importCancel).toEqual({
      import: { status: "CANCELLED", uploadUrl: null, failure: { code: "import.cancelled" } },
      userErrors: [],
    });
    expect((await cancel()).data.importCancel.userErrors).toEqual([{ code: "CONFLICT" }]);
  });

  it("stop the job that an upload queues while they are being cancelled", async () => {
    const { data } = await start(`kind: PRODUCTS, fileName: "race.csv"`);
    const key = parseKey("Import", data.importStart.import.id, "id");
    let cancelling: Promise<unknown> | undefined;
    const jobId = await gateway.door.write(gateway.tenantId, async (db) => {
      await db.query("SELECT 1 FROM import_batch WHERE id = $1 FOR UPDATE", [key]);
      cancelling = gateway.ask(
        "mutation ($id: ID!) { importCancel(input: { importId: $id }) { userErrors { code } } }",
        { variables: { id: data.importStart.import.id } },
      );
      // By then the cancellation has read what it reads without waiting.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const request = { tenantId: gateway.tenantId, type: importJobType, input: { batchId: key }, createdBy: null };
      const id = await gateway.services.jobs.enqueue(db, request);
      await db.query("UPDATE import_batch SET status = 'QUEUED', job_id = $2 WHERE id = $1", [key, id]);
      return id;
    });
    await cancelling;
    const rows = await gateway.door.read(gateway.tenantId, (db) =>
      db.query(
        "SELECT b.status AS batch, j.status AS job FROM import_batch AS b JOIN job AS j ON j.id = b.job_id WHERE j.id = $1",
        [jobId],
      ),
    );
    expect(rows).toEqual([{ batch: "CANCELLED", job: "CANCELLED" }]);
  });

  it("tell their counts, their failure and their row errors page by page", async () => {
    const { data } = await gateway.ask(
      `query ($id: ID!) { import(id: $id) { rowsRead rowsAccepted rowsRejected progress summary { name count } failure { code text } errorsUrl
         errors(first: 2) { totalCount nodes { rowNumber column rule value message } pageInfo { hasNextPage } } }
         importErrors(importId: $id, first: 2) { edges { cursor } } }`,
      { variables: { id: globalId("Import", keys.batch) }, locale: "zh-CN" },
    );
    expect(data.import).toMatchObject({
      rowsRead: 5,
      rowsAccepted: 2,
      rowsRejected: 3,
      summary: [
        { name: "created", count: 2 },
        { name: "unchanged", count: 0 },
      ],
      failure: { code: "import.strict", text: "有 3 行被拒绝；此次导入要求全部成功，因此未作任何更改。" },
      errorsUrl: `/imports/${keys.batch}/errors.csv`,
      errors: {
        totalCount: 3,
        nodes: [
          {
            rowNumber: 3,
            column: "quantity",
            rule: "quantity.range",
            value: "1e11",
            message: "数量超出 ±1,000,000,000 的范围。",
          },
          { rowNumber: 4 },
        ],
        pageInfo: { hasNextPage: true },
      },
    });
    const rest = await gateway.ask(
      "query ($id: ID!, $after: String) { importErrors(importId: $id, first: 2, after: $after) { nodes { rowNumber message } } }",
      {
        variables: { id: globalId("Import", keys.batch), after: data.importErrors.edges[1].cursor },
      },
    );
    expect(rest.data.importErrors.nodes).toEqual([{ rowNumber: 5, message: "The quantity is beyond ±1,000,000,000." }]);
  });
});

describe("another organisation", () => {
  it("uses the same idempotency key for itself", async () => {
    const stranger = parseTenantId(randomUUID());
    const input = `seed: 11, idempotencyKey: "k1"`;
    const mine = await train(input);
    const theirs = await gateway.ask(
      `mutation { modelTrain(input: { task: DEMAND_FORECAST, ${input} }) { job { id status } } }`,
      { identity: { tenantId: stranger } },
    );
    expect(theirs.data.modelTrain.job.status).toBe("QUEUED");
    expect(theirs.data.modelTrain.job.id).not.toBe(mine.data.modelTrain.job.id);
  });
});

describe("modelRuntime", () => {
  it("says that the model host is away instead of failing", async () => {
    const { data } = await gateway.ask("{ modelRuntime { available engine device candidates { name } } }");
    expect(data.modelRuntime).toEqual({ available: false, engine: "none", device: "none", candidates: [] });
  });
});
