import type { OnnxGraph, OnnxNode, OnnxValue } from "./onnx/onnx-model.ts";

/** Name of the input that says how many steps a run takes, an int32 scalar. */
export const stepsInput = "loop.steps";

/** Prefix of what lies outside the loop; inside, values keep the names that they have in a single step. */
export const outside = "loop.";

/**
 * A graph that takes several steps in one run, with ONNX's Loop (https://onnx.ai/onnx/operators/onnx__Loop.html).
 *
 * The state stays inside from step to step. Everything else that a step reads is stacked: the same shape with
 * `capacity` in front, of which step i reads row i. How many rows count is an input (`loop.steps`), so fewer need no
 * graph of their own.
 *
 * @param step one step; its output `out.x` is the next step's input `x`
 * @returns inputs `loop.` and the step's names; outputs under the names that they have in a single step, with `loop.`
 */
export function loopGraph(step: OnnxGraph, capacity: number): OnnxGraph {
  const carried = step.outputs.map((output) => ({ ...output, name: output.name.slice("out.".length) }) as OnnxValue);
  const states = new Set(carried.map(({ name }) => name));
  const stacked = step.inputs.filter(({ name }) => !states.has(name)) as OnnxValue[];
  const body: OnnxGraph = {
    nodes: [
      ...stacked.map(({ name }) => node("Gather", [`${outside}${name}`, "index"], name)),
      ...step.nodes,
      node("Identity", ["more"], "goOn"),
    ],
    constants: step.constants,
    inputs: [{ name: "index", type: "int64", shape: [] }, { name: "more", type: "bool", shape: [] }, ...carried],
    outputs: [{ name: "goOn", type: "bool", shape: [] }, ...step.outputs],
  };
  const loop: OnnxNode = {
    operator: "Loop",
    // No condition: the number of steps alone ends it.
    inputs: ["times", "", ...carried.map(({ name }) => `${outside}${name}`)],
    outputs: step.outputs.map(({ name }) => `${outside}${name}`),
    attributes: { body: { graph: body } },
  };
  return {
    nodes: [{ ...node("Cast", [stepsInput], "times"), attributes: { to: 7 } }, loop],
    constants: new Map(),
    inputs: [
      { name: stepsInput, type: "int32", shape: [] },
      ...carried.map((value) => ({ ...value, name: `${outside}${value.name}` })),
      ...stacked.map((value) => ({ ...value, name: `${outside}${value.name}`, shape: [capacity, ...value.shape] })),
    ],
    outputs: step.outputs.map((output) => ({ ...output, name: `${outside}${output.name}` })),
  };
}

function node(operator: string, inputs: string[], output: string): OnnxNode {
  return { operator, inputs, outputs: [output], attributes: {} };
}
