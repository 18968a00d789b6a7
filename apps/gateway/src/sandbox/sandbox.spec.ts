import { installQueues } from "@bellwether/runtime/jobs/install";
import { sandboxFillJobType } from "@bellwether/schema/contracts/sandbox";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { globalId, parseKey } from "../node/global-id.ts";
import { publicSchema } from "../schema/public-schema.ts";
import { startTestGateway, type TestGateway } from "../server/testing/test-gateway.ts";

let gateway: TestGateway;
let owner: pg.Client;
let cookie: string;
let liveId: TenantId;
let sandboxId: TenantId;
/** Keys of the two organisations that may do everything. */
const keys = { live: "", sandbox: "" };

const origin = "http://127.0.0.1:3000";
const withKey = (key: string) => ({ authorization: `Bearer ${key}` });

// biome-ignore lint/suspicious/noExplicitAny: specifications look into answers of every shape.
async function ask(document: string, headers: Record<string, string> = { cookie }): Promise<any> {
  const { body } = await gateway.ask(document, {}, headers);
  return body;
}
/** Takes the owner's session to another organisation. */
const goTo = (organisationId: string) =>
  gateway.fetch("/api/auth/organization/set-active", {
    method: "POST",
    headers: { "content-type": "application/json", origin, cookie },
    body: JSON.stringify({ organizationId: organisationId }),
  });
const create = (headers?: Record<string, string>) =>
  ask(
    "mutation { sandboxCreate(input: { contents: EMPTY }) { sandbox { organisationId name state contents filledAt } userErrors { code message } } }",
    headers,
  );
async function makeKey(): Promise<{ key: string; prefix: string }> {
  const { data } = await ask(
    `mutation { apiKeyCreate(input: { name: "All", scopes: [DATA_READ, DATA_IMPORT, ORGANISATION_MANAGE] }) { key apiKey { prefix } userErrors { message } } }`,
  );
  return { key: data.apiKeyCreate.key, prefix: data.apiKeyCreate.apiKey.prefix };
}
const addCustomer = (key: string, externalId: string) =>
  ask(
    `mutation { customersUpsert(input: { records: [{ externalId: "${externalId}" }] }) { created userErrors { message } } }`,
    withKey(key),
  );
const customersOf = async (key: string): Promise<string[]> => {
  const { data } = await ask("{ customers(first: 50) { nodes { externalId } } }", withKey(key));
  return data.customers.nodes.map(({ externalId }: { externalId: string }) => externalId);
};

beforeAll(async () => {
  gateway = await startTestGateway({ schema: await publicSchema() });
  await installQueues(gateway.database.ownerUrl, [sandboxFillJobType]);
  owner = new pg.Client({ connectionString: gateway.database.ownerUrl });
  await owner.connect();
  cookie = await gateway.signIn(gateway.owner.email, gateway.owner.password);
  liveId = gateway.owner.organisationId;
  keys.live = (await makeKey()).key;
});
afterAll(async () => {
  await owner?.end();
  await gateway?.close();
});

