import { initialValues, normal } from "./initialiser.ts";
import type { NamedTensors } from "./learned-model.ts";
import { Random } from "./random.ts";
import { tf } from "./tf.ts";

/** What a reference step gave and how long it took. */
export interface ProbeResult {
  /** Loss, then each gradient. */
  values: Float32Array[];
  /** Milliseconds of the shortest of a few steps, without the engine's start. */
  milliseconds: number;
}

/** How large the reference step is. */
export interface ProbeSize {
  rows: number;
  items: number;
  width: number;
}

/** Small, since plain CPU takes part and every worker thread probes. */
export const agreementSize: ProbeSize = { rows: 32, items: 4, width: 16 };

/** As large as our models' steps, so that a card's launch cost weighs what it does in training. */
export const speedSize: ProbeSize = { rows: 512, items: 100, width: 256 };

/** Weights and one batch of the reference step, always the same; the caller disposes. */
export function probeInputs({ rows, items, width }: ProbeSize): NamedTensors {
  const random = new Random("engine probe");
  const draw = (shape: number[], deviation: number) =>
    tf.tensor(initialValues(normal(deviation), shape, random), shape, "float32");
  const ids = Int32Array.from({ length: rows }, () => random.integer(items));
  return {
    ids: tf.tensor1d(ids, "int32"),
    x: draw([rows, width], 1),
    y: draw([rows, rows], 1),
    table: draw([items, width], 0.5),
    into: draw([width, 2 * width], 0.1),
    from: draw([2 * width, width], 0.1),
  };
}

/**
 * The reference step: embedding, two layers, a softmax over a transposed product. It touches what every model here
 * needs (plain and transposed products, gather and its gradient, reductions).
 *
 * @returns the loss, then each weight's gradient; the caller tidies
 */
export function probeStep({ ids, x, y, table, into, from }: NamedTensors): NamedTensors {
  const loss = (...[items, up, down]: tf.Tensor[]) => {
    const embedded = tf.add(tf.gather(items!, ids!), x!);
    const hidden = tf.tanh(tf.matMul(tf.relu(tf.matMul(embedded, up!)), down!));
    const scores = tf.softmax(tf.matMul(hidden, hidden, false, true));
    return tf.mean(tf.square(tf.sub(scores, y!))).asScalar() as tf.Tensor;
  };
  const { value, grads } = tf.valueAndGrads(loss)([table!, into!, from!]);
  return { loss: value, table: grads[0]!, into: grads[1]!, from: grads[2]! };
}

/**
 * Runs a step once to warm up and three times more, and gives the run that took least: other work on the machine makes
 * any one longer (measured: up to five times).
 */
export async function shortest(step: () => Promise<ProbeResult>): Promise<ProbeResult> {
  await step();
  let best = await step();
  for (let again = 0; again < 2; again++) {
    const result = await step();
    if (result.milliseconds < best.milliseconds) best = result;
  }
  return best;
}

/** The reference step on the current backend. */
export async function probeEngine(size: ProbeSize): Promise<ProbeResult> {
  const inputs = probeInputs(size);
  try {
    return await shortest(() => run(inputs));
  } finally {
    tf.dispose(inputs);
  }
}

async function run(inputs: NamedTensors): Promise<ProbeResult> {
  const startedAt = performance.now();
  const results = tf.tidy(() => probeStep(inputs));
  try {
    const read = Object.values(results).map(async (tensor) => new Float32Array(await tensor.data<"float32">()));
    return { values: await Promise.all(read), milliseconds: performance.now() - startedAt };
  } finally {
    tf.dispose(results);
  }
}

/** Largest difference of two results, each tensor's measured against its own largest value. */
export function largestError(result: ProbeResult, reference: ProbeResult): number {
  let largest = 0;
  reference.values.forEach((expected, index) => {
    const found = result.values[index]!;
    const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
    expected.forEach((value, position) => {
      const difference = Math.abs(found[position]! - value) / scale;
      // A NaN compares as no larger than anything, and must count as the worst.
      largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(largest, difference);
    });
  });
  return largest;
}
