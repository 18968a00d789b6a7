import { describe, expect, it } from "@jest/globals";
import { nearestStop, stopByKey } from "./drag-stops.ts";

describe("nearestStop", () => {
  it("takes the stop nearest to the pointer, wherever that is", () => {
    const stops = [
      [0, 100],
      [50, 40],
      [100, 10],
    ] as const;
    expect(nearestStop(stops, [60, 60])).toBe(1);
    expect(nearestStop(stops, [500, -20])).toBe(2);
    expect(nearestStop([], [1, 1])).toBe(-1);
  });
});

describe("stopByKey", () => {
  it.each([
    ["ArrowRight", 6],
    ["ArrowUp", 6],
    ["ArrowLeft", 4],
    ["ArrowDown", 4],
    ["PageUp", 9],
    ["PageDown", 1],
    ["Home", 0],
    ["End", 40],
  ])("follows %s", (key, to) => expect(stopByKey(key, 5, 41)).toBe(to));

  it("stays at the ends and leaves other keys alone", () => {
    expect(stopByKey("ArrowLeft", 0, 9)).toBe(0);
    expect(stopByKey("PageUp", 8, 9)).toBe(8);
    expect(stopByKey("Tab", 4, 9)).toBeNull();
  });
});
