import { describe, expect, it } from "@jest/globals";
import { GroupCommit } from "./group-commit.ts";

describe("GroupCommit", () => {
  it("writes what gathers meanwhile at once, and everything once", async () => {
    const groups: number[][] = [];
    const commit = new GroupCommit<number, number>(async (items) => {
      await new Promise((resolve) => setImmediate(resolve));
      groups.push([...items]);
      return items.map((item) => item * 10);
    });
    expect(await Promise.all([1, 2, 3, 4].map((item) => commit.add(item)))).toEqual([10, 20, 30, 40]);
    await commit.add(5);
    expect(groups).toEqual([[1], [2, 3, 4], [5]]);
  });

  it("tells those whose group was not written, and goes on with the next", async () => {
    let isBroken = true;
    const commit = new GroupCommit<number, string>(async () => {
      if (isBroken) throw new Error("away");
      return ["written"];
    });
    await expect(commit.add(1)).rejects.toThrow("away");
    isBroken = false;
    await expect(commit.add(2)).resolves.toBe("written");
  });
});
