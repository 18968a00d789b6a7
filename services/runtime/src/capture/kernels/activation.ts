import type { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { kernel, ofFloats, ofNumbers, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { elementwise, filled, fullName, scalar, survivesAsFloat32, type Traced, value } from "../traced.ts";
import { add } from "./arithmetic.ts";

/** Activations and their gradients. */
export const activationKernels: RecordedKernels = {
  ...ofNumbers({
    Relu: kernel(({ graph, inputs: { x } }) => relu(graph, x!)),
    Relu6: kernel(({ graph, inputs: { x } }) => clip(graph, x!, 0, 6)),
    ClipByValue: kernel<tf.ClipByValueAttrs>(({ graph, inputs: { x }, attributes }) =>
      clip(graph, x!, attributes.clipValueMin, attributes.clipValueMax),
    ),
  }),
  ...ofFloats({
    LeakyRelu: kernel<tf.LeakyReluAttrs>(({ graph, inputs: { x }, attributes }) =>
      leakyRelu(graph, x!, attributes.alpha),
    ),
    Prelu: kernel(({ graph, inputs: { x, alpha } }) => prelu(graph, x!, alpha!)),
    EluGrad: kernel(({ graph, inputs: { dy, y } }) => {
      const above = elementwise(graph, "GreaterOrEqual", [y!, scalar(0)], "bool");
      const below = elementwise(graph, "Mul", [dy!, elementwise(graph, "Add", [y!, scalar(1)])]);
      return elementwise(graph, "Where", [above, dy!, below], "float32");
    }),
    Step: kernel<tf.StepAttrs>(({ graph, inputs: { x }, attributes }) => {
      // relu(x) is 0 where x is not above 0, and NaN where x is NaN, as the step has to be; the forward pass has it already.
      const positive = relu(graph, x!);
      // What is above 0 becomes 1, in half the time that ONNX Runtime's Where takes. No other node reads x then, so that
      // ONNX Runtime computes the product that x is together with the relu.
      if (attributes.alpha === 0) return elementwise(graph, "Min", [elementwise(graph, "Ceil", [positive]), scalar(1)]);
      const above = elementwise(graph, "Greater", [x!, scalar(0)], "bool");
      const below = elementwise(graph, "Add", [positive, scalar(attributes.alpha)]);
      return elementwise(graph, "Where", [above, scalar(1), below], "float32");
    }),
    Softmax: kernel<tf.SoftmaxAttrs>(({ graph, inputs: { logits }, attributes }) =>
      value(graph.emit("Softmax", [fullName(graph, logits!)], { axis: attributes.dim }), logits!.shape, "float32"),
    ),
  }),
};

function relu(graph: Graph, x: Traced): Traced {
  return x.dtype === "float32" ? elementwise(graph, "Relu", [x]) : elementwise(graph, "Max", [x, scalar(0, x.dtype)]);
}

/** Max and Min, since Clip takes no int32 and would drop NaN. */
function clip(graph: Graph, x: Traced, least: number, most: number): Traced {
  if (x.dtype === "int32" && (most < lowest || least > highest)) {
    return filled(most < lowest ? most : least, x.shape, x.dtype);
  }
  const bounded = (operator: string, inner: Traced, bound: number) => {
    const reached = x.dtype !== "int32" || (lowest <= bound && bound <= highest);
    return reached ? elementwise(graph, operator, [inner, scalar(bound, x.dtype)]) : inner;
  };
  return bounded("Min", bounded("Max", x, least), most);
}

/** Of int32: what a bound beyond them wraps to is no bound. */
const [lowest, highest] = [-(2 ** 31), 2 ** 31 - 1];

function leakyRelu(graph: Graph, x: Traced, alpha: number): Traced {
  // ONNX Runtime makes NaN of infinite slopes, and none is left of one that rounds to 0.
  if (!survivesAsFloat32(alpha)) {
    throw new CaptureError(`LeakyRelu with a slope of ${alpha} is not mapped; use prelu with a tensor`);
  }
  return elementwise(graph, "LeakyRelu", [x], "float32", { alpha: { float: alpha } });
}

function prelu(graph: Graph, x: Traced, alpha: Traced): Traced {
  const below = elementwise(graph, "Less", [x, scalar(0)], "bool");
  return elementwise(graph, "Where", [below, elementwise(graph, "Mul", [x, alpha]), x], "float32");
}

/** How a fused kernel ends. */
export interface FusedActivation {
  activation?: string | null;
  leakyreluAlpha?: number;
}

/** What fused kernels do with their result: a bias is added, where there is one, and an activation applied. */
export function fusedEnd(
  graph: Graph,
  plain: Traced,
  { bias, preluActivationWeights: slopes }: Record<string, Traced>,
  { activation, leakyreluAlpha }: FusedActivation,
): Traced {
  const x = bias ? add(graph, plain, bias) : plain;
  switch (activation) {
    case undefined:
    case null:
    case "linear":
      return x;
    case "relu":
      return relu(graph, x);
    case "relu6":
      return clip(graph, x, 0, 6);
    case "sigmoid":
      return elementwise(graph, "Sigmoid", [x]);
    case "elu":
      return elementwise(graph, "Elu", [x]);
    case "leakyrelu":
      return leakyRelu(graph, x, leakyreluAlpha ?? 0.2);
    case "prelu":
      return prelu(graph, x, slopes!);
    default:
      throw new CaptureError(`The fused activation ${activation} is not mapped; apply it as an operation of its own`);
  }
}
