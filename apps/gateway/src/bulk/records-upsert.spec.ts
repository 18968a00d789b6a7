import { refreshJobType } from "@bellwether/customer-behaviour/refresh/contract";
import { installQueues } from "@bellwether/runtime/jobs/install";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Asked, type AskOptions, type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
beforeAll(async () => {
  gateway = await openDomainGateway();
  await gateway.door.write(gateway.tenantId, (db) => db.query("INSERT INTO organisation (name) VALUES ('Test')"));
});
afterAll(() => gateway?.close());

const answer =
  "{ created updated unchanged rejected results { index externalId outcome errors { field rule value message } } userErrors { code field message } }";

async function upsert(
  of: "customers" | "orders" | "products" | "locations" | "suppliers",
  records: object[],
  more: { idempotencyKey?: string } & AskOptions = {},
): Promise<Asked & { payload: Asked["data"] }> {
  const { idempotencyKey, ...options } = more;
  const type = `${of[0]!.toUpperCase()}${of.slice(1)}UpsertInput`;
  const asked = await gateway.ask(`mutation ($input: ${type}!) { ${of}Upsert(input: $input) ${answer} }`, {
    ...options,
    variables: { input: { records, idempotencyKey } },
  });
  return { ...asked, payload: asked.data?.[`${of}Upsert`] };
}

const names = () =>
  gateway.door.read(gateway.tenantId, (db) =>
    db.query<{ id: string; name: string }[]>("SELECT external_id AS id, name FROM customer ORDER BY 1"),
  );

