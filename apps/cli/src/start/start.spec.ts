import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { processIdentity } from "@bellwether/infra/files/process-identity";
import { freePort } from "@bellwether/infra/postgres/free-port";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";

// The first start builds the dashboard, where nothing has built it yet.
jest.setTimeout(300_000);

let directory: string;
let ports: Record<"GATEWAY_PORT" | "DASHBOARD_PORT" | "MODEL_HOST_PORT", string>;
const started: Bellwether[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "bellwether-start-"));
  const [gateway, dashboard, modelHost] = [await freePort(), await freePort(), await freePort()];
  ports = { GATEWAY_PORT: `${gateway}`, DASHBOARD_PORT: `${dashboard}`, MODEL_HOST_PORT: `${modelHost}` };
});

afterAll(async () => {
  for (const one of started) if (one.child.exitCode === null) await one.end("SIGTERM");
  await rm(directory, { recursive: true, force: true });
});

/** `bellwether start` as a process of its own, with what it printed. */
class Bellwether {
  output = "";
  readonly child: ChildProcess;
  readonly exit: Promise<number | null>;

  constructor(environment: Record<string, string>) {
    const command = import.meta.url.replace("/src/", "/dist/").replace("start.spec.ts", "start-command.js");
    const script = `
      const { Command } = await import("commander");
      const { addStartCommands } = await import(${JSON.stringify(command)});
      const program = new Command();
      addStartCommands(program);
      await program.parseAsync(["start"], { from: "user" });`;
    this.child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      cwd: import.meta.dirname,
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        NODE_ENV: "production",
        SAMPLE: "0",
        DATA_DIR: directory,
        ...ports,
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    this.exit = new Promise((resolve) => this.child.once("exit", resolve));
    started.push(this);
  }

  async printed(text: RegExp): Promise<RegExpMatchArray> {
    for (;;) {
      const match = text.exec(this.output);
      if (match !== null) return match;
      if (this.child.exitCode !== null) throw new Error(`It ended without printing ${text}:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.exit;
  }
}

const status = async (port: string, path: string) =>
  (await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" })).status;

async function programsLeft(): Promise<string[]> {
  const identities = JSON.parse(await readFile(join(directory, "processes.json"), "utf8")) as string[];
  return identities.filter((identity) => processIdentity(Number.parseInt(identity, 10)) === identity);
}

describe("bellwether start", () => {
  it("starts everything, prints the first sign-in once, and refuses a second start", async () => {
    const first = new Bellwether({});
    await first.printed(/Password {3}\S{12,}/);
    await first.printed(/Dashboard {2}http:\/\/localhost:\d+ \(sign in as/);
    expect(await status(ports.GATEWAY_PORT, "/healthz")).toBe(200);
    expect(await status(ports.MODEL_HOST_PORT, "/v2/health/live")).toBe(200);
    expect(await status(ports.DASHBOARD_PORT, "/sign-in")).toBe(200);

    const second = new Bellwether({});
    expect(await second.exit).toBe(1);
    expect(second.output).toContain(`already runs on ${directory} (process ${first.child.pid})`);
  });

  it("names a port that is in use, and leaves nothing running", async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), "bellwether-elsewhere-"));
    const refused = new Bellwether({ DATA_DIR: elsewhere });
    expect(await refused.exit).toBe(1);
    expect(refused.output).toContain(`Port ${ports.GATEWAY_PORT} is in use; choose another with GATEWAY_PORT.`);
    await rm(elsewhere, { recursive: true });
  });

  it("is started again after a kill that left its programs and its database running", async () => {
    const [first] = started;
    await first?.end("SIGKILL");
    expect(await status(ports.GATEWAY_PORT, "/healthz")).toBe(200);
    const next = new Bellwether({});
    await next.printed(/Ended 3 programs/);
    await next.printed(/taken over from a process that was killed/);
    await next.printed(/Dashboard {2}http/);
    expect(next.output).not.toContain("Password");
    expect(await programsLeft()).toHaveLength(3);
  });

  it("stops everything within ten seconds of a signal, with exit code 0", async () => {
    const running = started.find(({ child }) => child.exitCode === null && child.signalCode === null);
    const began = Date.now();
    expect(await running?.end("SIGTERM")).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await programsLeft()).toEqual([]);
    await expect(status(ports.GATEWAY_PORT, "/healthz")).rejects.toThrow();
  });
});
