import type { tf } from "../../tensor/tf.ts";
import { kernel, ofFloats, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { fullNames, type Traced, value } from "../traced.ts";
import { fusedEnd } from "./activation.ts";
import { transposed } from "./layout.ts";
import { sliced } from "./slicing.ts";
import * as window from "./window.ts";

/**
 * Two-dimensional convolution and its gradients. Beyond the borders lie zeros, so that a filter of infinities or NaN gives NaN
 * there, where TensorFlow.js leaves them out.
 */
export const convolutionKernels: RecordedKernels = ofFloats({
  Conv2D: kernel<tf.Conv2DAttrs>(({ graph, inputs: { x, filter }, attributes }) =>
    convolved(graph, x!, filter!, attributes),
  ),
  FusedConv2D: kernel<tf.FusedConv2DAttrs>(({ graph, inputs, attributes }) =>
    fusedEnd(graph, convolved(graph, inputs.x!, inputs.filter!, attributes), inputs, attributes),
  ),
  Conv2DBackpropInput: kernel<tf.Conv2DBackpropInputAttrs>(({ graph, inputs: { dy, filter }, attributes }) => {
    const plan = window.planOfConvolution(attributes.inputShape, filter!.shape, attributes);
    const inputs = [window.channelsFirst(graph, dy!), transposed(graph, filter!, [3, 2, 0, 1])];
    const name = graph.emit("ConvTranspose", fullNames(graph, inputs), {
      strides: window.stridesOf(plan),
      pads: window.padsOf(plan),
      output_padding: window.unreachedBy(plan),
    });
    const shape = [plan.batchSize, plan.inChannels, plan.inHeight, plan.inWidth];
    return window.channelsLast(graph, value(name, shape, "float32"));
  }),
  // The filter's gradient is a convolution of the input by the output's gradient, batch and channels exchanged.
  Conv2DBackpropFilter: kernel<tf.Conv2DBackpropFilterAttrs>(({ graph, inputs: { x, dy }, attributes }) => {
    const plan = window.planOfConvolution(x!.shape, attributes.filterShape, attributes);
    const [top, left, bottom, right] = window.padsOf(plan);
    const inputs = [transposed(graph, x!, [3, 0, 1, 2]), transposed(graph, dy!, [3, 0, 1, 2])];
    const flags = { dilations: window.stridesOf(plan), pads: [top, left, bottom, right] };
    const height = plan.inHeight + top + bottom - plan.strideHeight * (plan.outHeight - 1);
    const width = plan.inWidth + left + right - plan.strideWidth * (plan.outWidth - 1);
    const whole = value(
      graph.emit("Conv", fullNames(graph, inputs), flags),
      [plan.inChannels, plan.outChannels, height, width],
      "float32",
    );
    const wanted = [plan.inChannels, plan.outChannels, plan.filterHeight, plan.filterWidth];
    return transposed(graph, sliced(graph, whole, [0, 0, 0, 0], wanted), [2, 3, 0, 1]);
  }),
});

function convolved(graph: Graph, x: Traced, filter: Traced, attributes: window.ConvolutionAttributes): Traced {
  const plan = window.planOfConvolution(x.shape, filter.shape, attributes);
  const inputs = [window.channelsFirst(graph, x), transposed(graph, filter, [3, 2, 0, 1])];
  const name = graph.emit("Conv", fullNames(graph, inputs), {
    strides: window.stridesOf(plan),
    dilations: window.dilationsOf(plan),
    pads: window.padsOf(plan),
  });
  const shape = [plan.batchSize, plan.outChannels, plan.outHeight, plan.outWidth];
  return window.channelsLast(graph, value(name, shape, "float32"));
}
