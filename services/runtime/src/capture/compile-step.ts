import { createHash } from "node:crypto";
import { CaptureError } from "./capture-error.ts";
import { captureProvider } from "./capture-mode.ts";
import { type ExecutionProvider, sessionOptions } from "./execution-provider.ts";
import { loadOnnxRuntime, type OnnxRuntime, type RuntimeSession, type RuntimeTensor } from "./onnx-runtime.ts";
import { type RecordedStep, recordStep, type StepFunction, type TensorSpec } from "./record-step.ts";

/** Sessions kept for steps that come again, such as the next training of the same model. Each holds its buffers. */
const keptSessions = 8;

const sessions = new Map<string, Promise<RuntimeSession>>();

/** A step that ONNX Runtime computes. */
export interface CompiledStep {
  /** Values by the inputs' names, in; values by the outputs' names, out. Inputs are not copied and not changed. */
  run(inputs: Record<string, RuntimeTensor>): Promise<Record<string, RuntimeTensor>>;
  /** Nodes of the graph. */
  nodes: number;
  /** Whether this graph was compiled just now, not taken from an earlier step. */
  fresh: boolean;
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
  const runtime = await loadOnnxRuntime();
  const recorded = recordStep(step, specs);
  const { session, fresh } = await sessionOf(runtime, recorded, provider);
  return {
    nodes: recorded.nodes,
    fresh,
    async run(inputs) {
      const feeds = Object.fromEntries(recorded.inputs.map((name) => [name, inputs[name]!]));
      const results = await session.run(feeds);
      return Object.fromEntries(recorded.outputs.map(({ name }) => [name.slice("out.".length), results[name]!]));
    },
  };
}

async function sessionOf(
  runtime: OnnxRuntime,
  { model }: RecordedStep,
  provider: ExecutionProvider,
): Promise<{ session: RuntimeSession; fresh: boolean }> {
  const key = createHash("sha256").update(provider).update(model).digest("base64");
  const known = sessions.get(key);
  const session = known ?? runtime.InferenceSession.create(model, sessionOptions(provider));
  // Last used comes last, so the first is the one to give up. It is not released, since its steps may still run.
  sessions.delete(key);
  sessions.set(key, session);
  if (sessions.size > keptSessions) sessions.delete(sessions.keys().next().value!);
  try {
    return { session: await session, fresh: known === undefined };
  } catch (cause) {
    sessions.delete(key);
    throw new CaptureError(`ONNX Runtime refused the graph: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}
