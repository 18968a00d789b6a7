import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@bellwether/infra/postgres/free-port";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { endLeftovers, rememberProcesses } from "./leftovers.ts";
import { ManagedProcess, type ProcessOptions } from "./managed-process.ts";

let directory: string;
let port: number;
const started: ManagedProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "bellwether-process-"));
  port = await freePort();
});

afterEach(async () => {
  for (const one of started.splice(0)) await one.stop(1_000);
  await rm(directory, { recursive: true });
});

const serving = `
  console.log("up");
  require("node:http").createServer((_, answer) => answer.end(String(process.pid))).listen(Number(process.env.PORT), "127.0.0.1");`;

type Listeners = Pick<ProcessOptions, "onRestart" | "onSpawn">;

async function program(code: string, listeners: Listeners = {}): Promise<ManagedProcess> {
  const script = join(directory, "program.cjs");
  await writeFile(script, code);
  const managed = new ManagedProcess({
    name: "program",
    script: [script],
    environment: { ...process.env, NODE_OPTIONS: "", PORT: String(port) },
    readyUrl: `http://127.0.0.1:${port}/`,
    logFile: join(directory, "program.log"),
    firstRestartMs: 20,
    ...listeners,
  });
  started.push(managed);
  return managed;
}

const answer = async () => (await fetch(`http://127.0.0.1:${port}/`)).text();

async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 10_000; ; ) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

describe("ManagedProcess", () => {
  it("starts a program, keeps what it says, and stops it", async () => {
    const managed = await program(serving);
    await managed.start(10_000);
    expect(await answer()).toBe(String(managed.pid));
    expect(await readFile(join(directory, "program.log"), "utf8")).toBe("up\n");
    await managed.stop(1_000);
    await expect(answer()).rejects.toThrow();
  });

  it("starts a crashed program again and says so", async () => {
    const messages: string[] = [];
    const managed = await program(serving, { onRestart: (message) => void messages.push(message) });
    await managed.start(10_000);
    const first = await answer();
    process.kill(managed.pid ?? 0, "SIGKILL");
    const second = await eventually(async () => {
      const pid = await answer();
      if (pid === first) throw new Error("still the first");
      return pid;
    });
    expect(second).toBe(String(managed.pid));
    expect(messages[0]).toMatch(/program ended with SIGKILL; starting it again in 0.02 s/);
  });

  it("gives up on one that never comes up, with the end of its log", async () => {
    const managed = await program(`console.error("no such table"); process.exit(3);`);
    await expect(managed.start(10_000)).rejects.toThrow(/ended with code 3 on each of 3 starts[\s\S]*no such table/);
  });

  it("gives up on one that runs and never answers", async () => {
    const managed = await program("setInterval(() => undefined, 1000)");
    await expect(managed.start(300)).rejects.toThrow(/not ready after 300 ms/);
  });

  it("kills one that will not end", async () => {
    const managed = await program(`process.on("SIGTERM", () => undefined);${serving}`);
    await managed.start(10_000);
    await managed.stop(200);
    await expect(answer()).rejects.toThrow();
  });
});

describe("programs that start side by side", () => {
  it("are all remembered, before they are ready, and none removes the file of another", async () => {
    const pids = [process.pid, process.ppid];
    await Promise.all(pids.map(async (_, i) => rememberProcesses(directory, pids.slice(0, i + 1))));
    const remembered = JSON.parse(await readFile(join(directory, "processes.json"), "utf8")) as string[];
    expect(remembered.map((identity) => Number.parseInt(identity, 10))).toEqual(pids);
    let told = 0;
    const managed = await program(serving, { onSpawn: () => void told++ });
    const ready = managed.start(10_000);
    expect(told).toBe(1);
    await ready;
    await managed.stop(2_000);
  });
});

describe("endLeftovers", () => {
  it("ends what a killed start left running, and not a process that has the same id by now", async () => {
    const managed = await program(serving);
    await managed.start(10_000);
    rememberProcesses(directory, [managed.pid ?? 0]);
    const remembered = JSON.parse(await readFile(join(directory, "processes.json"), "utf8")) as string[];
    if (process.platform === "linux") {
      await writeFile(join(directory, "processes.json"), JSON.stringify(remembered.map((one) => `${one}0`)));
      expect(await endLeftovers(directory)).toBe(0);
      expect(await answer()).toBe(String(managed.pid));
      await writeFile(join(directory, "processes.json"), JSON.stringify(remembered));
    }
    expect(await endLeftovers(directory)).toBe(1);
    expect(await endLeftovers(directory)).toBe(0);
  });
});
