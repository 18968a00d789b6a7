import { sameShape, sizeOf } from "../tensor/shape.ts";
import { CaptureError } from "./capture-error.ts";
import type { Graph } from "./onnx/graph.ts";
import type { Attribute } from "./onnx/onnx-model.ts";

export type TracedType = "float32" | "int32" | "bool";

/** What a tensor is while a step is recorded: a value of the graph, or numbers known already. */
export interface Traced {
  readonly shape: readonly number[];
  readonly dtype: TracedType;
  /** Shape of what is stored; it broadcasts to `shape`, which saves writing repeated values out. */
  readonly stored: readonly number[];
  /** Name in the graph, or the stored numbers themselves. */
  readonly source: string | ArrayLike<number>;
  /** The number that all elements are, where that is known. */
  readonly fill?: number;
}

export function value(
  source: string,
  shape: readonly number[],
  dtype: TracedType,
  stored: readonly number[] = shape,
): Traced {
  return { shape, dtype, stored, source };
}

/** Numbers known while recording; equal ones are stored once. */
export function constant(values: ArrayLike<number>, shape: readonly number[], dtype: TracedType): Traced {
  const first = values[0];
  if (first === undefined) return { shape, dtype, stored: shape, source: values };
  for (let index = 1; index < values.length; index++) {
    if (!Object.is(values[index], first)) return { shape, dtype, stored: shape, source: values };
  }
  return filled(first, shape, dtype);
}

/** @param fill any number; what a tensor of the type makes of it is what is filled in */
export function filled(fill: number, shape: readonly number[], dtype: TracedType): Traced {
  if (sizeOf(shape) === 0) return { shape, dtype, stored: shape, source: [] };
  const kept = asTyped(fill, dtype);
  return { shape, dtype, stored: [], source: [kept], fill: kept };
}

/** A number as tensors keep it. @throws CaptureError for a boolean that is neither 0 nor 1, with which TensorFlow.js calculates */
export function asTyped(number: number, dtype: TracedType): number {
  if (dtype === "float32") return Math.fround(number);
  if (dtype === "int32") return number | 0;
  const [boolean] = Uint8Array.of(number) as unknown as [number];
  if (boolean > 1) throw new CaptureError(`A boolean of ${number} is not mapped; use 0 or 1`);
  return boolean;
}

/** Whether a number of JavaScript's is still one as float32: finite, and not rounded to 0. */
export function survivesAsFloat32(number: number): boolean {
  const kept = Math.fround(number);
  return Number.isFinite(kept) && (kept !== 0 || number === 0);
}

export function scalar(fill: number, dtype: TracedType = "float32"): Traced {
  return filled(fill, [], dtype);
}

/** Name of the value as stored, for operations that broadcast. */
export function storedName(graph: Graph, { source, stored, dtype }: Traced): string {
  return typeof source === "string" ? source : graph.constant(dtype, stored, source);
}

/** Name of the value in its whole shape, for operations that do not broadcast. */
export function fullName(graph: Graph, traced: Traced): string {
  const name = storedName(graph, traced);
  return sameShape(traced.stored, traced.shape) ? name : graph.emit("Expand", [name, graph.indices(traced.shape)]);
}

export function fullNames(graph: Graph, inputs: readonly Traced[]): string[] {
  return inputs.map((input) => fullName(graph, input));
}

/** Shape of an elementwise result. @throws CaptureError when the shapes do not broadcast */
export function broadcastShape(...shapes: (readonly number[])[]): number[] {
  return shapes.reduce<number[]>((one, other) => {
    const rank = Math.max(one.length, other.length);
    return Array.from({ length: rank }, (_, axis) => {
      const a = one[one.length - rank + axis] ?? 1;
      const b = other[other.length - rank + axis] ?? 1;
      if (a !== b && a !== 1 && b !== 1) throw new CaptureError(`Shapes [${one}] and [${other}] do not broadcast`);
      return a === 1 ? b : a;
    });
  }, []);
}

/** Elements side by side from which a run is long enough, and how many to write out for one. */
const [shortestRun, largestRepetition] = [64, 4096];

/** An operation on corresponding elements, broadcasting as NumPy does. */
export function elementwise(
  graph: Graph,
  operator: string,
  inputs: readonly Traced[],
  dtype: TracedType = inputs[0]!.dtype,
  attributes: Record<string, Attribute> = {},
): Traced {
  const stored = broadcastShape(...inputs.map((input) => input.stored));
  const shape = broadcastShape(...inputs.map((input) => input.shape));
  const names = inputs.map((input) => repeatedName(graph, input, stored));
  return value(graph.emit(operator, names, attributes), shape, dtype, stored);
}

/**
 * Name of a value as stored; of a few that repeat, with the repetitions of some rows written out: ONNX Runtime calls a
 * function for each run of elements that two operands have side by side, however short. (Seven quantiles' weights over
 * 28 days: a third of the time.)
 */
function repeatedName(graph: Graph, x: Traced, within: readonly number[]): string {
  const name = storedName(graph, x);
  const [size, rank] = [sizeOf(x.stored), x.stored.length];
  if (size < 2 || size >= shortestRun || !sameShape(x.stored, within.slice(-rank))) return name;
  let axes = rank;
  while (axes < within.length && sizeOf(within.slice(-axes)) < shortestRun) axes++;
  const repeated = within.slice(-axes);
  return axes === rank || sizeOf(repeated) > largestRepetition
    ? name
    : graph.emit("Expand", [name, graph.indices(repeated)]);
}

/** The same elements in another shape of the same size. */
export function reshaped(graph: Graph, x: Traced, shape: readonly number[]): Traced {
  if (sameShape(x.shape, shape)) return x;
  if (x.stored.length === 0) return { ...x, shape };
  if (typeof x.source !== "string" && sameShape(x.stored, x.shape)) return { ...x, shape, stored: shape };
  return value(graph.emit("Reshape", [fullName(graph, x), graph.indices(shape)]), shape, x.dtype);
}
