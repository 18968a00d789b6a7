import { describe, expect, it } from "@jest/globals";
import { type SavedView, withView } from "./use-saved-views.ts";

describe("withView", () => {
  it("adds a view, and replaces the one of the same name", () => {
    const one: SavedView = { name: "mine", query: "status=RUNNING" };
    const other: SavedView = { name: "theirs", query: "q=tea" };
    expect(withView([one, other], { name: "mine", query: "status=PAUSED" })).toEqual([
      other,
      { name: "mine", query: "status=PAUSED" },
    ]);
  });

  it("lets the oldest go once there are twenty", () => {
    const many = Array.from({ length: 20 }, (_, n) => ({ name: `view ${n}`, query: "" }));
    const kept = withView(many, { name: "one more", query: "" });
    expect(kept).toHaveLength(20);
    expect(kept[0]!.name).toBe("view 1");
  });
});
