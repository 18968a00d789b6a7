import { expect, it } from "@jest/globals";
import { LinearSvm } from "./linear-svm.ts";

/** Dense rows as vectors. */
const vectors = (rows: number[][]) =>
  rows.map((row) => ({ indices: Int32Array.from(row.keys()), values: Float64Array.from(row) }));

it("finds the plane of least squared hinge loss", () => {
  // min ½(w² + b²) + C Σ max(0, 1 − y(wx + b))² of x = 1 (y = 1) and x = −1 (y = −1): b = 0 and w = 4C / (1 + 4C).
  const machine = LinearSvm.fit(vectors([[1], [-1]]), [0, 1], { size: 1, classes: 2, cost: 1, passes: 1000, seed: 1 });
  const [first, second] = machine.scoresOf(vectors([[1]])[0]!);
  expect(first).toBeCloseTo(0.8, 2);
  expect(second).toBeCloseTo(-0.8, 2);
});

it("parts three classes that planes can part", () => {
  const rows = [
    [0, 1],
    [0.1, 0.9],
    [1, 0],
    [0.9, 0.1],
    [-1, -1],
    [-0.9, -1.1],
  ];
  const labels = [0, 0, 1, 1, 2, 2];
  const machine = LinearSvm.fit(vectors(rows), labels, { size: 2, classes: 3, cost: 100, passes: 1000, seed: 1 });
  const told = vectors(rows).map((row) => {
    const scores = [...machine.scoresOf(row)];
    return scores.indexOf(Math.max(...scores));
  });
  expect(told).toEqual(labels);
});
