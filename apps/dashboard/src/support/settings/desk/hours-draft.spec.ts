import { describe, expect, it } from "@jest/globals";
import { draftOf, hoursOf } from "./hours-draft.ts";

describe("a weekday's hours", () => {
  it("are read as they are written, the earlier first, until midnight", () => {
    const draft = [
      { from: "14:00", until: "00:00" },
      { from: "09:00", until: "12:00" },
    ];
    const spans = [
      { from: 540, until: 720 },
      { from: 840, until: 1_440 },
    ];
    expect(hoursOf(draft)).toEqual({ spans });
    expect(draftOf(spans)).toEqual([...draft].reverse());
    expect(hoursOf([])).toEqual({ spans: [] });
  });

  it.each([
    ["MISSING", [{ from: "09:00", until: "" }]],
    ["ORDER", [{ from: "17:00", until: "09:00" }]],
    ["ORDER", [{ from: "09:00", until: "09:00" }]],
    [
      "OVERLAP",
      [
        { from: "12:00", until: "17:00" },
        { from: "09:00", until: "12:30" },
      ],
    ],
  ])("are told to be %s", (problem, draft) => {
    expect(hoursOf(draft)).toEqual({ problem });
  });
});
