import { sameShape, sizeOf } from "../../tensor/shape.ts";
import type { tf } from "../../tensor/tf.ts";
import { kernel, ofFloats, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { elementwise, filled, fullName, reshaped, scalar, type Traced, value } from "../traced.ts";
import * as window from "./window.ts";

/** Largest elements and means of windows, and their gradients. */
export const poolingKernels: RecordedKernels = ofFloats({
  MaxPool: kernel<tf.MaxPoolAttrs>(({ graph, inputs: { x }, attributes }) => {
    const plan = window.planOfPooling(x!.shape, attributes);
    return isCopy(plan) ? x! : window.channelsLast(graph, maximaOf(graph, x!, plan).maxima);
  }),
  // Each maximum's gradient goes to the first place where it was found.
  MaxPoolGrad: kernel<tf.MaxPoolGradAttrs>(({ graph, inputs: { dy, input }, attributes }) => {
    const plan = window.planOfPooling(input!.shape, attributes);
    const { maxima, places } = maximaOf(graph, input!, plan);
    const found = elementwise(graph, "Greater", [maxima, scalar(Number.NEGATIVE_INFINITY)], "bool");
    const gradients = elementwise(graph, "Where", [found, window.channelsFirst(graph, dy!), scalar(0)], "float32");
    const nowhere = graph.constant("int64", [], [0]);
    const at = graph.emit("Where", [fullName(graph, found), places, nowhere]);
    const [count, size] = [sizeOf(maxima.shape), sizeOf(plan.inShape)];
    const zeros = fullName(graph, filled(0, [size], "float32"));
    const updates = fullName(graph, reshaped(graph, gradients, [count]));
    const flat = graph.emit("Reshape", [at, graph.indices([count])]);
    const sums = graph.emit("ScatterElements", [zeros, flat, updates], { axis: 0, reduction: "add" });
    const shape = [plan.batchSize, plan.inChannels, plan.inHeight, plan.inWidth];
    return window.channelsLast(graph, reshaped(graph, value(sums, [size], "float32"), shape));
  }),
  AvgPool: kernel<tf.AvgPoolAttrs>(({ graph, inputs: { x }, attributes }) => {
    const plan = window.planOfPooling(x!.shape, attributes);
    if (isCopy(plan)) return x!;
    const flags = { ...windowOf(plan), strides: window.stridesOf(plan), pads: window.padsOf(plan) };
    const name = graph.emit("AveragePool", [fullName(graph, window.channelsFirst(graph, x!))], flags);
    return window.channelsLast(graph, value(name, outShape(plan), "float32"));
  }),
  // A transposed convolution of each channel. The window's whole size divides at the borders too, where the mean is one of
  // fewer elements: that is TensorFlow.js's gradient.
  AvgPoolGrad: kernel<tf.AvgPoolGradAttrs>(({ graph, inputs: { dy, input }, attributes }) => {
    const plan = window.planOfPooling(input!.shape, attributes);
    const images = plan.batchSize * plan.inChannels;
    const each = reshaped(graph, window.channelsFirst(graph, dy!), [images, 1, plan.outHeight, plan.outWidth]);
    const share = 1 / (plan.filterHeight * plan.filterWidth);
    const shares = filled(share, [1, 1, plan.filterHeight, plan.filterWidth], "float32");
    const name = graph.emit("ConvTranspose", [fullName(graph, each), fullName(graph, shares)], {
      strides: window.stridesOf(plan),
      pads: window.padsOf(plan),
      output_padding: window.unreachedBy(plan),
    });
    const spread = value(name, [images, 1, plan.inHeight, plan.inWidth], "float32");
    const shape = [plan.batchSize, plan.inChannels, plan.inHeight, plan.inWidth];
    return window.channelsLast(graph, reshaped(graph, spread, shape));
  }),
});

/** Maxima of windows, channels first, and where each lies in the input as a list. NaN is passed over, as on the CPU backend. */
function maximaOf(graph: Graph, x: Traced, plan: window.WindowPlan): { maxima: Traced; places: string } {
  const least = scalar(Number.NEGATIVE_INFINITY);
  const numbers = elementwise(graph, "Where", [elementwise(graph, "IsNaN", [x], "bool"), least, x], "float32");
  const flags = { ...windowOf(plan), strides: window.stridesOf(plan), pads: window.padsOf(plan) };
  const names = graph.emitSeveral("MaxPool", [fullName(graph, window.channelsFirst(graph, numbers))], 2, flags);
  return { maxima: value(names[0]!, outShape(plan), "float32"), places: names[1]! };
}

function windowOf(plan: window.WindowPlan) {
  return { kernel_shape: [plan.filterHeight, plan.filterWidth] };
}

function outShape(plan: window.WindowPlan): number[] {
  return [plan.batchSize, plan.outChannels, plan.outHeight, plan.outWidth];
}

function isCopy(plan: window.WindowPlan): boolean {
  return plan.filterHeight === 1 && plan.filterWidth === 1 && sameShape(plan.inShape, plan.outShape);
}
