import { tf } from "../../tensor/tf.ts";
import { converted, numeric } from "../conversion.ts";
import { kernel, type RecordedKernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { elementwise, reshaped, scalar, type Traced, type TracedType } from "../traced.ts";

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
    const type = tf.upcastType(t!.dtype, e!.dtype) as TracedType;
    // ONNX Runtime selects among numbers only.
    const selected = type === "bool" ? "int32" : type;
    const [then, otherwise] = [converted(graph, t!, selected), converted(graph, e!, selected)];
    const chosen = elementwise(graph, "Where", [reshaped(graph, condition!, shape), then, otherwise], selected);
    return converted(graph, chosen, type);
  }),
};

function comparison(operator: string): RecordedKernel {
  return kernel(({ graph, inputs: { a, b } }) => compare(graph, operator, a!, b!));
}

function compare(graph: Graph, operator: string, a: Traced, b: Traced): Traced {
  return elementwise(graph, operator, [numeric(graph, a), numeric(graph, b)], "bool");
}

function not(graph: Graph, x: Traced): Traced {
  return elementwise(graph, "Not", [x], "bool");
}
