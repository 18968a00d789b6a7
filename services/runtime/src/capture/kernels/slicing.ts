import { sameShape, sizeOf } from "../../tensor/shape.ts";
import { tf } from "../../tensor/tf.ts";
import { kernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { asTyped, filled, fullName, reshaped, type Traced, value } from "../traced.ts";
import { axesOf } from "./axes.ts";

/** End of a slice that runs backwards through the first element: before any position. */
const beforeFirst = -(2 ** 31);

/** Parts of tensors, and tensors of parts. */
export const slicingKernels: RecordedKernels = {
  Slice: kernel<tf.SliceAttrs>(({ graph, inputs: { x }, attributes }) => {
    const [begin, size] = tf.slice_util.parseSliceParams(shapeOnly(x!), attributes.begin, attributes.size) as [
      number[],
      number[],
    ];
    const end = begin.map((start, axis) => start + size[axis]!);
    return sliced(graph, x!, begin, end);
  }),
  StridedSlice: kernel<tf.StridedSliceAttrs>(({ graph, inputs: { x }, attributes: given }) => {
    const plan = tf.slice_util.sliceInfo(
      [...x!.shape],
      given.begin,
      given.end,
      given.strides,
      given.beginMask,
      given.endMask,
      given.ellipsisMask,
      given.newAxisMask,
      given.shrinkAxisMask,
    );
    return reshaped(graph, sliced(graph, x!, plan.begin, plan.end, plan.strides), plan.finalShape);
  }),
  Concat: kernel<tf.ConcatAttrs>(({ graph, inputs, attributes }) =>
    concatenated(graph, Object.values(inputs), attributes.axis),
  ),
  Pack: kernel<tf.PackAttrs>(({ graph, inputs, attributes }) => {
    const parts = Object.values(inputs);
    const axis = attributes.axis < 0 ? attributes.axis + parts[0]!.shape.length + 1 : attributes.axis;
    return concatenated(
      graph,
      parts.map((part) => reshaped(graph, part, part.shape.toSpliced(axis, 0, 1))),
      axis,
    );
  }),
  Unpack: kernel<tf.UnpackAttrs>(({ graph, inputs: { value: x }, attributes }) => {
    const axis = axesOf(attributes.axis, x!.shape.length)[0]!;
    const shape = x!.shape.toSpliced(axis, 1);
    return split(graph, x!, Array(x!.shape[axis]!).fill(1), axis).map((part) => reshaped(graph, part, shape));
  }),
  SplitV: kernel<tf.SplitVAttrs>(({ graph, inputs: { x }, attributes }) => {
    const axis = axesOf(attributes.axis, x!.shape.length)[0]!;
    return split(graph, x!, tf.backend_util.prepareSplitSize(shapeOnly(x!), attributes.numOrSizeSplits, axis), axis);
  }),
  Tile: kernel<tf.TileAttrs>(({ graph, inputs: { x }, attributes: { reps } }) => {
    const shape = x!.shape.map((size, axis) => size * reps[axis]!);
    // Repeating single elements is broadcasting, which costs nothing here.
    if (x!.shape.every((size, axis) => size === 1 || reps[axis] === 1)) return { ...x!, shape };
    return value(graph.emit("Tile", [fullName(graph, x!), graph.indices(reps)]), shape, x!.dtype);
  }),
  PadV2: kernel<tf.PadV2Attrs>(({ graph, inputs: { x }, attributes: { paddings, constantValue } }) =>
    padded(graph, x!, paddings, constantValue),
  ),
  MirrorPad: kernel<tf.MirrorPadAttrs>(({ graph, inputs: { x }, attributes: { paddings, mode } }) => {
    if (mode === "symmetric") return mirrored(graph, x!, paddings);
    const shape = paddedShape(x!.shape, paddings);
    return value(graph.emit("Pad", [fullName(graph, x!), pads(graph, paddings)], { mode }), shape, x!.dtype);
  }),
  Reverse: kernel<tf.ReverseAttrs>(({ graph, inputs: { x }, attributes }) =>
    reversed(graph, x!, axesOf(attributes.dims, x!.shape.length)),
  ),
};

/** Elements from `begin` until before `end`, every `step`th; an end of −1 with a negative step includes the first. */
export function sliced(
  graph: Graph,
  x: Traced,
  begin: readonly number[],
  end: readonly number[],
  step: readonly number[] = begin.map(() => 1),
): Traced {
  const shape = begin.map((start, axis) => Math.max(0, Math.ceil((end[axis]! - start) / step[axis]!)));
  if (x.stored.length === 0) return { ...x, shape };
  if (sameShape(shape, x.shape) && step.every((stride) => stride === 1)) return x;
  const ends = end.map((last, axis) => (step[axis]! < 0 && last < 0 ? beforeFirst : last));
  const axes = begin.map((_, axis) => axis);
  const lists = [begin, ends, axes, step].map((list) => graph.indices(list));
  return value(graph.emit("Slice", [fullName(graph, x), ...lists]), shape, x.dtype);
}

/** More elements around, all of one value; fewer, where a padding is negative. */
export function padded(graph: Graph, x: Traced, paddings: readonly Padding[], around: number): Traced {
  const shape = paddedShape(x.shape, paddings);
  if (paddings.every(([before, after]) => before === 0 && after === 0)) return x;
  if (sizeOf(x.shape) === 0) return filled(around, shape, x.dtype);
  const inputs = [fullName(graph, x), pads(graph, paddings), graph.constant(x.dtype, [], [asTyped(around, x.dtype)])];
  return value(graph.emit("Pad", inputs), shape, x.dtype);
}

type Padding = readonly [number, number];

function paddedShape(shape: readonly number[], paddings: readonly Padding[]): number[] {
  return shape.map((size, axis) => size + paddings[axis]![0] + paddings[axis]![1]);
}

/** Padded by the reflection that repeats the outermost elements, which ONNX has no mode for. */
function mirrored(graph: Graph, x: Traced, paddings: readonly Padding[]): Traced {
  return paddings.reduce((inner, [before, after], axis) => {
    const size = inner.shape[axis]!;
    const parts = [
      reversed(graph, sliceOf(graph, inner, axis, 0, before), [axis]),
      inner,
      reversed(graph, sliceOf(graph, inner, axis, size - after, size), [axis]),
    ];
    return concatenated(graph, parts, axis);
  }, x);
}

function sliceOf(graph: Graph, x: Traced, axis: number, begin: number, end: number): Traced {
  const begins = x.shape.map((_, other) => (other === axis ? begin : 0));
  return sliced(graph, x, begins, x.shape.with(axis, end));
}

function reversed(graph: Graph, x: Traced, axes: readonly number[]): Traced {
  const step = x.shape.map((_, axis) => (axes.includes(axis) ? -1 : 1));
  const begin = x.shape.map((size, axis) => (axes.includes(axis) ? size - 1 : 0));
  const end = x.shape.map((size, axis) => (axes.includes(axis) ? -1 : size));
  return sliced(graph, x, begin, end, step);
}

function concatenated(graph: Graph, all: readonly Traced[], axis: number): Traced {
  const [first] = all as [Traced];
  const at = axesOf(axis, first.shape.length)[0]!;
  const length = all.reduce((sum, part) => sum + part.shape[at]!, 0);
  const shape = first.shape.with(at, length);
  const parts = all.filter((part) => sizeOf(part.shape) > 0);
  if (parts.length === 0) return filled(0, shape, first.dtype);
  if (parts.length === 1) return parts[0]!;
  const names = parts.map((part) => fullName(graph, part));
  return value(graph.emit("Concat", names, { axis: at }), shape, first.dtype);
}

/** Outputs of one Split; WebGPU allows some ten buffers in one of its programs, and fails beyond. */
const largestSplit = 8;

function split(graph: Graph, x: Traced, sizes: readonly number[], axis: number): Traced[] {
  if (sizes.length === 1) return [x];
  if (sizes.length > largestSplit) {
    const width = Math.ceil(sizes.length / largestSplit);
    const groups = Array.from({ length: Math.ceil(sizes.length / width) }, (_, group) =>
      sizes.slice(group * width, (group + 1) * width),
    );
    const sums = groups.map((group) => group.reduce((sum, size) => sum + size, 0));
    return split(graph, x, sums, axis).flatMap((part, group) => split(graph, part, groups[group]!, axis));
  }
  const names = graph.emitSeveral("Split", [fullName(graph, x), graph.indices(sizes)], sizes.length, { axis });
  return names.map((name, index) => value(name, x.shape.with(axis, sizes[index]!), x.dtype));
}

/** All beginnings, then all ends, as ONNX wants them. */
function pads(graph: Graph, paddings: readonly Padding[]): string {
  return graph.indices([...paddings.map(([before]) => before), ...paddings.map(([, after]) => after)]);
}

/** The shape helpers of TensorFlow.js read nothing but a tensor's shape and rank. */
function shapeOnly({ shape }: Traced): tf.Tensor {
  return { shape: [...shape], rank: shape.length } as unknown as tf.Tensor;
}
