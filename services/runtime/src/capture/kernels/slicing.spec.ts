import { it } from "@jest/globals";
import fc from "fast-check";
import { floats } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import {
  battery,
  booleans,
  expectSameGradients,
  expectSameValues,
  matrix,
  sameGradients,
  sameValues,
  wholeEdges,
} from "../testing/battery.ts";
import { axesOf, parts, shapes } from "../testing/shapes.ts";
import { slicingKernels } from "./slicing.ts";

const rowsAndColumns: [number, number][] = [
  [1, 1],
  [2, 0],
];

battery("parts of tensors, and tensors of parts", slicingKernels, () => {
  sameGradients({
    slice: [(x) => tf.slice(x!, [1, 1], [2, 3]), matrix],
    "slice to the end": [(x) => tf.slice(x!, [1], [-1]), matrix],
    concat: [(x) => tf.concat([x!, tf.square(x!)], 1), matrix],
    "concat with nothing": [(x) => tf.concat([x!, tf.zeros([0, 6])], 0), matrix],
    "concat of one": [(x) => tf.concat([x!], -1), matrix],
    stack: [(x) => tf.stack([x!, tf.square(x!)], 1), matrix],
    "stack at the end": [(x) => tf.stack([x!, tf.square(x!)], -1), matrix],
    unstack: [(x) => tf.add(tf.unstack(x!)[0]!, tf.unstack(x!)[2]!), matrix],
    "unstack columns": [(x) => tf.mul(tf.unstack(x!, -1)[0]!, tf.unstack(x!, -1)[5]!), matrix],
    split: [(x) => tf.mul(tf.split(x!, 2, 1)[0]!, tf.split(x!, 2, 1)[1]!), matrix],
    "split by sizes": [(x) => tf.split(x!, [1, 5], 1)[1]!, matrix],
    "split by sizes, one open": [(x) => tf.split(x!, [1, -1, 2], 1)[1]!, matrix],
    tile: [(x) => tf.square(tf.tile(x!, [2, 3])), matrix],
    "tile of one column": [(x) => tf.square(tf.tile(x!, [1, 3])), floats([4, 1], 1)],
    broadcastTo: [(x) => tf.square(tf.broadcastTo(tf.expandDims(x!, 0), [3, 4, 6])), matrix],
    pad: [(x) => tf.square(tf.pad(x!, rowsAndColumns, 0.5)), matrix],
    "pad by nothing": [
      (x) =>
        tf.pad(
          x!,
          rowsAndColumns.map(() => [0, 0] as [number, number]),
        ),
      matrix,
    ],
    "mirrorPad that reflects": [(x) => tf.mirrorPad(x!, rowsAndColumns, "reflect"), matrix],
    "mirrorPad that repeats the border": [(x) => tf.mirrorPad(x!, rowsAndColumns, "symmetric"), matrix],
    "mirrorPad by the whole length": [(x) => tf.mirrorPad(x!, [[3, 3]], "symmetric"), floats([3], 1)],
    reverse: [(x) => tf.square(tf.reverse(x!, 1)), matrix],
    "reverse of all axes": [(x) => tf.square(tf.reverse(x!)), matrix],
  });

  sameValues({
    "pad of nothing": [(x) => tf.pad(x!, [[1, 2]], 3), floats([0], 1)],
    "pad of integers": [(x) => tf.pad(x!, [[1, 2]], 3), wholeEdges],
    "tile of integers": [(x) => tf.tile(x!, [2]), wholeEdges],
    "reverse of booleans": [(x) => tf.reverse(x!), booleans([1, 0, 0])],
    "stridedSlice backwards": [(x) => tf.stridedSlice(x!, [0, 5], [4, 0], [2, -2]), matrix],
    "stridedSlice to before the first": [(x) => tf.stridedSlice(x!, [3, 5], [-5, -7], [-1, -1]), matrix],
    "stridedSlice with masks": [(x) => tf.stridedSlice(x!, [1, 1], [3, 2], [1, 1], 1, 2, 0, 0, 1), matrix],
    "stridedSlice of a new axis": [(x) => tf.stridedSlice(x!, [0, 1], [0, 3], [1, 1], 0, 0, 0, 1, 0), matrix],
  });

  it("slice any part of any shape", async () => {
    const sliced = shapes({ minRank: 1 }).chain((shape) => fc.tuple(fc.constant(shape), parts(shape)));
    await fc.assert(
      fc.asyncProperty(sliced, async ([shape, { begin, size }]) => {
        await expectSameGradients((x) => tf.square(tf.slice(x, begin, size)), floats(shape, 1));
      }),
      { numRuns: 40 },
    );
  });

  it("slice with any strides, forwards and backwards", async () => {
    const stride = fc.constantFrom(-3, -2, -1, 1, 2, 3);
    const span = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 }), stride);
    const lengthOf = (size: number, [begin, end, step]: readonly [number, number, number]) =>
      tf.slice_util.sliceInfo([size], [begin], [end], [step], 0, 0, 0, 0, 0).finalShape[0]!;
    await fc.assert(
      fc.asyncProperty(span, span, async ([begin, end, step], [from, to, by]) => {
        // The CPU backend fails where nothing is left of one axis alone.
        fc.pre(lengthOf(4, [begin, end, step]) > 0 && lengthOf(3, [from, to, by]) > 0);
        const compute = (x: tf.Tensor) => tf.stridedSlice(x, [begin, from], [end, to], [step, by]);
        await expectSameValues(compute, floats([4, 3], 1));
      }),
      { numRuns: 40 },
    );
  });

  it("pad, tile, reverse, join and split any shape", async () => {
    const margins = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 3, maxLength: 3 });
    const times = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 });
    // Of nothing, the CPU backend splits nothing.
    const worked = shapes({ minRank: 1, maxRank: 3, minSize: 1 }).chain((shape) =>
      fc.tuple(fc.constant(shape), axesOf(shape.length), fc.nat(shape.length - 1), margins, times),
    );
    await fc.assert(
      fc.asyncProperty(worked, async ([shape, axes, axis, margin, repeats]) => {
        const compute = (x: tf.Tensor) => {
          const framed = tf.pad(x, margin.slice(0, shape.length), 0.5);
          const many = tf.tile(framed, repeats.slice(0, shape.length));
          const joined = tf.concat([tf.reverse(many, axes), tf.square(many)], axis);
          return tf.sub(...(tf.split(joined, 2, axis) as [tf.Tensor, tf.Tensor]));
        };
        await expectSameGradients(compute, floats(shape, 1));
      }),
      { numRuns: 30 },
    );
  });
});
