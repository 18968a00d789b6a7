import type { NamedTensors } from "../tensor/learned-model.ts";
import type { ControlNumbers, EagerSteps, StepRunner } from "../tensor/step-runner.ts";
import { tf } from "../tensor/tf.ts";
import type { BatchArrays } from "../tensor/training-data.ts";
import type { TrainingState, TrainingStep } from "../tensor/training-step.ts";
import { checkAgreement } from "./agreement.ts";
import { noteCaptured, noteFallback } from "./capture-mode.ts";
import { type CompiledStep, compileStep } from "./compile-step.ts";
import { loadOnnxRuntime, type OnnxRuntime, type RuntimeTensor } from "./onnx-runtime.ts";
import type { TensorSpec } from "./record-step.ts";

type RuntimeTensors = Record<string, RuntimeTensor>;

/**
 * Training steps that ONNX Runtime computes. The first one is computed eagerly too, and both have to agree: the loss and the
 * moments, which are the gradients, scaled. Where that fails, or the step cannot be captured, all
 * steps are eager ones.
 */
export class CapturedSteps implements StepRunner {
  readonly #eager: EagerSteps;
  readonly #takeStep: TrainingStep;
  #compiled: { step: CompiledStep; runtime: OnnxRuntime } | "untried" | "given up" = "untried";
  /** The state where it is newer than the eager runner's. */
  #ahead: RuntimeTensors | undefined;

  /** @param eager holds the first state, and takes the steps that cannot be captured */
  constructor(takeStep: TrainingStep, eager: EagerSteps) {
    this.#takeStep = takeStep;
    this.#eager = eager;
  }

  async step(batch: BatchArrays, controls: ControlNumbers): Promise<void> {
    if (this.#compiled === "untried") return this.#firstStep(batch, controls);
    if (this.#compiled === "given up") return this.#eager.step(batch, controls);
    const { step, runtime } = this.#compiled;
    try {
      this.#ahead ??= await stateTensors(runtime, this.#eager.state());
      this.#ahead = await step.run({ ...this.#ahead, ...stepInputs(runtime, batch, controls) });
    } catch (error) {
      this.#giveUp(error);
      await this.#eager.step(batch, controls);
    }
  }

  /** Whether the last step was ONNX Runtime's. */
  isCaptured(): boolean {
    return typeof this.#compiled === "object";
  }

  state(): TrainingState {
    if (this.#ahead) this.#eager.replace(asState(uploaded(this.#ahead)));
    this.#ahead = undefined;
    return this.#eager.state();
  }

  resetLoss(): void {
    this.state();
    this.#eager.resetLoss();
  }

  dispose(): void {
    this.#eager.dispose();
  }

  async #firstStep(batch: BatchArrays, controls: ControlNumbers): Promise<void> {
    let captured: RuntimeTensors | undefined;
    let compiled: { step: CompiledStep; runtime: OnnxRuntime } | undefined;
    try {
      const runtime = await loadOnnxRuntime();
      const state = await stateTensors(runtime, this.#eager.state());
      const inputs = { ...state, ...stepInputs(runtime, batch, controls) };
      compiled = { runtime, step: await compileStep((tensors) => this.#recorded(tensors), specsOf(inputs)) };
      captured = await compiled.step.run(inputs);
    } catch (error) {
      this.#giveUp(error);
    }
    await this.#eager.step(batch, controls);
    if (!captured || !compiled) return;
    try {
      checkAgreement(
        comparedValues(captured),
        comparedValues(await stateTensors(compiled.runtime, this.#eager.state())),
      );
      this.#ahead = captured;
      this.#compiled = compiled;
      noteCaptured();
    } catch (error) {
      this.#giveUp(error);
    }
  }

  #recorded(tensors: NamedTensors): NamedTensors {
    const { rate, epsilon, keep } = partOf(tensors, "control") as {
      rate: tf.Tensor;
      epsilon: tf.Tensor;
      keep: tf.Tensor;
    };
    return flattened(this.#takeStep(asState(tensors), partOf(tensors, "batch"), { rate, epsilon, keep }));
  }

  #giveUp(error: unknown): void {
    this.state();
    this.#compiled = "given up";
    noteFallback("Training", error);
  }
}

function flattened({ weights, first, second, lossSum }: TrainingState): NamedTensors {
  const parts = Object.entries({ weights, first, second }).flatMap(([part, tensors]) =>
    Object.entries(tensors).map(([name, tensor]) => [`${part}/${name}`, tensor] as const),
  );
  return { ...Object.fromEntries(parts), lossSum };
}

function asState(tensors: NamedTensors): TrainingState {
  const [weights, first, second] = ["weights", "first", "second"].map((part) => partOf(tensors, part));
  return { weights: weights!, first: first!, second: second!, lossSum: tensors.lossSum! };
}

function partOf(tensors: NamedTensors, part: string): NamedTensors {
  const found = Object.entries(tensors).filter(([name]) => name.startsWith(`${part}/`));
  return Object.fromEntries(found.map(([name, tensor]) => [name.slice(part.length + 1), tensor]));
}

async function stateTensors({ Tensor }: OnnxRuntime, state: TrainingState): Promise<RuntimeTensors> {
  const read = Object.entries(flattened(state)).map(async ([name, tensor]) => {
    // A copy: the backend may hand out a view of its memory.
    return [name, new Tensor("float32", new Float32Array(await tensor.data<"float32">()), tensor.shape)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

function stepInputs({ Tensor }: OnnxRuntime, batch: BatchArrays, controls: ControlNumbers): RuntimeTensors {
  const columns = Object.entries(batch).map(
    ([name, { values, dtype, shape }]) => [`batch/${name}`, new Tensor(dtype, values, shape)] as const,
  );
  const numbers = Object.entries(controls).map(
    ([name, value]) => [`control/${name}`, new Tensor("float32", Float32Array.of(value), [])] as const,
  );
  return Object.fromEntries([...columns, ...numbers]);
}

function specsOf(tensors: RuntimeTensors): Record<string, TensorSpec> {
  const specs = Object.entries(tensors).map(
    ([name, { type, dims }]) => [name, { shape: dims, dtype: type as TensorSpec["dtype"] }] as const,
  );
  return Object.fromEntries(specs);
}

/**
 * What is compared: the loss and the moments. Not the weights, since Adam's first change of a weight is the rate times the
 * gradient's sign, and the sign of a gradient that is nearly zero is a matter of rounding.
 */
function comparedValues(tensors: RuntimeTensors): Record<string, ArrayLike<number>> {
  const compared = Object.entries(tensors).filter(([name]) => !name.startsWith("weights/"));
  return Object.fromEntries(compared.map(([name, { data }]) => [name, data]));
}

function uploaded(tensors: RuntimeTensors): NamedTensors {
  const made = Object.entries(tensors).map(
    ([name, { data, dims }]) => [name, tf.tensor(data as Float32Array, [...dims], "float32")] as const,
  );
  return Object.fromEntries(made);
}
