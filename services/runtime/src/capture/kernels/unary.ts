import { CaptureError } from "../capture-error.ts";
import { kernel, type RecordedKernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { onnxTypes } from "../onnx/onnx-model.ts";
import { elementwise, storedName, type Traced, value } from "../traced.ts";
import { sign } from "./arithmetic.ts";

/** Functions that TensorFlow.js and ONNX define alike, under ONNX's name. */
const alike = [
  ...["Exp", "Log", "Sqrt", "Erf", "Sin", "Cos", "Tan", "Sinh", "Cosh", "Tanh", "Asin", "Acos", "Atan"],
  ...["Asinh", "Acosh", "Atanh", "Reciprocal", "Sigmoid", "Softplus", "Elu", "Selu"],
];

/** Functions of one element. */
export const unaryKernels: RecordedKernels = {
  ...Object.fromEntries(alike.map((name) => [name, ofFloats(name, (graph, x) => elementwise(graph, name, [x]))])),
  Rsqrt: ofFloats("Rsqrt", (graph, x) => elementwise(graph, "Reciprocal", [elementwise(graph, "Sqrt", [x])])),
  Log1p: ofFloats("Log1p", (graph, x) =>
    nearOne(graph, x, (wide, one) => graph.emit("Log", [graph.emit("Add", [wide, one])])),
  ),
  Expm1: ofFloats("Expm1", (graph, x) =>
    nearOne(graph, x, (wide, one) => graph.emit("Sub", [graph.emit("Exp", [wide]), one])),
  ),
  Neg: kernel(({ graph, inputs: { x } }) => elementwise(graph, "Neg", [x!])),
  Abs: kernel(({ graph, inputs: { x } }) => elementwise(graph, "Abs", [x!])),
  Sign: kernel(({ graph, inputs: { x } }) => sign(graph, x!)),
  Floor: rounding("Floor"),
  Ceil: rounding("Ceil"),
  Round: rounding("Round"),
};

function ofFloats(name: string, record: (graph: Graph, x: Traced) => Traced): RecordedKernel {
  return kernel(({ graph, inputs: { x } }) => {
    if (x!.dtype !== "float32") throw new CaptureError(`${name} of ${x!.dtype} is not mapped; cast to float32 first`);
    return record(graph, x!);
  });
}

function rounding(name: string): RecordedKernel {
  return kernel(({ graph, inputs: { x } }) => (x!.dtype === "float32" ? elementwise(graph, name, [x!]) : x!));
}

/** In double precision, where a difference from 1 is not lost. */
function nearOne(graph: Graph, x: Traced, compute: (wide: string, one: string) => string): Traced {
  const wide = graph.emit("Cast", [storedName(graph, x)], { to: onnxTypes.float64 });
  const result = compute(wide, graph.constant("float64", [], [1]));
  return value(graph.emit("Cast", [result], { to: onnxTypes.float32 }), x.shape, "float32", x.stored);
}
