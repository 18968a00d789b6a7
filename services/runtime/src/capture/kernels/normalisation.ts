import type { tf } from "../../tensor/tf.ts";
import { kernel, type RecordedKernels } from "../kernel.ts";
import { elementwise, scalar } from "../traced.ts";

/** Batch normalisation with given moments. */
export const normalisationKernels: RecordedKernels = {
  FusedBatchNorm: kernel<tf.FusedBatchNormAttrs>(({ graph, inputs, attributes }) => {
    const { x, mean, variance, scale, offset } = inputs;
    const guarded = elementwise(graph, "Add", [variance!, scalar(attributes.varianceEpsilon)]);
    const deviation = elementwise(graph, "Sqrt", [guarded]);
    const normal = elementwise(graph, "Div", [elementwise(graph, "Sub", [x!, mean!]), deviation]);
    const scaled = scale ? elementwise(graph, "Mul", [normal, scale]) : normal;
    return offset ? elementwise(graph, "Add", [scaled, offset]) : scaled;
  }),
};
