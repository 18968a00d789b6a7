import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, describe, expect, it, jest } from "@jest/globals";
import { PooledWorker } from "./pooled-worker.ts";
import { WorkerCrashedError, WorkerPoolClosedError, WorkerTaskError } from "./worker-errors.ts";
import { WorkerPool, type WorkerPoolOptions } from "./worker-pool.ts";

const folder = mkdtempSync(join(tmpdir(), "worker-pool-"));
const compiled = (name: string) => new URL(`../../dist/${name}.js`, import.meta.url).href;
let modules = 0;

/** Writes a task's module from its source and gives its address. */
function task(source: string): string {
  const path = join(folder, `task-${modules++}.mjs`);
  writeFileSync(path, source);
  return pathToFileURL(path).href;
}

const pools: WorkerPool[] = [];
function pool(options: Partial<WorkerPoolOptions> = {}): WorkerPool {
  const created = new WorkerPool({ size: 2, memoryLimitMb: 1024, ...options });
  pools.push(created);
  return created;
}

const double = task("export const run = (input) => input * 2;");
const threadOf = task('import { threadId } from "node:worker_threads"; export const run = () => threadId;');
const forever = task("export const run = () => new Promise(() => setInterval(() => {}, 1000));");
const untilAborted = task(`export const run = (input, { signal, progress }) => new Promise((resolve, reject) => {
  const timer = setInterval(() => {}, 1000);
  progress(0);
  signal.addEventListener("abort", () => { clearInterval(timer); reject(signal.reason); });
});`);
/** Dies as often as the file named by the input is absent, and makes it. */
const diesOnce = task(`import { existsSync, writeFileSync } from "node:fs";
export const run = (file) => { if (existsSync(file)) return "survived"; writeFileSync(file, ""); process.exit(7); };`);

