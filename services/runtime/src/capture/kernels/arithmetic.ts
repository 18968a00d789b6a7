import { kernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { onnxTypes } from "../onnx/onnx-model.ts";
import { broadcastShape, converted, elementwise, scalar, storedName, type Traced, value } from "../traced.ts";

/** Sums and products of corresponding elements. Adding 0 and multiplying by 1 need no node. */
export const arithmeticKernels: RecordedKernels = {
  Add: kernel(({ graph, inputs }) => add(graph, inputs.a!, inputs.b!)),
  AddN: kernel(({ graph, inputs }) => Object.values(inputs).reduce((sum, next) => add(graph, sum, next))),
  Sub: kernel(({ graph, inputs: { a, b } }) =>
    b!.fill === 0 ? widened(a!, b!) : elementwise(graph, "Sub", [numeric(graph, a!), numeric(graph, b!)]),
  ),
  Multiply: kernel(({ graph, inputs }) => multiply(graph, inputs.a!, inputs.b!)),
  RealDiv: kernel(({ graph, inputs: { a, b } }) => {
    const [over, under] = [converted(graph, a!, "float32"), converted(graph, b!, "float32")];
    return under.fill === 1 ? widened(over, under) : elementwise(graph, "Div", [over, under]);
  }),
  SquaredDifference: kernel(({ graph, inputs: { a, b } }) => {
    const difference = elementwise(graph, "Sub", [a!, b!]);
    return elementwise(graph, "Mul", [difference, difference]);
  }),
  Square: kernel(({ graph, inputs: { x } }) => elementwise(graph, "Mul", [x!, x!])),
  Maximum: kernel(({ graph, inputs: { a, b } }) => elementwise(graph, "Max", [a!, b!])),
  Minimum: kernel(({ graph, inputs: { a, b } }) => elementwise(graph, "Min", [a!, b!])),
  Pow: kernel(({ graph, inputs: { a, b } }) => {
    if (b!.fill === 2) return widened(elementwise(graph, "Mul", [a!, a!]), b!);
    return inDouble(graph, [a!, b!], (names) => graph.emit("Pow", names));
  }),
  // The quotient is int32 whatever the operands are, as the CPU backend has it.
  FloorDiv: kernel(({ graph, inputs: { a, b } }) =>
    inDouble(graph, [a!, b!], (names) => graph.emit("Floor", [graph.emit("Div", names)]), "int32"),
  ),
  // The remainder takes the divisor's sign, as in Python.
  Mod: kernel(({ graph, inputs: { a, b } }) =>
    inDouble(graph, [a!, b!], ([over, under]) => {
      const remainder = graph.emit("Mod", [over!, under!], { fmod: 1 });
      const zero = graph.constant("float64", [], [0]);
      const alike = graph.emit("Equal", [graph.emit("Less", [over!, zero]), graph.emit("Less", [under!, zero])]);
      const moved = graph.emit("Mod", [graph.emit("Add", [remainder, under!]), under!], { fmod: 1 });
      return graph.emit("Where", [alike, remainder, moved]);
    }),
  ),
};

export function add(graph: Graph, a: Traced, b: Traced): Traced {
  if (a.fill === 0) return widened(numeric(graph, b), a);
  if (b.fill === 0) return widened(numeric(graph, a), b);
  return elementwise(graph, "Add", [numeric(graph, a), numeric(graph, b)]);
}

// Multiplying by 0 is not left out: NaN and infinity times 0 are NaN.
function multiply(graph: Graph, a: Traced, b: Traced): Traced {
  if (a.fill === 1) return widened(numeric(graph, b), a);
  if (b.fill === 1) return widened(numeric(graph, a), b);
  return elementwise(graph, "Mul", [numeric(graph, a), numeric(graph, b)]);
}

/** Booleans count as 0 and 1. */
function numeric(graph: Graph, x: Traced): Traced {
  return x.dtype === "bool" ? converted(graph, x, "int32") : x;
}

/** A value in the shape of the result, left as it is stored. */
function widened(x: Traced, other: Traced): Traced {
  return { ...x, shape: broadcastShape(x.shape, other.shape) };
}

/**
 * Computes in double precision, as JavaScript does: whole numbers stay exact, and dividing an integer by zero gives 0,
 * where ONNX Runtime's own integer division ends the process.
 */
function inDouble(
  graph: Graph,
  inputs: readonly Traced[],
  compute: (names: string[]) => string,
  dtype = inputs[0]!.dtype,
): Traced {
  const names = inputs.map((input) => graph.emit("Cast", [storedName(graph, input)], { to: onnxTypes.float64 }));
  const stored = broadcastShape(...inputs.map((input) => input.stored));
  const shape = broadcastShape(...inputs.map((input) => input.shape));
  const precise = compute(names);
  if (dtype === "float32") return value(graph.emit("Cast", [precise], { to: onnxTypes.float32 }), shape, dtype, stored);
  const zero = graph.constant("float64", [], [0]);
  const limit = graph.constant("float64", [], [2 ** 63]);
  const finite = graph.emit("Less", [graph.emit("Abs", [precise]), limit]);
  const wide = graph.emit("Cast", [graph.emit("Where", [finite, precise, zero])], { to: onnxTypes.int64 });
  return value(graph.emit("Cast", [wide], { to: onnxTypes.int32 }), shape, "int32", stored);
}

/** Sign as TensorFlow.js gives it: 0 for NaN. */
export function sign(graph: Graph, x: Traced): Traced {
  const above = converted(graph, elementwise(graph, "Greater", [x, scalar(0, x.dtype)], "bool"), x.dtype);
  const below = converted(graph, elementwise(graph, "Less", [x, scalar(0, x.dtype)], "bool"), x.dtype);
  return elementwise(graph, "Sub", [above, below]);
}
