import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { FieldMapping } from "./field-mapping.ts";
import { type BothSides, mergeFields } from "./merge-fields.ts";

const earlier = new Date("2026-03-01");
const later = new Date("2026-03-02");
const mapping = (winner: FieldMapping["winner"], direction: FieldMapping["direction"] = "BOTH"): FieldMapping => ({
  field: "f",
  crmFields: ["F"],
  direction,
  winner,
  transformations: [],
});
type Value = string | null;
/** Values there and here, and as they were last seen; none: they meet for the first time. */
const sides = (there: Value, here: Value, seen?: [there: Value, here: Value]): BothSides => ({
  there: { f: there },
  here: { f: here },
  seenThere: seen === undefined ? {} : { f: seen[0] },
  seenHere: seen === undefined ? {} : { f: seen[1] },
  changedThere: earlier,
  changedHere: later,
});
const way = (
  given: BothSides,
  winner: FieldMapping["winner"] = "CRM",
  direction: FieldMapping["direction"] = "BOTH",
) => {
  const { take, give } = mergeFields([mapping(winner, direction)], given);
  return "f" in take ? "in" : give.length > 0 ? "out" : null;
};

describe("merging a field", () => {
  it("takes what changed there, and gives what changed here, whoever would win", () => {
    for (const winner of ["CRM", "BELLWETHER", "NEWEST"] as const) {
      expect(way(sides("new", "old", ["old", "old"]), winner)).toBe("in");
      expect(way(sides("old", "new", ["old", "old"]), winner)).toBe("out");
      expect(way(sides(null, "old", ["old", "old"]), winner)).toBe("in");
    }
  });

  it("lets the winner decide where both changed", () => {
    const both = sides("theirs", "ours", ["old", "old"]);
    expect(way(both, "CRM")).toBe("in");
    expect(way(both, "BELLWETHER")).toBe("out");
    expect(way(both, "NEWEST")).toBe("out");
    expect(way({ ...both, changedThere: later, changedHere: earlier }, "NEWEST")).toBe("in");
    expect(way({ ...both, changedThere: null }, "NEWEST")).toBe("in");
  });

  it("lets a value win over nothing where two meet for the first time", () => {
    expect(way(sides(null, "ours"), "CRM")).toBe("out");
    expect(way(sides("theirs", null), "BELLWETHER")).toBe("in");
    expect(way(sides("theirs", "ours"), "BELLWETHER")).toBe("out");
  });

  it("keeps to the direction", () => {
    expect(way(sides("old", "new", ["old", "old"]), "BELLWETHER", "IN")).toBeNull();
    expect(way(sides("new", "old", ["old", "old"]), "CRM", "OUT")).toBeNull();
    expect(way(sides(null, "ours"), "CRM", "IN")).toBeNull();
  });

  it("does not take for a change what it could not undo, and was seen as it is", () => {
    // Written in capitals, read back in small letters: both are as they were.
    expect(way(sides("ann", "ANN", ["ann", "ANN"]), "NEWEST")).toBeNull();
  });

  it("comes to rest: what it took and gave is no change the next time", () => {
    const value = fc.constantFrom("a", "b", "c", null);
    const any = fc.record({
      there: value,
      here: value,
      seen: fc.option(fc.tuple(value, value), { nil: undefined }),
      winner: fc.constantFrom("CRM" as const, "BELLWETHER" as const, "NEWEST" as const),
      direction: fc.constantFrom("BOTH" as const, "IN" as const, "OUT" as const),
    });
    fc.assert(
      fc.property(any, ({ there, here, seen, winner, direction }) => {
        const went = way(sides(there, here, seen), winner, direction);
        const [thereNow, hereNow] = went === "in" ? [there, there] : went === "out" ? [here, here] : [there, here];
        expect(way(sides(thereNow, hereNow, [thereNow, hereNow]), winner, direction)).toBeNull();
      }),
    );
  });
});
