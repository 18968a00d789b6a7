import { sameShape } from "../../tensor/shape.ts";
import type { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { kernel, ofFloats, type RecordedKernels } from "../kernel.ts";
import { elementwise, scalar, survivesAsFloat32 } from "../traced.ts";

/** Batch normalisation with given moments. */
export const normalisationKernels: RecordedKernels = ofFloats({
  FusedBatchNorm: kernel<tf.FusedBatchNormAttrs>(({ graph, inputs, attributes: { varianceEpsilon: epsilon } }) => {
    const { x, mean, variance, scale, offset } = inputs;
    const odd = Object.values(inputs).find(({ shape }) => !sameShape(shape, x!.shape.slice(-shape.length)));
    if (odd) throw new CaptureError(`Batch normalisation by moments of shape [${odd.shape}] is not mapped; use a list`);
    // The CPU backend adds it in double precision.
    if (!survivesAsFloat32(epsilon)) {
      throw new CaptureError(`Batch normalisation that adds ${epsilon} to variances is not mapped; add a float32`);
    }
    const guarded = elementwise(graph, "Add", [variance!, scalar(epsilon)]);
    const deviation = elementwise(graph, "Sqrt", [guarded]);
    const normal = elementwise(graph, "Div", [elementwise(graph, "Sub", [x!, mean!]), deviation]);
    const scaled = scale ? elementwise(graph, "Mul", [normal, scale]) : normal;
    return offset ? elementwise(graph, "Add", [scaled, offset]) : scaled;
  }),
});
