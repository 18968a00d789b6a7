import { hubSpot } from "@bellwether/crm-connectors/connectors/hubspot/hubspot";
import { dailyLimit, HubSpotServer } from "@bellwether/crm-connectors/connectors/hubspot/testing/hubspot-server";
import type { FieldMapping } from "@bellwether/crm-connectors/model/field-mapping";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { CrmScene } from "./testing/crm-scene.ts";

let scene: CrmScene;
let server: HubSpotServer;

beforeAll(async () => {
  scene = await CrmScene.open();
});
afterAll(() => scene?.close());
beforeEach(async () => {
  server = await new HubSpotServer().open();
});
afterEach(() => server.close());

type Matching = Parameters<CrmScene["connect"]>[1]["matching"];

const connect = (matching: Matching = {}, mappings?: FieldMapping[]) =>
  scene.connect(hubSpot, {
    object: "contacts",
    settings: { baseUrl: server.url },
    secrets: { token: server.token },
    matching,
    ...(mappings === undefined ? {} : { mappings }),
  });
const ann = { email: "Ann@Example.com", firstname: "Ann", lastname: "Lee", country: "France" };
const country = (winner: FieldMapping["winner"], direction: FieldMapping["direction"] = "BOTH"): FieldMapping => ({
  field: "country",
  crmFields: ["country"],
  direction,
  winner,
  transformations: [],
});
const writes = () => server.asked("/batch/").length;

