import { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import type { Graph } from "../onnx/graph.ts";
import type { Traced } from "../traced.ts";
import { transposed } from "./layout.ts";

/** TensorFlow.js's plan of a convolution or pooling: sizes, strides, dilations and paddings. */
export type WindowPlan = tf.backend_util.Conv2DInfo;

interface Moving {
  strides: number | [number, number];
  pad: tf.Conv2DAttrs["pad"];
  dimRoundingMode?: tf.Conv2DAttrs["dimRoundingMode"];
}

/** What convolutions have in common; depthwise ones name no format where they mean the default. */
export interface ConvolutionAttributes extends Moving {
  dataFormat?: "NHWC" | "NCHW";
  dilations?: number | [number, number] | null;
}

export interface PoolingAttributes extends Moving {
  filterSize: number | [number, number];
}

type FourSizes = [number, number, number, number];

export function planOfConvolution(
  input: readonly number[],
  filter: readonly number[],
  { strides, pad, dimRoundingMode, dilations, dataFormat = "NHWC" }: ConvolutionAttributes,
  depthwise = false,
): WindowPlan {
  if (dataFormat !== "NHWC") throw new CaptureError(`Convolution in ${dataFormat} is not mapped; use NHWC`);
  const [from, by] = [[...input] as FourSizes, [...filter] as FourSizes];
  return tf.backend_util.computeConv2DInfo(from, by, strides, dilations ?? 1, pad, dimRoundingMode, depthwise);
}

export function planOfPooling(input: readonly number[], given: PoolingAttributes): WindowPlan {
  const { filterSize, strides, pad, dimRoundingMode } = given;
  return tf.backend_util.computePool2DInfo([...input] as FourSizes, filterSize, strides, 1, pad, dimRoundingMode);
}

/** How far the windows reach over each border. At the ends it is what makes ONNX's count of windows TensorFlow.js's. */
export function padsOf(plan: WindowPlan): [top: number, left: number, bottom: number, right: number] {
  const { top, left } = plan.padInfo;
  const height = (plan.outHeight - 1) * plan.strideHeight + plan.effectiveFilterHeight;
  const width = (plan.outWidth - 1) * plan.strideWidth + plan.effectiveFilterWidth;
  return [top, left, Math.max(0, height - top - plan.inHeight), Math.max(0, width - left - plan.inWidth)];
}

/** What gradients have to add at the ends: input that no window reached. */
export function unreachedBy(plan: WindowPlan): [height: number, width: number] {
  const [top, left, bottom, right] = padsOf(plan);
  return [
    plan.inHeight - ((plan.outHeight - 1) * plan.strideHeight + plan.filterHeight - top - bottom),
    plan.inWidth - ((plan.outWidth - 1) * plan.strideWidth + plan.filterWidth - left - right),
  ];
}

export function stridesOf({ strideHeight, strideWidth }: WindowPlan): number[] {
  return [strideHeight, strideWidth];
}

export function dilationsOf({ dilationHeight, dilationWidth }: WindowPlan): number[] {
  return [dilationHeight, dilationWidth];
}

/** TensorFlow.js keeps channels last, ONNX first. */
export function channelsFirst(graph: Graph, x: Traced): Traced {
  return transposed(graph, x, [0, 3, 1, 2]);
}

export function channelsLast(graph: Graph, x: Traced): Traced {
  return transposed(graph, x, [0, 2, 3, 1]);
}
