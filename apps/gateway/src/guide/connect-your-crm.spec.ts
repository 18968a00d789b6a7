import { execFile, spawn } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { installQueues } from "@bellwether/runtime/jobs/install";
import { BellwetherClient, BellwetherError } from "@bellwether/schema/client/bellwether-client";
import { ChangeCursorDocument, ChangesDocument, SuppliersUpsertDocument } from "@bellwether/schema/client/integrator";
import { projectRoot } from "@bellwether/schema/config/data-directory";
import { sandboxFillJobType } from "@bellwether/schema/contracts/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { publicSchema } from "../schema/public-schema.ts";
import { startTestGateway, type TestGateway } from "../server/testing/test-gateway.ts";

const run = promisify(execFile);

/** The files of a page, by name. */
async function snippetsOf(page: string): Promise<Map<string, string>> {
  const text = await readFile(join(projectRoot, "docs", page), "utf8");
  const files = [...text.matchAll(/```(?:js|sh)\n(?:\/\/|#) file: (\S+)\n([\s\S]*?)```/g)];
  return new Map(files.map(([, name, code]) => [name!, code!]));
}

/** The operations of a page. */
async function operationsOf(page: string): Promise<string[]> {
  const text = await readFile(join(projectRoot, "docs", page), "utf8");
  return [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, operation]) => operation!);
}

/** Code as both languages have it alike. */
const withoutComments = (code: string) =>
  code
    .replace(/\/\*\*.*?\*\/\n/g, "")
    .replace(/(^|\s)\/\/ .*$/gm, "")
    .trim();

