import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { CrmHttp } from "../../http/crm-http.ts";
import { Pace } from "../../http/pace.ts";
import type { CrmChange, CrmCursor, OpenCrm } from "../connector.ts";
import { hubSpot } from "./hubspot.ts";
import { HubSpotServer } from "./testing/hubspot-server.ts";

let server: HubSpotServer;
let crm: OpenCrm;
beforeEach(async () => {
  server = await new HubSpotServer().open();
  const http = new CrmHttp({
    destinations: new Destinations("127.0.0.0/8"),
    pace: new Pace(1_000, 1_000),
    signal: new AbortController().signal,
    firstWaitMs: 1,
  });
  const settings = { baseUrl: server.url };
  crm = hubSpot.open({ object: "contacts", settings, secrets: { token: server.token }, http, now: () => new Date() });
});
afterEach(() => server.close());

async function readAll(between: (page: number) => void = () => undefined): Promise<Set<string>> {
  const ids = new Set<string>();
  let cursor: CrmCursor | null = null;
  for (let page = 0, done = false; !done; page++) {
    const next: { changes: CrmChange[]; cursor: CrmCursor; done: boolean } = await crm.changes(cursor, ["email"]);
    for (const change of next.changes) if (change.kind === "record") ids.add(change.record.id);
    ({ cursor, done } = next);
    between(page);
  }
  return ids;
}

describe("HubSpot's contacts", () => {
  it("are read all where hundreds were changed at one and the same time, as an import does", async () => {
    const at = server.tick();
    for (let n = 0; n < 250; n++) server.put({ email: `p${n}@example.com` }, undefined, at);
    server.put({ email: "last@example.com" });
    expect((await readAll()).size).toBe(251);
  });

  it("are read all where those that were read change while the next page is asked for", async () => {
    const ids = Array.from({ length: 320 }, (_, n) => server.put({ email: `p${n}@example.com` }).id);
    const read = await readAll((page) => {
      for (const id of ids.slice(page * 20, page * 20 + 20)) if (page < 3) server.put({ country: "X" }, id);
    });
    expect(read.size).toBe(320);
  });

  it("name those that were merged into them", async () => {
    const [kept, lost] = ["a", "b"].map((name) => server.put({ email: `${name}@example.com` }));
    server.merge(kept!.id, lost!.id);
    const { changes } = await crm.changes(null, ["email"]);
    expect(changes).toEqual([
      { kind: "record", record: expect.objectContaining({ id: kept!.id, mergedIds: [lost!.id] }) },
    ]);
  });

  it("that are gone are refused one by one, and the batch's others written", async () => {
    const { id } = server.put({ email: "a@example.com" });
    const results = await crm.write(
      [
        { crmId: "999999", values: { country: "X" } },
        { crmId: id, values: { country: "X" } },
      ],
      "email",
    );
    expect(results).toEqual([
      expect.objectContaining({ outcome: "refused", message: expect.stringMatching(/may be deleted/) }),
      { outcome: "written", crmId: id, created: false },
    ]);
  });

  it("with wrong values are found by halves: a hundred records with one wrong take no hundred requests", async () => {
    const writes = Array.from({ length: 100 }, (_, n) => ({
      crmId: null,
      values: { email: n === 41 ? "wrong" : `p${n}@example.com` },
    }));
    const results = await crm.write(writes, "email");
    expect(results.flatMap(({ outcome }, at) => (outcome === "refused" ? [at] : []))).toEqual([41]);
    expect(results[41]).toMatchObject({ field: "email", value: "wrong", message: "Email address wrong is invalid" });
    expect(server.asked("/batch/upsert").length).toBeLessThan(20);
    expect(server.contacts.size).toBe(99);
  });
});
