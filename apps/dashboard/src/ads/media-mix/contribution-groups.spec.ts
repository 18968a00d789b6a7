import { describe, expect, it } from "@jest/globals";
import { contributionGroups } from "./contribution-groups.ts";

const part = (channel: string | null, ...mean: number[]) => ({ channel, mean });

describe("contributionGroups", () => {
  it("puts the baseline first and channels by what they brought", () => {
    const groups = contributionGroups([part("radio", 1, 2), part(null, 10, 10), part("search", 5, 5)]);
    expect(groups.map(({ channel }) => channel)).toEqual([null, "search", "radio"]);
  });

  it("adds the smallest up where there are more than six colours", () => {
    const many = ["a", "b", "c", "d", "e", "f"].map((name, index) => part(name, 10 - index, 1));
    const groups = contributionGroups([part(null, 1, 1), ...many]);
    expect(groups.map(({ channel }) => channel)).toEqual([null, "a", "b", "c", "d", ""]);
    expect(groups.at(-1)!.values).toEqual([6 + 5, 2]);
  });

  it("bears a model without channels", () => {
    expect(contributionGroups([])).toEqual([]);
  });
});
