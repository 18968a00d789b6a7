import { type ProbeResult, type ProbeSize, probeInputs, probeStep, shortest } from "../tensor/engine-probe.ts";
import { tf } from "../tensor/tf.ts";
import { compileStep } from "./compile-step.ts";
import type { ExecutionProvider } from "./execution-provider.ts";
import { loadOnnxRuntime, type RuntimeTensor } from "./onnx-runtime.ts";
import type { TensorSpec } from "./record-step.ts";

/**
 * The engines' reference step, captured and computed on a provider. Recording and compiling are not in its time, as no
 * engine's start is.
 */
export async function probeCaptured(provider: ExecutionProvider, size: ProbeSize): Promise<ProbeResult> {
  const { Tensor } = await loadOnnxRuntime();
  const tensors = probeInputs(size);
  const inputs: Record<string, RuntimeTensor> = {};
  const specs: Record<string, TensorSpec> = {};
  try {
    for (const [name, tensor] of Object.entries(tensors)) {
      const dtype = tensor.dtype as "float32" | "int32";
      inputs[name] = new Tensor(dtype, (await tensor.data<"float32">()).slice(), tensor.shape);
      specs[name] = { shape: tensor.shape, dtype };
    }
  } finally {
    tf.dispose(tensors);
  }
  const step = await compileStep(probeStep, specs, provider);
  return shortest(async () => {
    const startedAt = performance.now();
    const results = await step.run(inputs);
    const milliseconds = performance.now() - startedAt;
    return { values: Object.values(results).map(({ data }) => Float32Array.from(data)), milliseconds };
  });
}
