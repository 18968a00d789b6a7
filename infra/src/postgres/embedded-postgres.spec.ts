import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { readDataState } from "./data-state.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { readPostmaster } from "./postmaster.ts";
import { findDatabase } from "./running-database.ts";
import { stagingRoot } from "./staging.ts";

let home: string;
let dataDirectory: string;
const running: EmbeddedPostgres[] = [];

beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "bellwether-embedded-")));
  await chmod(home, 0o755);
  dataDirectory = join(home, ".data");
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  const state = await readDataState(dataDirectory);
  if (state?.directory.startsWith(stagingRoot)) await rm(dirname(state.directory), { recursive: true });
  await rm(home, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(dataDirectory);
  running.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the server from a process of its own, as `npm start` does, and answers once it runs. */
async function startElsewhere(): Promise<{ child: ChildProcess; ownerUrl: string }> {
  const module = import.meta.url.replace("/src/", "/dist/").replace(".spec.ts", ".js");
  const script = `
    import(${JSON.stringify(module)}).then(async ({ startEmbeddedPostgres }) => {
      const { ownerUrl } = await startEmbeddedPostgres(${JSON.stringify(dataDirectory)});
      process.stdout.write(ownerUrl);
      setInterval(() => undefined, 1000);
    });`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const ownerUrl = await new Promise<string>((resolve, reject) => {
    child.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString()));
    child.once("exit", (code) => reject(new Error(`The other process ended with ${code}.`)));
  });
  return { child, ownerUrl };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

const onlyAsRoot = process.getuid?.() === 0 ? it : it.skip;

describe("startEmbeddedPostgres", () => {
  it("keeps its data, password and port over a restart", async () => {
    const first = await start();
    expect(first.found).toBe("nothing");
    await ask(first.ownerUrl, "CREATE TABLE kept AS SELECT 42 AS answer");
    await first.stop();
    const second = await start();
    expect(second.found).toBe("data");
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(second.ownerUrl, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });

  it("keeps the owner's password where only we can read it, and says nothing of it to others", async () => {
    await start();
    expect((await stat(join(dataDirectory, "database.json"))).mode & 0o777).toBe(0o600);
  });

  it("refuses a second start on the same data and names the process that has it", async () => {
    await start();
    await expect(startEmbeddedPostgres(dataDirectory)).rejects.toThrow(
      new RegExp(`already runs on .*\\(process ${process.pid}\\).*DATA_DIR`),
    );
  });

  it("refuses a second start from another process too", async () => {
    const { child } = await startElsewhere();
    await expect(startEmbeddedPostgres(dataDirectory)).rejects.toThrow(`process ${child.pid}`);
    await killed(child);
    await start();
  });

  it("takes over the server of a process that was killed, with what it had committed", async () => {
    const { child, ownerUrl } = await startElsewhere();
    await ask(ownerUrl, "CREATE TABLE kept AS SELECT 42 AS answer");
    await killed(child);
    const server = await start();
    expect(server.found).toBe("orphan");
    expect(await ask(server.ownerUrl, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    await server.stop();
    await expect(ask(server.ownerUrl, "SELECT 1")).rejects.toThrow();
  });

  it("recovers what was committed when the server itself is killed", async () => {
    const server = await start();
    await ask(server.ownerUrl, "CREATE TABLE kept AS SELECT 42 AS answer");
    process.kill(server.pid, "SIGKILL");
    await expect(ask(server.ownerUrl, "SELECT 1")).rejects.toThrow();
    // Connections end before the process has: only then is there something to revive.
    const { directory = "" } = (await readDataState(dataDirectory)) ?? {};
    while ((await readPostmaster(directory)) !== undefined) await pause(20);
    await server.revive();
    expect(await ask(server.ownerUrl, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });

  it("starts although the process id of a killed server belongs to somebody else by now", async () => {
    const server = await start();
    await server.stop();
    const state = await readDataState(dataDirectory);
    await writeFile(join(state?.directory ?? "", "postmaster.pid"), `${process.pid}\n\n\n5432\n`);
    expect((await start()).found).toBe("data");
  });

  it("refuses data that another major version wrote", async () => {
    await (await start()).stop();
    const state = await readDataState(dataDirectory);
    await writeFile(join(state?.directory ?? "", "PG_VERSION"), "14\n");
    await expect(startEmbeddedPostgres(dataDirectory)).rejects.toThrow(/written by PostgreSQL 14.*pg_dump/);
  });

  it("begins anew after a first start that was cut off", async () => {
    await (await start()).stop();
    const { directory = "" } = (await readDataState(dataDirectory)) ?? {};
    await rm(directory, { recursive: true });
    await writeFile(`${directory}.partial`, "half");
    expect((await start()).found).toBe("nothing");
    expect((await readdir(dirname(directory))).filter((name) => name.includes("partial"))).toEqual([]);
  });

  onlyAsRoot("starts below a home that only root may enter", async () => {
    await chmod(home, 0o700);
    const server = await start();
    const { directory = "" } = (await readDataState(dataDirectory)) ?? {};
    expect(directory.startsWith(stagingRoot)).toBe(true);
    expect(await readFile(join(dirname(directory), "belongs-to"), "utf8")).toBe(`${dataDirectory}\n`);
    expect(await ask(server.ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

describe("findDatabase", () => {
  it("leads to the running server of DATA_DIR", async () => {
    const server = await start();
    expect((await findDatabase({ DATA_DIR: dataDirectory })).ownerUrl).toBe(server.ownerUrl);
  });

  it("says how to start one when none runs", async () => {
    await expect(findDatabase({ DATA_DIR: dataDirectory })).rejects.toThrow(/npm start/);
    await (await start()).stop();
    await expect(findDatabase({ DATA_DIR: dataDirectory })).rejects.toThrow(/npm start/);
  });

  it("prefers DATABASE_URL and derives the service roles from it", async () => {
    const found = await findDatabase({ DATA_DIR: dataDirectory, DATABASE_URL: "postgres://o:p@db.example/shop" });
    expect(found.appUrl).toMatch(/^postgres:\/\/bellwether_app:[0-9a-f]{64}@db\.example\/shop$/);
  });
});
