import { beforeAll, describe, expect, it } from "@jest/globals";
import { type AdamOptions, type AdamState, adamControls, adamDefaults, adamStep, clipByGlobalNorm } from "./adam.ts";
import { tf } from "./tf.ts";

const target = [0.3, -2, 5];

/** Minimises Σ (w − target)⁴ from zero; the fourth power makes the gradients' sizes unlike. */
function minimise(steps: number, rate: number, options: AdamOptions): number[] {
  return tf.tidy(() => {
    const zero = () => ({ w: tf.zeros([3]) });
    let state: AdamState = { weights: zero(), first: zero(), second: zero() };
    const gradient = tf.grad((w: tf.Tensor) => tf.sum(tf.pow(tf.sub(w, target), 4)));
    for (let step = 1; step <= steps; step++) {
      const numbers = adamControls(options, rate, step);
      const controls = {
        rate: tf.scalar(numbers.rate),
        epsilon: tf.scalar(numbers.epsilon),
        keep: tf.scalar(numbers.keep),
      };
      state = adamStep(state, { w: gradient(state.weights.w!) }, controls, options);
    }
    return [...state.weights.w!.dataSync()];
  });
}

function expectClose(found: number[], expected: number[], digits: number): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, digits);
}

describe("Adam", () => {
  beforeAll(async () => void (await tf.setBackend("cpu")));

  it("takes the steps of TensorFlow.js' own optimiser", () => {
    const expected = tf.tidy(() => {
      const w = tf.variable(tf.zeros([3]), true, undefined, "float32");
      const { beta1, beta2, epsilon } = adamDefaults;
      const optimiser = tf.train.adam(0.05, beta1, beta2, epsilon);
      for (let step = 0; step < 30; step++) optimiser.minimize(() => tf.sum(tf.pow(tf.sub(w, target), 4)).asScalar());
      optimiser.dispose();
      return [...w.dataSync()];
    });
    // Its powers of β are rounded to 32 bits each step, ours are not.
    expectClose(minimise(30, 0.05, adamDefaults), expected, 4);
  });

  it("moves each weight by the rate in its first step, whatever the gradient's size", () => {
    expectClose(minimise(1, 0.01, adamDefaults), [0.01, -0.01, 0.01], 6);
  });

  it("shrinks weights by the decay beside the gradient's step", () => {
    const decayed = minimise(2, 0.1, { ...adamDefaults, weightDecay: 0.5 });
    // Steps of 0.1 each, the first shrunk by 1 − 0.1 · 0.5 before the second is added.
    expect(decayed[2]).toBeCloseTo(0.1 * 0.95 + 0.1, 3);
  });
});

describe("clipByGlobalNorm", () => {
  const clip = (limit: number) =>
    tf.tidy(() => {
      const clipped = clipByGlobalNorm({ a: tf.tensor([3, 0]), b: tf.tensor([[4]]) }, limit);
      return [...clipped.a!.dataSync(), ...clipped.b!.dataSync()];
    });

  it("scales all gradients by one factor to the common norm", () => {
    expectClose(clip(1), [0.6, 0, 0.8], 6);
  });

  it("leaves short gradients as they are", () => {
    expect(clip(10)).toEqual([3, 0, 4]);
  });
});
