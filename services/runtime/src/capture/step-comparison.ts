import { tf } from "../tensor/tf.ts";
import { checkAgreement, checkChanges } from "./agreement.ts";
import { CaptureMismatchError } from "./capture-error.ts";
import type { StepFunction } from "./record-step.ts";
import { downloadSync, type StepValues, upload } from "./step-values.ts";

/** What one step gives: the values that are kept for the next, and the others. */
export interface StepResults {
  held: StepValues;
  outputs: StepValues;
}

/** One step as two engines computed it. */
export interface ComparedStep {
  step: StepFunction;
  before: StepValues;
  inputs: StepValues;
  captured: StepResults;
  eager: StepResults;
  /** Held values of which every element's change has to agree (`checkChanges`). */
  strictly: (name: string) => boolean;
}

/**
 * Compares a captured step with the eager one. Where they differ, plain CPU, the measure of all engines, computes it too: the
 * eager engine may be the wrong one.
 *
 * @returns null, or how the eager engine differs from the captured step and plain CPU, which agree
 * @throws CaptureMismatchError where the captured step is on its own
 */
export function judgeStep(compared: ComparedStep): string | null {
  const backend = tf.getBackend();
  try {
    compareResults(compared, compared.eager);
    return null;
  } catch (mismatch) {
    if (!(mismatch instanceof CaptureMismatchError) || backend === "cpu" || !agreesWithPlainCpu(compared))
      throw mismatch;
    return `TensorFlow.js's ${backend} computes something else than plain CPU does. ${mismatch.message}`;
  }
}

/**
 * Names of values for which a comparison proves nothing: strictly compared ones that the step left as they were, and outputs
 * of nothing but zeros. Behind a weight that starts at zero all gradients are zero, whatever the kernels do.
 */
export function unprovenBy({ before, eager, strictly }: ComparedStep): string[] {
  const unmoved = Object.entries(eager.held).filter(
    ([name, { values }]) => strictly(name) && isEach(values, (value, index) => value === before[name]!.values[index]),
  );
  const zero = Object.entries(eager.outputs).filter(([, { values }]) => isEach(values, (value) => value === 0));
  return [...unmoved, ...zero].map(([name]) => name);
}

function compareResults({ before, captured, strictly }: ComparedStep, expected: StepResults): void {
  checkAgreement(captured.outputs, expected.outputs);
  checkChanges(before, captured.held, expected.held, strictly);
}

function agreesWithPlainCpu(compared: ComparedStep): boolean {
  try {
    compareResults(compared, onPlainCpu(compared));
    return true;
  } catch {
    // Or plain CPU has no kernel for it.
    return false;
  }
}

/** Without waiting in between: nothing else of this thread may find the other backend. */
function onPlainCpu({ step, before, inputs }: ComparedStep): StepResults {
  const backend = tf.getBackend();
  void tf.setBackend("cpu");
  let results: StepValues = {};
  try {
    tf.tidy(() => {
      results = downloadSync(step({ ...upload(before), ...upload(inputs) }));
    });
  } finally {
    void tf.setBackend(backend);
  }
  const found: StepResults = { held: { ...before }, outputs: {} };
  for (const [name, value] of Object.entries(results)) found[name in before ? "held" : "outputs"][name] = value;
  return found;
}

function isEach(values: ArrayLike<number>, test: (value: number, index: number) => boolean): boolean {
  for (let index = 0; index < values.length; index++) if (!test(values[index]!, index)) return false;
  return true;
}
