import { describe, expect, it } from "@jest/globals";
import { planDays, sumOf } from "./planned-days.ts";

const model = [10, 20, 10];

describe("planDays", () => {
  it.each([
    [
      "units for the period, shared out as the model's",
      { kind: "ABSOLUTE", basis: "PERIOD", amount: 80 },
      [20, 40, 20],
    ],
    ["units for each day", { kind: "ABSOLUTE", basis: "DAY", amount: 15 }, [15, 15, 15]],
    ["nothing", { kind: "ABSOLUTE", basis: "PERIOD", amount: 0 }, [0, 0, 0]],
    ["more units over the period", { kind: "ADD", basis: "PERIOD", amount: 40 }, [20, 40, 20]],
    ["fewer units a day, never below zero", { kind: "ADD", basis: "DAY", amount: -15 }, [0, 5, 0]],
    ["fewer units over the period than there are", { kind: "ADD", basis: "PERIOD", amount: -100 }, [0, 0, 0]],
    ["more per cent", { kind: "PERCENT", basis: "PERIOD", amount: 50 }, [15, 30, 15]],
    ["all per cent less", { kind: "PERCENT", basis: "DAY", amount: -100 }, [0, 0, 0]],
  ] as const)("plans %s", (_, stated, planned) => {
    expect(planDays(stated, model).planned).toEqual(planned);
  });

  it("shares units out equally where the model expects nothing", () => {
    expect(planDays({ kind: "ABSOLUTE", basis: "PERIOD", amount: 9 }, [0, 0, 0]).planned).toEqual([3, 3, 3]);
    expect(planDays({ kind: "PERCENT", basis: "PERIOD", amount: 50 }, [0, 0]).planned).toEqual([0, 0]);
  });

  it("leaves a factor and shifts that make the same of these days", () => {
    const { factor, shifts, planned } = planDays({ kind: "ADD", basis: "PERIOD", amount: -7 }, model);
    expect(planned).toEqual(model.map((median, day) => Math.max(0, factor * median + (shifts[day] as number))));
    expect(sumOf(planned)).toBeCloseTo(33, 12);
  });
});
