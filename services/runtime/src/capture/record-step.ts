import type { NamedTensors } from "../tensor/learned-model.ts";
import { tf } from "../tensor/tf.ts";
import { CaptureError } from "./capture-error.ts";
import { unmappedKernels } from "./kernels/unmapped.ts";
import { Graph } from "./onnx/graph.ts";
import { checkName, outputName } from "./onnx/names.ts";
import { encodeModel, type OnnxConstant, type OnnxGraph, type OnnxValue } from "./onnx/onnx-model.ts";
import { type RecordingBackend, recordingBackend, recordingBackendName } from "./recording-backend.ts";
import { fullName, type TracedType, value } from "./traced.ts";
import { withoutClocksAndChance } from "./without-clocks-and-chance.ts";

/** A pure function of tensors with static shapes. What changes from call to call is an input. */
export type StepFunction = (inputs: NamedTensors) => NamedTensors;

export interface TensorSpec {
  shape: readonly number[];
  dtype: TracedType;
}

/** A step as an ONNX graph. */
export interface RecordedStep {
  /** The ONNX file. */
  model: Uint8Array;
  /** Names of the inputs that the outputs depend on; only they are in the file. */
  inputs: string[];
  outputs: OnnxValue[];
  nodes: number;
  /** Bytes of all values that it computes. */
  bytes: number;
}

/** Records a step as an ONNX file. @throws CaptureError as `recordGraph` */
export function recordStep(step: StepFunction, specs: Record<string, TensorSpec>): RecordedStep {
  const { graph, outputs, bytes } = recordGraph(step, specs);
  return {
    model: encodeModel(graph),
    inputs: graph.inputs.map(({ name }) => name),
    outputs,
    nodes: graph.nodes.length,
    bytes,
  };
}

/** The step's ONNX file as it is now, to compare with one recorded before. @throws CaptureError as `recordGraph` */
export function recordAgain(step: StepFunction, specs: Record<string, TensorSpec>): Uint8Array {
  return encodeModel(onBackend((backend) => recordOnce(backend, step, specs)).graph);
}

/** A step's graph and what it puts out. */
interface Recording {
  graph: OnnxGraph;
  outputs: OnnxValue[];
  /** Bytes of all values that it computes. */
  bytes: number;
}

/**
 * Runs the step without data and writes down what it does. Inputs keep their names and outputs get those of `outputName`.
 * It is run twice: what differs then changes outside of the graph, and would be frozen in it.
 *
 * @throws CaptureError for a kernel without a mapping, a value that is read, a random draw, a look at the clock, a foreign
 *   tensor, a name that an input cannot have, or a step that is not the same each time
 */
export function recordGraph(step: StepFunction, specs: Record<string, TensorSpec>): Recording {
  for (const name of Object.keys(specs)) checkName(name, "An input of the step");
  const [first, second] = onBackend((backend) => [recordOnce(backend, step, specs), recordOnce(backend, step, specs)]);
  if (sameGraph(first.graph, second.graph)) return first;
  throw new CaptureError(
    "The step is not the same each time it is called: it reads something that changes, such as a counter, a generator of " +
      "random numbers or a rate in JavaScript; pass that as an input",
  );
}

/** Switching goes through all kernels of a backend, which takes as long as recording a small step. */
function onBackend<Result>(record: (backend: RecordingBackend) => Result): Result {
  const backend = recordingBackend();
  const before = tf.getBackend();
  void tf.setBackend(recordingBackendName);
  try {
    return record(backend);
  } catch (error) {
    disposeTape();
    throw asCaptureError(error);
  } finally {
    void tf.setBackend(before);
  }
}

function recordOnce(backend: RecordingBackend, step: StepFunction, specs: Record<string, TensorSpec>): Recording {
  const graph = new Graph();
  const named = Object.entries(specs).map(([name, spec]): OnnxValue => ({ name, type: spec.dtype, shape: spec.shape }));
  return backend.recordInto(graph, () => {
    const results: (OnnxValue & { source: string })[] = [];
    tf.tidy(() => {
      const inputs: NamedTensors = {};
      for (const [name, { shape, dtype }] of Object.entries(specs)) {
        const { dataId } = backend.adopt(value(name, shape, dtype));
        inputs[name] = tf.engine().makeTensorFromDataId(dataId, [...shape], dtype, backend);
      }
      for (const [name, tensor] of outputsOf(withoutClocksAndChance(() => step(inputs)))) {
        const traced = backend.find(tensor);
        results.push({
          name: outputName(name),
          type: traced.dtype,
          shape: traced.shape,
          source: fullName(graph, traced),
        });
      }
    });
    const outputs = results.map(({ name, type, shape }) => ({ name, type, shape }));
    return { graph: graph.pruned(named, results), outputs, bytes: backend.recordedBytes };
  });
}

/** Whether two graphs would be the same file. */
function sameGraph({ constants, ...one }: OnnxGraph, { constants: others, ...other }: OnnxGraph): boolean {
  const all = [...others.values()];
  return (
    JSON.stringify([one, [...constants.keys()]]) === JSON.stringify([other, [...others.keys()]]) &&
    [...constants.values()].every((constant, index) => sameConstant(constant, all[index]!))
  );
}

function sameConstant({ values, ...one }: OnnxConstant, { values: others, ...other }: OnnxConstant): boolean {
  if (JSON.stringify(one) !== JSON.stringify(other) || values.length !== others.length) return false;
  for (let index = 0; index < values.length; index++) if (!Object.is(values[index], others[index])) return false;
  return true;
}

/** What the step returned, which in JavaScript may be anything. */
function outputsOf(returned: unknown): [string, tf.Tensor][] {
  if (returned instanceof Promise) {
    // What it goes on to do fails, as values are asked for; nobody waits for it.
    returned.catch(() => undefined);
    throw new CaptureError("The step is asynchronous, so it reads values; write it without await");
  }
  const outputs = Object.entries(returned as NamedTensors);
  const other = outputs.find(([, tensor]) => !(tensor instanceof tf.Tensor));
  if (other) throw new CaptureError(`The step's output ${other[0]} is no tensor`);
  return outputs;
}

/** A throw inside a gradient leaves what its operations saved for the backward pass, which the engine would dispose. */
function disposeTape(): void {
  const { state } = tf.engine();
  for (const { saved } of state.activeTape ?? []) tf.dispose(saved ?? []);
  state.activeTape = [];
}

/** TensorFlow.js's own words for a kernel that this backend lacks, in ours. */
function asCaptureError(error: unknown): CaptureError {
  if (error instanceof CaptureError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const kernel = /Kernel '([^']+)' not registered for backend/.exec(message)?.[1];
  const why = kernel && unmappedKernels[kernel] ? `: ${unmappedKernels[kernel]}` : "";
  const reason = kernel
    ? `Kernel ${kernel} has no mapping${why} (services/runtime/src/capture/kernels)`
    : `The step could not be recorded: ${message}`;
  return new CaptureError(reason, { cause: error });
}
