import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { CampaignCompany, keyOf, readyPlan } from "../testing/campaign-company.ts";
import { readCampaign } from "./campaign-record.ts";
import type { CampaignChanged } from "./campaign-refusal.ts";
import type { CampaignPlan } from "./model/campaign-plan.ts";
import { moveCampaign } from "./move-campaign.ts";
import { createCampaign, duplicateCampaign, updateCampaign } from "./save-campaign.ts";

let company: CampaignCompany;
let segment: string;

beforeAll(async () => {
  company = await CampaignCompany.open();
  segment = await company.addSegment("Readers", 3);
});
afterAll(() => company?.database.close());

const update = (id: string, changes: Partial<CampaignPlan>, version: number, author = "ben") =>
  company.write((db) => updateCampaign(db, id, changes, version, author));

const planOf = async (id: string) => {
  const found = await company.write((db) => readCampaign(db, id));
  if (found === null || found === "imported") throw new Error("no campaign");
  return found.plan;
};

/** Code and place of each refusal. */
const refusals = (done: CampaignChanged) =>
  done.outcome === "changed" ? [] : done.refusals.map(({ code, field }) => `${field?.join(".") ?? ""} ${code}`);

describe("saving a campaign", () => {
  it("keeps everything that is said, and variants by their keys", async () => {
    const said: Partial<CampaignPlan> = {
      ...readyPlan(segment),
      description: "For spring",
      budget: { amount: "1500.50", currency: "GBP" },
      pacing: "FRONT_LOADED",
      schedule: { timeZone: "Asia/Shanghai", startsAt: "2031-03-01T09:00", endsAt: "2031-03-31T18:00" },
      holdoutShare: 0.1,
      frequencyCap: { sends: 2, days: 7 },
      guard: "PAUSE",
      productIds: [await company.addProduct("Tea", 5, [])],
      landingUrl: "https://shop.example/tea",
      utm: { source: "newsletter", medium: "email", campaign: "spring", term: "", content: "" },
    };
    const id = await company.addCampaign(said);
    const kept = await planOf(id);
    expect(kept).toMatchObject({ ...said, budget: { amount: "1500.5", currency: "GBP" }, variants: [{ name: "A" }] });
    expect(
      await company.rows("SELECT starts_at, ends_at, starts_on::text, ends_on::text FROM campaign WHERE id = $1", [id]),
    ).toEqual([
      {
        starts_at: new Date("2031-03-01T01:00Z"),
        ends_at: new Date("2031-03-31T10:00Z"),
        starts_on: "2031-03-01",
        ends_on: "2031-03-31",
      },
    ]);
    const [first] = kept.variants;
    const two = [
      { ...first!, share: 5_000 },
      { ...first!, id: null, name: "B", share: 5_000 },
    ];
    keyOf(await update(id, { variants: two }, 1));
    const { variants } = await planOf(id);
    expect(variants.map(({ name, creatives }) => [name, creatives[0]?.subject])).toEqual([
      ["A", "New tea"],
      ["B", "New tea"],
    ]);
    expect(variants[0]!.id).toBe(first!.id);
  });

  it("counts no version where nothing is other than it was", async () => {
    const id = await company.addCampaign({ budget: { amount: "10", currency: "GBP" } });
    keyOf(await update(id, { name: " Spring tea ", budget: { amount: "10.00", currency: "GBP" } }, 1));
    expect(await company.versionOf(id)).toBe(1);
  });

  it("refuses what can never be right, each at its place", async () => {
    const strange = await company.write((db) =>
      createCampaign(
        db,
        {
          name: " ",
          budget: { amount: "-5", currency: "pounds" },
          schedule: { timeZone: "Europe/London", startsAt: "2031-02-30T09:00", endsAt: null },
          audience: { segmentId: segment, predicate: { all: [] }, mode: "LIVE" },
          holdoutShare: 0.6,
          frequencyCap: { sends: 0, days: 7 },
          landingUrl: "javascript:alert(1)",
          variants: [
            { id: null, name: "A", share: 3_000, creatives: [] },
            { id: null, name: "a", share: 3_000, creatives: [] },
          ],
        },
        "anna",
      ),
    );
    expect(refusals(strange)).toEqual([
      "name campaign.name-length",
      "budget.amount campaign.budget-amount",
      "budget.currency campaign.budget-currency",
      "schedule.startsAt campaign.wall-time",
      "audience campaign.audience-twice",
      "holdoutShare campaign.holdout-range",
      "frequencyCap campaign.cap-range",
      "landingUrl campaign.address",
      "variants.1.name campaign.variant-name",
      "variants campaign.variant-shares",
    ]);
    const id = await company.addCampaign();
    const unknown = { audience: { segmentId: randomUUID(), predicate: null, mode: "LIVE" as const } };
    expect(refusals(await update(id, { ...unknown, productIds: [randomUUID()] }, 1))).toEqual([
      "audience.segmentId campaign.segment-unknown",
      "productIds campaign.product-unknown",
    ]);
    expect(refusals(await update(randomUUID(), {}, 1))).toEqual(["campaignId campaign.unknown"]);
  });

  it("compares an end with its start by instants, since clocks go back between them", async () => {
    const schedule = { timeZone: "Europe/London", startsAt: "2026-10-25T01:50", endsAt: "2026-10-25T01:50" };
    const id = await company.addCampaign();
    expect(refusals(await update(id, { schedule }, 1))).toEqual(["schedule.endsAt campaign.end-before-start"]);
  });

  it("loses nobody's change: whoever comes second is told what the first did", async () => {
    const id = await company.addCampaign({ description: "one" });
    const [one, two] = await Promise.all([
      update(id, { name: "Ben's", description: "two" }, 1, "ben"),
      update(id, { name: "Cleo's" }, 1, "cleo"),
    ]);
    const [won, lost] = one.outcome === "changed" ? [one, two] : [two, one];
    expect(won.outcome).toBe("changed");
    expect(refusals(lost)).toEqual(["version campaign.changed"]);
    const winner = (await planOf(id)).name;
    const author = winner === "Ben's" ? "ben" : "cleo";
    expect(lost).toMatchObject({
      conflict: {
        version: 2,
        changes: expect.arrayContaining([
          expect.objectContaining({ field: "name", from: "Spring tea", to: winner, author }),
        ]),
      },
    });
  });

  it("tells of several changes as one, from what the caller saw to what is now", async () => {
    const id = await company.addCampaign({ description: "one" });
    keyOf(await update(id, { description: null }, 1));
    keyOf(await update(id, { description: "three" }, 2));
    const late = await update(id, { name: "Late" }, 1);
    expect(late).toMatchObject({
      conflict: { version: 3, changes: [{ field: "description", from: "one", to: "three" }] },
    });
  });

  it("lets one that runs change nothing that says who got what", async () => {
    const id = await company.addCampaign(readyPlan(segment));
    keyOf(await company.write((db) => moveCampaign(db, id, "START", 1, { cause: "PERSON", author: "anna" })));
    expect(refusals(await update(id, { holdoutShare: 0.2, name: "Other" }, 2))).toEqual([
      "holdoutShare campaign.fixed",
    ]);
    const { schedule } = await planOf(id);
    expect(refusals(await update(id, { schedule: { ...schedule!, startsAt: "2031-01-01T00:00" } }, 2))).toEqual([
      "schedule campaign.fixed",
    ]);
    keyOf(await update(id, { schedule: { ...schedule!, endsAt: "2031-01-01T00:00" }, name: "Other" }, 2));
    expect((await planOf(id)).schedule!.endsAt).toBe("2031-01-01T00:00");
  });

  it("takes the same rule in another order of its keys for the same: one that runs refused it as another audience", async () => {
    const rule = { customer: { field: "country", in: ["GB"] } };
    const audience = { segmentId: null, predicate: rule, mode: "FROZEN" as const };
    const id = await company.addCampaign({ ...readyPlan(segment), audience });
    keyOf(await company.write((db) => moveCampaign(db, id, "START", 1, { cause: "PERSON", author: "anna" })));
    keyOf(await update(id, { audience, name: "Other" }, 2));
    expect((await planOf(id)).name).toBe("Other");
  });

  it("goes on being changed once its segment was put away: budgets and names were refused for it", async () => {
    const away = await company.addSegment("Away", 1);
    const id = await company.addCampaign(readyPlan(away));
    keyOf(await company.write((db) => moveCampaign(db, id, "START", 1, { cause: "PERSON", author: "anna" })));
    await company.write((db) => db.query("UPDATE segment SET archived_at = now() WHERE id = $1", [away]));
    keyOf(await update(id, { budget: { amount: "5", currency: "GBP" } }, 2));
    const draft = await company.addCampaign();
    expect(
      refusals(await update(draft, { audience: { segmentId: away, predicate: null, mode: "FROZEN" } }, 1)),
    ).toEqual(["audience.segmentId campaign.segment-archived"]);
  });

  it("copies what a campaign says, but not its schedule", async () => {
    const schedule = { timeZone: "UTC", startsAt: "2031-01-01T00:00", endsAt: null };
    const id = await company.addCampaign({ ...readyPlan(segment), schedule });
    const copy = keyOf(await company.write((db) => duplicateCampaign(db, id, "Copy", "ben")));
    const [from, to] = [await planOf(id), await planOf(copy)];
    expect({ ...to, variants: [] }).toEqual({ ...from, name: "Copy", schedule: null, variants: [] });
    expect(to.variants[0]!.creatives).toEqual(from.variants[0]!.creatives);
    expect(to.variants[0]!.id).not.toBe(from.variants[0]!.id);
    expect(await company.statusOf(copy)).toBe("DRAFT");
  });
});
