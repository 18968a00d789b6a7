import type { BenchCase } from "../../bench/bench-models.ts";
import { initialState } from "../../bench/initial-state.ts";
import { adamControls, adamDefaults } from "../../tensor/adam.ts";
import { tf } from "../../tensor/tf.ts";
import { type BatchArrays, gatherBatch, planBatches, takeRows } from "../../tensor/training-data.ts";
import { trainingStep } from "../../tensor/training-step.ts";
import { CheckedStep } from "../checked-step.ts";
import type { StepFunction } from "../record-step.ts";
import { download, type StepValues, upload } from "../step-values.ts";
import { recordableStep, stateTensors, stepValues } from "../training-values.ts";
import { compileDouble, type DoubleValues, inDoublePrecision } from "./double-precision.ts";

export const courseSteps = 40;

/** A model's training on the same rows again and again, which shows what rounding becomes. */
export class Course {
  /** Weights and moments before the first step. */
  readonly start: StepValues;
  /** The next weights and moments, and the loss. */
  readonly step: StepFunction;
  readonly #batch: BatchArrays;

  private constructor(start: StepValues, step: StepFunction, batch: BatchArrays) {
    this.start = start;
    this.step = step;
    this.#batch = batch;
  }

  /** @param rows at most those of the case */
  static async of(one: BenchCase, rows: number, step = adamOf(one)): Promise<Course> {
    const size = Math.min(rows, one.batch.rows);
    const order = Uint32Array.from({ length: size }, (_, row) => row);
    const batch = gatherBatch(takeRows(one.batch, order), order, planBatches(size, size), 0);
    const state = initialState(one.model);
    const { lossSum: _, ...start } = await download(stateTensors(state));
    tf.dispose([state.weights, state.first, state.second, state.lossSum]);
    return new Course(start, step, batch);
  }

  /** @param step from 1 */
  inputs(step: number): StepValues {
    return stepValues({ batch: this.#batch, controls: adamControls(adamDefaults, 0.001, step) });
  }

  eager(): Promise<number[]> {
    return this.#losses(this.runner(false));
  }

  /** @param nudge largest part by which each weight is moved before the first step, at random */
  async captured(nudge = 0): Promise<number[]> {
    const steps = this.runner(true, nudge);
    const losses = await this.#losses(steps);
    if (!steps.isCaptured()) throw new Error("The steps were not captured");
    return losses;
  }

  /**
   * @param moved what to add to one element of the start, by name and index
   * @returns the losses in double precision, and the state before each step
   */
  async double(moved?: {
    name: string;
    index: number;
    by: number;
  }): Promise<{ losses: number[]; states: DoubleValues[] }> {
    const compute = await compileDouble(this.step, { ...this.start, ...this.inputs(1) });
    let state = inDoublePrecision(this.start);
    if (moved) state[moved.name]!.values[moved.index]! += moved.by;
    const [losses, states]: [number[], DoubleValues[]] = [[], []];
    for (let number = 1; number <= courseSteps; number++) {
      states.push(state);
      const { loss, ...next } = await compute({ ...state, ...inDoublePrecision(this.inputs(number)) });
      losses.push(loss!.values[0]!);
      state = next;
    }
    return { losses, states };
  }

  /** The steps from the start; the caller disposes. */
  runner(capture: boolean, nudge = 0): CheckedStep {
    const held = upload(nudge > 0 ? nudged(this.start, nudge) : this.start);
    return new CheckedStep({ what: "A course", step: this.step, held, capture });
  }

  async #losses(steps: CheckedStep): Promise<number[]> {
    const losses: number[] = [];
    for (let number = 1; number <= courseSteps; number++) {
      losses.push((await steps.run(this.inputs(number))).loss!.values[0]!);
    }
    steps.dispose();
    return losses;
  }
}

/** Adam's step on a model; the loss is an output of its own. */
function adamOf({ model }: BenchCase): StepFunction {
  const step = recordableStep(trainingStep(model, adamDefaults, Number.POSITIVE_INFINITY));
  return (tensors) => {
    const { lossSum, ...next } = step({ ...tensors, lossSum: tf.scalar(0) });
    return { ...next, loss: lossSum! };
  };
}

/** Largest relative difference of two courses, over their first steps. */
export function apart(found: number[], expected: number[], steps = courseSteps): number {
  return Math.max(...expected.slice(0, steps).map((loss, index) => Math.abs(found[index]! - loss) / Math.abs(loss)));
}

/** Moves each weight by a part of itself: up to `nudge`, in a fixed order without pattern (multiples of the golden ratio). */
function nudged(state: StepValues, nudge: number): StepValues {
  let turn = 0;
  const move = (value: number) => {
    turn = (turn + 0.6180339887498949) % 1;
    return value * (1 + nudge * (2 * turn - 1));
  };
  const entries = Object.entries(state).map(([name, value]) => {
    return [name, name.startsWith("weights/") ? { ...value, values: value.values.map(move) } : value];
  });
  return Object.fromEntries(entries);
}
