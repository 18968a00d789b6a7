import { describe, expect, it } from "@jest/globals";
import { allToggled, among, extended, nothingSelected, toggled } from "./selection.ts";

const order = ["a", "b", "c", "d", "e"];
const ids = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort().join("");

describe("a selection", () => {
  it("ticks and unticks a row", () => {
    const one = toggled(nothingSelected, "b");
    expect(ids(one)).toBe("b");
    expect(ids(toggled(one, "b"))).toBe("");
  });

  it("extends from the row ticked last, either way, and keeps what was ticked before", () => {
    const first = toggled(toggled(nothingSelected, "a"), "d");
    expect(ids(extended(first, "b", order))).toBe("abcd");
    expect(ids(extended(toggled(nothingSelected, "b"), "d", order))).toBe("bcd");
  });

  it("begins at the row itself where there is no anchor, or it has gone", () => {
    expect(ids(extended(nothingSelected, "c", order))).toBe("c");
    expect(ids(extended({ ids: new Set(), anchor: "gone" }, "c", order))).toBe("c");
  });

  it("ticks all, then none", () => {
    const all = allToggled(nothingSelected, order);
    expect(ids(all)).toBe("abcde");
    expect(ids(allToggled(all, order))).toBe("");
    expect(ids(allToggled(nothingSelected, []))).toBe("");
  });

  it("forgets rows that are gone", () => {
    const some = toggled(toggled(nothingSelected, "a"), "d");
    expect(among(some, ["a", "b"])).toEqual({ ids: new Set(["a"]), anchor: null });
  });
});
