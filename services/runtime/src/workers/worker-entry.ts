import { types } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import { onCapture } from "../capture/capture-mode.ts";
import { sessionBytes } from "../capture/session-cache.ts";
import { guardNativeCode } from "./thread-gate.ts";
import type { FromWorker, ThrownInWorker, ToWorker } from "./worker-messages.ts";
import type { WorkerModule } from "./worker-task.ts";

// What each thread of the pool runs. One task at a time; the task's module brings its own engine, so that a thread
// which never computes never loads TensorFlow.
const port = parentPort;
if (!port) throw new Error("This module runs in a worker thread");

guardNativeCode(workerData as SharedArrayBuffer);

let running: AbortController | undefined;

onCapture((event) => send({ kind: "capture", event }));

port.on("message", (message: ToWorker) => {
  if (message.kind === "abort") running?.abort();
  else void runTask(message.module, message.input);
});

async function runTask(module: string, input: unknown): Promise<void> {
  const controller = new AbortController();
  running = controller;
  try {
    const { run }: Partial<WorkerModule<unknown, unknown>> = await import(module);
    if (typeof run !== "function") throw new Error(`${module} exports no function named run`);
    const output = await run(input, {
      signal: controller.signal,
      progress: (fraction, remark) => send({ kind: "progress", fraction, remark }),
    });
    running = undefined;
    send({ kind: "done", output, memoryBytes: memoryBytes() });
  } catch (error) {
    running = undefined;
    send({ kind: "failed", error: describe(error), memoryBytes: memoryBytes() });
  }
}

function send(message: FromWorker): void {
  port!.postMessage(message);
}

function describe(error: unknown): ThrownInWorker {
  if (types.isNativeError(error)) return { name: error.name, message: error.message, stack: error.stack };
  return { name: "Error", message: String(error), stack: undefined };
}

/**
 * This thread's own memory: its JavaScript heap, and what hangs on it outside, which is array buffers and the
 * WebAssembly heaps that never shrink; and ONNX Runtime's sessions by estimate, which Node does not see. The resident
 * size would be the whole process's.
 */
function memoryBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external + sessionBytes();
}
