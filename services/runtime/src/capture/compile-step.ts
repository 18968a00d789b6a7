import { createHash } from "node:crypto";
import { captureProvider } from "./capture-mode.ts";
import type { ExecutionProvider } from "./execution-provider.ts";
import { withoutOutputMark } from "./onnx/names.ts";
import type { RuntimeTensors } from "./onnx-runtime.ts";
import { type RecordedStep, recordStep, type StepFunction, type TensorSpec } from "./record-step.ts";
import { compileGraph } from "./session-cache.ts";

/** A step that ONNX Runtime computes. */
export interface CompiledStep {
  /** Values by the inputs' names, in; values by the outputs' names, out. Inputs are not copied and not changed. */
  run(inputs: RuntimeTensors): Promise<RuntimeTensors>;
  /** Tells graphs apart. */
  fingerprint: string;
}

/**
 * Records the step and compiles it. A step recorded to the same graph, shapes included, uses the same session.
 *
 * @param provider what computes it; by default that of the engine chosen
 * @throws CaptureError when the step cannot be recorded or ONNX Runtime does not take it
 */
export async function compileStep(
  step: StepFunction,
  specs: Record<string, TensorSpec>,
  provider: ExecutionProvider = captureProvider(),
): Promise<CompiledStep> {
  const recorded = recordStep(step, specs);
  const compiled = await compileGraph(recorded.model, provider, recorded.bytes);
  return {
    fingerprint: fingerprintOf(recorded),
    async run(inputs) {
      const feeds = Object.fromEntries(recorded.inputs.map((name) => [name, inputs[name]!]));
      const results = await compiled.run(feeds);
      return Object.fromEntries(recorded.outputs.map(({ name }) => [withoutOutputMark(name), results[name]!]));
    },
  };
}

export function fingerprintOf({ model }: Pick<RecordedStep, "model">): string {
  return createHash("sha256").update(model).digest("base64");
}
