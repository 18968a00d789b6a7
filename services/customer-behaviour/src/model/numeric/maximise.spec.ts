import { describe, expect, it } from "@jest/globals";
import { maximise } from "./maximise.ts";

describe("the search for a maximum", () => {
  it("finds that of a bowl, and its covariance", () => {
    // −½ xᵀ A x around (1, −2), A = [[2, 1], [1, 3]]; its inverse is [[0.6, −0.2], [−0.2, 0.4]].
    const { point, value, covariance, converged } = maximise(
      ([x, y]) => {
        const [u, v] = [x! - 1, y! + 2];
        return { value: -0.5 * (2 * u * u + 2 * u * v + 3 * v * v), gradient: [-(2 * u + v), -(u + 3 * v)] };
      },
      [0, 0],
    );
    expect([...point, value]).toEqual([expect.closeTo(1, 8), expect.closeTo(-2, 8), expect.closeTo(0, 8)]);
    expect(covariance!.flat()).toEqual([0.6, -0.2, -0.2, 0.4].map((x) => expect.closeTo(x, 6)));
    expect(converged).toBe(true);
  });

  it("follows Rosenbrock's valley to its end", () => {
    const { point } = maximise(
      ([x, y]) => ({
        value: -((1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2),
        gradient: [2 * (1 - x!) + 400 * x! * (y! - x! ** 2), -200 * (y! - x! ** 2)],
      }),
      [-1.2, 1],
    );
    expect(point).toEqual([expect.closeTo(1, 5), expect.closeTo(1, 5)]);
  });

  it("says where there is none: a slope without end has no covariance and does not converge", () => {
    const { covariance, converged } = maximise(([x]) => ({ value: x!, gradient: [1] }), [0]);
    expect([covariance, converged]).toEqual([null, false]);
  });

  it("keeps out of where the function does not exist", () => {
    const { point } = maximise(([x]) => ({ value: Math.log(x!) - 5 * x!, gradient: [1 / x! - 5] }), [0.01]);
    expect(point[0]).toBeCloseTo(0.2, 8);
  });
});