describe("a run over a CRM connection", () => {
  it("takes contacts over, finds customers by address, and reports each", async () => {
    await connect();
    await scene.put({ externalId: "C1", name: null, email: "ann@example.com" });
    const { id } = server.put(ann);
    const bo = server.put({ email: "bo@example.com", firstname: null, lastname: "Bo" });
    const run = await scene.run();
    expect(run).toMatchObject({ status: "COMPLETED", counts: { "here.created": 1, "here.updated": 1 }, failure: null });
    expect(await scene.customers()).toEqual([
      "C1: Ann Lee <ann@example.com> France",
      `hubspot:${bo.id}: Bo <bo@example.com> null`,
    ]);
    expect(await scene.items(run.id)).toEqual([
      expect.objectContaining({
        side: "BELLWETHER",
        action: "UPDATED",
        crm_id: id,
        label: "C1",
        changes: [
          { field: "name", before: null, after: "Ann Lee" },
          { field: "country", before: null, after: "France" },
        ],
      }),
      expect.objectContaining({ action: "CREATED", crm_id: bo.id }),
    ]);
  });

  it("has customers scored again soon where it wrote any, and neither of nothing new nor of a dry run", async () => {
    await connect({}, [country("CRM", "IN")]);
    await scene.put({ externalId: "C1", email: "c1@example.com" });
    await scene.write(async (db) => {
      await db.query(
        `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
         VALUES (gen_random_uuid(), 'customer-behaviour', 'CUSTOMERS', 1, 'CHAMPION', now(), now(), '', '', 1, 'none', '{}')`,
      );
      await db.query(
        `INSERT INTO customer_score (customer_id, model_version_id, as_of, currency)
         SELECT customer.id, model_version.id, now(), 'EUR' FROM customer, model_version`,
      );
    });
    const refreshes = () => scene.rows("SELECT status FROM job WHERE type = 'customer-behaviour.refresh'");
    const { id } = server.put(ann);
    await scene.run("DRY_RUN");
    expect(await refreshes()).toEqual([]);
    await scene.run();
    expect(await refreshes()).toEqual([{ status: "QUEUED" }]);
    await scene.write((db) => db.query("DELETE FROM job"));
    await scene.run();
    expect(await refreshes()).toEqual([]);
    server.put({ country: "Spain" }, id);
    await scene.run();
    expect(await refreshes()).toEqual([{ status: "QUEUED" }]);
  });

  it("writes what changed here, and takes its own writing for no change", async () => {
    await connect();
    const { id } = server.put(ann);
    await scene.run();
    const [{ external_id }] = (await scene.rows<{ external_id: string }>("SELECT external_id FROM customer")) as [
      { external_id: string },
    ];
    await scene.put({ externalId: external_id, name: "Anna Maria Lee" });
    expect((await scene.run()).counts).toMatchObject({ "there.updated": 1 });
    expect(server.contacts.get(id)!.properties).toMatchObject({ firstname: "Anna Maria", lastname: "Lee" });
    const before = writes();
    expect((await scene.run()).counts).toEqual({ "here.unchanged": 1 });
    expect((await scene.run()).counts).toEqual({ "here.unchanged": 1 });
    expect(writes()).toBe(before);
    expect(await scene.rows("SELECT version FROM customer")).toEqual([{ version: 2 }]);
  });

  it.each([
    ["CRM", "Spain", "Spain"],
    ["BELLWETHER", "Italy", "Italy"],
    // Changes of the test's contacts lie in the past of the database's clock.
    ["NEWEST", "Italy", "Italy"],
  ] as const)("lets %s win where both sides changed a field", async (winner, here, there) => {
    await connect({}, [country(winner)]);
    const { id } = server.put(ann);
    await scene.run();
    await scene.put({ externalId: `hubspot:${id}`, country: "Italy" });
    server.put({ country: "Spain" }, id);
    await scene.run();
    expect(await scene.rows("SELECT country FROM customer")).toEqual([{ country: here }]);
    expect(server.contacts.get(id)!.properties.country).toBe(there);
  });

  it("keeps a change of either side where the two changed different fields", async () => {
    await connect();
    const { id } = server.put(ann);
    await scene.run();
    await scene.put({ externalId: `hubspot:${id}`, name: "Annie Lee" });
    server.put({ country: "Spain" }, id);
    await scene.run();
    expect(await scene.customers()).toEqual([`hubspot:${id}: Annie Lee <ann@example.com> Spain`]);
    expect(server.contacts.get(id)!.properties).toMatchObject({ firstname: "Annie", country: "Spain" });
  });

  it("never writes a field that only comes in, and never takes one that only goes out", async () => {
    await connect({}, [country("CRM", "IN"), { ...country("CRM", "OUT"), field: "name", crmFields: ["lastname"] }]);
    const { id } = server.put(ann);
    await scene.run();
    await scene.put({ externalId: `hubspot:${id}`, country: "Italy", name: "Li" });
    server.put({ firstname: "A." }, id);
    await scene.run();
    expect(server.contacts.get(id)!.properties).toMatchObject({ country: "France", lastname: "Li" });
    expect(await scene.rows("SELECT country, name FROM customer")).toEqual([{ country: "Italy", name: "Li" }]);
  });

  it("makes contacts of customers where it may, once, and tells whom it cannot", async () => {
    await connect({ createsThere: true });
    await scene.put(
      { externalId: "C1", name: "Ann Lee", email: "ann@example.com" },
      { externalId: "C2", name: "Bo" },
      { externalId: "C3", name: "Twin", email: "twin@example.com" },
      { externalId: "C4", name: "Twin", email: "Twin@example.com" },
    );
    const run = await scene.run();
    expect(run.counts).toMatchObject({ "there.created": 1, "there.refused": 2 });
    expect(run.remarks).toEqual([{ code: "crm.customers-unmatched", facts: { count: 1 } }]);
    const refused = (await scene.items(run.id)).filter(({ rule }) => rule !== null);
    expect(refused).toHaveLength(2);
    expect(refused).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          label: "C3",
          rule: "crm.match.ambiguous",
          field: "email",
          value: "twin@example.com",
        }),
        expect.objectContaining({ label: "C4", rule: "crm.match.ambiguous" }),
      ]),
    );
    await scene.run();
    expect([...server.contacts.values()].map(({ properties }) => properties.email)).toEqual(["ann@example.com"]);
  });

  it("reports what either side refuses, with rule and value, and goes on with the rest", async () => {
    await connect({ createsThere: true }, [
      { field: "name", crmFields: ["lastname"], direction: "BOTH", winner: "CRM", transformations: [] },
      { field: "email", crmFields: ["email"], direction: "BOTH", winner: "CRM", transformations: [] },
    ]);
    server.put({ email: "nobody at all", lastname: "Wrong" });
    server.put({ email: "ann@example.com", lastname: "Ann" });
    await scene.put({ externalId: "C8", name: "Odd" }, { externalId: "C9", email: "c9@example.com" });
    // No rule of ours lets such an address in; what was here before the rules may have one.
    await scene.write((db) => db.query("UPDATE customer SET email = 'no address' WHERE external_id = 'C8'"));
    const run = await scene.run();
    expect(run).toMatchObject({
      status: "COMPLETED",
      counts: { "here.created": 1, "here.refused": 1, "there.created": 1, "there.refused": 1 },
    });
    expect((await scene.items(run.id)).filter(({ action }) => action === "REFUSED")).toEqual([
      expect.objectContaining({ side: "BELLWETHER", rule: "email.address", field: "email", value: "nobody at all" }),
      expect.objectContaining({
        side: "CRM",
        label: "C8",
        rule: "crm.refused-there",
        field: "email",
        value: "no address",
      }),
    ]);
  });

  it("follows deletions and merges of the CRM", async () => {
    await connect({ createsThere: true });
    const [kept, merged, deleted] = ["kept", "merged", "deleted"].map((name) =>
      server.put({ email: `${name}@example.com`, lastname: name }),
    );
    await scene.run();
    server.merge(kept!.id, merged!.id);
    server.archive(deleted!.id);
    const run = await scene.run();
    expect(run.counts).toMatchObject({ "here.merged": 1, "here.gone": 1 });
    expect(await scene.customers()).toEqual([
      `hubspot:${kept!.id}: kept <kept@example.com> null`,
      `hubspot:${deleted!.id}: deleted <deleted@example.com> null`,
    ]);
    await scene.put({ externalId: `hubspot:${deleted!.id}`, name: "Still here" });
    expect((await scene.run()).counts["there.created"]).toBeUndefined();
  });

  it("does not let an erased person come back, and forgets what its links held", async () => {
    await connect();
    const { id } = server.put(ann);
    const first = await scene.run();
    await scene.write((db) =>
      db.query("UPDATE customer SET name = NULL, email = NULL, country = NULL, erased_at = now()"),
    );
    expect(await scene.rows("SELECT seen_there, seen_here FROM crm_link")).toEqual([{ seen_there: {}, seen_here: {} }]);
    expect(await scene.items(first.id)).toEqual([]);
    server.put({ country: "Spain" }, id);
    const run = await scene.run();
    expect(await scene.items(run.id)).toEqual([expect.objectContaining({ rule: "crm.customer.erased" })]);
    expect(await scene.rows("SELECT name, email FROM customer")).toEqual([{ name: null, email: null }]);
  });

  it("leaves alone what is mapped to a field that vanished from the CRM", async () => {
    await connect();
    const { id } = server.put(ann);
    await scene.run();
    server.properties.splice(
      server.properties.findIndex(({ name }) => name === "country"),
      1,
    );
    server.put({ country: null, lastname: "Li" }, id);
    const run = await scene.run();
    expect(run.remarks).toEqual([{ code: "crm.field-gone", facts: { field: "country", crmField: "country" } }]);
    expect(await scene.customers()).toEqual([`hubspot:${id}: Ann Li <ann@example.com> France`]);
    server.properties.splice(0, 1);
    await expect(scene.run()).rejects.toMatchObject({ code: "crm.match-field-gone" });
  });
});

