import { uninterrupted } from "../workers/thread-gate.ts";
import { CaptureError } from "./capture-error.ts";

export type RuntimeValues = Float32Array | Int32Array | Uint8Array;

export interface RuntimeTensor {
  readonly type: string;
  readonly data: RuntimeValues;
  readonly dims: readonly number[];
}

export type RuntimeTensors = Record<string, RuntimeTensor>;

export interface RuntimeSession {
  run(feeds: RuntimeTensors): Promise<RuntimeTensors>;
  release(): Promise<void>;
}

/** The part of onnxruntime-node that we use. Its own types are not imported, since the package is optional. */
export interface OnnxRuntime {
  Tensor: new (type: string, data: RuntimeValues, dims: readonly number[]) => RuntimeTensor;
  InferenceSession: { create(model: Uint8Array, options: object): Promise<RuntimeSession> };
  /** Providers that this build of the library knows, whether or not their files and devices are here. */
  listSupportedBackends(): readonly { name: string }[];
  env: { logLevel?: string };
}

let loading: Promise<OnnxRuntime> | undefined;

/** ONNX Runtime, loaded once. @throws CaptureError when the optional package or its library is not here */
export function loadOnnxRuntime(): Promise<OnnxRuntime> {
  // A variable on purpose: the package need not be installed where this is compiled.
  const name: string = "onnxruntime-node";
  loading ??= uninterrupted(() => import(name)).then(
    (module) => {
      const { default: runtime } = module as unknown as { default: OnnxRuntime };
      // What a provider that is not here says of itself is thrown too.
      runtime.env.logLevel = "fatal";
      return runtime;
    },
    (cause: unknown) => {
      throw new CaptureError(`ONNX Runtime is not usable: ${cause instanceof Error ? cause.message : cause}`, {
        cause,
      });
    },
  );
  return loading;
}
