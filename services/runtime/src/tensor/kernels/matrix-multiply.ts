import { sizeOf } from "../shape.ts";
import { tf } from "../tf.ts";
import { type HeapArray, reshaped, type WasmBackend } from "./wasm-heap.ts";

/** Stacks of matrices as the stock kernel takes them: [batch, rows, columns]. */
interface Stack {
  info: tf.TensorInfo;
  batchShape: number[];
}

/**
 * BatchMatMul for the WASM backend. The stock kernel multiplies plain operands with XNNPACK, but a transposed one in
 * a naive loop, 10 to 30 times slower, and every backward pass transposes. This one transposes first and then
 * multiplies plainly. It also multiplies int32, broadcasts batch dimensions, and takes empty operands.
 *
 * @param stock the kernel of tfjs-backend-wasm, which multiplies
 */
export function matrixMultiplyKernel(stock: tf.KernelConfig): tf.KernelConfig {
  return {
    ...stock,
    kernelFunc: ({ inputs, backend, attrs }) =>
      matrixMultiply(
        inputs.a!,
        inputs.b!,
        { transposeA: Boolean(attrs?.transposeA), transposeB: Boolean(attrs?.transposeB) },
        backend as WasmBackend,
        stock.kernelFunc,
      ),
  };
}

function matrixMultiply(
  a: tf.TensorInfo,
  b: tf.TensorInfo,
  { transposeA, transposeB }: { transposeA: boolean; transposeB: boolean },
  backend: WasmBackend,
  stock: tf.KernelFunc,
): tf.TensorInfo {
  tf.util.assert(
    a.dtype === b.dtype && (a.dtype === "float32" || a.dtype === "int32"),
    () => `BatchMatMul multiplies float32 or int32 alike; got ${a.dtype} and ${b.dtype}`,
  );
  const temporary: tf.TensorInfo[] = [];
  const plain = (tensor: tf.TensorInfo, transposed: boolean): Stack => {
    const stack = asStack(tensor);
    if (!transposed) return stack;
    const info = swapLastTwo(stack.info, backend);
    temporary.push(info);
    return { info, batchShape: stack.batchShape };
  };
  try {
    let left = plain(a, transposeA);
    let right = plain(b, transposeB);
    const [, rows, inner] = left.info.shape as [number, number, number];
    const [, innerOfRight, columns] = right.info.shape as [number, number, number];
    tf.util.assert(
      inner === innerOfRight,
      () =>
        `BatchMatMul: inner sizes ${inner} and ${innerOfRight} of shapes [${a.shape}] and [${b.shape}] with ` +
        `transposeA=${transposeA} and transposeB=${transposeB} must match`,
    );
    const batchShape = tf.broadcast_util.assertAndGetBroadcastShape(left.batchShape, right.batchShape);
    const shape = [...batchShape, rows, columns];
    if (sizeOf(shape) === 0 || inner === 0) return zeros(shape, a.dtype, backend);
    left = repeatBatches(left, batchShape, backend, temporary);
    right = repeatBatches(right, batchShape, backend, temporary);
    const product =
      a.dtype === "int32"
        ? multiplyIntegers(left.info, right.info, backend)
        : single(
            stock({
              inputs: { a: left.info, b: right.info },
              backend,
              attrs: { transposeA: false, transposeB: false },
            }),
          );
    return { ...product, shape };
  } finally {
    for (const tensor of temporary) backend.disposeData(tensor.dataId);
  }
}

function asStack(tensor: tf.TensorInfo): Stack {
  const batchShape = tensor.shape.slice(0, -2);
  return { info: reshaped(tensor, [sizeOf(batchShape), ...tensor.shape.slice(-2)]), batchShape };
}

function swapLastTwo(stack: tf.TensorInfo, backend: WasmBackend): tf.TensorInfo {
  const [batch, rows, columns] = stack.shape as [number, number, number];
  if (sizeOf(stack.shape) === 0) return zeros([batch, columns, rows], stack.dtype, backend);
  const transpose = tf.getKernel("Transpose", "wasm");
  return single(transpose.kernelFunc({ inputs: { x: stack }, backend, attrs: { perm: [0, 2, 1] } }));
}

/**
 * Copies matrices so that a stack has one for each of the result's. The stock kernel repeats a single matrix itself,
 * but takes every other broadcast modulo the batch, which reads the wrong matrices.
 */
function repeatBatches(stack: Stack, batchShape: number[], backend: WasmBackend, temporary: tf.TensorInfo[]): Stack {
  const [found, rows, columns] = stack.info.shape as [number, number, number];
  const wanted = sizeOf(batchShape);
  if (found === wanted || found === 1) return stack;
  const info = backend.makeOutput([wanted, rows, columns], stack.info.dtype);
  temporary.push(info);
  const target = backend.typedArrayFromHeap(info);
  const source = backend.typedArrayFromHeap(stack.info);
  const size = rows * columns;
  const padded = [...Array(batchShape.length - stack.batchShape.length).fill(1), ...stack.batchShape];
  for (let batch = 0; batch < wanted; batch++) {
    let index = 0;
    let stride = 1;
    let rest = batch;
    for (let axis = batchShape.length - 1; axis >= 0; axis--) {
      const position = rest % batchShape[axis]!;
      rest = Math.floor(rest / batchShape[axis]!);
      if (padded[axis] !== 1) index += position * stride;
      stride *= padded[axis];
    }
    target.set(source.subarray(index * size, (index + 1) * size), batch * size);
  }
  return { info, batchShape };
}

/** Sums in double precision, then to 32 bits, as the CPU backend does. */
function multiplyIntegers(left: tf.TensorInfo, right: tf.TensorInfo, backend: WasmBackend): tf.TensorInfo {
  const [leftBatches, rows, inner] = left.shape as [number, number, number];
  const [rightBatches, , columns] = right.shape as [number, number, number];
  const batches = Math.max(leftBatches, rightBatches);
  const out = backend.makeOutput([batches, rows, columns], "int32");
  const [target, a, b]: HeapArray[] = [out, left, right].map((tensor) => backend.typedArrayFromHeap(tensor));
  for (let batch = 0; batch < batches; batch++) {
    const aStart = (leftBatches === 1 ? 0 : batch) * rows * inner;
    const bStart = (rightBatches === 1 ? 0 : batch) * inner * columns;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        for (let k = 0; k < inner; k++) sum += a![aStart + row * inner + k]! * b![bStart + k * columns + column]!;
        target![(batch * rows + row) * columns + column] = sum;
      }
    }
  }
  return out;
}

function zeros(shape: number[], dtype: tf.DataType, backend: WasmBackend): tf.TensorInfo {
  const out = backend.makeOutput(shape, dtype);
  backend.typedArrayFromHeap(out).fill(0);
  return out;
}

function single(result: tf.TensorInfo | tf.TensorInfo[]): tf.TensorInfo {
  return Array.isArray(result) ? result[0]! : result;
}