describe("a CRM that fails", () => {
  const many = (count: number) => {
    for (let n = 1; n <= count; n++) server.put({ email: `p${n}@example.com`, lastname: `P${n}` });
  };

  it("stops at the day's limit, and the next run goes on from there", async () => {
    await connect();
    many(250);
    // Fields, one page, then the limit.
    server.faults.push("pass", "pass", dailyLimit);
    const run = await scene.run();
    expect(run).toMatchObject({ status: "STOPPED", failure: { code: "crm.limited" } });
    expect((await scene.run()).status).toBe("COMPLETED");
    expect(await scene.rows("SELECT count(*)::integer AS count FROM customer")).toEqual([{ count: 250 }]);
  });

  it("says that credentials are refused, and waits for others", async () => {
    await connect();
    server.token = "another";
    await expect(scene.run()).rejects.toMatchObject({ code: "crm.unauthorised" });
    expect(await scene.rows("SELECT status FROM crm_connection")).toEqual([{ status: "UNAUTHORISED" }]);
  });

  it("takes a page that is cut off for no page, and changes nothing by it", async () => {
    await connect();
    many(3);
    server.faults.push("pass", "cut");
    await expect(scene.run()).rejects.toMatchObject({ code: "crm.answer" });
    expect(await scene.customers()).toEqual([]);
    expect((await scene.run()).counts).toEqual({ "here.created": 3 });
  });

  it("is the same after a run that was killed at any request and went on, and nothing is doubled", async () => {
    await connect({ createsThere: true });
    many(130);
    await scene.put(...[1, 2, 3].map((n) => ({ externalId: `C${n}`, name: `C${n}`, email: `c${n}@example.com` })));
    let killedAt = 0;
    let run = await scene.rows<{ id: string }>("SELECT id FROM crm_sync_run");
    for (;;) {
      killedAt++;
      const killing = new AbortController();
      let asked = 0;
      server.onRequest = () => {
        asked++;
        // After the CRM has done what it was asked, and before anybody here hears of it.
        if (asked === killedAt) setImmediate(() => killing.abort(new Error("killed")));
      };
      const given = run[0] === undefined ? {} : { runId: run[0].id };
      const ended = await scene.run("SYNC", { ...given, signal: killing.signal }).catch(() => null);
      run = await scene.rows<{ id: string }>("SELECT id FROM crm_sync_run");
      if (ended !== null && asked < killedAt) break;
    }
    server.onRequest = undefined;
    expect(killedAt).toBeGreaterThan(4);
    expect(run).toHaveLength(1);
    expect(await scene.rows("SELECT count(*)::integer AS count FROM customer")).toEqual([{ count: 133 }]);
    expect(server.contacts.size).toBe(133);
    expect((await scene.runRow(run[0]!.id)).counts).toMatchObject({ "here.created": 130 });
  });
});

