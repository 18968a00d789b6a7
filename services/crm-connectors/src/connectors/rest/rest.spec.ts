import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { CrmHttp } from "../../http/crm-http.ts";
import { Pace } from "../../http/pace.ts";
import type { CrmCursor, OpenCrm } from "../connector.ts";
import { restEndpoint } from "./rest.ts";
import { RestServer } from "./testing/rest-server.ts";

let server: RestServer;
beforeEach(async () => {
  server = await new RestServer().open();
  for (const [id, name] of [
    ["1", "Ann"],
    ["2", 'Bo "B" Li'],
    ["3", "Cy"],
  ] as const)
    server.put(id, { name, email: `${name[0]}@example.com`, address: { city: "Paris" } });
});
afterEach(() => server.close());

function open(settings: Record<string, string>): OpenCrm {
  const http = new CrmHttp({
    destinations: new Destinations("127.0.0.0/8"),
    pace: new Pace(1_000, 1_000),
    signal: new AbortController().signal,
    firstWaitMs: 1,
  });
  const defaults = restEndpoint.settings.flatMap(({ name, byDefault }) => (byDefault ? [[name, byDefault]] : []));
  const given = {
    url: `${server.url}/people`,
    authHeader: "X-Key",
    recordsPath: "data.items",
    limitParameter: "limit",
    ...settings,
  };
  const all: Record<string, string> = { ...Object.fromEntries(defaults), ...given };
  return restEndpoint.open({
    object: "records",
    settings: all,
    secrets: { authValue: "valid" },
    http,
    now: () => new Date(),
  });
}

async function names(crm: OpenCrm): Promise<unknown[]> {
  const found: unknown[] = [];
  let cursor: CrmCursor | null = null;
  for (let done = false; !done; ) {
    const page: Awaited<ReturnType<OpenCrm["changes"]>> = await crm.changes(cursor, ["name"]);
    for (const change of page.changes) if (change.kind === "record") found.push(change.record.values.name);
    ({ cursor, done } = page);
  }
  return found;
}

const everybody = ["Ann", 'Bo "B" Li', "Cy"];

describe("records behind an address", () => {
  it.each([
    ["offset", { paging: "OFFSET", pageParameter: "offset", pageSize: "2" }],
    ["cursor", { paging: "CURSOR", pageParameter: "cursor", nextPath: "next", pageSize: "1" }],
    ["link", { paging: "LINK", pageSize: "2" }],
    ["nothing", {}],
  ])("are read page by page by %s", async (_, settings) => {
    expect(await names(open(settings))).toEqual(everybody);
  });

  it("are read as CSV, with quotes and page by page", async () => {
    const csv = { url: `${server.url}/people.csv`, format: "CSV" };
    expect(await names(open(csv))).toEqual(everybody);
    expect(await names(open({ ...csv, paging: "OFFSET", pageParameter: "offset", pageSize: "2" }))).toEqual(everybody);
  });

  it("show the fields of objects inside them by path, and are written so", async () => {
    const crm = open({ writeUrl: `${server.url}/people/{id}` });
    expect((await crm.fields()).map(({ name }) => name)).toContain("address.city");
    await crm.write([{ crmId: "1", values: { "address.city": "Rome" } }], "id");
    expect(server.people.get("1")).toMatchObject({ name: "Ann", address: { city: "Rome" } });
  });

  it("whose next page is somewhere else are not followed there with the header", async () => {
    server.faults.push({
      status: 200,
      headers: { link: '<https://evil.example.com/people>; rel="next"' },
      body: { data: { items: [] } },
    });
    await expect(names(open({ paging: "LINK" }))).rejects.toMatchObject({ code: "crm.answer" });
  });

  it("that lead to the same page for ever end", async () => {
    const same = { status: 200, body: { data: { items: [] }, next: "x" } };
    server.faults.push(same, same);
    await expect(names(open({ paging: "CURSOR", pageParameter: "cursor", nextPath: "next" }))).rejects.toMatchObject({
      code: "crm.answer",
    });
  });

  it("without an id are no records", async () => {
    server.faults.push({ status: 200, body: { data: { items: [{ name: "Nobody" }] } } });
    await expect(names(open({}))).rejects.toMatchObject({ facts: { expected: "records with id" } });
  });
});
