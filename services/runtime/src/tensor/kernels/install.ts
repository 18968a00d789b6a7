import { tf } from "../tf.ts";
import { matrixMultiplyKernel } from "./matrix-multiply.ts";
import { segmentSumKernel } from "./segment-sum.ts";

let stockMatrixMultiply: tf.KernelConfig | undefined;

/** Puts our kernels into the registered WASM backend, once. @throws Error when that backend is not registered */
export function installWasmKernels(): void {
  if (stockMatrixMultiply) return;
  stockMatrixMultiply = tf.getKernel("BatchMatMul", "wasm");
  if (!stockMatrixMultiply) throw new Error("The WASM backend has to be imported before its kernels are replaced");
  replace(matrixMultiplyKernel(stockMatrixMultiply));
  tf.registerKernel(segmentSumKernel);
}

/** Takes our kernels out again, to compare with the stock backend. */
export function uninstallWasmKernels(): void {
  if (!stockMatrixMultiply) return;
  replace(stockMatrixMultiply);
  tf.unregisterKernel(segmentSumKernel.kernelName, "wasm");
  stockMatrixMultiply = undefined;
}

function replace(kernel: tf.KernelConfig): void {
  tf.unregisterKernel(kernel.kernelName, kernel.backendName);
  tf.registerKernel(kernel);
}
