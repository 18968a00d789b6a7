import { describe, expect, it } from "@jest/globals";
import { driftRemarks } from "./drift-remarks.ts";

describe("driftRemarks", () => {
  const column = (of: (row: number) => number) => Float64Array.from({ length: 1000 }, (_, row) => of(row));
  const scene = (recency: Float64Array, views: Float64Array) => ({
    features: { names: ["recencyDays", "views"], columns: [recency, views] },
  });

  it("names the measure that moved, with its index, and no other", () => {
    const learnt = scene(
      column((row) => row % 100),
      column((row) => row % 7),
    );
    const now = scene(
      column((row) => 60 + (row % 100)),
      column((row) => (row + 3) % 7),
    );
    expect(driftRemarks(learnt, learnt)).toEqual([]);
    const [told, ...others] = driftRemarks(learnt, now);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ code: "customers.drift", facts: { feature: "recencyDays" } });
    expect(told!.facts!.psi).toBeGreaterThan(1);
  });

  it("says nothing where there was nobody", () => {
    const nobody = scene(new Float64Array(0), new Float64Array(0));
    expect(driftRemarks(nobody, nobody)).toEqual([]);
  });
});