describe("connecting a CRM, as the page says it", () => {
  let gateway: TestGateway;
  let folder: string;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    gateway = await startTestGateway({ schema: await publicSchema() });
    await installQueues(gateway.database.ownerUrl, [sandboxFillJobType]);
    folder = await mkdtemp(join(tmpdir(), "bellwether-guide-"));
    for (const [name, code] of await snippetsOf("connect-your-crm.md")) await writeFile(join(folder, name), code);
    environment = { PATH: process.env.PATH, BELLWETHER_URL: gateway.url, BELLWETHER_KEY: gateway.owner.cliKey };
  });
  afterAll(async () => {
    await gateway?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  const node = async (file: string, more: NodeJS.ProcessEnv = {}) =>
    (await run(process.execPath, [file], { cwd: folder, env: { ...environment, ...more } })).stdout.trim();
  const keep = (name: string, value: unknown) => writeFile(join(folder, name), JSON.stringify(value));
  const kept = async () => JSON.parse(await readFile(join(folder, "crm.json"), "utf8"));

  it("shows the same code in both languages", async () => {
    const [english, chinese] = [await snippetsOf("connect-your-crm.md"), await snippetsOf("connect-your-crm.zh-CN.md")];
    expect([...english.keys()]).toEqual([
      "bellwether.mjs",
      "send.mjs",
      "stream.sh",
      "follow.mjs",
      "reconcile.mjs",
      "receive.mjs",
    ]);
    expect([...chinese].map(([name, code]) => [name, withoutComments(code)])).toEqual(
      [...english].map(([name, code]) => [name, withoutComments(code)]),
    );
  });

  it("makes a sandbox that is being filled", async () => {
    const [create, ...more] = await operationsOf("connect-your-crm.md");
    expect(await operationsOf("connect-your-crm.zh-CN.md")).toEqual([create, ...more]);
    const { body } = await gateway.ask(create!);
    expect(body.data).toMatchObject({ sandboxCreate: { sandbox: { state: "FILLING" }, userErrors: [] } });
  });

  it("sends customers, and says which were rejected and why", async () => {
    expect(await node("send.mjs")).toBe("C-3: email.address: The e-mail address is not one.");
    const { body } = await gateway.ask('{ customer(externalId: "C-1") { name email } }');
    expect(body.data).toEqual({ customer: { name: "Ann Lee", email: "ann@example.com" } });
  });

  it("follows what changes, goes on where it was, and comes back to the same when it was killed before it kept its place", async () => {
    expect(await node("follow.mjs")).toBe("2 customers, 0 orders");
    const before = await kept();
    const upsert =
      "mutation ($records: [CustomerRecordInput!]!) { customersUpsert(input: { records: $records }) { updated created } }";
    await gateway.ask(upsert, { records: [{ externalId: "C-1", country: "Chile" }, { externalId: "C-4" }] });
    expect(await node("follow.mjs")).toBe("3 customers, 0 orders");
    const after = await kept();
    expect(after.customers["C-1"]).toMatchObject({ name: "Ann Lee", country: "Chile" });
    await keep("crm.json", before);
    await node("follow.mjs");
    expect(await kept()).toEqual(after);
  });

  it("streams a file of customers under a key", async () => {
    const lines = Array.from({ length: 20 }, (_, at) => `${JSON.stringify({ externalId: `S-${at}` })}\n`);
    await writeFile(join(folder, "customers.ndjson"), lines.join(""));
    for (const resumedFrom of [0, 20]) {
      const { stdout } = await run("sh", ["stream.sh"], { cwd: folder, env: environment });
      const last = JSON.parse(stdout.trimEnd().split("\n").at(-1)!);
      expect(last.summary).toMatchObject({ lines: 20, created: 20, resumedFrom });
    }
  });

  it("finds exactly the records that differ", async () => {
    const ours = [
      {
        externalId: "C-1",
        name: "Ann Lee",
        email: "ann@example.com",
        country: "Chile",
        attributes: { seats: 3, plan: "gold" },
      },
      { externalId: "C-2", name: "Bo Chan", locale: "zh-CN", acquisitionChannel: "newsletter" },
      ...Array.from({ length: 19 }, (_, at) => ({ externalId: `S-${at}` })),
      { externalId: "C-9" },
    ];
    await keep("customers.json", ours);
    const { missingHere, ...drifted } = JSON.parse(await node("reconcile.mjs"));
    expect(drifted).toEqual({ differs: ["C-2"], missingThere: ["C-9"] });
    expect(missingHere.sort()).toEqual(["C-4", "S-19"]);
  });

  it("takes a message that Bellwether signed, and refuses one that is forged, changed or old", async () => {
    const secret = `whsec_${Buffer.alloc(32, 5).toString("base64")}`;
    const child = spawn(process.execPath, ["receive.mjs"], {
      cwd: folder,
      env: { ...environment, BELLWETHER_WEBHOOK_SECRET: secret, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const told: string[] = [];
    const lines = createInterface(child.stdout);
    try {
      const [first] = (await once(lines, "line")) as [string];
      lines.on("line", (line) => told.push(line));
      const url = `http://127.0.0.1:${first.split(" ").at(-1)}`;
      const body = JSON.stringify({ type: "webhook.test", data: {} });
      const id = randomUUID();
      const now = Math.floor(Date.now() / 1_000);
      const post = async (more: Record<string, string> = {}, sent = body, timestamp = now) => {
        const signature = createHmac("sha256", Buffer.alloc(32, 5))
          .update(`${id}.${timestamp}.${body}`)
          .digest("base64");
        const headers = {
          "webhook-id": id,
          "webhook-timestamp": String(timestamp),
          "webhook-signature": `v1,${signature}`,
          ...more,
        };
        return (await fetch(url, { method: "POST", headers, body: sent })).status;
      };
      expect(await post()).toBe(204);
      expect(await post()).toBe(204);
      expect(await post({ "webhook-signature": `v1,${Buffer.alloc(32).toString("base64")}` })).toBe(401);
      expect(await post({}, body.replace("test", "tost"))).toBe(401);
      expect(await post({}, body, now - 3_600)).toBe(401);
      expect(await post({ "webhook-id": randomUUID() })).toBe(401);
      expect(await post({ "webhook-timestamp": "now" })).toBe(401);
    } finally {
      child.kill();
      await once(child, "close");
    }
    expect(told).toEqual(["webhook.test"]);
  });

  it("works by the typed operations, too", async () => {
    const client = new BellwetherClient({ url: gateway.url, key: gateway.owner.cliKey, language: "zh-CN" });
    const { changeCursor: after } = await client.ask(ChangeCursorDocument, {});
    const records = [{ externalId: "T-1", leadTimeDays: "2.5" }, { externalId: "" }];
    const { suppliersUpsert: done } = await client.ask(SuppliersUpsertDocument, { records });
    expect(done.results.map(({ outcome }) => outcome)).toEqual(["CREATED", "REJECTED"]);
    expect(done.results[1]!.errors[0]!.message).toMatch(/\p{Script=Han}/u);
    const { changes } = await client.ask(ChangesDocument, { after, types: ["SUPPLIER"] });
    expect(changes.nodes).toMatchObject([{ action: "CREATED", record: { __typename: "Supplier", externalId: "T-1" } }]);
    const stranger = new BellwetherClient({ url: gateway.url, key: "bw_wrong" });
    const refusal = stranger.ask(ChangeCursorDocument, {});
    await expect(refusal).rejects.toMatchObject({ code: "UNAUTHENTICATED", retryAfterSeconds: null });
    await expect(refusal).rejects.toBeInstanceOf(BellwetherError);
  });

  it("tells errors apart by their code", async () => {
    const ask = (query: string) =>
      run(
        process.execPath,
        [
          "--input-type=module",
          "-e",
          `import { ask } from "./bellwether.mjs"; await ask(${JSON.stringify(query)}).catch(({ code }) => console.log(code));`,
        ],
        { cwd: folder, env: environment },
      );
    expect((await ask('{ changes(after: "x") { nodes { type } } }')).stdout.trim()).toBe("BAD_USER_INPUT");
    expect((await ask("{ nothing }")).stdout.trim()).toBe("GRAPHQL_VALIDATION_FAILED");
    environment.BELLWETHER_KEY = "bw_wrong";
    expect((await ask("{ changeCursor }")).stdout.trim()).toBe("UNAUTHENTICATED");
  });
});
