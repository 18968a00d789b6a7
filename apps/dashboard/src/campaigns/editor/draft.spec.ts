import { describe, expect, it } from "@jest/globals";
import type { CampaignQuery } from "../../gql/graphql.ts";
import { contentsOf, draftOf, type EditorDraft, evenPercents, unsaved } from "./draft.ts";

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
  predicate: null,
  mode: "FROZEN",
  adAudienceId: null,
  holdoutPercent: 10,
  cap: null,
  guard: "WARN",
  productIds: [],
  landingUrl: "",
  utm: { source: "", medium: "", campaign: "", term: "", content: "" },
  variants: [
    {
      name: "A",
      percent: 100,
      words: { EN: { subject: "New", preheader: "", body: "Here", format: "TEXT", linkUrl: null } },
    },
  ],
};

type Campaign = NonNullable<CampaignQuery["campaign"]>;

/** What of a campaign that was read the draft is made of. */
const campaign: Partial<Campaign> = {
  name: "Spring tea",
  description: null,
  objective: "SALES",
  channels: ["EMAIL"],
  budget: null,
  pacing: "EVEN",
  schedule: null,
  audience: { __typename: "CampaignAudience", mode: "FROZEN", predicate: null, sentence: null, segment: null },
  adAudience: null,
  frequencyCap: null,
  guard: "WARN",
  products: [],
  landingUrl: null,
  utm: { __typename: "CampaignUtm", source: "", medium: "", campaign: "", term: "", content: "" },
};

describe("a campaign's draft", () => {
  it("names a list at an ad platform only as long as it uses one", () => {
    const listed = { ...draft, adAudienceId: "list" };
    expect(contentsOf({ ...listed, channels: ["EMAIL", "AD_PLATFORM"] })).toMatchObject({ adAudienceId: "list" });
    expect(contentsOf(listed)).toMatchObject({ adAudienceId: null });
  });

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
    const words = { EN: { subject: "Newer", preheader: "", body: "Here", format: "TEXT" as const, linkUrl: null } };
    expect(Object.keys(unsaved(saved, contentsOf({ ...draft, variants: [{ ...draft.variants[0]!, words }] })))).toEqual(
      ["variants"],
    );
  });

  it("keeps a rule of the campaign's own until a segment is chosen", () => {
    const predicate = { customer: { field: "country", in: ["DE"] } };
    const own = { ...draft, predicate };
    expect(unsaved(contentsOf(own), contentsOf({ ...own, mode: "LIVE" }))).toEqual({
      audience: { segmentId: null, predicate, mode: "LIVE" },
    });
    expect(contentsOf({ ...own, segmentId: "Segment:1" }).audience).toEqual({
      segmentId: "Segment:1",
      predicate: null,
      mode: "FROZEN",
    });
  });

  it("keeps what the API wrote finer than the editor's fields: links of single messages and shares in thirds", () => {
    const creative = {
      subject: "New",
      preheader: "",
      body: "Here",
      format: "TEXT",
      linkUrl: "https://tea.example/new",
    };
    const variants = [0.3333, 0.3333, 0.3334].map((share, at) => ({
      name: "ABC"[at],
      share,
      creatives: [{ language: "EN", ...creative }],
    }));
    const read = { ...campaign, variants, holdoutShare: 0.125 } as Campaign;
    const back = contentsOf(draftOf(read, { currency: "GBP", timeZone: "UTC" }));
    expect(back.variants).toEqual(variants);
    expect(back.holdoutShare).toBe(0.125);
  });

  it("shares out to all of a hundred per cent", () => {
    expect(evenPercents(1)).toEqual([100]);
    expect(evenPercents(3)).toEqual([33, 34, 33]);
    for (let count = 1; count <= 8; count += 1)
      expect(evenPercents(count).reduce((sum, one) => sum + one, 0)).toBe(100);
  });
});
