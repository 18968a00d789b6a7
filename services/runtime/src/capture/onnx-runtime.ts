import { CaptureError } from "./capture-error.ts";

export type RuntimeValues = Float32Array | Int32Array | Uint8Array;

export interface RuntimeTensor {
  readonly type: string;
  readonly data: RuntimeValues;
  readonly dims: readonly number[];
}

export interface RuntimeSession {
  run(feeds: Record<string, RuntimeTensor>): Promise<Record<string, RuntimeTensor>>;
  release(): Promise<void>;
}

/** The part of onnxruntime-node that we use. Its own types are not imported, since the package is optional. */
export interface OnnxRuntime {
  Tensor: new (type: string, data: RuntimeValues, dims: readonly number[]) => RuntimeTensor;
  InferenceSession: { create(model: Uint8Array, options: object): Promise<RuntimeSession> };
}

/**
 * One thread per session, since each worker of the pool has a core of its own; threads that spin while they wait would
 * take the others' cores (measured: two threads on a busy machine are slower than one).
 */
export const sessionOptions = {
  executionProviders: ["cpu"],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  graphOptimizationLevel: "all",
  // Errors are thrown too; on standard error they would stand twice.
  logSeverityLevel: 4,
  extra: { session: { intra_op: { allow_spinning: "0" }, inter_op: { allow_spinning: "0" } } },
};

let loading: Promise<OnnxRuntime> | undefined;

/** ONNX Runtime, loaded once. @throws CaptureError when the optional package or its library is not here */
export function loadOnnxRuntime(): Promise<OnnxRuntime> {
  // A variable on purpose: the package need not be installed where this is compiled.
  const name: string = "onnxruntime-node";
  loading ??= import(name).then(
    (module) => (module as unknown as { default: OnnxRuntime }).default,
    (cause: unknown) => {
      throw new CaptureError(`ONNX Runtime is not usable: ${cause instanceof Error ? cause.message : cause}`, {
        cause,
      });
    },
  );
  return loading;
}
