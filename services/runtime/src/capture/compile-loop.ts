import { sizeOf } from "../tensor/shape.ts";
import { CaptureError } from "./capture-error.ts";
import { captureProvider } from "./capture-mode.ts";
import { fingerprintOf } from "./compile-step.ts";
import { elementArrays } from "./element-types.ts";
import type { ExecutionProvider } from "./execution-provider.ts";
import { loopGraph, outside, stepsInput } from "./loop-graph.ts";
import { loopCapacity } from "./loop-length.ts";
import { outputName, withoutOutputMark } from "./onnx/names.ts";
import { encodeModel, type OnnxValue } from "./onnx/onnx-model.ts";
import { loadOnnxRuntime, type OnnxRuntime, type RuntimeTensor, type RuntimeTensors } from "./onnx-runtime.ts";
import { recordGraph, type StepFunction, type TensorSpec } from "./record-step.ts";
import { compileGraph } from "./session-cache.ts";
import type { StepProgram, StepsTaken } from "./step-program.ts";
import type { StepSpecs } from "./step-values.ts";

/** A step that ONNX Runtime takes several times in one run. What steps read is copied; one `take` at a time. */
export interface CompiledLoop extends StepProgram {
  /** Most steps of a run; more are taken in several. */
  capacity: number;
  /** Whether this graph was compiled just now, not taken from an earlier step. */
  fresh: boolean;
}

/**
 * Records a step and compiles it as a loop. A run of n steps gives the bits of n runs of one.
 *
 * @param step an output named as a held input is that input of the next step
 * @param specs of the inputs that are held from step to step, and of those that are different in each
 * @param capacity most steps of a run; by default as many as the memory for what they read allows
 * @throws CaptureError when the step cannot be recorded, gives a held input another shape, or ONNX Runtime does not take it
 */
export async function compileLoop(
  step: StepFunction,
  specs: { held: StepSpecs; each: StepSpecs },
  options: { capacity?: number; provider?: ExecutionProvider } = {},
): Promise<CompiledLoop> {
  const capacity = options.capacity ?? loopCapacity(Object.values(specs.each));
  const runtime = await loadOnnxRuntime();
  const { graph, bytes } = recordGraph(step, { ...specs.held, ...specs.each });
  const results = graph.outputs.map((output) => ({ ...(output as OnnxValue), name: withoutOutputMark(output.name) }));
  const carried = results.filter(({ name }) => name in specs.held);
  const collected = results.filter(({ name }) => !(name in specs.held));
  for (const { name, shape, type } of carried) {
    const of = specs.held[name]!;
    if (`${of.dtype}[${of.shape}]` === `${type}[${shape}]`) continue;
    throw new CaptureError(`The step makes ${name} ${type}[${shape}], which was ${of.dtype}[${of.shape}]`);
  }
  const inputs = graph.inputs as OnnxValue[];
  const fixed = inputs.filter(({ name }) => name in specs.held && !carried.some((value) => value.name === name));
  const stacks = inputs.filter(({ name }) => !(name in specs.held)).map((input) => new Stack(runtime, input, capacity));
  const looped = loopGraph(graph, new Set(Object.keys(specs.held)), capacity);
  const compiled = await compileGraph(encodeModel(looped), options.provider ?? captureProvider(), bytes);
  const run = async (held: RuntimeTensors, steps: readonly RuntimeTensors[]): Promise<StepsTaken> => {
    const feeds: RuntimeTensors = { [stepsInput]: new runtime.Tensor("int32", Int32Array.of(steps.length), []) };
    for (const { name } of fixed) feeds[name] = held[name]!;
    for (const { name } of carried) feeds[outside + name] = held[name]!;
    for (const stack of stacks) {
      for (const [index, step] of steps.entries()) stack.put(index, step);
      feeds[outside + stack.name] = stack.tensor;
    }
    const found = await compiled.run(feeds);
    const next = carried.map(({ name }) => [name, found[outside + outputName(name)]!] as const);
    const outputs = steps.map((_, index) => {
      const parts = collected.map((value) => rowOf(runtime, value, found[outside + outputName(value.name)]!, index));
      return Object.fromEntries(parts);
    });
    return { held: { ...held, ...Object.fromEntries(next) }, outputs };
  };
  return {
    capacity,
    fresh: compiled.fresh,
    fingerprint: fingerprintOf({ model: encodeModel(graph) }),
    async take(held, steps) {
      const taken: StepsTaken = { held, outputs: [] };
      for (let from = 0; from < steps.length; from += capacity) {
        const part = await run(taken.held, steps.slice(from, from + capacity));
        taken.held = part.held;
        taken.outputs.push(...part.outputs);
      }
      return taken;
    },
  };
}

/** One step's part of what all steps put out. */
function rowOf({ Tensor }: OnnxRuntime, { name, type, shape }: OnnxValue, all: RuntimeTensor, index: number) {
  const size = sizeOf(shape);
  return [name, new Tensor(type, all.data.slice(index * size, (index + 1) * size), shape)] as const;
}

/** One input of all steps of a run, row after row. Rows behind the last step are of runs before and not read. */
class Stack {
  readonly name: string;
  readonly tensor: RuntimeTensor;
  readonly #size: number;

  constructor({ Tensor }: OnnxRuntime, { name, type, shape }: OnnxValue, capacity: number) {
    this.name = name;
    this.#size = sizeOf(shape);
    const values = new elementArrays[type as TensorSpec["dtype"]](capacity * this.#size);
    this.tensor = new Tensor(type, values, [capacity, ...shape]);
  }

  put(index: number, step: RuntimeTensors): void {
    this.tensor.data.set(step[this.name]!.data, index * this.#size);
  }
}
