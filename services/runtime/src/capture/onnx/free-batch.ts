import { sameShape } from "../../tensor/shape.ts";
import { CaptureError } from "../capture-error.ts";
import { ownMark } from "./names.ts";
import type { Attribute, OnnxConstant, OnnxGraph, OnnxNode, OnnxPort } from "./onnx-model.ts";

/** What a recording was made with, as the first size of every input that is not fixed. */
export interface SizedGraph {
  graph: OnnxGraph;
  batch: number;
}

/** How files call the size that is free. */
export const batchName = "batch";

/** Name of the value that holds the batch size while the graph runs, as a list of one. */
const sizeName = `${ownMark}batch`;

/**
 * One graph for batches of any size, from two recordings of the same function.
 *
 * Whatever does not depend on the size has to be the same in both: operations, their order and attributes, constants. What
 * differs may be elements of lists of sizes that are the same multiple of the batch in both recordings (the shape that
 * rows are reshaped to). They are computed from the first free input when the graph runs.
 *
 * @param free names of the inputs whose first dimension is the batch
 * @throws CaptureError naming what depends on the size in another way
 */
export function freeBatch(one: SizedGraph, other: SizedGraph, free: readonly string[]): OnnxGraph {
  const nodes = sameNodes(one.graph.nodes, other.graph.nodes);
  const constants = new Map<string, OnnxConstant>();
  const sizes: OnnxNode[] = [];
  for (const [name, constant] of one.graph.constants) {
    const multiples = multiplesOf(name, constant, other.graph.constants.get(name), [one.batch, other.batch]);
    if (multiples === null) constants.set(name, constant);
    else sizes.push(...sizesNodes(name, constant, multiples, constants));
  }
  const first = one.graph.inputs.find(({ name }) => free.includes(name));
  if (first === undefined) throw new CaptureError("No output depends on an input with a batch");
  const readSize = { operator: "Shape", inputs: [first.name], outputs: [sizeName], attributes: { start: 0, end: 1 } };
  return {
    nodes: [...(sizes.length > 0 ? [readSize] : []), ...sizes, ...nodes],
    constants,
    inputs: one.graph.inputs.map((port) => (free.includes(port.name) ? freePort(port, one.batch) : port)),
    outputs: one.graph.outputs.map((port) => freePort(port, one.batch)),
  };
}

function sameNodes(nodes: readonly OnnxNode[], others: readonly OnnxNode[]): readonly OnnxNode[] {
  const differing = nodes.findIndex((node, index) => JSON.stringify(node) !== JSON.stringify(others[index]));
  if (differing >= 0 || nodes.length !== others.length) {
    const { operator } = nodes[differing] ?? { operator: "the end" };
    throw new CaptureError(`The function does something else with another batch size, from ${operator} on`);
  }
  const loop = nodes.find(({ attributes }) => Object.values(attributes).some(isGraph));
  if (loop) throw new CaptureError(`A graph within a graph (${loop.operator}) cannot be freed of its batch size`);
  return nodes;
}

function isGraph(attribute: Attribute): boolean {
  return typeof attribute === "object" && "graph" in attribute;
}

/** For each element, how many times the batch size it is, 0 for those that are fixed; null where all are. */
function multiplesOf(
  name: string,
  one: OnnxConstant,
  other: OnnxConstant | undefined,
  [batch, otherBatch]: [number, number],
): number[] | null {
  if (other === undefined || one.type !== other.type || !sameShape(one.shape, other.shape))
    throw new CaptureError(`Constant ${name} of shape [${one.shape}] has another shape with another batch size`);
  const values = Array.from(one.values);
  const multiples = values.map((value, index) => {
    const otherValue = other.values[index]!;
    if (Object.is(value, otherValue)) return 0;
    const times = value / batch;
    if (one.type === "int64" && one.shape.length === 1 && Number.isInteger(times) && otherValue / otherBatch === times)
      return times;
    throw new CaptureError(`Constant ${name} is ${value} for a batch of ${batch}, ${otherValue} for ${otherBatch}`);
  });
  return multiples.some((times) => times !== 0) ? multiples : null;
}

/** Operations that make the list of sizes called `name`; their own constants are added to the others. */
function sizesNodes(
  name: string,
  { values }: OnnxConstant,
  multiples: readonly number[],
  constants: Map<string, OnnxConstant>,
): OnnxNode[] {
  const listed = (part: string, value: number): string => {
    constants.set(part, { type: "int64", shape: [1], values: [value] });
    return part;
  };
  const nodes: OnnxNode[] = [];
  const parts = multiples.map((times, index) => {
    const part = `${name}.${index}`;
    if (times === 0) return listed(part, values[index]!);
    if (times === 1) return sizeName;
    nodes.push({
      operator: "Mul",
      inputs: [sizeName, listed(`${part}.times`, times)],
      outputs: [part],
      attributes: {},
    });
    return part;
  });
  return [...nodes, { operator: "Concat", inputs: parts, outputs: [name], attributes: { axis: 0 } }];
}

function freePort(port: OnnxPort, batch: number): OnnxPort {
  if (port.shape[0] !== batch) throw new CaptureError(`The first dimension of ${port.name} is not the batch`);
  return { ...port, shape: [batchName, ...port.shape.slice(1)] };
}
