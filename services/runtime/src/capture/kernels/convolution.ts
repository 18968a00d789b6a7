import { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { kernel, type RecordedKernels } from "../kernel.ts";
import { fullName, type Traced, value } from "../traced.ts";
import { transposed } from "./layout.ts";
import { sliced } from "./slicing.ts";

type FourSizes = [number, number, number, number];

/** Two-dimensional convolution and its gradients; TensorFlow.js keeps channels last, ONNX first. */
export const convolutionKernels: RecordedKernels = {
  Conv2D: kernel<tf.Conv2DAttrs>(({ graph, inputs: { x, filter }, attributes }) => {
    const plan = planOf(x!.shape, filter!.shape, attributes);
    const inputs = [transposed(graph, x!, [0, 3, 1, 2]), transposed(graph, filter!, [3, 2, 0, 1])];
    const name = graph.emit(
      "Conv",
      inputs.map((input) => fullName(graph, input)),
      {
        strides: [plan.strideHeight, plan.strideWidth],
        dilations: [plan.dilationHeight, plan.dilationWidth],
        pads: padsOf(plan),
      },
    );
    const shape = [plan.batchSize, plan.outChannels, plan.outHeight, plan.outWidth];
    return transposed(graph, value(name, shape, "float32"), [0, 2, 3, 1]);
  }),
  Conv2DBackpropInput: kernel<tf.Conv2DBackpropInputAttrs>(({ graph, inputs: { dy, filter }, attributes }) => {
    const plan = planOf(attributes.inputShape, filter!.shape, attributes);
    const [top, left, bottom, right] = padsOf(plan) as FourSizes;
    const inputs = [transposed(graph, dy!, [0, 3, 1, 2]), transposed(graph, filter!, [3, 2, 0, 1])];
    const name = graph.emit(
      "ConvTranspose",
      inputs.map((input) => fullName(graph, input)),
      {
        strides: [plan.strideHeight, plan.strideWidth],
        pads: [top, left, bottom, right],
        output_padding: [
          plan.inHeight - ((plan.outHeight - 1) * plan.strideHeight + plan.filterHeight - top - bottom),
          plan.inWidth - ((plan.outWidth - 1) * plan.strideWidth + plan.filterWidth - left - right),
        ],
      },
    );
    const shape = [plan.batchSize, plan.inChannels, plan.inHeight, plan.inWidth];
    return transposed(graph, value(name, shape, "float32"), [0, 2, 3, 1]);
  }),
  // The filter's gradient is a convolution of the input by the output's gradient, batch and channels exchanged.
  Conv2DBackpropFilter: kernel<tf.Conv2DBackpropFilterAttrs>(({ graph, inputs: { x, dy }, attributes }) => {
    const plan = planOf(x!.shape, attributes.filterShape, attributes);
    const [top, left, bottom, right] = padsOf(plan) as FourSizes;
    const inputs = [transposed(graph, x!, [3, 0, 1, 2]), transposed(graph, dy!, [3, 0, 1, 2])];
    const name = graph.emit(
      "Conv",
      inputs.map((input) => fullName(graph, input)),
      {
        dilations: [plan.strideHeight, plan.strideWidth],
        pads: [top, left, bottom, right],
      },
    );
    const height = plan.inHeight + top + bottom - plan.strideHeight * (plan.outHeight - 1);
    const width = plan.inWidth + left + right - plan.strideWidth * (plan.outWidth - 1);
    const whole: Traced = value(name, [plan.inChannels, plan.outChannels, height, width], "float32");
    const wanted = [plan.inChannels, plan.outChannels, plan.filterHeight, plan.filterWidth];
    return transposed(graph, sliced(graph, whole, [0, 0, 0, 0], wanted), [2, 3, 0, 1]);
  }),
};

interface ConvolutionAttributes {
  strides: tf.Conv2DAttrs["strides"];
  pad: tf.Conv2DAttrs["pad"];
  dataFormat: tf.Conv2DAttrs["dataFormat"];
  dimRoundingMode?: tf.Conv2DAttrs["dimRoundingMode"];
  dilations?: tf.Conv2DAttrs["dilations"];
}

function planOf(inputShape: readonly number[], filterShape: readonly number[], given: ConvolutionAttributes) {
  if (given.dataFormat !== "NHWC") throw new CaptureError(`Convolution in ${given.dataFormat} is not mapped; use NHWC`);
  const [input, filter] = [[...inputShape] as FourSizes, [...filterShape] as FourSizes];
  const { strides, dilations = 1, pad, dimRoundingMode } = given;
  return tf.backend_util.computeConv2DInfo(input, filter, strides, dilations, pad, dimRoundingMode);
}

function padsOf({ padInfo }: tf.backend_util.Conv2DInfo): number[] {
  return [padInfo.top, padInfo.left, padInfo.bottom, padInfo.right];
}