describe("a dry run", () => {
  it("tells what a run would do on both sides, and does nothing", async () => {
    await connect({ createsThere: true }, [
      country("BELLWETHER"),
      { ...country("CRM"), field: "email", crmFields: ["email"] },
    ]);
    await scene.put(
      { externalId: "C1", email: "ann@example.com", country: "Italy" },
      { externalId: "C2", email: "new@example.com" },
    );
    server.put({ email: "ann@example.com", country: "France" });
    server.put({ email: "bo@example.com" });
    server.put({ email: "wrong" });
    const before = await scene.customers();
    const run = await scene.run("DRY_RUN");
    expect(run.counts).toEqual({
      "here.created": 1,
      "here.refused": 1,
      "here.unchanged": 1,
      "there.created": 1,
      "there.updated": 1,
    });
    expect(await scene.items(run.id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ side: "BELLWETHER", action: "CREATED", label: expect.stringMatching(/^hubspot:/) }),
        expect.objectContaining({
          side: "CRM",
          action: "UPDATED",
          label: "C1",
          changes: [{ field: "country", before: "France", after: "Italy" }],
        }),
        expect.objectContaining({ side: "CRM", action: "CREATED", label: "C2" }),
        expect.objectContaining({ action: "REFUSED", rule: "email.address", value: "wrong" }),
      ]),
    );
    expect(await scene.customers()).toEqual(before);
    expect(writes()).toBe(0);
    expect(await scene.rows("SELECT 1 FROM crm_link")).toEqual([]);
    expect(await scene.rows("SELECT cursor FROM crm_connection")).toEqual([{ cursor: null }]);
    const { counts } = await scene.run();
    expect(counts).toEqual(run.counts);
  });
});
