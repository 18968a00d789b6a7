import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { importJobType } from "@bellwether/data-import/contract";
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
    const { data } = await gateway.ask(
      "mutation { modelTrain(input: { task: DEMAND_FORECAST, seed: 21 }) { job { id } } }",
    );
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
