import type { Graph } from "./onnx/graph.ts";
import type { Traced } from "./traced.ts";

/** One call of a kernel while a step is recorded. */
export interface KernelCall<Attributes> {
  graph: Graph;
  /** Inputs by TensorFlow.js's names for them; optional ones may be missing. */
  inputs: Record<string, Traced>;
  attributes: Attributes;
}

/** What a kernel does while a step is recorded: shapes, types and nodes, but no data. */
export type RecordedKernel = (call: KernelCall<unknown>) => Traced | Traced[];

export type RecordedKernels = Record<string, RecordedKernel>;

/** Gives a kernel the types of TensorFlow.js's attributes, which the engine passes without them. */
export function kernel<Attributes = object>(
  record: (call: KernelCall<Attributes>) => Traced | Traced[],
): RecordedKernel {
  return (call) => record(call as KernelCall<Attributes>);
}
