import { sizeOf } from "../tensor/shape.ts";
import { CaptureError } from "./capture-error.ts";
import { captureProvider } from "./capture-mode.ts";
import type { ExecutionProvider } from "./execution-provider.ts";
import { loopCapacity } from "./loop-length.ts";
import { loopGraph, outside, stepsInput } from "./loop-graph.ts";
import { encodeModel, type OnnxValue } from "./onnx/onnx-model.ts";
import { loadOnnxRuntime, type OnnxRuntime, type RuntimeTensor, type RuntimeTensors } from "./onnx-runtime.ts";
import { recordGraph, type StepFunction, type TensorSpec } from "./record-step.ts";
import { compileGraph } from "./session-cache.ts";

/** A step that ONNX Runtime takes several times in one run, its state staying inside. One run at a time. */
export interface CompiledLoop {
  /** Most steps of a run. */
  capacity: number;
  /**
   * Takes one step for each element of `steps`.
   *
   * @param state values by name, as the last run returned them; not changed
   * @param steps what each step reads beside the state, by name; copied
   * @returns the state after the last step
   */
  run(state: RuntimeTensors, steps: readonly RuntimeTensors[]): Promise<RuntimeTensors>;
  nodes: number;
  /** Whether this graph was compiled just now, not taken from an earlier step. */
  fresh: boolean;
}

/**
 * Records a step and compiles it as a loop. A run of n steps gives the bits of n runs of one.
 *
 * @param step returns the next state, and nothing else
 * @param specs of the state, and of what is different in each step
 * @param capacity most steps of a run; by default as many as the memory for what they read allows
 * @throws CaptureError when the step cannot be recorded, returns what is no state, or ONNX Runtime does not take it
 */
export async function compileLoop(
  step: StepFunction,
  specs: { state: Record<string, TensorSpec>; each: Record<string, TensorSpec> },
  options: { capacity?: number; provider?: ExecutionProvider } = {},
): Promise<CompiledLoop> {
  const capacity = options.capacity ?? loopCapacity(Object.values(specs.each));
  const runtime = await loadOnnxRuntime();
  const { graph } = recordGraph(step, { ...specs.state, ...specs.each });
  for (const { name, shape, type } of graph.outputs) {
    const of = specs.state[name.slice("out.".length)];
    if (of && `${of.dtype}[${of.shape}]` === `${type}[${shape}]`) continue;
    throw new CaptureError(`A step that is repeated returns its next state; ${name} has no input of its type and shape`);
  }
  const looped = loopGraph(graph, capacity);
  const compiled = await compileGraph(encodeModel(looped), options.provider ?? captureProvider());
  const stacks = (graph.inputs as OnnxValue[])
    .filter(({ name }) => specs.state[name] === undefined)
    .map((input) => new Stack(runtime, input, capacity));
  return {
    capacity,
    nodes: graph.nodes.length,
    fresh: compiled.fresh,
    async run(state, steps) {
      if (steps.length < 1 || steps.length > capacity) {
        throw new Error(`A run takes 1 to ${capacity} steps; got ${steps.length}`);
      }
      for (const stack of stacks) for (const [index, each] of steps.entries()) stack.put(index, each);
      const feeds: RuntimeTensors = { [stepsInput]: new runtime.Tensor("int32", Int32Array.of(steps.length), []) };
      for (const { name } of graph.outputs) feeds[outside + stateName(name)] = state[stateName(name)]!;
      for (const { name, tensor } of stacks) feeds[outside + name] = tensor;
      const results = await compiled.run(feeds);
      return Object.fromEntries(graph.outputs.map(({ name }) => [stateName(name), results[outside + name]!]));
    },
  };
}

function stateName(output: string): string {
  return output.slice("out.".length);
}

/** One input of all steps of a run, row after row. Rows behind the last step are of runs before and not read. */
class Stack {
  readonly name: string;
  readonly tensor: RuntimeTensor;
  readonly #size: number;

  constructor({ Tensor }: OnnxRuntime, { name, type, shape }: OnnxValue, capacity: number) {
    this.name = name;
    this.#size = sizeOf(shape);
    const values = new { float32: Float32Array, int32: Int32Array, bool: Uint8Array }[type as TensorSpec["dtype"]](
      capacity * this.#size,
    );
    this.tensor = new Tensor(type, values, [capacity, ...shape]);
  }

  put(index: number, step: RuntimeTensors): void {
    this.tensor.data.set(step[this.name]!.data, index * this.#size);
  }
}
