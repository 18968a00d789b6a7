import { describe, expect, it } from "@jest/globals";
import { largestDriver } from "./largest-driver.ts";

describe("largestDriver", () => {
  it("is the part that moves most, not the largest one", () => {
    expect(
      largestDriver([
        { name: "LEVEL", values: [100, 100, 100] },
        { name: "TREND", values: [0, 1, 2] },
        { name: "SEASONALITY", values: [-10, 20, -10] },
      ]),
    ).toBe("SEASONALITY");
  });

  it("is the level where nothing moves, and none without parts", () => {
    expect(largestDriver([{ name: "REST", values: [0, 0] }])).toBe("LEVEL");
    expect(largestDriver([])).toBeNull();
    expect(largestDriver([{ name: "TREND", values: [] }])).toBeNull();
  });
});
