import { kernel, type RecordedKernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { converted, elementwise, reshaped, scalar, type Traced } from "../traced.ts";

/** Comparisons, boolean logic, and selection by it. */
export const comparisonKernels: RecordedKernels = {
  Greater: comparison("Greater"),
  GreaterEqual: comparison("GreaterOrEqual"),
  Less: comparison("Less"),
  LessEqual: comparison("LessOrEqual"),
  Equal: comparison("Equal"),
  NotEqual: kernel(({ graph, inputs: { a, b } }) => not(graph, compare(graph, "Equal", a!, b!))),
  LogicalAnd: kernel(({ graph, inputs: { a, b } }) => elementwise(graph, "And", [a!, b!])),
  LogicalOr: kernel(({ graph, inputs: { a, b } }) => elementwise(graph, "Or", [a!, b!])),
  LogicalNot: kernel(({ graph, inputs: { x } }) => not(graph, x!)),
  IsNan: kernel(({ graph, inputs: { x } }) => elementwise(graph, "IsNaN", [converted(graph, x!, "float32")], "bool")),
  IsInf: kernel(({ graph, inputs: { x } }) => elementwise(graph, "IsInf", [converted(graph, x!, "float32")], "bool")),
  IsFinite: kernel(({ graph, inputs: { x } }) => {
    const size = elementwise(graph, "Abs", [converted(graph, x!, "float32")]);
    return elementwise(graph, "Less", [size, scalar(Number.POSITIVE_INFINITY)], "bool");
  }),
  Select: kernel(({ graph, inputs: { condition, t, e } }) => {
    // A list of conditions chooses whole rows.
    const rows = condition!.shape.length === 1 && t!.shape.length > 1;
    const shape = rows ? [condition!.shape[0]!, ...t!.shape.slice(1).map(() => 1)] : condition!.shape;
    return elementwise(graph, "Where", [reshaped(graph, condition!, shape), t!, e!], t!.dtype);
  }),
};

function comparison(operator: string): RecordedKernel {
  return kernel(({ graph, inputs: { a, b } }) => compare(graph, operator, a!, b!));
}

/** Booleans compare as 0 and 1. */
function compare(graph: Graph, operator: string, a: Traced, b: Traced): Traced {
  const [left, right] = [a, b].map((x) => (x.dtype === "bool" ? converted(graph, x, "int32") : x)) as [Traced, Traced];
  return elementwise(graph, operator, [left, right], "bool");
}

function not(graph: Graph, x: Traced): Traced {
  return elementwise(graph, "Not", [x], "bool");
}