describe("WorkerPool", () => {
  afterEach(async () => {
    await Promise.all(pools.splice(0).map((open) => open.close({ graceMs: 0 })));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gives each task's answer to its caller, more tasks than threads", async () => {
    const workers = pool();
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((input) => workers.run({ module: double, input })));
    expect(answers).toEqual([2, 4, 6, 8, 10, 12, 14]);
    expect(workers.status()).toEqual({ size: 2, running: 0, waiting: 0, recycled: 0, crashed: 0 });
  });

  it("passes on progress with its remark", async () => {
    const module = task(
      'export const run = (input, { progress }) => { progress(0.5, { code: "HALF", facts: { rows: 3 } }); progress(1); };',
    );
    const onProgress = jest.fn();
    await pool().run({ module, input: null }, { onProgress });
    expect(onProgress.mock.calls).toEqual([
      [0.5, { code: "HALF", facts: { rows: 3 } }],
      [1, undefined],
    ]);
  });

  it("tells what became of captured steps in any thread, and warns once of a reason where nobody listens", async () => {
    const module = task(`import { noteCaptured, noteFallback } from ${JSON.stringify(compiled("capture/capture-mode"))};
      export function run(input) { noteCaptured("Training"); noteFallback("Training", new Error("no kernel " + input)); };`);
    const onCapture = jest.fn();
    await pool({ onCapture }).run({ module, input: 7 });
    expect(onCapture.mock.calls).toEqual([
      [{ outcome: "captured", what: "Training", reason: null }],
      [{ outcome: "fallback", what: "Training", reason: "no kernel 7" }],
    ]);
    const warn = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    for (const workers of [pool(), pool()]) await workers.run({ module, input: 8 });
    expect(warn.mock.calls.map(([text]) => text)).toEqual([expect.stringMatching(/^Training .*: no kernel 8$/)]);
    warn.mockRestore();
  });

  it("rejects with the task's own error and stays usable", async () => {
    const module = task('export function run() { throw new RangeError("beyond the shelf"); }');
    const workers = pool({ size: 1 });
    const failure: Error = await workers.run<null, never>({ module, input: null }).catch((error) => error);
    expect(failure).toBeInstanceOf(WorkerTaskError);
    expect(failure).toMatchObject({ message: "beyond the shelf", taskErrorName: "RangeError" });
    expect(failure.stack).toContain("in the worker thread: RangeError: beyond the shelf");
    await expect(workers.run({ module: double, input: 4 })).resolves.toBe(8);
  });

  it("says so when a module has no run function, an input cannot be copied, or an answer cannot", async () => {
    const workers = pool({ size: 1 });
    await expect(workers.run({ module: task("export const x = 1;"), input: 1 })).rejects.toThrow(
      "no function named run",
    );
    await expect(workers.run({ module: double, input: () => 1 })).rejects.toThrow(/could not be cloned/);
    const secretive = task("export const run = () => () => 1;");
    await expect(workers.run({ module: secretive, input: 1 })).rejects.toThrow(/could not be cloned/);
    await expect(workers.run({ module: double, input: 4 })).resolves.toBe(8);
  });

  it("runs a task again when its thread died under it", async () => {
    const workers = pool();
    await expect(workers.run({ module: diesOnce, input: join(folder, "died-1") })).resolves.toBe("survived");
    expect(workers.status().crashed).toBe(1);
  });

  it("gives up a task that kills a second thread, with the thread's last words", async () => {
    const workers = pool();
    const exit = task("export const run = () => process.exit(7);");
    await expect(workers.run({ module: exit, input: null })).rejects.toMatchObject({ exitCode: 7 });
    const background = task(
      'export const run = () => new Promise(() => setTimeout(() => { throw new Error("late") }));',
    );
    const failure: Error = await workers.run<null, never>({ module: background, input: null }).catch((error) => error);
    expect(failure).toBeInstanceOf(WorkerCrashedError);
    expect(failure.message).toMatch(/ended with code 1 while a task ran: late/);
    expect(workers.status().crashed).toBe(4);
    await expect(workers.run({ module: double, input: 4 })).resolves.toBe(8);
  });

  it("survives a thread that runs out of heap", async () => {
    const workers = pool({ size: 1, memoryLimitMb: 64 });
    const greedy = task("export const run = () => { const kept = []; for (;;) kept.push(Array(1e5).fill({})); };");
    await expect(workers.run({ module: greedy, input: null })).rejects.toThrow(/memory limit/);
    await expect(workers.run({ module: double, input: 4 })).resolves.toBe(8);
  });

  it("moves transferred buffers and does not repeat a task whose input is gone", async () => {
    const workers = pool();
    const input = new Uint8Array([1, 2, 3]);
    const sum = task("export const run = (bytes) => bytes.reduce((total, byte) => total + byte, 0);");
    await expect(workers.run({ module: sum, input, transfer: [input.buffer] })).resolves.toBe(6);
    expect(input.byteLength).toBe(0);
    const other = new ArrayBuffer(1);
    const file = join(folder, "died-2");
    const once = task(
      `import { run as dies } from ${JSON.stringify(diesOnce)}; export const run = ({ file }) => dies(file);`,
    );
    const gone = workers.run({ module: once, input: { file, other }, transfer: [other] });
    await expect(gone).rejects.toBeInstanceOf(WorkerCrashedError);
  });

  it("replaces a thread whose WebAssembly memory outgrew its budget, between two tasks", async () => {
    const workers = pool({ size: 1, memoryLimitMb: 200 });
    const grow = task(`import { loadEngine } from ${JSON.stringify(compiled("tensor/engine"))};
      import { tf } from ${JSON.stringify(compiled("tensor/tf"))};
      import { threadId } from "node:worker_threads";
      export async function run(megabytes) {
        await loadEngine({ force: "wasm" });
        const filled = tf.fill([megabytes, 256, 1024], 1);
        filled.dispose();
        return { threadId, tensors: tf.memory().numTensors };
      }`);
    const small = { module: grow, input: 10 };
    const tasks = [small, small, { module: grow, input: 300 }, small, small].map((one) =>
      workers.run<number, { threadId: number; tensors: number }>(one),
    );
    const threads = (await Promise.all(tasks)).map(({ threadId }) => threadId);
    expect(new Set(threads.slice(0, 3)).size).toBe(1);
    expect(new Set(threads.slice(3)).size).toBe(1);
    expect(threads[3]).not.toBe(threads[2]);
    expect(workers.status()).toMatchObject({ recycled: 1, crashed: 0 });
    expect((await Promise.all(tasks)).every(({ tensors }) => tensors === 0)).toBe(true);
  });

  it("starts no thread beside one that is still ending: WebGPU ends a process with two", async () => {
    const workers = pool({ size: 1, memoryLimitMb: 200 });
    const hold = task("export const run = (bytes) => { globalThis.held = new Uint8Array(bytes).fill(1); };");
    let ended = false;
    const stop = PooledWorker.prototype.stop;
    const slow = jest.spyOn(PooledWorker.prototype, "stop").mockImplementation(async function (this: PooledWorker) {
      await pause(300);
      await stop.call(this);
      ended = true;
    });
    try {
      await workers.run({ module: hold, input: 300 * 2 ** 20 });
      await workers.run({ module: double, input: 1 });
      expect(ended).toBe(true);
      expect(workers.status()).toMatchObject({ recycled: 1, crashed: 0 });
    } finally {
      slow.mockRestore();
    }
  });

  it("reuses a thread that keeps to its budget", async () => {
    const workers = pool({ size: 1 });
    const first = await workers.run({ module: threadOf, input: null });
    expect(await workers.run({ module: threadOf, input: null })).toBe(first);
  });

  it("rejects at once with the signal's reason and lets the task end by itself", async () => {
    const workers = pool({ size: 1 });
    const controller = new AbortController();
    const onProgress = () => controller.abort(new Error("the person left"));
    const running = workers.run({ module: untilAborted, input: null }, { signal: controller.signal, onProgress });
    await expect(running).rejects.toThrow("the person left");
    await expect(workers.run({ module: double, input: 4 })).resolves.toBe(8);
    expect(workers.status().crashed).toBe(0);
  });

  it("fails and aborts a task whose progress the caller cannot take", async () => {
    const workers = pool({ size: 1 });
    const onProgress = () => {
      throw new Error("the screen is gone");
    };
    await expect(workers.run({ module: untilAborted, input: null }, { onProgress })).rejects.toThrow("screen is gone");
    await expect(workers.run({ module: double, input: 4 })).resolves.toBe(8);
  });

  it("ends the thread of an aborted task that does not listen", async () => {
    const workers = pool({ size: 1, abortGraceMs: 50 });
    const stuck = workers.run({ module: forever, input: null }, { signal: AbortSignal.timeout(50) });
    await expect(stuck).rejects.toThrow(/timeout/i);
    await expect(workers.run({ module: double, input: 4 })).resolves.toBe(8);
  });

  it("never starts a task that was aborted while it waited", async () => {
    const workers = pool({ size: 1 });
    const controller = new AbortController();
    const ahead = workers.run({ module: double, input: 1 });
    const waiting = workers.run({ module: diesOnce, input: join(folder, "never") }, { signal: controller.signal });
    controller.abort(new Error("changed my mind"));
    await expect(waiting).rejects.toThrow("changed my mind");
    await expect(ahead).resolves.toBe(2);
    await expect(workers.run({ module: diesOnce, input: 1 }, { signal: controller.signal })).rejects.toThrow("my mind");
    expect(workers.status()).toMatchObject({ running: 0, waiting: 0, crashed: 0 });
  });

  it("finishes what it accepted before it closes, and accepts nothing more", async () => {
    const workers = pool({ size: 1 });
    const accepted = [1, 2, 3].map((input) => workers.run({ module: double, input }));
    const closed = workers.close();
    await expect(workers.run({ module: double, input: 4 })).rejects.toBeInstanceOf(WorkerPoolClosedError);
    await closed;
    await expect(Promise.all(accepted)).resolves.toEqual([2, 4, 6]);
  });

  it("ends tasks that outlast the grace of closing", async () => {
    const workers = pool({ size: 1 });
    const tasks = [forever, double].map((module) => workers.run({ module, input: 1 }).catch((error) => error));
    await workers.close({ graceMs: 50 });
    for (const outcome of await Promise.all(tasks)) expect(outcome).toBeInstanceOf(WorkerPoolClosedError);
  });

  it("refuses sizes and budgets that make no sense", () => {
    expect(() => new WorkerPool({ size: 0, memoryLimitMb: 100 })).toThrow("got 0");
    expect(() => new WorkerPool({ memoryLimitMb: Number.NaN })).toThrow("got NaN");
  });
});
