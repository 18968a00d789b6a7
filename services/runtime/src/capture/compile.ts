import { clonesOf, type LearnedModel, type NamedTensors } from "../tensor/learned-model.ts";
import type { tf } from "../tensor/tf.ts";
import { turns } from "../tensor/turns.ts";
import { isCapturing, noteFallback } from "./capture-mode.ts";
import { CheckedStep } from "./checked-step.ts";
import { elementArrays } from "./element-types.ts";
import { loadOnnxRuntime } from "./onnx-runtime.ts";
import { heldWeights, predictionStep } from "./prediction-step.ts";
import type { StepFunction } from "./record-step.ts";
import { download, type StepSpecs, type StepValue, type StepValues, upload } from "./step-values.ts";

/** Inputs by name. A number is a scalar: whatever varies from call to call, such as a learning rate, is an input. */
export type CallInputs = Record<string, tf.Tensor | number>;

/** A compiled step: called like the step itself, with its state inside. Calls are computed one after another. */
export interface CompiledFunction {
  /**
   * @param inputs stay the caller's
   * @returns the outputs that are no state; the caller disposes
   * @throws Error when the inputs are not those of the specs, or after `dispose`; StepChangedError; what the step itself throws
   */
  (inputs: CallInputs): Promise<NamedTensors>;
  /**
   * The state after all calls so far; the caller disposes.
   *
   * @throws StepChangedError when the step has become another one since it was recorded; Error after `dispose`
   */
  state(): Promise<NamedTensors>;
  /** Whether ONNX Runtime computed the last call. */
  isCaptured(): boolean;
  /**
   * Releases the state, once the calls made before are done.
   *
   * @throws StepChangedError, once all is released, when the step has become another one, and no call said so
   */
  dispose(): Promise<void>;
}

/**
 * Compiles a step for ONNX Runtime. The first call records it, and computes it eagerly too: where both differ, the step cannot
 * be captured, or ONNX Runtime is not here, all calls are eager ones and one line of the log says why. Choose the
 * engine first (`loadEngine`): where it is another one, calls are eager.
 *
 * @param step a pure function; what it reads of JavaScript's numbers is constant
 * @param specs shape and type of each input; a call with others is refused
 * @param options.state first values of the state, copied; an output of the same name is the next call's
 * @param options.what name of the step in the log
 */
export function compile(
  step: StepFunction,
  specs: StepSpecs,
  { state = {}, what = "A step" }: { state?: NamedTensors; what?: string } = {},
): CompiledFunction {
  const both = Object.keys(state).find((name) => name in specs);
  if (both !== undefined) throw new Error(`${both} is an input or state, not both`);
  const checked = new CheckedStep({ what, step, specs, held: clonesOf(state), capture: isCapturing() });
  const { inTurn, dispose } = lifeOf(checked, what);
  const call = (inputs: CallInputs) => inTurn(async () => upload(await checked.run(await valuesOf(inputs, specs))));
  return Object.assign(call, {
    state: () =>
      inTurn(async () => {
        checked.confirmAll();
        return clonesOf(checked.held());
      }),
    isCaptured: () => checked.isCaptured(),
    dispose,
  });
}

/**
 * Compiles a model's prediction as `compile` does a step. A variable among the weights may be assigned to between calls.
 *
 * @param weights stay the caller's, and have to stay as long as the prediction is called
 * @returns a function of the model's inputs; the caller disposes its answers
 */
export function compilePredict(
  model: Pick<LearnedModel, "predict">,
  weights: NamedTensors,
  specs: StepSpecs,
): ((inputs: CallInputs) => Promise<tf.Tensor>) & Pick<CompiledFunction, "isCaptured" | "dispose"> {
  const checked = predictionStep(model, weights, { capture: isCapturing(), specs });
  const dataOf = () => Object.values(weights).map(({ dataId }) => dataId);
  let seen = dataOf();
  const { inTurn, dispose } = lifeOf(checked, "Prediction");
  const call = (inputs: CallInputs) =>
    inTurn(async () => {
      const found = dataOf();
      if (found.some((dataId, index) => dataId !== seen[index])) {
        checked.replace(heldWeights(weights));
        seen = found;
      }
      const { answer } = upload(await checked.run(await valuesOf(inputs, specs)));
      return answer!;
    });
  return Object.assign(call, { isCaptured: () => checked.isCaptured(), dispose });
}

/** Calls one after another, until the step is disposed of. */
function lifeOf(checked: CheckedStep, what: string) {
  let disposed = false;
  const inTurn = turns(sayIfAbsent(what));
  return {
    inTurn: <Output>(call: () => Promise<Output>) =>
      inTurn(() => {
        if (disposed) throw new Error(`${what} was disposed of and takes no more calls`);
        return call();
      }),
    dispose: () =>
      inTurn(() => {
        disposed = true;
        try {
          if (!checked.hasChanged()) checked.confirmAll();
        } finally {
          checked.dispose();
        }
      }),
  };
}

/** Where no engine captures since ONNX Runtime is not here, that is said; where another engine was chosen, it is no news. */
async function sayIfAbsent(what: string): Promise<void> {
  if (isCapturing()) return;
  try {
    await loadOnnxRuntime();
  } catch (error) {
    noteFallback(what, error);
  }
}

async function valuesOf(inputs: CallInputs, specs: StepSpecs): Promise<StepValues> {
  const values: StepValues = {};
  const tensors: NamedTensors = {};
  for (const [name, input] of Object.entries(inputs)) {
    if (typeof input === "number") values[name] = scalarOf(input, specs[name]?.dtype ?? "float32");
    else tensors[name] = input;
  }
  return { ...values, ...(await download(tensors)) };
}

function scalarOf(value: number, dtype: StepValue["dtype"]): StepValue {
  return { values: elementArrays[dtype].of(value), shape: [], dtype };
}
