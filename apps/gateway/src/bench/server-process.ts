import { type ChildProcess, fork } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** A server in a process of its own. */
export interface ServerProcess {
  url: string;
  /** Of the process. */
  pid: number;
  stop(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

const patienceMs = 30_000;

/** Starts a compiled module of this package as a server, and waits until its address answers at all. */
export async function startServerProcess(
  module: string,
  setUp: (port: number) => { arguments?: string[]; environment?: Record<string, string> },
): Promise<ServerProcess> {
  const port = await freePort();
  const { arguments: words = [], environment = {} } = setUp(port);
  const compiled = fileURLToPath(new URL(module, import.meta.url).href.replace("/src/", "/dist/"));
  const child = fork(compiled, words, {
    env: { ...process.env, NODE_OPTIONS: "", NODE_ENV: "production", ...environment },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise<never>((_resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${module} ended with ${code}.`)));
  });
  ended.catch(() => undefined);
  await Promise.race([answers(url), ended]);
  const kill = () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });
  return { url, pid: child.pid ?? 0, stop: () => stop(child), kill };
}

async function answers(url: string): Promise<void> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(50)) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
  }
  throw new Error(`${url} does not answer.`);
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 5_000).unref();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