describe("a sandbox", () => {
  it("is made beside its organisation, with its settings and owners, and one at most", async () => {
    await ask(
      'mutation { organisationUpdate(input: { name: "Harbour", currency: "CNY", timeZone: "Asia/Shanghai" }) { userErrors { code } } }',
    );
    expect((await ask("{ sandbox { name } }")).data.sandbox).toBeNull();
    const { data } = await create();
    expect(data.sandboxCreate).toMatchObject({
      sandbox: { name: "Harbour Sandbox", state: "READY", contents: "EMPTY", filledAt: null },
      userErrors: [],
    });
    sandboxId = parseTenantId(parseKey("Organisation", data.sandboxCreate.sandbox.organisationId, "id"));
    expect((await create()).data.sandboxCreate).toMatchObject({ sandbox: null, userErrors: [{ code: "CONFLICT" }] });
    const { rows } = await owner.query("SELECT is_sandbox, currency, time_zone FROM organisation ORDER BY is_sandbox");
    const settings = { currency: "CNY", time_zone: "Asia/Shanghai" };
    expect(rows).toEqual([
      { is_sandbox: false, ...settings },
      { is_sandbox: true, ...settings },
    ]);
  });

  it("is where the same person goes with the same account, and back", async () => {
    const viewer = async () =>
      (await ask("{ viewer { organisation { id isSandbox } organisations { id name role isSandbox isCurrent } } }"))
        .data.viewer;
    const [live, sandbox] = [globalId("Organisation", liveId), globalId("Organisation", sandboxId)];
    expect(await viewer()).toEqual({
      organisation: { id: live, isSandbox: false },
      organisations: [
        { id: live, name: "Harbour", role: "OWNER", isSandbox: false, isCurrent: true },
        { id: sandbox, name: "Harbour Sandbox", role: "OWNER", isSandbox: true, isCurrent: false },
      ],
    });
    expect((await goTo(sandboxId)).status).toBe(200);
    expect(await viewer()).toMatchObject({
      organisation: { id: sandbox, isSandbox: true },
      organisations: [
        { id: sandbox, isCurrent: true },
        { id: live, isCurrent: false },
      ],
    });
    expect((await create()).data.sandboxCreate.userErrors).toMatchObject([
      { message: expect.stringContaining("sandbox itself") },
    ]);
    const made = await makeKey();
    keys.sandbox = made.key;
    expect([made.key.startsWith("bw_test_"), keys.live.startsWith("bw_test_")]).toEqual([true, false]);
    expect(made.prefix).toBe(made.key.slice(0, 14));
    await goTo(liveId);
  });

  it("has keys that reach nothing of the other, either way, whatever they name", async () => {
    await addCustomer(keys.live, "live-1");
    await addCustomer(keys.sandbox, "test-1");
    expect([await customersOf(keys.live), await customersOf(keys.sandbox)]).toEqual([["live-1"], ["test-1"]]);
    const idOf = async (key: string, externalId: string) =>
      (await ask(`{ customer(externalId: "${externalId}") { id } }`, withKey(key))).data.customer;
    expect(await idOf(keys.sandbox, "live-1")).toBeNull();
    const { id } = await idOf(keys.live, "live-1");
    const named = await ask(
      `{ node(id: "${id}") { id } change: changes { nodes { externalId } } }`,
      withKey(keys.sandbox),
    );
    expect(named.data).toEqual({ node: null, change: { nodes: [{ externalId: "test-1" }] } });
    expect((await ask("{ viewer { organisations { id } } }", withKey(keys.sandbox))).data.viewer.organisations).toEqual(
      [],
    );
  });

  it("believes no key of the other kind, though its row said so", async () => {
    const move = (from: string, to: string) =>
      owner.query(`UPDATE auth.apikey SET "referenceId" = $2 WHERE "referenceId" = $1 AND start LIKE 'bw_test_%'`, [
        from,
        to,
      ]);
    await move(sandboxId, liveId);
    const { status, body } = await (await another()).ask(keys.sandbox);
    await move(liveId, sandboxId);
    expect([status, body.errors[0]!.extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
    expect(body.errors[0]!.message).toMatch(/bw_test_/);
  });

  it("is reset by who may manage the organisation, and by nobody else, once at a time", async () => {
    const reset =
      "mutation { sandboxReset(input: { contents: SAMPLE }) { sandbox { state contents } userErrors { code } } }";
    const jobs = async () =>
      (await owner.query("SELECT tenant_id, input FROM job WHERE type = $1", [sandboxFillJobType])).rows;
    for (const headers of [{ cookie }, withKey(keys.sandbox)])
      expect((await ask(reset, headers)).data.sandboxReset).toEqual({
        sandbox: { state: "FILLING", contents: "SAMPLE" },
        userErrors: [],
      });
    expect(await jobs()).toEqual([{ tenant_id: sandboxId, input: { contents: "SAMPLE" } }]);
    const { data } = await ask('mutation { apiKeyCreate(input: { name: "Reader", scopes: [DATA_READ] }) { key } }');
    expect((await ask(reset, withKey(data.apiKeyCreate.key))).errors[0].extensions.code).toBe("FORBIDDEN");
  });

  it("is left by who leaves its organisation", async () => {
    const added = await ask(
      'mutation { memberAdd(input: { email: "second@example.com", name: "Second", role: OWNER }) { member { id } initialPassword } }',
    );
    const { member, initialPassword } = added.data.memberAdd;
    await goTo(sandboxId);
    await ask(
      'mutation { memberAdd(input: { email: "second@example.com", name: "Second", role: VIEWER }) { userErrors { code } } }',
    );
    await goTo(liveId);
    const theirs = await gateway.signIn("second@example.com", initialPassword);
    const theirViewer = () => ask("{ viewer { organisations { isSandbox role } } }", { cookie: theirs });
    expect((await theirViewer()).data.viewer.organisations).toEqual([
      { isSandbox: false, role: "OWNER" },
      { isSandbox: true, role: "VIEWER" },
    ]);
    await ask(`mutation { memberRemove(input: { memberId: "${member.id}" }) { userErrors { code } } }`);
    const { rows } = await owner.query(
      `SELECT FROM auth.member JOIN auth."user" AS person ON person.id = member."userId" WHERE person.email = 'second@example.com'`,
    );
    expect(rows).toEqual([]);
  });

  it("is such from its beginning: nothing makes one of an organisation that lives, and nothing empties that", async () => {
    const as = async (tenantId: TenantId, sql: string) => {
      await owner.query("BEGIN");
      try {
        await owner.query("SELECT set_config('bellwether.tenant_id', $1, true)", [tenantId]);
        await owner.query("SET LOCAL ROLE bellwether_app");
        return (await owner.query(sql)).rows;
      } finally {
        await owner.query("ROLLBACK");
      }
    };
    await expect(as(liveId, "UPDATE organisation SET is_sandbox = true")).rejects.toThrow(
      "from its beginning, or never",
    );
    await expect(as(liveId, "SELECT empty_sandbox()")).rejects.toThrow("Only a sandbox is emptied");
    await expect(as(sandboxId, "UPDATE organisation SET is_sandbox = false")).rejects.toThrow("from its beginning");
    expect(
      await as(sandboxId, "SELECT empty_sandbox() > 0 AS emptied, (SELECT count(*)::int FROM customer) AS before"),
    ).toEqual([{ emptied: true, before: 1 }]);
  });
});

/** A gateway that has believed no key yet. */
async function another() {
  const fresh = await gateway.another();
  return {
    async ask(key: string) {
      const response = await fetch(new URL("/graphql", fresh.url), {
        method: "POST",
        headers: { "content-type": "application/json", ...withKey(key) },
        body: JSON.stringify({ query: "{ __typename }" }),
      });
      const body = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
      await fresh.close();
      return { status: response.status, body };
    },
  };
}
