import { kernel, ofFloats, ofNumbers, type RecordedKernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { onnxTypes } from "../onnx/onnx-model.ts";
import { elementwise, storedName, type Traced, value } from "../traced.ts";
import { sign } from "./arithmetic.ts";

/** Functions that TensorFlow.js and ONNX define alike, under ONNX's name. */
const alike = [
  ...["Exp", "Log", "Sqrt", "Erf", "Sin", "Cos", "Tan", "Sinh", "Cosh", "Tanh", "Asin", "Acos", "Atan"],
  ...["Asinh", "Acosh", "Atanh", "Reciprocal", "Sigmoid", "Softplus", "Elu", "Selu", "Floor", "Ceil"],
];

/** Functions of one element. */
export const unaryKernels: RecordedKernels = {
  ...ofFloats({
    ...Object.fromEntries(
      alike.map((name) => [name, kernel(({ graph, inputs: { x } }) => elementwise(graph, name, [x!]))]),
    ),
    Rsqrt: kernel(({ graph, inputs: { x } }) => elementwise(graph, "Reciprocal", [elementwise(graph, "Sqrt", [x!])])),
    Log1p: nearOne((graph, x, one) => graph.emit("Log", [graph.emit("Add", [x, one])])),
    Expm1: nearOne((graph, x, one) => graph.emit("Sub", [graph.emit("Exp", [x]), one])),
  }),
  ...ofNumbers({
    Neg: kernel(({ graph, inputs: { x } }) => elementwise(graph, "Neg", [x!])),
    Abs: kernel(({ graph, inputs: { x } }) => elementwise(graph, "Abs", [x!])),
    Sign: kernel(({ graph, inputs: { x } }) => sign(graph, x!)),
    Round: kernel(({ graph, inputs: { x } }) => (x!.dtype === "int32" ? x! : elementwise(graph, "Round", [x!]))),
  }),
};

/** In double precision, where a difference from 1 is not lost. */
function nearOne(compute: (graph: Graph, x: string, one: string) => string): RecordedKernel {
  return kernel(({ graph, inputs }) => {
    const x = inputs.x as Traced;
    const precise = graph.emit("Cast", [storedName(graph, x)], { to: onnxTypes.float64 });
    const result = compute(graph, precise, graph.constant("float64", [], [1]));
    return value(graph.emit("Cast", [result], { to: onnxTypes.float32 }), x.shape, "float32", x.stored);
  });
}
