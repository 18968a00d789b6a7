import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { tellChanges } from "@bellwether/runtime/changes/tell-changes";
import { WebhookReceiver } from "@bellwether/runtime/testing/webhook-receiver";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { WebhookCourier } from "@bellwether/runtime/webhooks/webhook-courier";
import { keepUp } from "@bellwether/runtime/webhooks/webhook-upkeep";
import { projectRoot } from "@bellwether/schema/config/data-directory";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { globalId } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type AskOptions, type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let receiver: WebhookReceiver;
let keys: DomainKeys;
let options: AskOptions;

beforeAll(async () => {
  gateway = await openDomainGateway({ queues: true, environment: { WEBHOOK_ALLOWED_NETWORKS: "127.0.0.0/8" } });
});
afterAll(() => gateway?.close());
beforeEach(async () => {
  receiver = await WebhookReceiver.open();
  const tenantId = parseTenantId(randomUUID());
  keys = await insertDomainData(gateway.door, tenantId);
  options = { identity: { tenantId } };
});
afterEach(() => receiver.close());

async function ask(query: string, input: Record<string, unknown>, more: AskOptions = {}) {
  const { data, errors } = await gateway.ask(query, { ...options, ...more, variables: { input } });
  expect(errors).toBeUndefined();
  return data.done;
}

const create = (input: Record<string, unknown> = {}, more: AskOptions = {}) =>
  ask(
    `mutation ($input: WebhookCreateInput!) { done: webhookCreate(input: $input) {
      webhook { id url description eventTypes enabled version } secret userErrors { code field message } } }`,
    { url: receiver.url, eventTypes: ["PURCHASE_ORDER_APPROVED"], ...input },
    more,
  );
const update = (input: Record<string, unknown>) =>
  ask(
    `mutation ($input: WebhookUpdateInput!) { done: webhookUpdate(input: $input) {
      webhook { url description eventTypes enabled disabledReason version } userErrors { code field } } }`,
    input,
  );
const deliveries = async (filter: Record<string, unknown> | null = null) => {
  const { data, errors } = await gateway.ask(
    `query ($filter: WebhookDeliveryFilter) { webhookDeliveries(first: 10, filter: $filter) { totalCount nodes {
      id messageId eventType status attempts responseStatus failure nextAttemptAt body webhook { url } } } }`,
    { ...options, variables: { filter } },
  );
  expect(errors).toBeUndefined();
  return data.webhookDeliveries;
};

/** Delivers what waits, as the model host does, until nothing does. */
async function deliverAll(): Promise<void> {
  const courier = new WebhookCourier({
    databaseUrl: gateway.database.appUrl,
    door: gateway.door,
    secrets: gateway.services.secrets,
    destinations: new Destinations("127.0.0.0/8"),
    log: pino({ level: "silent" }),
    waits: [],
  });
  await courier.start();
  try {
    for (const until = Date.now() + 20_000; Date.now() < until; )
      if ((await deliveries({ statuses: ["PENDING"] })).totalCount === 0) return;
    throw new Error("Deliveries still wait.");
  } finally {
    await courier.stop();
  }
}

const approve = () =>
  ask(
    `mutation ($input: ReplenishmentApproveInput!) { done: replenishmentApprove(input: $input) {
      purchaseOrders { id externalId } userErrors { message } } }`,
    { approvals: [{ proposalId: globalId("ReplenishmentProposal", keys.inventory.proposals[1]!) }] },
  );

