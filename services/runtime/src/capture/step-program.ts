import { type CompiledStep, compileStep } from "./compile-step.ts";
import type { RuntimeTensors } from "./onnx-runtime.ts";
import type { StepFunction } from "./record-step.ts";
import type { StepSpecs } from "./step-values.ts";

/** What a list of steps leaves: the values kept from step to step, and each step's other outputs. */
export interface StepsTaken {
  held: RuntimeTensors;
  outputs: RuntimeTensors[];
}

/** Takes steps one after another: an output that is named as a held value takes its place for the next step. */
export interface StepProgram {
  /** @returns after all of the steps; when it throws, none of them counts, for nothing given to it is changed */
  take(held: RuntimeTensors, steps: readonly RuntimeTensors[]): Promise<StepsTaken>;
  /** That of the recorded step (`fingerprintOf`). */
  fingerprint: string;
}

/**
 * Records and compiles a step.
 *
 * @throws CaptureError when it cannot be recorded or ONNX Runtime does not take it
 */
export type ProgramMaker = (step: StepFunction, specs: { held: StepSpecs; each: StepSpecs }) => Promise<StepProgram>;

/** One run of the graph for each step. */
export const stepByStep: ProgramMaker = async (step, { held, each }) => {
  const compiled = await compileStep(step, { ...held, ...each });
  return { fingerprint: compiled.fingerprint, take: (values, steps) => takeEach(compiled, values, steps) };
};

async function takeEach(
  step: CompiledStep,
  held: RuntimeTensors,
  steps: readonly RuntimeTensors[],
): Promise<StepsTaken> {
  const taken: StepsTaken = { held, outputs: [] };
  for (const inputs of steps) {
    const results = Object.entries(await step.run({ ...taken.held, ...inputs }));
    taken.held = { ...taken.held, ...Object.fromEntries(results.filter(([name]) => name in held)) };
    taken.outputs.push(Object.fromEntries(results.filter(([name]) => !(name in held))));
  }
  return taken;
}
