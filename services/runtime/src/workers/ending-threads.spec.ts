import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { describeCaptured } from "../capture/testing/describe-captured.ts";

const compiled = (name: string) => JSON.stringify(new URL(`../../dist/${name}.js`, import.meta.url).href);
const folder = mkdtempSync(join(tmpdir(), "ending-threads-"));
const task = join(folder, "task.mjs");

/** Runs of some 50 ms one after another, until it is ended. */
const endless = `import { compileStep } from ${compiled("capture/compile-step")};
import { loadEngine } from ${compiled("tensor/engine")};
import { loadOnnxRuntime } from ${compiled("capture/onnx-runtime")};
import { tf } from ${compiled("tensor/tf")};
export async function run(input, { progress }) {
  await loadEngine({ force: "onnx-cpu" });
  const { Tensor } = await loadOnnxRuntime();
  const product = ({ x }) => ({ y: tf.sum(tf.matMul(tf.tanh(tf.matMul(x, x)), x)) });
  const { run } = await compileStep(product, { x: { shape: [700, 700], dtype: "float32" } });
  const x = new Tensor("float32", new Float32Array(490_000).fill(0.01), [700, 700]);
  for (;;) { await run({ x }); progress(0); }
}`;

/** A process with a thread that is computing. @param then what it does, with the pool, the task's outcome and an AbortController */
function inProcess(then: string): Promise<{ code: number | string | null | undefined; said: string }> {
  const script = `import { WorkerPool } from ${compiled("workers/worker-pool")};
    const pool = new WorkerPool({ size: 1, memoryLimitMb: 2048, abortGraceMs: 0 });
    const abort = new AbortController();
    let computing;
    const begun = new Promise((resolve) => { computing = resolve; });
    const task = { module: ${JSON.stringify(pathToFileURL(task).href)}, input: null };
    const outcome = pool.run(task, { signal: abort.signal, onProgress: () => computing() }).catch(({ name, message }) => [name, message].filter(Boolean).join(": "));
    if ((await Promise.race([begun, outcome])) !== undefined) throw new Error("The task ended: " + (await outcome));
    await new Promise((resolve) => setTimeout(resolve, 7));
    ${then}`;
  const program = join(folder, "program.mjs");
  writeFileSync(program, script);
  return new Promise((resolve) => {
    const options = { encoding: "utf8", timeout: 50_000 } as const;
    execFile(process.execPath, [program], options, (error, said, errors) =>
      resolve({ code: error ? (error.signal ?? error.code) : 0, said: said + errors }),
    );
  });
}

describeCaptured("a thread that is ended while ONNX Runtime computes", () => {
  beforeAll(() => writeFileSync(task, endless));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([1, 2, 3])("leaves its process alive when the pool closes at once (%s)", async () => {
    const closed = await inProcess("await pool.close({ graceMs: 0 }); console.log(await outcome);");
    expect(closed).toEqual({ code: 0, said: "WorkerPoolClosedError: The worker pool is closed\n" });
  });

  it("leaves its process alive when its task is aborted, and another task has a thread", async () => {
    const aborted = await inProcess(`abort.abort(Object.assign(new Error(), { name: "Left" }));
      console.log(await outcome);
      await pool.run({ ...task }, { onProgress: () => { throw Object.assign(new Error(), { name: "Computed" }); } })
        .catch(({ name }) => console.log(name));
      await pool.close();`);
    expect(aborted).toEqual({ code: 0, said: "Left\nComputed\n" });
  });

  it("lets its process exit with its own code, also by an error that nobody caught", async () => {
    expect(await inProcess("process.exit(3);")).toEqual({ code: 3, said: "" });
    const thrown = await inProcess('throw new Error("nobody caught this");');
    expect(thrown).toEqual({ code: 1, said: expect.stringMatching(/nobody caught this/) });
  });
});
