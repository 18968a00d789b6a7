import { sizeOf } from "../tensor/shape.ts";
import { elementBytes } from "./element-types.ts";
import type { TensorSpec } from "./record-step.ts";

/**
 * Steps of one run at most. Measured: four steps in a run give most of what sixteen do, and more than sixteen give
 * nothing (docs/decisions/0023-several-steps-per-run.md).
 */
const mostSteps = 16;

/** Bytes that the batches of one run may take, kept as long as the training: the batches are copied side by side. */
const mostBytes = 16 * 2 ** 20;

/**
 * Milliseconds of one run, after which the training loop lets messages in. It is what the loop allows itself between
 * two breaths, so that an abort, a deadline and other work arrive as they do without runs of several steps.
 */
const mostMs = 20;

/** Most steps of a run by the memory that their batches take; at least 1. */
export function loopCapacity(each: readonly TensorSpec[]): number {
  const bytes = each.reduce((sum, { shape, dtype }) => sum + sizeOf(shape) * elementBytes(dtype), 0);
  return Math.max(1, Math.min(mostSteps, Math.floor(mostBytes / Math.max(1, bytes))));
}

/** Runs that are remembered: where others have the processor now and then, one of so few goes undisturbed. */
const remembered = 5;

/**
 * How many steps the next run should take, from how long the last ones took. The number changes when results are
 * there, never what they are.
 */
export class RunLength {
  readonly #capacity: number;
  readonly #stepMs: number[] = [];

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** One, until a run has been timed. */
  get steps(): number {
    if (this.#stepMs.length === 0) return 1;
    return Math.max(1, Math.min(this.#capacity, Math.floor(mostMs / Math.min(...this.#stepMs))));
  }

  /** @param milliseconds of a run of so many steps */
  ran(steps: number, milliseconds: number): void {
    this.#stepMs.push(milliseconds / steps);
    if (this.#stepMs.length > remembered) this.#stepMs.shift();
  }
}
