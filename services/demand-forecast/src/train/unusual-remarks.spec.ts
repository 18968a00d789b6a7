import { describe, expect, it } from "@jest/globals";
import { unusualRemarks } from "./unusual-remarks.ts";

/** Forty weeks of a quiet rhythm from 2026-01-05 on. */
const plain = Float64Array.from({ length: 280 }, (_, t) => 20 + [0, 2, 1, 3, 4, 8, 5][t % 7]! + ((t * 37) % 11) / 5);
const total = new Float64Array(400).fill(1000);

describe("unusualRemarks", () => {
  it("say on which day something stood out, against what is usual", () => {
    const values = plain.map((units, t) => (t === 270 ? 160 : units));
    const [remark] = unusualRemarks(values, total, "2026-01-05");
    expect(remark).toMatchObject({ code: "demand.unusual-days", facts: { days: 1, date: "2026-10-02", demand: 160 } });
    expect(remark!.facts!.usual).toBeLessThan(35);
  });
  it("say since when a level holds, and by how much it changed", () => {
    const values = plain.map((units, t) => (t >= 210 ? 2 * units : units));
    const remarks = unusualRemarks(values, total, "2026-01-05");
    expect(remarks.find(({ code }) => code === "demand.level-shift")!.facts).toEqual({
      date: "2026-08-03",
      percent: expect.closeTo(100, -1),
    });
  });
  it("say nothing of what is as ever", () => {
    expect(unusualRemarks(plain, total, "2026-01-05")).toEqual([]);
    expect(unusualRemarks(new Float64Array(280), total, "2026-01-05")).toEqual([]);
  });
});
