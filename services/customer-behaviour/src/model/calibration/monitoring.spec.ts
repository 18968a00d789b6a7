import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { fairnessReport } from "./fairness.ts";
import { hasDrifted, populationStability } from "./population-stability.ts";

const random = new Random("monitoring");
const normals = (rows: number, mean = 0) => Float64Array.from({ length: rows }, () => mean + random.normal());

describe("the population stability index", () => {
  it("is (0.6 − 0.5)·ln(0.6 / 0.5) + (0.4 − 0.5)·ln(0.4 / 0.5) for halves that become 60 and 40 %", () => {
    const halves = (ones: number) => Float64Array.from({ length: 100 }, (_, row) => Number(row < ones));
    const { index } = populationStability(halves(50), halves(60));
    expect(index).toBeCloseTo(0.1 * Math.log(1.2) - 0.1 * Math.log(0.8), 9);
  });

  it("tells a moved mean, a rise of what is unknown, and nothing of chance", () => {
    const then = normals(3000);
    expect(hasDrifted(populationStability(then, normals(3000)))).toBe(false);
    expect(hasDrifted(populationStability(then, normals(3000, 0.8)))).toBe(true);
    const lost = then.map((value, row) => (row % 3 === 0 ? Number.NaN : value));
    expect(hasDrifted(populationStability(then, lost))).toBe(true);
  });

  it("passes its bound for chance once in a hundred times where nothing changes", () => {
    let passed = 0;
    for (let draw = 0; draw < 600; draw++) {
      const { index, chance } = populationStability(normals(400), normals(400));
      passed += Number(index > chance);
    }
    expect(passed).toBeLessThan(20);
  });

  it("takes few rows for chance, and refuses none", () => {
    expect(hasDrifted(populationStability(normals(15), normals(15, 0.3)))).toBe(false);
    expect(populationStability(new Float64Array(50).fill(7), new Float64Array(20).fill(7)).index).toBeCloseTo(0, 12);
    expect(() => populationStability(new Float64Array(0), normals(3))).toThrow("Both columns need rows");
  });
});

describe("the fairness report", () => {
  const rows = 4000;
  const groups = Array.from({ length: rows }, (_, row) => (row < 20 ? "few" : row % 2 === 0 ? "a" : "b"));
  const truth = Float64Array.from({ length: rows }, () => 0.1 + 0.6 * random.uniform());
  const labels = Uint8Array.from(truth, (p) => Number(random.uniform() < p));

  it("finds the group whose probabilities do not hold, and leaves out one of few rows", () => {
    const told = truth.map((p, row) => (groups[row] === "b" ? p + 0.1 : p));
    const report = fairnessReport("segment", groups, told, labels, 0.5);
    expect(report.groups.map(({ group }) => group)).toEqual(["a", "b"]);
    expect(report.miscalibrated).toEqual(["b"]);
    const [a, b] = report.groups;
    expect(b!.gap - a!.gap).toBeGreaterThan(0.06);
    expect(b!.falseAlarms!).toBeGreaterThan(a!.falseAlarms!);
    expect(b!.found!).toBeGreaterThan(a!.found!);
  });

  it("accuses nobody where probabilities are true, and tells what it cannot know", () => {
    expect(fairnessReport("segment", groups, truth, labels, 0.5).miscalibrated).toEqual([]);
    const never = fairnessReport("segment", groups, truth, new Uint8Array(rows), 0.5);
    expect(never.groups[0]).toMatchObject({ auc: null, found: null, came: 0 });
  });
});
