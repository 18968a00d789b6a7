import { converted, wrappedToInt32 } from "../conversion.ts";
import { kernel, ofFloats, ofNumbers, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { onnxTypes } from "../onnx/onnx-model.ts";
import { broadcastShape, elementwise, scalar, storedName, type Traced, value } from "../traced.ts";

/** Sums, products and powers of corresponding elements. Adding 0 and multiplying by 1 need no node. */
export const arithmeticKernels: RecordedKernels = {
  ...ofNumbers({
    Add: kernel(({ graph, inputs }) => add(graph, inputs.a!, inputs.b!)),
    AddN: kernel(({ graph, inputs }) => Object.values(inputs).reduce((sum, next) => add(graph, sum, next))),
    Sub: kernel(({ graph, inputs: { a, b } }) =>
      b!.fill === 0 ? widened(a!, b!) : elementwise(graph, "Sub", [a!, b!]),
    ),
    Multiply: kernel(({ graph, inputs }) => multiply(graph, inputs.a!, inputs.b!)),
    SquaredDifference: kernel(({ graph, inputs: { a, b } }) => {
      const difference = elementwise(graph, "Sub", [a!, b!]);
      return elementwise(graph, "Mul", [difference, difference]);
    }),
    Square: kernel(({ graph, inputs: { x } }) => elementwise(graph, "Mul", [x!, x!])),
    Maximum: kernel(({ graph, inputs: { a, b } }) => elementwise(graph, "Max", [a!, b!])),
    Minimum: kernel(({ graph, inputs: { a, b } }) => elementwise(graph, "Min", [a!, b!])),
    Pow: kernel(({ graph, inputs: { a, b } }) => {
      if (b!.fill === 2) return widened(elementwise(graph, "Mul", [a!, a!]), b!);
      const power = inDouble(graph, [a!, b!], (names) => graph.emit("Pow", names));
      return a!.dtype === "float32" ? withoutPowersOfOne(graph, power, a!, b!) : power;
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
  }),
  ...ofFloats({
    RealDiv: kernel(({ graph, inputs: { a, b } }) =>
      b!.fill === 1 ? widened(a!, b!) : elementwise(graph, "Div", [a!, b!]),
    ),
    Atan2: kernel(({ graph, inputs: { a, b } }) => angle(graph, a!, b!)),
  }),
};

export function add(graph: Graph, a: Traced, b: Traced): Traced {
  if (a.fill === 0) return widened(b, a);
  if (b.fill === 0) return widened(a, b);
  return elementwise(graph, "Add", [a, b]);
}

// Multiplying by 0 is not left out: NaN and infinity times 0 are NaN.
function multiply(graph: Graph, a: Traced, b: Traced): Traced {
  if (a.fill === 1) return widened(b, a);
  if (b.fill === 1) return widened(a, b);
  return elementwise(graph, "Mul", [a, b]);
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
  const result =
    dtype === "float32"
      ? graph.emit("Cast", [precise], { to: onnxTypes.float32 })
      : wrappedToInt32(graph, precise, "float64");
  return value(result, shape, dtype, stored);
}

/** Powers of ±1 that are 1 in C, but NaN in ECMAScript: those by NaN and infinities. */
function withoutPowersOfOne(graph: Graph, power: Traced, base: Traced, exponent: Traced): Traced {
  if (Number.isFinite(exponent.fill) || (base.fill !== undefined && Math.abs(base.fill) !== 1)) return power;
  const ofOne = elementwise(graph, "Equal", [elementwise(graph, "Abs", [base]), scalar(1)], "bool");
  const finite = elementwise(graph, "Less", [elementwise(graph, "Abs", [exponent]), scalar(Infinity)], "bool");
  const open = elementwise(graph, "And", [ofOne, elementwise(graph, "Not", [finite])]);
  return elementwise(graph, "Where", [open, scalar(Number.NaN), power], "float32");
}

/** Angle of the point (b, a), by the arc tangent of its slope; where that is 0/0 or ∞/∞, by the signs alone. */
function angle(graph: Graph, a: Traced, b: Traced): Traced {
  const where = (condition: Traced, then: Traced, otherwise: Traced) =>
    elementwise(graph, "Where", [condition, then, otherwise], "float32");
  const zero = (x: Traced) => elementwise(graph, "Equal", [x, scalar(0)], "bool");
  const infinite = (x: Traced) => elementwise(graph, "IsInf", [x], "bool");
  const both = (one: Traced, other: Traced) => elementwise(graph, "And", [one, other]);
  // The reciprocal tells −0 from 0.
  const below = (x: Traced) =>
    elementwise(graph, "Less", [where(zero(x), elementwise(graph, "Reciprocal", [x]), x), scalar(0)], "bool");
  const signOf = (x: Traced) => where(below(x), scalar(-1), scalar(1));
  const endless = both(infinite(a), infinite(b));
  const over = where(endless, signOf(a), a);
  const under = where(elementwise(graph, "Or", [endless, both(zero(a), zero(b))]), signOf(b), b);
  const slope = elementwise(graph, "Atan", [elementwise(graph, "Div", [over, under])]);
  const turned = elementwise(graph, "Add", [slope, elementwise(graph, "Mul", [signOf(a), scalar(Math.PI)])]);
  return where(below(b), turned, slope);
}

/** Sign as TensorFlow.js gives it: 0 for NaN. */
export function sign(graph: Graph, x: Traced): Traced {
  const above = converted(graph, elementwise(graph, "Greater", [x, scalar(0, x.dtype)], "bool"), x.dtype);
  const below = converted(graph, elementwise(graph, "Less", [x, scalar(0, x.dtype)], "bool"), x.dtype);
  return elementwise(graph, "Sub", [above, below]);
}
