import { describe, expect, it } from "@jest/globals";
import { confusionRows, moveCell } from "./confusion-cells.ts";

describe("the cells of a confusion matrix", () => {
  it("are shares of their row, and rows without examples are left out", () => {
    const rows = confusionRows([
      [3, 1, 0],
      [0, 0, 0],
      [0, 0, 2],
    ]);
    expect(rows.map((cells) => cells.map(({ share }) => share))).toEqual([
      [0.75, 0.25, 0],
      [0, 0, 1],
    ]);
    expect(rows[1]![2]).toMatchObject({ row: 2, column: 2, count: 2 });
    expect(confusionRows([])).toEqual([]);
  });

  it("are walked by arrows, and not out of the matrix", () => {
    expect(moveCell("ArrowDown", [0, 1], [2, 3])).toEqual([1, 1]);
    expect(moveCell("End", [0, 0], [2, 3])).toEqual([0, 2]);
    expect(moveCell("ArrowDown", [1, 1], [2, 3])).toBeNull();
    expect(moveCell("ArrowLeft", [0, 0], [2, 3])).toBeNull();
    expect(moveCell("a", [0, 0], [2, 3])).toBeNull();
  });
});
