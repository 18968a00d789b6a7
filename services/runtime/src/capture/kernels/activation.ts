import type { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { kernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { elementwise, fullName, scalar, type Traced, value } from "../traced.ts";

/** Activations and their gradients. */
export const activationKernels: RecordedKernels = {
  Relu: kernel(({ graph, inputs: { x } }) => relu(graph, x!)),
  Relu6: kernel(({ graph, inputs: { x } }) => clip(graph, x!, 0, 6)),
  LeakyRelu: kernel<tf.LeakyReluAttrs>(({ graph, inputs: { x }, attributes }) =>
    elementwise(graph, "LeakyRelu", [x!], "float32", { alpha: { float: attributes.alpha } }),
  ),
  Prelu: kernel(({ graph, inputs: { x, alpha } }) => {
    const below = elementwise(graph, "Less", [x!, scalar(0)], "bool");
    return elementwise(graph, "Where", [below, elementwise(graph, "Mul", [x!, alpha!]), x!], "float32");
  }),
  EluGrad: kernel(({ graph, inputs: { dy, y } }) => {
    const above = elementwise(graph, "GreaterOrEqual", [y!, scalar(0)], "bool");
    const below = elementwise(graph, "Mul", [dy!, elementwise(graph, "Add", [y!, scalar(1)])]);
    return elementwise(graph, "Where", [above, dy!, below], "float32");
  }),
  Step: kernel<tf.StepAttrs>(({ graph, inputs: { x }, attributes }) => {
    if (x!.dtype !== "float32") throw new CaptureError(`Step of ${x!.dtype} is not mapped; cast to float32 first`);
    // relu(x) is 0 where x is not above 0, and NaN where x is NaN, as the step has to be; the forward pass has it already.
    const positive = relu(graph, x!);
    // What is above 0 becomes 1, in half the time that ONNX Runtime's Where takes for it.
    if (!attributes.alpha) return elementwise(graph, "Min", [elementwise(graph, "Ceil", [positive]), scalar(1)]);
    const above = elementwise(graph, "Greater", [x!, scalar(0)], "bool");
    const below = elementwise(graph, "Add", [positive, scalar(attributes.alpha)]);
    return elementwise(graph, "Where", [above, scalar(1), below], "float32");
  }),
  ClipByValue: kernel<tf.ClipByValueAttrs>(({ graph, inputs: { x }, attributes }) =>
    clip(graph, x!, attributes.clipValueMin, attributes.clipValueMax),
  ),
  Softmax: kernel<tf.SoftmaxAttrs>(({ graph, inputs: { logits }, attributes }) =>
    value(graph.emit("Softmax", [fullName(graph, logits!)], { axis: attributes.dim }), logits!.shape, "float32"),
  ),
  LogSoftmax: kernel<tf.LogSoftmaxAttrs>(({ graph, inputs: { logits }, attributes }) =>
    value(graph.emit("LogSoftmax", [fullName(graph, logits!)], { axis: attributes.axis }), logits!.shape, "float32"),
  ),
};

function relu(graph: Graph, x: Traced): Traced {
  return x.dtype === "float32" ? elementwise(graph, "Relu", [x]) : elementwise(graph, "Max", [x, scalar(0, x.dtype)]);
}

/** Max and Min, since Clip takes no int32 and would drop NaN. */
function clip(graph: Graph, x: Traced, least: number, most: number): Traced {
  const raised = elementwise(graph, "Max", [x, scalar(least, x.dtype)]);
  return elementwise(graph, "Min", [raised, scalar(most, x.dtype)]);
}

/** The activation that a fused kernel ends with. */
export function activate(graph: Graph, x: Traced, name: string | undefined): Traced {
  if (name === undefined || name === null || name === "linear") return x;
  if (name === "relu") return relu(graph, x);
  if (name === "relu6") return clip(graph, x, 0, 6);
  if (name === "sigmoid") return elementwise(graph, "Sigmoid", [x]);
  if (name === "elu") return elementwise(graph, "Elu", [x]);
  throw new CaptureError(`The fused activation ${name} is not mapped; apply it as an operation of its own`);
}
