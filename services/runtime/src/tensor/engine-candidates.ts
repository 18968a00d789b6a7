import { createRequire } from "node:module";
import { cpus } from "node:os";
import { dirname, sep } from "node:path";
import util from "node:util";
import { isMainThread } from "node:worker_threads";
import { probeCaptured } from "../capture/captured-probe.ts";
import { type ExecutionProvider, executionProviders } from "../capture/execution-provider.ts";
import { loadOnnxRuntime } from "../capture/onnx-runtime.ts";
import { absenceOf, seeMachine } from "../capture/provider-presence.ts";
import { tryProvider } from "../capture/provider-trial.ts";
import { uninterrupted } from "../workers/thread-gate.ts";
import type { ProbeResult, ProbeSize } from "./engine-probe.ts";
import { installWasmKernels } from "./kernels/install.ts";
import { tf } from "./tf.ts";

export type EngineName = "cuda" | "native" | `onnx-${ExecutionProvider}` | "wasm" | "cpu";

/** What MODEL_BACKEND may ask for: an engine, or the best one of ONNX Runtime. */
export type EngineDemand = EngineName | "onnx";

/**
 * How many threads may compute. Seen with ONNX Runtime 1.30: two that use WebGPU end the process by a segmentation fault.
 *
 * @param wanted threads otherwise; undefined for the pool's own default
 */
export function computingThreads<Wanted extends number | undefined>(
  demand: EngineDemand | undefined,
  wanted: Wanted,
): Wanted | 1 {
  return demand === "onnx-webgpu" ? 1 : wanted;
}

/** One way to run tensor operations here. */
export interface EngineCandidate {
  name: EngineName;
  /** Name under which TensorFlow.js knows the backend once it is loaded. */
  backend: string;
  /** What captured steps are computed on; none: this engine captures nothing. */
  provider?: ExecutionProvider;
  /**
   * Looks whether loading makes sense, and is safe.
   *
   * @param asked whether this very engine was asked for, so that only a trial may refuse it
   * @throws Error saying why not
   */
  check?(asked: boolean): Promise<void>;
  /** Registers the backend. @returns the device it computes on. @throws Error saying why it is not usable */
  load(): Promise<string>;
  /** Runs the reference step, where that is not simply running it on the backend. */
  probe?(size: ProbeSize): Promise<ProbeResult>;
}

/**
 * All candidates. The plain CPU backend comes last: it is the measure of the others' results.
 *
 * Those of ONNX Runtime compute captured steps (`src/capture`) on one of its providers, and on WASM what is not captured.
 */
export const engineCandidates: readonly EngineCandidate[] = [
  {
    name: "cuda",
    backend: "tensorflow",
    load: async () => {
      await importOptional("@tensorflow/tfjs-node-gpu");
      if (!usesCuda()) throw new Error("@tensorflow/tfjs-node-gpu is here, but it finds no CUDA device");
      return "CUDA device";
    },
  },
  {
    name: "native",
    backend: "tensorflow",
    load: async () => {
      // tfjs-node-gpu without a card computes on the processor, and both packages register the same name.
      if (tf.findBackendFactory("tensorflow") === null) await importOptional("@tensorflow/tfjs-node");
      if (usesCuda()) throw new Error("TensorFlow's library of this process computes on CUDA already");
      return processor("libtensorflow");
    },
  },
  ...executionProviders.map(onnxCandidate),
  {
    name: "wasm",
    backend: "wasm",
    load: loadWasm,
  },
  { name: "cpu", backend: "cpu", load: async () => processor("JavaScript") },
];

function onnxCandidate(provider: ExecutionProvider): EngineCandidate {
  return {
    name: `onnx-${provider}`,
    backend: "wasm",
    provider,
    check: async (asked) => {
      if (provider === "cpu") return;
      const backends = (await uninterrupted(async () => (await loadOnnxRuntime()).listSupportedBackends())).map(
        ({ name }) => name,
      );
      if (provider === "webgpu" && !asked && !isMainThread) throw new Error(oneThreadOnly);
      const reason = asked ? null : absenceOf(provider, seeMachine(backends));
      if (reason !== null) throw new Error(reason);
      await tryProvider(provider);
    },
    load: async () => {
      await loadOnnxRuntime();
      await loadWasm();
      return provider === "cpu" ? processor("ONNX Runtime") : `${cardNames[provider]} (ONNX Runtime)`;
    },
    probe: (size) => probeCaptured(provider, size),
  };
}

const oneThreadOnly =
  "It ends the process when two threads use it; MODEL_BACKEND=onnx-webgpu takes it, in one thread (docs/gpu.md)";

const cardNames = { cuda: "CUDA device", webgpu: "WebGPU adapter" };

async function loadWasm(): Promise<string> {
  const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
  const require = createRequire(import.meta.url);
  // Beside the package's code, wherever it is installed and whatever the working directory.
  setWasmPaths(dirname(require.resolve("@tensorflow/tfjs-backend-wasm")) + sep);
  installWasmKernels();
  if (!(await tf.setBackend("wasm"))) throw new Error("The WebAssembly module did not start");
  const simd = (await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT")) ? "WebAssembly SIMD" : "WebAssembly";
  return processor(simd);
}

function processor(by: string): string {
  return `${cpus()[0]?.model.trim() || "CPU"} (${by})`;
}

function usesCuda(): boolean {
  const backend: (tf.KernelBackend & { isUsingGpuDevice?: boolean }) | null = tf.findBackend("tensorflow");
  return backend?.isUsingGpuDevice === true;
}

/** Imports a package that need not be installed, or may lack its library. The name is a variable on purpose. */
async function importOptional(name: string): Promise<void> {
  // tfjs-node calls a function that Node 23 removed (tensorflow/tfjs#8609).
  const legacy = util as typeof util & { isNullOrUndefined?: (value: unknown) => boolean };
  legacy.isNullOrUndefined ??= (value) => value === null || value === undefined;
  await import(name);
}
