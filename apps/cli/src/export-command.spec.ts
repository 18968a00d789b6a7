import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const file = Buffer.from(Array.from({ length: 300_000 }, (_, i) => i % 251));

let server: Server;
let url: string;
let folder: string;
const asked: string[] = [];

/** Answers of a gateway, by the version asked for. */
const answers: Record<string, object | null> = {
  whole: { downloadUrl: "/exports/whole/model.onnx", fileName: "DAY-v3.onnx", refusal: null },
  gone: { downloadUrl: "/exports/gone/model.onnx", fileName: "DAY-v4.onnx", refusal: null },
  elsewhere: { downloadUrl: "http://127.0.0.1:1/model.onnx", fileName: "x.onnx", refusal: null },
  local: { downloadUrl: null, fileName: "DAY-v5.onnx", refusal: { code: "c", text: "It learned no network." } },
  unknown: null,
};

beforeAll(async () => {
  server = createServer(async (request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    if (request.url === "/exports/whole/model.onnx") {
      response.end(file);
      return;
    }
    if (request.method === "GET") {
      response.writeHead(503).end(JSON.stringify({ errors: [{ message: "The model host cannot write it now." }] }));
      return;
    }
    let text = "";
    for await (const part of request) text += part;
    const { variables } = JSON.parse(text) as { variables: { id: string } };
    response.end(JSON.stringify({ data: { modelExport: answers[variables.id] } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => {
  asked.length = 0;
  folder = await mkdtemp(join(tmpdir(), "bellwether-export-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [main, "export", ...words, "--url", url, "--key", "bw_key"], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const text = { out: "", err: "" };
  child.stdout.on("data", (part: Buffer) => {
    text.out += part;
  });
  child.stderr.on("data", (part: Buffer) => {
    text.err += part;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, ...text };
}

describe("bellwether export", () => {
  it("writes the file where it is told, with the key, and says what it wrote", async () => {
    const path = join(folder, "model.onnx");
    const { code, out } = await run("whole", "--out", path, "--json");
    expect(code).toBe(0);
    const sha256 = createHash("sha256").update(file).digest("hex");
    expect(JSON.parse(out)).toEqual({ modelVersionId: "whole", path, bytes: file.length, sha256 });
    expect((await readFile(path)).equals(file)).toBe(true);
    expect(asked).toEqual(["POST /graphql Bearer bw_key", "GET /exports/whole/model.onnx Bearer bw_key"]);
  });

  it("calls the file as the gateway does where no name is given", async () => {
    const { code, out } = await run("whole");
    expect([code, await readdir(folder)]).toEqual([0, ["DAY-v3.onnx"]]);
    expect(out).toContain("DAY-v3.onnx: 300,000 bytes");
  });

  it.each([
    ["a version that cannot be exported", "local", 1, "It learned no network."],
    ["a version that is not there", "unknown", 1, "no such model version"],
    ["a model host that is away", "gone", 4, "The model host cannot write it now."],
    ["a file that lies at another host", "elsewhere", 1, "The key goes to the gateway alone"],
  ])("leaves nothing behind of %s", async (_, id, expected, message) => {
    const { code, out, err } = await run(id);
    expect([code, out]).toEqual([expected, ""]);
    expect(err).toContain(message);
    expect(await readdir(folder)).toEqual([]);
  });

  it("says where it could not write", async () => {
    const { code, err } = await run("whole", "--out", join(folder, "none", "model.onnx"));
    expect([code, err.includes("cannot be written")]).toEqual([1, true]);
  });
});
