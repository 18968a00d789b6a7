import { createRequire } from "node:module";
import type { RuntimeTensor, RuntimeValues } from "../onnx-runtime.ts";

/** A session as anybody would open one, without our options. */
export interface PlainSession {
  /** By name; sizes that are free are names. */
  inputs: Record<string, PlainPort>;
  outputs: Record<string, PlainPort>;
  run(
    feeds: Record<string, { type: string; values: RuntimeValues; shape: number[] }>,
  ): Promise<Record<string, RuntimeTensor>>;
  release(): Promise<void>;
}

interface PlainPort {
  type: string;
  shape: readonly (number | string)[];
}

interface Port extends PlainPort {
  name: string;
}

interface Session {
  inputMetadata: Port[];
  outputMetadata: Port[];
  run(feeds: Record<string, RuntimeTensor>): Promise<Record<string, RuntimeTensor>>;
  release(): Promise<void>;
}

interface Runtime {
  Tensor: new (type: string, values: RuntimeValues, shape: readonly number[]) => RuntimeTensor;
  InferenceSession: { create(file: Uint8Array): Promise<Session> };
}

/** ONNX Runtime's package as it is; null where it is not installed. */
function loadRuntime(): Runtime | null {
  try {
    return createRequire(import.meta.url)("onnxruntime-node");
  } catch {
    return null;
  }
}

const runtime = loadRuntime();

/** Why tests of files cannot load them here; null where they can. */
export const noPlainSession = runtime === null ? "onnxruntime-node is not installed" : null;

export async function openPlainSession(file: Uint8Array): Promise<PlainSession> {
  if (runtime === null) throw new Error("onnxruntime-node is not installed.");
  const session = await runtime.InferenceSession.create(file);
  const byName = (ports: Port[]) => Object.fromEntries(ports.map(({ name, type, shape }) => [name, { type, shape }]));
  return {
    inputs: byName(session.inputMetadata),
    outputs: byName(session.outputMetadata),
    run: (feeds) =>
      session.run(
        Object.fromEntries(
          Object.entries(feeds).map(([name, { type, values, shape }]) => [
            name,
            new runtime.Tensor(type, values, shape),
          ]),
        ),
      ),
    release: () => session.release(),
  };
}
