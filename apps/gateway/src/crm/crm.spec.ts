import { randomUUID } from "node:crypto";
import { HubSpotServer } from "@bellwether/crm-connectors/connectors/hubspot/testing/hubspot-server";
import { crmSyncJobType } from "@bellwether/crm-connectors/contract";
import { installQueues } from "@bellwether/runtime/jobs/install";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { insertDomainData } from "../testing/domain-data.ts";
import { type AskOptions, type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let server: HubSpotServer;
let tenantId: TenantId;

beforeAll(async () => {
  gateway = await openDomainGateway({ environment: { WEBHOOK_ALLOWED_NETWORKS: "127.0.0.0/8" } });
  await installQueues(gateway.database.ownerUrl, [crmSyncJobType]);
});
afterAll(() => gateway?.close());
beforeEach(async () => {
  server = await new HubSpotServer().open();
  tenantId = parseTenantId(randomUUID());
  await insertDomainData(gateway.door, tenantId);
});
afterEach(() => server.close());

async function ask(query: string, variables: Record<string, unknown>, more: AskOptions = {}) {
  const { data, errors } = await gateway.ask(query, { identity: { tenantId }, variables, ...more });
  expect(errors).toBeUndefined();
  return data.done;
}

const connectionFields = `id name connector account status matchField matchBy createsHere createsThere scheduleMinutes version
  settings { name value } mappings { field crmFields direction winner transformations { kind order separator } }`;
const connect = (input: Record<string, unknown> = {}, more: AskOptions = {}) =>
  ask(
    `mutation ($input: CrmConnectInput!) { done: crmConnect(input: $input) {
      connection { ${connectionFields} } userErrors { code field message } } }`,
    {
      input: {
        name: "HubSpot",
        connector: "hubspot",
        object: "contacts",
        settings: [
          { name: "token", value: server.token },
          { name: "baseUrl", value: server.url },
        ],
        ...input,
      },
    },
    more,
  );
const country = { field: "country", crmFields: ["country"], direction: "BOTH", winner: "CRM", transformations: [] };
const map = (connectionId: string, mapping: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  ask(
    `mutation ($input: CrmMappingSetInput!) { done: crmMappingSet(input: $input) {
      connection { ${connectionFields} } userErrors { code field message } } }`,
    {
      input: {
        connectionId,
        mapping: { mappings: [country], matchField: "email", matchBy: "EMAIL", ...mapping },
        ...more,
      },
    },
  );
const act = (field: string, inputType: string, input: Record<string, unknown>, answer: string) =>
  ask(
    `mutation ($input: ${inputType}!) { done: ${field}(input: $input) { ${answer} userErrors { code field message } } }`,
    {
      input,
    },
  );
const start = (field: string, connectionId: string) =>
  act(field, "CrmRunStartInput", { connectionId }, "run { id kind status } job { id type status }");
const connectionId = async () => (await connect()).connection.id as string;
const rows = (sql: string): Promise<Record<string, unknown>[]> => gateway.door.read(tenantId, (db) => db.query(sql));

describe("connecting a CRM", () => {
  it("describes connectors in the asker's language", async () => {
    const done = await ask(
      "{ done: crmConnectors { name label objects { name label } settings { name label secret } } }",
      {},
      { locale: "zh-CN" },
    );
    expect(done.map(({ name }: { name: string }) => name)).toEqual(["hubspot", "salesforce", "rest"]);
    expect(done[0]).toMatchObject({ objects: [{ name: "contacts", label: "联系人" }, { label: "公司" }] });
    expect(done[0].settings).toContainEqual({ name: "token", label: "访问令牌", secret: true });
  });

  it("tries the credentials, suggests a mapping, and shows no secret again", async () => {
    const { connection, userErrors } = await connect();
    expect(userErrors).toEqual([]);
    expect(connection).toMatchObject({
      name: "HubSpot",
      account: "4242",
      status: "READY",
      matchField: "email",
      matchBy: "EMAIL",
      createsHere: true,
      createsThere: false,
      settings: [{ name: "baseUrl", value: server.url }],
    });
    expect(connection.mappings[0]).toEqual({
      field: "name",
      crmFields: ["firstname", "lastname"],
      direction: "BOTH",
      winner: "CRM",
      transformations: [{ kind: "JOIN_NAME", order: "GIVEN_FIRST", separator: " " }],
    });
    const [stored] = (await rows("SELECT secrets FROM crm_connection")) as [{ secrets: Buffer }];
    expect(stored.secrets.includes(server.token)).toBe(false);
  });

  it("tells why it does not, and keeps nothing then", async () => {
    const wrong = await connect({
      settings: [
        { name: "token", value: "no" },
        { name: "baseUrl", value: server.url },
      ],
    });
    expect(wrong.userErrors).toEqual([
      { code: "UNAVAILABLE", field: null, message: "The CRM refuses the credentials; enter them again." },
    ]);
    const broken = await connect({
      name: " ",
      object: "deals",
      settings: [
        { name: "baseUrl", value: "https://10.0.0.1" },
        { name: "tokn", value: "x" },
      ],
    });
    expect(
      broken.userErrors.map(({ field, message }: { field: string[]; message: string }) => [...field, message]),
    ).toEqual([
      ["name", "A name has 1 to 100 characters."],
      ["object", "The connector has no such kind of record."],
      ["settings", 'The connector has no setting "tokn".'],
      ["settings", expect.stringMatching(/not on the public internet/)],
    ]);
    expect((await connect({ connector: "none" })).userErrors).toMatchObject([
      { code: "INVALID", field: ["connector"] },
    ]);
    expect(await rows("SELECT 1 FROM crm_connection")).toEqual([]);
  });

  it("is for those who may manage integrations", async () => {
    const identity = { tenantId, permissions: new Set(["data:read" as const]) };
    const { errors } = await gateway.ask("{ crmConnections { id } }", { identity });
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });
});

describe("mapping a connection", () => {
  it("replaces the mapping, and refuses what the CRM does not have", async () => {
    const id = await connectionId();
    const { connection } = await map(id, { createsThere: true });
    expect(connection).toMatchObject({ mappings: [{ field: "country" }], createsThere: true });
    const mappings = [
      country,
      { ...country, crmFields: ["nation"] },
      { ...country, field: "attributes.record", crmFields: ["hs_object_id"] },
      { ...country, field: "name", crmFields: ["firstname", "lastname"] },
    ];
    const { userErrors } = await map(id, { mappings, matchField: "country", createsThere: true });
    expect(
      userErrors.map(({ field, message }: { field: string[]; message: string }) => [field.join("."), message]),
    ).toEqual([
      ["mapping.matchField", expect.stringMatching(/not unique in the CRM/)],
      ["mapping.mappings.1", '"country" is mapped twice; map it once.'],
      ["mapping.mappings.1", 'The CRM has no field "nation".'],
      ["mapping.mappings.2", 'The CRM lets nobody write "hs_object_id"; let it only come in.'],
      ["mapping.mappings.3", '"name" is of one field of the CRM, or of two that make up a name.'],
    ]);
    const odd = await map(id, { mappings: [{ ...country, field: "shoe size" }] });
    expect(odd.userErrors).toMatchObject([{ field: ["mapping", "mappings", "0"] }]);
    expect((await map(id, {}, { version: 1 })).userErrors).toMatchObject([{ code: "CONFLICT", field: ["version"] }]);
  });

  it("previews ten records: what is read, whom they are about, and where a run would write", async () => {
    const id = await connectionId();
    await gateway.door.write(tenantId, (db) =>
      db.query(
        "UPDATE customer SET email = 'Ann@example.com', country = 'Italy' WHERE external_id = (SELECT min(external_id) FROM customer)",
      ),
    );
    const [{ external_id }] = (await rows("SELECT min(external_id) AS external_id FROM customer")) as [
      { external_id: string },
    ];
    server.put({ email: "ann@example.com", country: "France", lifecyclestage: "lead" });
    for (let n = 0; n < 12; n++) server.put({ email: `p${n}@example.com`, lifecyclestage: "odd" });
    const stage = {
      ...country,
      field: "attributes.stage",
      crmFields: ["lifecyclestage"],
      transformations: [{ kind: "MAP_VALUES", there: ["lead"], here: ["Lead"], otherwise: "REFUSE" }],
    };
    const preview = (more?: AskOptions) =>
      ask(
        `query ($id: ID!, $mapping: CrmMappingInput!) { done: crmConnectionPreview(connectionId: $id, mapping: $mapping) {
          records { externalId isNew problem values { field there read here writes problem } } userErrors { message } } }`,
        { id, mapping: { mappings: [country, stage], matchField: "email", matchBy: "EMAIL" } },
        more,
      );
    const masked = await preview({ identity: { tenantId, permissions: new Set(["integrations:manage"]) } });
    expect(masked.records[0].values[0]).toMatchObject({ there: null, read: null, here: null, writes: "BELLWETHER" });
    const reads = async () => {
      await gateway.services.audit.flush();
      return rows(
        "SELECT u.external_id FROM audit_event a JOIN customer u ON a.objects @> ARRAY['Customer:' || u.id] WHERE a.kind = 'READ'",
      );
    };
    expect(await reads()).toEqual([]);
    const done = await preview();
    expect(await reads()).toEqual([{ external_id }]);
    expect(done.userErrors).toEqual([]);
    expect(done.records).toHaveLength(10);
    expect(done.records[0]).toEqual({
      externalId: external_id,
      isNew: false,
      problem: null,
      values: [
        { field: "country", there: "France", read: "France", here: "Italy", writes: "BELLWETHER", problem: null },
        { field: "attributes.stage", there: "lead", read: "Lead", here: null, writes: "BELLWETHER", problem: null },
      ],
    });
    expect(done.records[1]).toMatchObject({ isNew: true });
    expect(done.records[1].values[1]).toMatchObject({ problem: expect.stringMatching(/does not know this value/) });
    expect(await rows("SELECT 1 FROM crm_link")).toEqual([]);
  });

  it("lists the CRM's fields, or why it cannot", async () => {
    const id = await connectionId();
    const fields = `query ($id: ID!) { done: crmFields(connectionId: $id) { fields { name type writable unique } userErrors { message } } }`;
    expect((await ask(fields, { id })).fields).toContainEqual({
      name: "email",
      type: "TEXT",
      writable: true,
      unique: true,
    });
    server.token = "another";
    expect(await ask(fields, { id })).toEqual({
      fields: [],
      userErrors: [{ message: "The CRM refuses the credentials; enter them again." }],
    });
  });
});

describe("runs of a connection", () => {
  it("are asked for one at a time, and reported", async () => {
    const id = await connectionId();
    const { run, job, userErrors } = await start("crmDryRun", id);
    expect(userErrors).toEqual([]);
    expect(run).toMatchObject({ kind: "DRY_RUN", status: "RUNNING" });
    expect(job).toMatchObject({ type: crmSyncJobType, status: "QUEUED" });
    expect((await start("crmSync", id)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect((await map(id, {})).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    await gateway.door.write(tenantId, async (db) => {
      await db.query("UPDATE job SET status = 'COMPLETED'");
      await db.query(`UPDATE crm_sync_run SET status = 'STOPPED', counts = '{"here.created": 2, "there.refused": 1}',
        failure = '{"code": "crm.limited", "facts": {"seconds": 90}}', remarks = '[{"code": "crm.field-gone", "facts": {"field": "country", "crmField": "land"}}]'`);
      await db.query(
        `INSERT INTO crm_sync_item (run_id, sequence, side, action, label, rule, field, value, facts)
         SELECT id, 1, 'CRM', 'REFUSED', 'C1', 'crm.refused-there', 'email', 'x', '{"answer": "no such address"}' FROM crm_sync_run`,
      );
    });
    const report = `query ($id: ID!) { done: crmConnection(id: $id) { lastRun { status } runs { status here { created } there { refused } remarks { text }
      failure { text } connection { name } items(action: REFUSED) { side label field value message customer { id } } } } }`;
    expect((await ask(report, { id })).runs).toEqual([
      {
        status: "STOPPED",
        here: { created: 2 },
        there: { refused: 1 },
        remarks: [{ text: "The CRM has no field land any more; country was left alone." }],
        failure: { text: "The CRM's limit of requests is reached for 90 seconds; the next run goes on from here." },
        connection: { name: "HubSpot" },
        items: [
          {
            side: "CRM",
            label: "C1",
            field: "email",
            value: "x",
            message: "The CRM refused it: no such address",
            customer: null,
          },
        ],
      },
    ]);
    const identity = { tenantId, permissions: new Set(["integrations:manage" as const]) };
    const [masked] = (await ask(report.replace("customer { id }", ""), { id }, { identity })).runs[0].items;
    expect(masked).toMatchObject({ label: null, value: null, field: "email" });
    const chinese = await ask(report, { id }, { locale: "zh-CN" });
    expect(chinese.runs[0].failure.text).toBe("已达到 CRM 的请求上限，需等待 90 秒；下次同步将从此处继续。");
    expect((await start("crmSync", id)).userErrors).toEqual([]);
  });

  it("come by a schedule that a pause takes away and resuming brings back", async () => {
    const id = await connectionId();
    const schedule = (minutes: number | null) =>
      act("crmScheduleSet", "CrmScheduleSetInput", { connectionId: id, minutes }, "connection { scheduleMinutes }");
    const pause = (paused: boolean) =>
      act("crmPause", "CrmPauseInput", { connectionId: id, paused }, "connection { status scheduleMinutes }");
    const ticks = () =>
      rows(
        "SELECT data->>'cron' AS cron FROM pgboss.job WHERE data->>'tenantId' = current_tenant()::text AND name <> 'crm.sync'",
      );
    expect((await schedule(7)).userErrors).toMatchObject([{ code: "INVALID", field: ["minutes"] }]);
    expect((await schedule(15)).connection).toEqual({ scheduleMinutes: 15 });
    expect(await ticks()).toEqual([{ cron: expect.stringMatching(/^\d+-59\/15 \* \* \* \*$/) }]);
    expect((await pause(true)).connection).toEqual({ status: "PAUSED", scheduleMinutes: 15 });
    expect(await ticks()).toEqual([]);
    expect((await start("crmSync", id)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    await pause(false);
    expect(await ticks()).toHaveLength(1);
    expect((await schedule(1_440)).userErrors).toEqual([]);
    expect(await ticks()).toEqual([{ cron: expect.stringMatching(/^\d+ \d+-23\/24 \* \* \*$/) }]);
    const gone = await act("crmDisconnect", "CrmDisconnectInput", { connectionId: id }, "disconnectedId");
    expect(gone).toEqual({ disconnectedId: id, userErrors: [] });
    expect(await ticks()).toEqual([]);
    expect(await ask("{ done: crmConnections { id } }", {})).toEqual([]);
  });

  it("go on with other credentials once those were tried", async () => {
    const id = await connectionId();
    server.token = "renewed";
    await gateway.door.write(tenantId, (db) => db.query("UPDATE crm_connection SET status = 'UNAUTHORISED'"));
    const set = (value: string) =>
      act(
        "crmCredentialsSet",
        "CrmCredentialsSetInput",
        { connectionId: id, settings: [{ name: "token", value }] },
        "connection { status }",
      );
    expect((await set("wrong")).userErrors).toMatchObject([{ code: "UNAVAILABLE" }]);
    expect((await set("renewed")).connection).toEqual({ status: "READY" });
    expect((await set("renewed")).userErrors).toEqual([]);
    const unknown = globalId("CrmConnection", randomUUID());
    expect((await start("crmSync", unknown)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});
