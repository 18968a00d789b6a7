import type { tf } from "../../tensor/tf.ts";
import { kernel, ofFloats, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { fullNames, reshaped, type Traced, value } from "../traced.ts";
import { fusedEnd } from "./activation.ts";
import { transposed } from "./layout.ts";
import { sliced } from "./slicing.ts";
import * as window from "./window.ts";

/** Convolution of each channel by filters of its own, and its gradients: ONNX's convolutions in groups of one channel. */
export const depthwiseConvolutionKernels: RecordedKernels = ofFloats({
  DepthwiseConv2dNative: kernel<tf.DepthwiseConv2dNativeAttrs>(({ graph, inputs: { x, filter }, attributes }) =>
    convolved(graph, x!, filter!, attributes),
  ),
  FusedDepthwiseConv2D: kernel<tf.FusedDepthwiseConv2DAttrs>(({ graph, inputs, attributes }) =>
    fusedEnd(graph, convolved(graph, inputs.x!, inputs.filter!, attributes), inputs, attributes),
  ),
  DepthwiseConv2dNativeBackpropInput: kernel<tf.DepthwiseConv2dNativeBackpropInputAttrs>(
    ({ graph, inputs: { dy, filter }, attributes }) => {
      const plan = window.planOfConvolution(attributes.inputShape, filter!.shape, attributes, true);
      const inputs = [window.channelsFirst(graph, dy!), byChannel(graph, filter!)];
      const name = graph.emit("ConvTranspose", fullNames(graph, inputs), {
        strides: window.stridesOf(plan),
        pads: window.padsOf(plan),
        output_padding: window.unreachedBy(plan),
        group: plan.inChannels,
      });
      const shape = [plan.batchSize, plan.inChannels, plan.inHeight, plan.inWidth];
      return window.channelsLast(graph, value(name, shape, "float32"));
    },
  ),
  // As with the plain convolution, the batch counts as channels; each channel of the input is a group.
  DepthwiseConv2dNativeBackpropFilter: kernel<tf.DepthwiseConv2dNativeBackpropFilterAttrs>(
    ({ graph, inputs, attributes }) => {
      const [x, dy] = [inputs.x!, inputs.dy!].map((input) => transposed(graph, input, [3, 0, 1, 2])) as [
        Traced,
        Traced,
      ];
      const plan = window.planOfConvolution(inputs.x!.shape, attributes.filterShape, attributes, true);
      const [top, left, bottom, right] = window.padsOf(plan);
      const flat = reshaped(graph, x, [1, plan.inChannels * plan.batchSize, plan.inHeight, plan.inWidth]);
      const flags = { dilations: window.stridesOf(plan), pads: [top, left, bottom, right], group: plan.inChannels };
      const height = plan.inHeight + top + bottom - plan.strideHeight * (plan.outHeight - 1);
      const width = plan.inWidth + left + right - plan.strideWidth * (plan.outWidth - 1);
      const whole = value(
        graph.emit("Conv", fullNames(graph, [flat, dy]), flags),
        [1, plan.outChannels, height, width],
        "float32",
      );
      const filters = sliced(graph, whole, [0, 0, 0, 0], [1, plan.outChannels, plan.filterHeight, plan.filterWidth]);
      const perChannel = plan.outChannels / plan.inChannels;
      const apart = reshaped(graph, filters, [plan.inChannels, perChannel, plan.filterHeight, plan.filterWidth]);
      return transposed(graph, apart, [2, 3, 0, 1]);
    },
  ),
});

function convolved(graph: Graph, x: Traced, filter: Traced, attributes: window.ConvolutionAttributes): Traced {
  const plan = window.planOfConvolution(x.shape, filter.shape, attributes, true);
  const name = graph.emit("Conv", fullNames(graph, [window.channelsFirst(graph, x), byChannel(graph, filter)]), {
    strides: window.stridesOf(plan),
    dilations: window.dilationsOf(plan),
    pads: window.padsOf(plan),
    group: plan.inChannels,
  });
  const shape = [plan.batchSize, plan.outChannels, plan.outHeight, plan.outWidth];
  return window.channelsLast(graph, value(name, shape, "float32"));
}

/** Filters [height, width, channels, each] as [channels · each, 1, height, width]. */
function byChannel(graph: Graph, filter: Traced): Traced {
  const [height, width, channels, each] = filter.shape as [number, number, number, number];
  return reshaped(graph, transposed(graph, filter, [2, 3, 0, 1]), [channels * each, 1, height, width]);
}
