import { ownMark, withoutOutputMark } from "./onnx/names.ts";
import { type OnnxGraph, type OnnxNode, type OnnxPort, onnxTypes } from "./onnx/onnx-model.ts";

/** Name of the input that says how many steps a run takes, an int32 scalar. */
export const stepsInput = `${ownMark}steps`;

/** Prefix of what lies outside the loop; inside, values keep the names that they have in a single step. */
export const outside = `${ownMark}loop.`;

const indexName = `${ownMark}index`;
const moreName = `${ownMark}more`;
const goOnName = `${ownMark}goOn`;
const timesName = `${ownMark}times`;

/**
 * A graph that takes several steps in one run, with ONNX's Loop (https://onnx.ai/onnx/operators/onnx__Loop.html).
 *
 * What is held stays inside from step to step: the output `x` of a step is the next one's input `x`; without such an
 * output all steps read the same. Other inputs are stacked: the same shape with `capacity` in front, of which step i
 * reads row i. How many rows count is an input (`stepsInput`), so fewer need no graph of their own. Other outputs come
 * stacked, too.
 *
 * @param held names of the inputs that are held
 * @returns inputs and outputs under the names that they have in a single step, after `outside` but for those that all steps
 *   read alike
 */
export function loopGraph(step: OnnxGraph, held: ReadonlySet<string>, capacity: number): OnnxGraph {
  const isCarried = ({ name }: OnnxPort) => held.has(withoutOutputMark(name));
  // ONNX wants the values that go on before those that are collected.
  const results = [...step.outputs.filter(isCarried), ...step.outputs.filter((output) => !isCarried(output))];
  const carried = results.filter(isCarried).map((output) => ({ ...output, name: withoutOutputMark(output.name) }));
  const fixed = step.inputs.filter(({ name }) => held.has(name) && !carried.some((value) => value.name === name));
  const stacked = step.inputs.filter(({ name }) => !held.has(name));
  const body: OnnxGraph = {
    nodes: [
      ...stacked.map(({ name }) => node("Gather", [`${outside}${name}`, indexName], name)),
      ...step.nodes,
      node("Identity", [moreName], goOnName),
    ],
    constants: step.constants,
    inputs: [{ name: indexName, type: "int64", shape: [] }, { name: moreName, type: "bool", shape: [] }, ...carried],
    outputs: [{ name: goOnName, type: "bool", shape: [] }, ...results],
  };
  const loop: OnnxNode = {
    operator: "Loop",
    // No condition: the number of steps alone ends it.
    inputs: [timesName, "", ...carried.map(({ name }) => `${outside}${name}`)],
    outputs: results.map(({ name }) => `${outside}${name}`),
    attributes: { body: { graph: body } },
  };
  return {
    nodes: [{ ...node("Cast", [stepsInput], timesName), attributes: { to: onnxTypes.int64 } }, loop],
    constants: new Map(),
    inputs: [
      { name: stepsInput, type: "int32", shape: [] },
      ...fixed,
      ...carried.map((value) => fromOutside(value)),
      ...stacked.map((value) => fromOutside(value, capacity)),
    ],
    outputs: results.map((value) => (isCarried(value) ? fromOutside(value) : fromOutside(value, "steps"))),
  };
}

/** A value of the step as it stands outside the loop, of one step or of several side by side. */
function fromOutside(value: OnnxPort, steps?: number | string): OnnxPort {
  const shape = steps === undefined ? value.shape : [steps, ...value.shape];
  return { ...value, name: `${outside}${value.name}`, shape };
}

function node(operator: string, inputs: string[], output: string): OnnxNode {
  return { operator, inputs, outputs: [output], attributes: {} };
}
