import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Connector, CrmChange, CrmCursor, OpenCrm } from "../connectors/connector.ts";
import { CrmHttp } from "../http/crm-http.ts";
import { Pace } from "../http/pace.ts";
import { type CrmValues, textOf } from "../model/crm-value.ts";
import type { VendorAnswer, VendorServer } from "./vendor-server.ts";

/** A connector with a server of its vendor, and what it calls things there. */
export interface ConformanceRig {
  connector: Connector;
  server: VendorServer;
  object: string;
  settings: Record<string, string>;
  secrets: Record<string, string>;
  wrongSecrets: Record<string, string>;
  /** Fields of the CRM that hold a name and an address. */
  nameField: string;
  emailField: string;
  /** Unique, and writable where records can be made by it. */
  matchField: string;
  /** The CRM's answer at a limit that lasts; null where it has none. */
  lastingLimit: VendorAnswer | null;
  /** Adds a record, or changes the one of that number; gives its id. */
  put(number: number, name: string): string;
  remove(number: number): void;
  /** How many records the CRM has. */
  count(): number;
}

/** Page after page until there is no more. */
async function readAll(crm: OpenCrm, from: CrmCursor | null, fields: readonly string[]) {
  const changes: CrmChange[] = [];
  let cursor = from;
  for (let pages = 0; pages < 200; pages++) {
    const page = await crm.changes(cursor, fields);
    changes.push(...page.changes);
    cursor = page.cursor;
    if (page.done) return { changes, cursor };
  }
  throw new Error("The changes do not end.");
}

