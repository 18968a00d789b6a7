import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { CaptureError } from "./capture-error.ts";
import { tryProvider } from "./provider-trial.ts";
import { itCaptured } from "./testing/describe-captured.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "provider-trial-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function scriptOf(name: string, text: string): Promise<URL> {
  const path = join(folder, `${name}.mjs`);
  await writeFile(path, text);
  return pathToFileURL(path);
}

describe("the trial of a provider", () => {
  itCaptured("runs the reference step in a process of its own", async () => {
    await expect(tryProvider("cpu")).resolves.toBeUndefined();
  });

  it("passes on why the provider does not work", async () => {
    const script = await scriptOf("refusing", "console.log(JSON.stringify({ reason: 'no ' + process.argv[2] }))");
    const trial = tryProvider("webgpu", { script });
    await expect(trial).rejects.toThrow("no webgpu");
    await expect(trial).rejects.toBeInstanceOf(CaptureError);
  });

  it("outlives a driver that ends its process", async () => {
    const script = await scriptOf("dying", "process.kill(process.pid, 'SIGSEGV'); setInterval(() => {}, 1000)");
    await expect(tryProvider("cuda", { script })).rejects.toThrow("Its trial ended by SIGSEGV");
    const quiet = await scriptOf("quiet", "process.exit(3)");
    await expect(tryProvider("cuda", { script: quiet })).rejects.toThrow("Its trial ended by exit code 3");
  });

  it("takes the answer of a driver that fails only at its end", async () => {
    const text = "process.stdout.write('{\"reason\":null}\\n', () => process.kill(process.pid, 'SIGSEGV'))";
    await expect(tryProvider("webgpu", { script: await scriptOf("late", text) })).resolves.toBeUndefined();
  });

  it("does not wait for a driver that never returns", async () => {
    const script = await scriptOf("hanging", "setInterval(() => {}, 1000)");
    await expect(tryProvider("cuda", { script, timeoutMs: 300 })).rejects.toThrow("gave no answer within 0.3 s");
  });
});
