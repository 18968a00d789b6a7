import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

let server: Server;
let url: string;
let folder: string;
const asked: { authorization: string | undefined; body: { query: string; variables: unknown } }[] = [];

/** A gateway of three answers: to a query, to one that is wrong, and to a training that ends at the second look. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bellwether-query-"));
  let looks = 0;
  server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request)) as { query: string; variables: unknown };
    asked.push({ authorization: request.headers.authorization, body });
    const job = { id: "J", progress: 0.5, step: null, failure: null };
    const data = body.query.includes("modelTrain")
      ? { modelTrain: { job: { ...job, status: "QUEUED" }, userErrors: [] } }
      : body.query.includes("job(")
        ? { job: { ...job, status: looks++ === 0 ? "RUNNING" : "COMPLETED" } }
        : { viewer: null };
    const errors = body.query.includes("wrong") ? [{ message: "Cannot query field." }] : undefined;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data, errors }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

async function textOf(stream: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of stream) text += part;
  return text;
}

async function run(
  words: string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const child: ChildProcess = spawn(process.execPath, [main, ...words], {
    env: { ...process.env, NODE_OPTIONS: "", BELLWETHER_KEY: "", GATEWAY_URL: "", DATA_DIR: folder, ...env },
  });
  const text = { out: "", err: "" };
  child.stdout!.on("data", (part: Buffer) => {
    text.out += part;
  });
  child.stderr!.on("data", (part: Buffer) => {
    text.err += part;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, ...text };
}

describe("bellwether query", () => {
  it("asks with the key of the first start, and prints the answer alone", async () => {
    await writeFile(join(folder, "cli-key"), "bw_stored\n");
    const { code, out } = await run(["query", "{ viewer }", "--url", url, "--variables", '{"a":1}', "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ data: { viewer: null } });
    expect(asked.at(-1)).toEqual({
      authorization: "Bearer bw_stored",
      body: { query: "{ viewer }", variables: { a: 1 } },
    });
  });

  it("prefers a key that is given, and the one of the environment to the stored", async () => {
    await run(["query", "{ viewer }", "--url", url, "--key", "bw_given"], { BELLWETHER_KEY: "bw_environment" });
    expect(asked.at(-1)?.authorization).toBe("Bearer bw_given");
    await run(["query", "{ viewer }"], { BELLWETHER_KEY: "bw_environment", GATEWAY_URL: url });
    expect(asked.at(-1)?.authorization).toBe("Bearer bw_environment");
  });

  it("ends with 1 for errors, 2 for variables that are no object, 4 for a gateway that is not there", async () => {
    expect(await run(["query", "{ wrong }", "--url", url, "--key", "k"])).toMatchObject({ code: 1 });
    expect(await run(["query", "{ viewer }", "--url", url, "--key", "k", "--variables", "[1]"])).toMatchObject({
      code: 2,
      out: "",
    });
    const { code, err } = await run(["query", "{ viewer }", "--url", "http://127.0.0.1:1", "--key", "k"]);
    expect([code, err.includes("cannot be reached")]).toEqual([4, true]);
  });
});

describe("bellwether train", () => {
  it("waits for the end when asked to", async () => {
    const { code, out } = await run(["train", "--watch", "--json", "--url", url, "--key", "k"]);
    expect(JSON.parse(out)).toMatchObject({ id: "J", status: "COMPLETED" });
    expect(code).toBe(0);
  });
});
