import { describe, expect, it } from "@jest/globals";
import { sparklinePaths } from "./sparkline-path.ts";

describe("sparklinePaths", () => {
  it("scales from zero to the highest value", () => {
    expect(sparklinePaths([0, 10], [], 12, 12).past).toBe("M1.0 11.0L11.0 1.0");
  });

  it("lets a calm series look calm", () => {
    expect(sparklinePaths([100, 110], [], 12, 17).past).toBe("M1.0 11.0L11.0 1.0");
  });

  it("starts the future where the past ends", () => {
    expect(sparklinePaths([10, 0], [10], 12, 12)).toEqual({
      past: "M1.0 1.0L6.0 11.0",
      future: "M6.0 11.0L11.0 1.0",
    });
  });

  it("breaks at what is unknown and draws nothing of nothing", () => {
    expect(sparklinePaths([1, null, 1], [], 12, 12).past.match(/M/g)).toHaveLength(2);
    expect(sparklinePaths([], [], 12, 12)).toEqual({ past: "", future: "" });
    expect(sparklinePaths([0, 0], [], 12, 12).past).toBe("M1.0 11.0L11.0 11.0");
  });
});
