import { CaptureError } from "./capture-error.ts";
import type { Graph } from "./onnx/graph.ts";
import type { Traced, TracedType } from "./traced.ts";

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

/** Kernels that refuse int32 and bool, of which TensorFlow.js makes whole numbers and ONNX Runtime makes nothing. */
export function ofFloats(kernels: RecordedKernels): RecordedKernels {
  return takingOnly(["float32"], kernels);
}

/** Kernels that refuse bool, for which TensorFlow.js's results are numbers called booleans. */
export function ofNumbers(kernels: RecordedKernels): RecordedKernels {
  return takingOnly(["float32", "int32"], kernels);
}

function takingOnly(types: readonly TracedType[], kernels: RecordedKernels): RecordedKernels {
  const guarded = Object.entries(kernels).map(([name, record]): [string, RecordedKernel] => [
    name,
    (call) => {
      const other = Object.values(call.inputs).find(({ dtype }) => !types.includes(dtype));
      if (!other) return record(call);
      throw new CaptureError(`${name} of ${other.dtype} is not mapped; cast to ${types.join(" or ")} first`);
    },
  ]);
  return Object.fromEntries(guarded);
}
