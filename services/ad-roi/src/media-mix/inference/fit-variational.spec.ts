import { Random } from "@bellwether/runtime/tensor/random";
import { tf } from "@bellwether/runtime/tensor/tf";
import { describe, expect, it } from "@jest/globals";
import { fitVariational, mostParetoK } from "./fit-variational.ts";
import type { LogDensity } from "./log-density.ts";
import { paretoShape } from "./pareto-shape.ts";

const options = { seed: 3, steps: 600, batch: 16, draws: 1_000 };

describe("Variational inference", () => {
  it("finds a normal distribution with its correlations, and knows that it did", async () => {
    // x ~ N(2, 1), y = 0.1·x + N(0, 0.1): deviations 1 and 0.141, correlation 0.707.
    const density: LogDensity = {
      size: 2,
      data: {},
      logDensity(position) {
        const [x, y] = tf.split(position, 2, 0) as [tf.Tensor, tf.Tensor];
        return x
          .sub(2)
          .square()
          .add(y.sub(x.mul(0.1)).div(0.1).square())
          .mul(-0.5)
          .sum(0) as tf.Tensor1D;
      },
    };
    const { draws, paretoK } = await fitVariational(density, Float64Array.of(0, 0), options);
    expect(paretoK).toBeLessThan(mostParetoK);
    const mean = (of: (draw: Float64Array) => number) => draws.reduce((sum, draw) => sum + of(draw), 0) / draws.length;
    const [x, y] = [mean((draw) => draw[0]!), mean((draw) => draw[1]!)];
    expect(Math.abs(x - 2)).toBeLessThan(0.15);
    expect(Math.abs(y - 0.2)).toBeLessThan(0.025);
    const [spreadX, spreadY] = [mean((draw) => (draw[0]! - x) ** 2), mean((draw) => (draw[1]! - y) ** 2)];
    expect(Math.abs(Math.sqrt(spreadX) - 1)).toBeLessThan(0.1);
    expect(Math.abs(Math.sqrt(spreadY) - 0.1414)).toBeLessThan(0.015);
    const together = mean((draw) => (draw[0]! - x) * (draw[1]! - y)) / Math.sqrt(spreadX * spreadY);
    expect(Math.abs(together - Math.SQRT1_2)).toBeLessThan(0.07);
  });

  it("says of what is far from normal that it did not find it", async () => {
    // The Cauchy distribution, whose tails no normal one reaches.
    const density: LogDensity = {
      size: 1,
      data: {},
      logDensity: (position) => position.square().log1p().mul(-1).sum(0) as tf.Tensor1D,
    };
    const { paretoK } = await fitVariational(density, Float64Array.of(0.3), options);
    expect(paretoK).toBeGreaterThan(mostParetoK);
  });
});

describe("The shape of importance weights", () => {
  it("is that of the tail that they were drawn from, light or heavy", () => {
    const random = new Random("pareto");
    // Of 425 excesses k̂ is known to about (1 + k)/√425, 0.06 and 0.09: three of those are allowed.
    for (const [shape, allowed] of [
      [0.2, 0.18],
      [0.9, 0.28],
    ] as const) {
      // A Pareto tail of shape k is uniform^(−k); of its 425 largest k̂ is known to 0.07.
      const weights = Float64Array.from({ length: 20_000 }, () => -shape * Math.log(1 - random.uniform()));
      expect(Math.abs(paretoShape(weights) - shape)).toBeLessThan(allowed);
    }
  });
});
