import { sizeOf } from "../../tensor/shape.ts";
import type { tf } from "../../tensor/tf.ts";
import { kernel, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { broadcastShape, filled, fullName, type Traced, value } from "../traced.ts";
import { fusedEnd } from "./activation.ts";
import { transposed } from "./layout.ts";

/** Products of matrices and of stacks of them. */
export const matrixKernels: RecordedKernels = {
  BatchMatMul: kernel<tf.BatchMatMulAttrs>(({ graph, inputs: { a, b }, attributes }) =>
    product(graph, a!, b!, attributes.transposeA, attributes.transposeB),
  ),
  _FusedMatMul: kernel<tf._FusedMatMulAttrs>(({ graph, inputs, attributes }) => {
    const plain = product(graph, inputs.a!, inputs.b!, attributes.transposeA, attributes.transposeB);
    return fusedEnd(graph, plain, inputs, attributes);
  }),
};

/** The product of two matrices, or of two stacks of them that broadcast. */
export function product(graph: Graph, a: Traced, b: Traced, transposeA: boolean, transposeB: boolean): Traced {
  const [rows, inner] = lastTwo(a, transposeA);
  const [, columns] = lastTwo(b, transposeB);
  const shape = [...broadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2)), rows, columns];
  if (inner === 0 || sizeOf(shape) === 0) return filled(0, shape, a.dtype);
  // Gemm reads a transposed operand in place; for stacks ONNX Runtime fuses the transposition itself.
  if (a.shape.length === 2 && b.shape.length === 2 && a.dtype === "float32" && (transposeA || transposeB)) {
    const flags = { transA: Number(transposeA), transB: Number(transposeB) };
    return value(graph.emit("Gemm", [fullName(graph, a), fullName(graph, b)], flags), shape, a.dtype);
  }
  const [left, right] = [transposeA ? swapLastTwo(graph, a) : a, transposeB ? swapLastTwo(graph, b) : b];
  return value(graph.emit("MatMul", [fullName(graph, left), fullName(graph, right)]), shape, a.dtype);
}

function lastTwo({ shape }: Traced, transpose: boolean): [number, number] {
  const [rows, columns] = shape.slice(-2) as [number, number];
  return transpose ? [columns, rows] : [rows, columns];
}

function swapLastTwo(graph: Graph, x: Traced): Traced {
  const rank = x.shape.length;
  return transposed(graph, x, [...x.shape.keys()].with(rank - 1, rank - 2).with(rank - 2, rank - 1));
}
