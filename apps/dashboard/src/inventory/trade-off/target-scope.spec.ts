import { describe, expect, it } from "@jest/globals";
import { targetScope } from "./target-scope.ts";

const all = { abc: null, xyz: null, categoryId: null, locationId: null, supplierId: null };

describe("targetScope", () => {
  it("sets all nine classes where nothing is filtered, and the organisation's setting where there is one", () => {
    const scope = targetScope(all, false);
    expect(scope.kind === "classes" && scope.classes).toHaveLength(9);
    expect(targetScope(all, true)).toEqual({ kind: "organisation" });
  });

  it("sets the classes that are filtered by, unless a setting comes before them", () => {
    expect(targetScope({ ...all, abc: "A", xyz: "Z" }, false)).toEqual({
      kind: "classes",
      classes: [{ abcClass: "A", xyzClass: "Z" }],
    });
    expect(targetScope({ ...all, xyz: "X" }, false)).toMatchObject({
      classes: [{ abcClass: "A" }, { abcClass: "B" }, { abcClass: "C" }],
    });
    expect(targetScope({ ...all, abc: "A" }, true)).toEqual({ kind: "covered" });
  });

  it("sets a location, whatever the organisation has", () => {
    expect(targetScope({ ...all, locationId: "L" }, true)).toEqual({ kind: "location", locationId: "L" });
  });

  it("sets nothing for what has no target of its own", () => {
    expect(targetScope({ ...all, categoryId: "C" }, false)).toEqual({ kind: "none" });
    expect(targetScope({ ...all, supplierId: "S" }, false)).toEqual({ kind: "none" });
    expect(targetScope({ ...all, locationId: "L", abc: "A" }, false)).toEqual({ kind: "none" });
  });
});
