import { tf } from "../../tensor/tf.ts";
import { kernel, type RecordedKernels } from "../kernel.ts";
import { reshaped } from "../traced.ts";
import { transposed } from "./layout.ts";
import { padded, sliced } from "./slicing.ts";

/** Blocks of space as batches and back, which dilated pooling is made of. */
export const spaceToBatchKernels: RecordedKernels = {
  SpaceToBatchND: kernel<tf.SpaceToBatchNDAttrs>(({ graph, inputs: { x }, attributes: { blockShape, paddings } }) => {
    const { getPermuted, getReshaped, getReshapedPermuted } = tf.backend_util;
    const rest = x!.shape.slice(1 + blockShape.length).map((): [number, number] => [0, 0]);
    const whole = padded(graph, x!, [[0, 0], ...(paddings as [number, number][]), ...rest], 0);
    const blocks = blockShape.reduce((product, size) => product * size, 1);
    const apart = getReshaped([...whole.shape], blockShape, blocks, false);
    const ordered = transposed(
      graph,
      reshaped(graph, whole, apart),
      getPermuted(apart.length, blockShape.length, false),
    );
    return reshaped(graph, ordered, getReshapedPermuted([...whole.shape], blockShape, blocks, false));
  }),
  BatchToSpaceND: kernel<tf.BatchToSpaceNDAttrs>(({ graph, inputs: { x }, attributes: { blockShape, crops } }) => {
    const { getPermuted, getReshaped, getReshapedPermuted, getSliceBeginCoords, getSliceSize } = tf.backend_util;
    const blocks = blockShape.reduce((product, size) => product * size, 1);
    const apart = getReshaped([...x!.shape], blockShape, blocks);
    const ordered = transposed(graph, reshaped(graph, x!, apart), getPermuted(apart.length, blockShape.length));
    const whole = reshaped(graph, ordered, getReshapedPermuted([...x!.shape], blockShape, blocks));
    // What is said of the cropped axes alone; the others stay whole.
    const begin = getSliceBeginCoords(crops, blockShape.length);
    const size = getSliceSize([...whole.shape], crops, blockShape.length);
    return sliced(
      graph,
      whole,
      whole.shape.map((_, axis) => begin[axis] ?? 0),
      whole.shape.map((length, axis) => (axis < begin.length ? begin[axis]! + size[axis]! : length)),
    );
  }),
};
