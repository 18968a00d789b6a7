import { importJobType } from "@bellwether/data-import/contract";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
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
