import type { NamedTensors } from "../tensor/learned-model.ts";
import { tf } from "../tensor/tf.ts";
import type { NamedArrays } from "../tensor/weights.ts";
import { CaptureError } from "./capture-error.ts";
import { freeBatch, type SizedGraph } from "./onnx/free-batch.ts";
import { checkName, withoutOutputMark } from "./onnx/names.ts";
import { encodeModel, type OnnxConstant, type OnnxDescription, type OnnxGraph } from "./onnx/onnx-model.ts";
import { recordGraph, type TensorSpec } from "./record-step.ts";

/** One input of an exported model. */
export interface ExportedInput {
  /** Of one row; the file has the batch before it. */
  shape: readonly number[];
  dtype: TensorSpec["dtype"];
  /** What it means, with units. */
  documentation: string;
}

/** A model to be written as a file that others run. */
export interface ExportedModel extends OnnxDescription {
  weights: NamedArrays;
  inputs: Readonly<Record<string, ExportedInput>>;
  /** What each output means, with units. */
  outputs: Readonly<Record<string, string>>;
  /** Pure, in TensorFlow.js core operations; the batch is the first dimension of every input and output. */
  predict(weights: NamedTensors, inputs: NamedTensors): NamedTensors;
}

/** Two primes that no other size of a model is likely to be; if one is, the export fails rather than err. */
const batches = [211, 223] as const;

/**
 * Writes a model as an ONNX file with its weights inside and a free batch size. Nothing is computed and no ONNX Runtime is
 * needed: the prediction is recorded, at two batch sizes. The same model gives the same bytes.
 *
 * @throws CaptureError when the prediction cannot be recorded, depends on the batch size, or leaves an input unused; when
 *   two of the inputs, outputs and weights have one name, or one of them has none
 */
export async function exportOnnx(model: ExportedModel): Promise<Uint8Array> {
  checkNames(model);
  // Recording puts back the backend that was there before it, so there has to be one.
  await tf.ready();
  const [one, other] = batches.map((batch) => ({ graph: recordPrediction(model, batch), batch })) as [
    SizedGraph,
    SizedGraph,
  ];
  const { nodes, constants, inputs, outputs } = freeBatch(one, other, Object.keys(model.inputs));
  const unused = Object.keys(model.inputs).find((name) => !inputs.some((port) => port.name === name));
  if (unused !== undefined) throw new CaptureError(`No output depends on the input ${unused}; leave it out`);
  const weights = Object.entries(model.weights).map(([name, { shape, values }]): [string, OnnxConstant] => [
    weightName(name),
    { type: "float32", shape, values },
  ]);
  const used = new Set(nodes.flatMap((node) => node.inputs));
  return encodeModel(
    {
      nodes,
      constants: new Map([...constants, ...weights.filter(([name]) => used.has(name))]),
      inputs: inputs
        .filter(({ name }) => name in model.inputs)
        .map((port) => ({ ...port, documentation: model.inputs[port.name]!.documentation })),
      outputs: outputs.map((port) => ({ ...port, documentation: model.outputs[port.name]! })),
    },
    model,
  );
}

/** Inputs, outputs and weights are values of one graph: to readers of a file, one name is one value. */
function checkNames({ weights, inputs, outputs }: ExportedModel): void {
  const taken = new Map<string, string>();
  const take = (what: string, names: string[]) => {
    for (const name of names) {
      checkName(name, what);
      const other = taken.get(name);
      if (other !== undefined) throw new CaptureError(`${what} is called ${name}, as ${other.toLowerCase()} is`);
      taken.set(name, what);
    }
  };
  take("A weight", Object.keys(weights).map(weightName));
  take("An input", Object.keys(inputs));
  take("An output", Object.keys(outputs));
}

const weightName = (name: string): string => `weights/${name}`;

function recordPrediction(model: ExportedModel, batch: number): OnnxGraph {
  const specs: Record<string, TensorSpec> = {};
  for (const [name, { shape }] of Object.entries(model.weights)) specs[weightName(name)] = { shape, dtype: "float32" };
  for (const [name, { shape, dtype }] of Object.entries(model.inputs))
    specs[name] = { shape: [batch, ...shape], dtype };
  const { graph } = recordGraph((tensors) => {
    const named = (names: string[], of: (name: string) => string): NamedTensors =>
      Object.fromEntries(names.map((name) => [name, tensors[of(name)]!]));
    const answer = model.predict(
      named(Object.keys(model.weights), weightName),
      named(Object.keys(model.inputs), (name) => name),
    );
    return Object.fromEntries(Object.keys(model.outputs).map((name) => [name, outputOf(answer, name)]));
  }, specs);
  return renameOutputs(graph);
}

function outputOf(answer: NamedTensors, name: string): tf.Tensor {
  const tensor = answer[name];
  if (tensor === undefined) throw new CaptureError(`The prediction gives no ${name}`);
  return tensor;
}

/** A recording marks the names of outputs; a file that others run calls them as the model does. */
function renameOutputs({ nodes, outputs, ...rest }: OnnxGraph): OnnxGraph {
  const names = new Map(outputs.map(({ name }) => [name, withoutOutputMark(name)]));
  const rename = (all: readonly string[]) => all.map((name) => names.get(name) ?? name);
  return {
    ...rest,
    nodes: nodes.map((node) => ({ ...node, inputs: rename(node.inputs), outputs: rename(node.outputs) })),
    outputs: outputs.map((port) => ({ ...port, name: names.get(port.name)! })),
  };
}