describe("customersUpsert and its like", () => {
  it("answers for each record, in the caller's language", async () => {
    const records = [
      { externalId: "A1", name: "Ann", attributes: { plan: "gold" } },
      { externalId: "A2", email: "nowhere" },
    ];
    const { payload, errors } = await upsert("customers", records);
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({ created: 1, updated: 0, unchanged: 0, rejected: 1, userErrors: [] });
    expect(payload.results).toEqual([
      { index: 0, externalId: "A1", outcome: "CREATED", errors: [] },
      {
        index: 1,
        externalId: "A2",
        outcome: "REJECTED",
        errors: [
          { field: ["email"], rule: "email.address", value: "nowhere", message: "The e-mail address is not one." },
        ],
      },
    ]);
    const chinese = await upsert("customers", records, { locale: "zh-CN" });
    expect(chinese.payload.unchanged).toBe(1);
    expect(chinese.payload.results[1].errors[0].message).toMatch(/\p{Script=Han}/u);
  });

  it("writes products, locations, suppliers and orders with what they name", async () => {
    const made = [
      await upsert("products", [{ externalId: "P1", name: "Pot", unitPrice: "4.5", category: "Home" }]),
      await upsert("locations", [{ externalId: "L1", kind: "ONLINE" }]),
      await upsert("suppliers", [{ externalId: "S1", leadTimeDays: "3", closedWeekdays: ["Sat", "Sun"] }]),
      await upsert("orders", [
        {
          externalId: "O1",
          placedAt: "2026-03-01T10:00:00Z",
          customer: "A9",
          location: "L1",
          lines: [{ product: "P1", quantity: "2", unitPrice: "4.5" }],
        },
      ]),
    ];
    expect(made.map(({ payload }) => payload.created)).toEqual([1, 1, 1, 1]);
    const { data } = await gateway.ask(
      '{ order(externalId: "O1") { total { amount } customer { externalId } location { kind } } }',
    );
    expect(data.order).toEqual({
      total: { amount: "9" },
      customer: { externalId: "A9" },
      location: { kind: "ONLINE" },
    });
  });

  it("gives the same answer under the same key and writes once, and refuses the key for other records", async () => {
    const first = [{ externalId: "K1", name: "first" }];
    const given = await upsert("customers", first, { idempotencyKey: "one" });
    await upsert("customers", [{ externalId: "K1", name: "second" }]);
    const again = await upsert("customers", first, { idempotencyKey: "one" });
    expect(again.payload).toEqual(given.payload);
    expect((await names()).find(({ id }) => id === "K1")!.name).toBe("second");
    for (const other of [[{ externalId: "K1" }], [{ externalId: "K1", name: null }], []]) {
      const { payload } = await upsert("customers", other, { idempotencyKey: "one" });
      expect(payload).toMatchObject({ results: [], userErrors: [{ code: "CONFLICT", field: ["idempotencyKey"] }] });
    }
    const elsewhere = await upsert("products", [{ externalId: "K1" }], { idempotencyKey: "one" });
    expect(elsewhere.payload.created).toBe(1);
  });

  it("writes once where a key is used twice at the same time", async () => {
    const records = Array.from({ length: 50 }, (_, at) => ({ externalId: `T${at}` }));
    const both = await Promise.all([1, 2].map(() => upsert("customers", records, { idempotencyKey: "twice" })));
    expect(both.map(({ payload }) => payload.created)).toEqual([50, 50]);
  });

  it("forgets a key after a day", async () => {
    await upsert("customers", [{ externalId: "D1" }], { idempotencyKey: "yesterday" });
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query("UPDATE idempotency_record SET created_at = now() - interval '25 hours' WHERE key = 'yesterday'"),
    );
    const { payload } = await upsert("customers", [{ externalId: "D2" }], { idempotencyKey: "yesterday" });
    expect(payload.created).toBe(1);
  });

  it("takes a thousand records and no more", async () => {
    const many = Array.from({ length: 1_001 }, (_, at) => ({ externalId: `N${at}` }));
    expect((await upsert("customers", many)).payload).toMatchObject({
      created: 0,
      userErrors: [{ code: "LIMIT_EXCEEDED", field: ["records"] }],
    });
    expect((await upsert("customers", many.slice(1))).payload.created).toBe(1_000);
    expect((await upsert("customers", [])).payload).toMatchObject({ results: [], userErrors: [] });
  });

  it("says that an import is being written where it would wait for long", async () => {
    let release!: () => void;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let taken!: () => void;
    const holding = new Promise<void>((resolve) => {
      taken = resolve;
    });
    const other = gateway.door.write(gateway.tenantId, async (db) => {
      await db.query("SELECT pg_advisory_xact_lock(hashtextextended('data-import:' || current_tenant(), 0))");
      taken();
      await held;
    });
    await holding;
    const { payload } = await upsert("customers", [{ externalId: "W1" }]);
    release();
    await other;
    expect(payload.userErrors).toMatchObject([{ code: "UNAVAILABLE", field: null }]);
    expect((await upsert("customers", [{ externalId: "W1" }])).payload.created).toBe(1);
  });

  it("has customers who are scored scored again soon, and takes records though that cannot be asked for", async () => {
    await upsert("customers", [{ externalId: "S1" }]);
    await gateway.door.write(gateway.tenantId, async (db) => {
      await db.query(
        `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
         VALUES (gen_random_uuid(), 'customer-behaviour', 'CUSTOMERS', 1, 'CHAMPION', now(), now(), '', '', 1, 'none', '{}')`,
      );
      await db.query(
        `INSERT INTO customer_score (customer_id, model_version_id, as_of, currency)
         SELECT customer.id, model_version.id, now(), 'EUR' FROM customer, model_version WHERE external_id = 'S1'`,
      );
    });
    const waiting = () =>
      gateway.door.read(gateway.tenantId, (db) =>
        db.query("SELECT type, status FROM job WHERE type = $1", [refreshJobType]),
      );
    // There is no queue yet.
    expect((await upsert("customers", [{ externalId: "S2" }])).payload).toMatchObject({ created: 1, userErrors: [] });
    expect(await waiting()).toEqual([]);
    await installQueues(gateway.database.ownerUrl, [refreshJobType]);
    await upsert("products", [{ externalId: "S-P" }]);
    await upsert("customers", [{ externalId: "S2" }]);
    expect(await waiting()).toEqual([]);
    for (const externalId of ["S3", "S4"]) await upsert("customers", [{ externalId }]);
    expect(await waiting()).toEqual([{ type: refreshJobType, status: "QUEUED" }]);
  });

  it("is refused to those who may not import", async () => {
    const { errors } = await upsert("customers", [], { identity: { permissions: new Set(["data:read"]) } });
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });
});
