import { expect, it } from "@jest/globals";
import { bestOfEach } from "./best-of-each.ts";

it("leaves the first passage of each article, best first", () => {
  const ordered = ["a2", "a1", "b1", "a3", "b2"];
  expect(bestOfEach(ordered, ([article]) => article!)).toEqual(["a2", "b1"]);
  expect(bestOfEach([], () => 1)).toEqual([]);
});