/** What every connector has to do, whatever its CRM. */
export function itConforms(name: string, open: () => Promise<ConformanceRig>): void {
  describe(`the connector ${name}`, () => {
    let rig: ConformanceRig;
    beforeEach(async () => {
      rig = await open();
    });
    afterEach(() => rig.server.close());

    const connect = (more: { secrets?: Record<string, string>; networks?: string; signal?: AbortSignal } = {}) => {
      const { connector, object, secrets } = rig;
      const defaults = connector.settings.flatMap(({ name: setting, byDefault }) =>
        byDefault ? [[setting, byDefault]] : [],
      );
      const settings: Record<string, string> = { ...Object.fromEntries(defaults), ...rig.settings };
      const http = new CrmHttp({
        destinations: new Destinations("networks" in more ? more.networks : "127.0.0.0/8"),
        pace: new Pace(1_000, 1_000),
        signal: more.signal ?? new AbortController().signal,
        attempts: 3,
        firstWaitMs: 1,
        timeoutMs: 2_000,
      });
      return connector.open({ object, settings, secrets: more.secrets ?? secrets, http, now: () => new Date() });
    };
    const fields = () => [rig.matchField, rig.nameField, rig.emailField];
    const names = (changes: readonly CrmChange[]) =>
      changes.map((change) =>
        change.kind === "gone" ? `gone ${change.id}` : textOf(change.record.values[rig.nameField] ?? null),
      );

    it("lets in whom the CRM lets in, and says so of others", async () => {
      await expect(connect().account()).resolves.not.toBe("");
      await expect(connect({ secrets: rig.wrongSecrets }).account()).rejects.toMatchObject({
        code: "crm.unauthorised",
      });
    });

    it("describes the fields that records have", async () => {
      rig.put(1, "Ann");
      const described = await connect().fields();
      const field = (wanted: string) => described.find(({ name: each }) => each === wanted);
      expect(field(rig.nameField)).toMatchObject({ writable: true });
      expect(field(rig.matchField)).toMatchObject({ unique: true });
      expect(new Set(described.map(({ name: each }) => each)).size).toBe(described.length);
    });

    it("reads everything in pages, then what changed", async () => {
      for (let n = 1; n <= 7; n++) rig.put(n, `P${n}`);
      const crm = connect();
      const first = await readAll(crm, null, fields());
      expect(new Set(names(first.changes))).toEqual(new Set(["P1", "P2", "P3", "P4", "P5", "P6", "P7"]));
      rig.put(3, "Changed");
      const begun = rig.connector.begin?.(first.cursor) ?? first.cursor;
      expect(names((await readAll(crm, begun, fields())).changes)).toContain("Changed");
    });

    it("leaves no record out that stays while others change between pages", async () => {
      for (let n = 1; n <= 9; n++) rig.put(n, `P${n}`);
      const crm = connect();
      const told = new Set<string | null>();
      let cursor: CrmCursor | null = null;
      for (let page = 0, done = false; !done; page++) {
        const next: Awaited<ReturnType<OpenCrm["changes"]>> = await crm.changes(cursor, fields());
        for (const each of names(next.changes)) told.add(each);
        // What was read already moves to the end of what is still to be read.
        if (page < 2) rig.put(page + 1, `P${page + 1}`);
        ({ cursor, done } = next);
      }
      for (let n = 1; n <= 9; n++) expect(told).toContain(`P${n}`);
    });

    it("tells of records that were deleted", async () => {
      rig.put(1, "Stays");
      const id = rig.put(2, "Goes");
      const crm = connect();
      const { cursor } = await readAll(crm, null, fields());
      rig.remove(2);
      const { changes } = await readAll(crm, rig.connector.begin?.(cursor) ?? cursor, fields());
      expect(changes).toContainEqual({ kind: "gone", id, mergedInto: null });
    });

    it("changes and makes records, and no second one when told again", async () => {
      const crmId = rig.put(1, "Ann");
      const crm = connect();
      const match = rig.matchField === rig.emailField ? {} : { [rig.matchField]: "M-2" };
      const values: CrmValues = { [rig.nameField]: "Bo", [rig.emailField]: "bo@example.com", ...match };
      const writes = [
        { crmId, values: { [rig.nameField]: "Annie" } },
        { crmId: null, values },
      ];
      const [changed, made] = await crm.write(writes, rig.matchField);
      expect(changed).toMatchObject({ outcome: "written", crmId, created: false });
      expect(made).toMatchObject({ outcome: "written", created: true });
      expect(await crm.write(writes, rig.matchField)).toEqual([changed, { ...made, created: false }]);
      expect(rig.count()).toBe(2);
      const { changes } = await readAll(crm, null, fields());
      expect(new Set(names(changes))).toEqual(new Set(["Annie", "Bo"]));
    });

    it("writes the rest where one record is refused, and says which value", async () => {
      const ids = [1, 2, 3].map((n) => rig.put(n, `P${n}`));
      const emails = ["one@example.com", "no address", "three@example.com"];
      const writes = ids.map((crmId, at) => ({ crmId, values: { [rig.emailField]: emails[at]! } }));
      const results = await connect().write(writes, rig.matchField);
      expect(results.map(({ outcome }) => outcome)).toEqual(["written", "refused", "written"]);
      expect(results[1]).toMatchObject({ rule: "crm.refused-there", message: expect.stringMatching(/\S/) });
    });

    it("waits where the CRM is busy, and tries again where it is away or breaks off", async () => {
      rig.put(1, "Ann");
      const busy = { status: 429, headers: { "retry-after": "0" }, body: { message: "slow down" } };
      rig.server.faults.push("reset", busy, "pass", { status: 503, body: "away" });
      expect(names((await readAll(connect(), null, fields())).changes)).toEqual(["Ann"]);
      rig.server.faults.push(...Array.from({ length: 6 }, () => ({ status: 500, body: "broken" })));
      await expect(readAll(connect(), null, fields())).rejects.toMatchObject({ code: "crm.unavailable" });
    });

    it("stops at a limit that lasts", async () => {
      rig.put(1, "Ann");
      const crm = connect();
      await crm.account();
      rig.server.faults.push({ status: 429, headers: { "retry-after": "7200" }, body: { message: "tomorrow" } });
      await expect(readAll(crm, null, fields())).rejects.toMatchObject({
        code: "crm.limited",
        facts: { seconds: 7_200 },
      });
      if (rig.lastingLimit === null) return;
      rig.server.faults.push(rig.lastingLimit);
      await expect(readAll(crm, null, fields())).rejects.toMatchObject({ code: "crm.limited" });
    });

    it("takes half a page, and a page of something else, for none", async () => {
      for (let n = 1; n <= 3; n++) rig.put(n, `P${n}`);
      const crm = connect();
      await crm.account();
      rig.server.faults.push("cut");
      await expect(readAll(crm, null, fields())).rejects.toMatchObject({ code: "crm.answer" });
      rig.server.faults.push({ status: 200, headers: { "content-type": "text/html" }, body: "<h1>Proxy</h1>" });
      await expect(readAll(crm, null, fields())).rejects.toMatchObject({ code: "crm.answer" });
      expect((await readAll(crm, null, fields())).changes).toHaveLength(3);
    });

    it("knocks at no private address, and follows no redirect", async () => {
      await expect(connect({ networks: undefined }).account()).rejects.toMatchObject({ code: "crm.address-refused" });
      const crm = connect();
      await crm.account();
      const asked = rig.server.requests.length;
      rig.server.faults.push({ status: 302, headers: { location: `${rig.server.url}/elsewhere` }, body: "" });
      await expect(readAll(crm, null, fields())).rejects.toMatchObject({ code: "crm.refused" });
      expect(rig.server.requests).toHaveLength(asked + 1);
    });

    it("ends when it is told to", async () => {
      const ending = new AbortController();
      const crm = connect({ signal: ending.signal });
      rig.server.onRequest = () => ending.abort(new Error("enough"));
      await expect(crm.account()).rejects.toThrow("enough");
    });

    it("suggests a mapping of fields that a record can have, and describes every setting in both languages", () => {
      const { connector } = rig;
      for (const object of connector.objects) {
        const { mappings, matchField } = connector.suggestion(object.name);
        expect(mappings.length).toBeGreaterThan(0);
        expect(matchField).not.toBe("");
      }
      for (const { label, hint } of connector.settings)
        for (const words of [label, hint])
          expect([words.en, words["zh-CN"]]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    });
  });
}
