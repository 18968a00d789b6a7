import { describe, expect, it } from "@jest/globals";
import { contentsOf, type EditorDraft, evenPercents, unsaved } from "./draft.ts";

const draft: EditorDraft = {
  name: "Spring tea",
  description: "",
  objective: "SALES",
  channels: ["EMAIL"],
  amount: "",
  currency: "GBP",
  pacing: "EVEN",
  timeZone: "Europe/London",
  startsAt: "",
  endsAt: "",
  segmentId: null,
  mode: "FROZEN",
  holdoutPercent: 10,
  cap: null,
  guard: "WARN",
  productIds: [],
  landingUrl: "",
  utm: { source: "", medium: "", campaign: "", term: "", content: "" },
  variants: [
    { name: "A", percent: 100, words: { EN: { subject: "New", preheader: "", body: "Here", format: "TEXT" } } },
  ],
};

describe("a campaign's draft", () => {
  it("says nothing of what is left empty", () => {
    expect(contentsOf(draft)).toMatchObject({ description: null, budget: null, schedule: null, landingUrl: null });
    expect(contentsOf({ ...draft, endsAt: "2031-01-01T09:00", amount: "100" })).toMatchObject({
      budget: { amount: "100", currency: "GBP" },
      schedule: { timeZone: "Europe/London", startsAt: null, endsAt: "2031-01-01T09:00" },
    });
  });

  it("sends what was changed and nothing else, so that others' fields stay theirs", () => {
    const saved = contentsOf(draft);
    expect(unsaved(saved, contentsOf({ ...draft }))).toEqual({});
    expect(unsaved(saved, contentsOf({ ...draft, holdoutPercent: 20, name: "Other" }))).toEqual({
      name: "Other",
      holdoutShare: 0.2,
    });
    const words = { EN: { subject: "Newer", preheader: "", body: "Here", format: "TEXT" as const } };
    expect(Object.keys(unsaved(saved, contentsOf({ ...draft, variants: [{ ...draft.variants[0]!, words }] })))).toEqual(
      ["variants"],
    );
  });

  it("shares out to all of a hundred per cent", () => {
    expect(evenPercents(1)).toEqual([100]);
    expect(evenPercents(3)).toEqual([33, 34, 33]);
    for (let count = 1; count <= 8; count += 1)
      expect(evenPercents(count).reduce((sum, one) => sum + one, 0)).toBe(100);
  });
});