describe("a webhook", () => {
  it("that wants to know of customers has their changes told from then on, made or changed to it", async () => {
    const place = () => gateway.door.read(options.identity!.tenantId!, (db) => db.query("SELECT FROM change_told"));
    const { webhook } = await create();
    expect(await place()).toHaveLength(0);
    await update({ webhookId: webhook.id, eventTypes: ["CUSTOMER_CHANGED", "CUSTOMER_ERASED"] });
    expect(await place()).toHaveLength(1);
    await gateway.door.write(options.identity!.tenantId!, async (db) => {
      await db.query("UPDATE customer SET country = 'Peru' WHERE external_id = 'C001'");
      expect(await tellChanges(db, 100)).toBe("busy");
    });
    await gateway.door.write(options.identity!.tenantId!, (db) => tellChanges(db, 100));
    await deliverAll();
    const [message] = receiver.messages.map(({ body }) => JSON.parse(body));
    expect(message).toMatchObject({
      type: "customer.changed",
      data: { customers: [{ externalId: "C001", changedFields: ["country"] }] },
    });
  });

  it("is told of an approval, in a message that the integrators' page verifies", async () => {
    const { webhook, secret } = await create({ description: " ERP " });
    expect(webhook).toMatchObject({ description: "ERP", enabled: true, version: 1 });
    const { purchaseOrders } = await approve();
    await deliverAll();
    expect(receiver.messages).toHaveLength(1);
    const { headers, body } = receiver.messages[0]!;
    const verify = await verifyOfDocumentation();
    expect(verify(secret, headers, body)).toMatchObject({
      type: "purchase_order.approved",
      data: { purchaseOrder: purchaseOrders[0] },
    });
    expect(() => verify(secret, headers, body.replace("ORDERED", "ordered"))).toThrow("signature");
    expect(() => verify(`whsec_${Buffer.alloc(32).toString("base64")}`, headers, body)).toThrow("signature");
    expect(() => verify(secret, headers, body, Date.now() + 600_000)).toThrow("old");
    const library = new Webhook(secret);
    expect(library.verify(body, headers)).toMatchObject({ type: "purchase_order.approved" });
    const forged = { ...headers, "webhook-signature": `v1,${Buffer.alloc(32).toString("base64")}` };
    expect(() => library.verify(body, forged)).toThrow(WebhookVerificationError);
    expect(() => verify(secret, forged, body)).toThrow("signature");
    expect(() => verify(secret, { ...headers, "webhook-id": "another" }, body)).toThrow("signature");
    const log = await deliveries({ webhookId: webhook.id, eventTypes: ["PURCHASE_ORDER_APPROVED"] });
    expect(log).toEqual({
      totalCount: 1,
      nodes: [
        {
          id: expect.any(String),
          messageId: headers["webhook-id"],
          eventType: "PURCHASE_ORDER_APPROVED",
          status: "DELIVERED",
          attempts: 1,
          responseStatus: 204,
          failure: null,
          nextAttemptAt: null,
          body,
          webhook: { url: receiver.url },
        },
      ],
    });
  });

  it("is told of nothing that did not happen: a refused approval leaves no message", async () => {
    await create();
    const { userErrors } = await ask(
      `mutation ($input: ReplenishmentApproveInput!) { done: replenishmentApprove(input: $input) { userErrors { code } } }`,
      { approvals: [{ proposalId: globalId("ReplenishmentProposal", keys.inventory.proposals[1]!), quantity: "1" }] },
    );
    expect(userErrors).toEqual([{ code: "INVALID" }]);
    expect((await deliveries({ statuses: ["PENDING"] })).totalCount).toBe(0);
  });

  it("can be tried, and what failed sent again, by whoever manages it", async () => {
    const { webhook } = await create();
    const tried = await ask(
      "mutation ($input: WebhookTestInput!) { done: webhookTest(input: $input) { delivery { id eventType status } userErrors { code } } }",
      { webhookId: webhook.id },
    );
    expect(tried.delivery).toMatchObject({ eventType: "TEST", status: "PENDING" });
    const retry = () =>
      ask(
        "mutation ($input: WebhookDeliveryRetryInput!) { done: webhookDeliveryRetry(input: $input) { delivery { status attempts } userErrors { code } } }",
        { deliveryId: tried.delivery.id },
      );
    expect(await retry()).toMatchObject({ userErrors: [{ code: "CONFLICT" }] });
    receiver.answers.push({ status: 500 });
    await deliverAll();
    expect((await deliveries({ webhookId: webhook.id })).nodes).toMatchObject([
      { status: "FAILED", responseStatus: 500, failure: "ANSWERED_OTHERWISE" },
    ]);
    expect(await retry()).toEqual({ delivery: { status: "PENDING", attempts: 0 }, userErrors: [] });
    await deliverAll();
    const [first, second, ...more] = receiver.messages.map(({ headers }) => headers["webhook-id"]);
    expect([second, more]).toEqual([first, []]);
    await update({ webhookId: webhook.id, enabled: false });
    expect(await retry()).toMatchObject({ userErrors: [{ code: "CONFLICT" }] });
  });

  it("sends again what failed for good, by id or by when it happened, and keeps every attempt with its answer", async () => {
    const { webhook } = await create();
    const test = () =>
      ask("mutation ($input: WebhookTestInput!) { done: webhookTest(input: $input) { delivery { id } } }", {
        webhookId: webhook.id,
      });
    const replay = (input: Record<string, unknown> = {}) =>
      ask(
        "mutation ($input: WebhookReplayInput!) { done: webhookReplay(input: $input) { replayed remaining userErrors { code } } }",
        { webhookId: webhook.id, ...input },
      );
    receiver.answers.push(
      { status: 500, headers: { server: "test/1", "set-cookie": "secret=1" } },
      { status: 503 },
      { status: 204 },
    );
    const { delivery } = await test();
    // Alone, since several are sent at once, and any of them could have the first answer.
    await deliverAll();
    await test();
    await test();
    await deliverAll();
    const hour = 3_600_000;
    expect(await replay({ until: new Date(Date.now() - hour).toISOString() })).toMatchObject({ replayed: 0 });
    expect(await replay({ since: new Date(Date.now() + hour).toISOString() })).toMatchObject({ replayed: 0 });
    expect(await replay({ deliveryIds: [delivery.id] })).toEqual({ replayed: 1, remaining: 0, userErrors: [] });
    expect(await replay({ since: new Date(Date.now() - hour).toISOString() })).toMatchObject({ replayed: 1 });
    expect(await replay({ includeDelivered: true })).toMatchObject({ replayed: 1 });
    expect(await replay({ includeDelivered: true })).toMatchObject({ replayed: 0 });
    await deliverAll();
    expect(receiver.messages).toHaveLength(6);
    expect(new Set(receiver.messages.map(({ headers }) => headers["webhook-id"])).size).toBe(3);
    const { data } = await gateway.ask(
      `query ($id: ID!) { node(id: $id) { ... on WebhookDelivery { status log {
        attempt failure responseStatus durationMs responseHeaders { name value } } } } }`,
      { ...options, variables: { id: delivery.id } },
    );
    expect(data.node.status).toBe("DELIVERED");
    expect(data.node.log).toMatchObject([
      { attempt: 1, failure: "ANSWERED_OTHERWISE" },
      { attempt: 1, failure: null, responseStatus: 204 },
    ]);
    const logged = JSON.stringify(
      (await gateway.ask("{ webhookDeliveries { nodes { log { responseHeaders { name value } } } } }", options)).data,
    );
    expect(logged).toContain("test/1");
    expect(logged).not.toContain("secret");
    await update({ webhookId: webhook.id, enabled: false });
    expect(await replay()).toMatchObject({ userErrors: [{ code: "CONFLICT" }] });
    expect(await replay({ webhookId: globalId("Webhook", randomUUID()) })).toMatchObject({
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("fails what comes due while it is switched off, and sends what comes due once it is on again", async () => {
    const { webhook } = await create();
    await approve();
    await update({ webhookId: webhook.id, enabled: false });
    await update({ webhookId: webhook.id, enabled: true });
    await deliverAll();
    expect(receiver.messages).toHaveLength(1);
    const { delivery } = await ask(
      "mutation ($input: WebhookTestInput!) { done: webhookTest(input: $input) { delivery { id } } }",
      { webhookId: webhook.id },
    );
    await update({ webhookId: webhook.id, enabled: false });
    await deliverAll();
    expect(receiver.messages).toHaveLength(1);
    const { nodes } = await deliveries({ webhookId: webhook.id, statuses: ["FAILED"] });
    expect(nodes).toMatchObject([{ id: delivery.id, failure: "WEBHOOK_DISABLED" }]);
  });

  it("changes what is given, and refuses a change that rests on an older version", async () => {
    const { webhook } = await create({ description: "ERP" });
    const changed = await update({ webhookId: webhook.id, eventTypes: ["INVENTORY_EXCEPTION"], version: 1 });
    expect(changed.webhook).toMatchObject({
      url: receiver.url,
      description: "ERP",
      eventTypes: ["INVENTORY_EXCEPTION"],
      version: 2,
    });
    expect(await update({ webhookId: webhook.id, enabled: false, version: 1 })).toMatchObject({
      webhook: null,
      userErrors: [{ code: "CONFLICT", field: ["version"] }],
    });
    expect((await update({ webhookId: webhook.id, description: "" })).webhook).toMatchObject({ description: null });
  });

  it("signs with both secrets for as long as the change may take", async () => {
    const { webhook, secret } = await create();
    const rotate = (overlapHours: number) =>
      ask(
        "mutation ($input: WebhookSecretRotateInput!) { done: webhookSecretRotate(input: $input) { secret webhook { previousSecretUntil } userErrors { code field } } }",
        { webhookId: webhook.id, overlapHours },
      );
    expect(await rotate(169)).toMatchObject({ secret: null, userErrors: [{ field: ["overlapHours"] }] });
    const rotated = await rotate(1);
    await approve();
    await deliverAll();
    const verify = await verifyOfDocumentation();
    const { headers, body } = receiver.messages[0]!;
    for (const known of [secret, rotated.secret])
      expect(verify(known, headers, body).type).toBe("purchase_order.approved");
    expect((await rotate(0)).webhook).toEqual({ previousSecretUntil: null });
  });

  it("keeps the secret before for as long as was promised: another change waits, but for one that ends both", async () => {
    const { webhook, secret } = await create();
    const rotate = (overlapHours: number, more: AskOptions = {}) =>
      ask(
        "mutation ($input: WebhookSecretRotateInput!) { done: webhookSecretRotate(input: $input) { secret webhook { version } userErrors { code field message } } }",
        { webhookId: webhook.id, overlapHours },
        more,
      );
    const { secret: second } = await rotate(24);
    expect(await rotate(24)).toEqual({
      secret: null,
      webhook: null,
      userErrors: [{ code: "CONFLICT", field: ["overlapHours"], message: expect.stringContaining("up to 24 hours") }],
    });
    expect((await rotate(24, { locale: "zh-CN" })).userErrors[0].message).toMatch(/24 小时/);
    await approve();
    await deliverAll();
    const verify = await verifyOfDocumentation();
    const { headers, body } = receiver.messages[0]!;
    for (const known of [secret, second]) expect(verify(known, headers, body).type).toBe("purchase_order.approved");
    expect((await rotate(0)).userErrors).toEqual([]);
    expect((await rotate(24)).userErrors).toEqual([]);
  });

  it("has an old secret erased when its time is over", async () => {
    const { webhook } = await create();
    await ask("mutation ($input: WebhookSecretRotateInput!) { done: webhookSecretRotate(input: $input) { secret } }", {
      webhookId: webhook.id,
      overlapHours: 1,
    });
    const [row] = await gateway.door.write(options.identity!.tenantId!, async (db) => {
      await db.query(
        "UPDATE webhook SET previous_secret_until = now() - interval '1 second' WHERE previous_secret IS NOT NULL",
      );
      await keepUp(db);
      return db.query("SELECT previous_secret FROM webhook WHERE url = $1", [receiver.url]);
    });
    expect(row).toEqual({ previous_secret: null });
  });

  it("is gone when it was deleted, and what waited for it is not sent", async () => {
    const { webhook } = await create();
    await approve();
    const remove = () =>
      ask(
        "mutation ($input: WebhookDeleteInput!) { done: webhookDelete(input: $input) { deletedId userErrors { code } } }",
        { webhookId: webhook.id },
      );
    expect(await remove()).toEqual({ deletedId: webhook.id, userErrors: [] });
    expect(await remove()).toEqual({ deletedId: null, userErrors: [{ code: "NOT_FOUND" }] });
    await deliverAll();
    expect(receiver.messages).toEqual([]);
  });

  it.each([
    [{ url: "http://hooks.example.com/" }, "url", "The address has to begin with https://."],
    [{ url: "https://10.0.0.1/" }, "url", /public internet/],
    [{ url: "https://me:secret@hooks.example.com/" }, "url", /name and password/],
    [{ url: "nonsense" }, "url", /no address/],
    [{ eventTypes: [] }, "eventTypes", /at least one/],
    [{ eventTypes: ["TEST"] }, "eventTypes", /TEST/],
    [{ description: "a".repeat(201) }, "description", /200/],
  ])("is not made of %p", async (input, field, message) => {
    const { webhook, secret, userErrors } = await create(input);
    expect([webhook, secret]).toEqual([null, null]);
    expect(userErrors).toMatchObject([{ code: "INVALID", field: [field] }]);
    expect(userErrors[0].message).toMatch(message);
    const chinese = await create(input, { locale: "zh-CN" });
    expect(chinese.userErrors[0].message).toMatch(/[\u4e00-\u9fff]/);
  });

  it("is one of at most twenty", async () => {
    for (let made = 1; made < 20; made += 1) expect((await create()).userErrors).toEqual([]);
    expect((await create()).userErrors).toMatchObject([{ code: "LIMIT_EXCEEDED" }]);
  });

  it("keeps its secret sealed: the database has it nowhere in plain", async () => {
    const { secret } = await create();
    const [row] = await gateway.door.read(options.identity!.tenantId!, (db) =>
      db.query("SELECT secret FROM webhook WHERE url = $1", [receiver.url]),
    );
    const bytes = Buffer.from(secret.slice("whsec_".length), "base64");
    expect(row.secret.includes(bytes)).toBe(false);
  });
});

type Verify = (secret: string, headers: Record<string, string>, body: string, now?: number) => { type: string };

/** The example of docs/webhooks.md as it stands there. */
async function verifyOfDocumentation(): Promise<Verify> {
  const page = await readFile(join(projectRoot, "docs", "webhooks.md"), "utf8");
  const [, code] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  if (code === undefined) throw new Error("docs/webhooks.md has no example.");
  const module = (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as {
    verify: Verify;
  };
  return module.verify;
}
