import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { CampaignCompany, keyOf, readyPlan } from "../testing/campaign-company.ts";
import type { CampaignChanged } from "./campaign-refusal.ts";
import type { CampaignAction } from "./model/transitions.ts";
import { moveCampaign } from "./move-campaign.ts";
import { undoCampaign } from "./undo-campaign.ts";

let company: CampaignCompany;
let segment: string;

beforeAll(async () => {
  company = await CampaignCompany.open();
  segment = await company.addSegment("Readers", 2);
});
afterAll(() => company?.database.close());

const move = (id: string, action: CampaignAction, version: number | null = null) =>
  company.write((db) => moveCampaign(db, id, action, version, { cause: "PERSON", author: "anna" }));
const undo = async (id: string, version?: number) => {
  const seen = version ?? (await company.versionOf(id));
  return company.write((db) => undoCampaign(db, id, seen, "anna"));
};

/** Code and place of each refusal. */
const refusals = (done: CampaignChanged) =>
  done.outcome === "changed" ? [] : done.refusals.map(({ code, field }) => `${field?.join(".") ?? ""} ${code}`);

const soon = { timeZone: "Europe/London", startsAt: "2031-01-01T09:00", endsAt: "2031-02-01T09:00" };

describe("a campaign's life", () => {
  it("goes from draft to the archive, each step once and with its author", async () => {
    const id = await company.addCampaign({ ...readyPlan(segment), schedule: soon });
    for (const action of ["SCHEDULE", "START", "PAUSE", "PAUSE", "RESUME", "END", "ARCHIVE"] as const)
      keyOf(await move(id, action));
    expect(await company.stepsOf(id)).toEqual([
      "DRAFT SCHEDULE SCHEDULED by PERSON",
      "SCHEDULED START RUNNING by PERSON",
      "RUNNING PAUSE PAUSED by PERSON",
      "PAUSED RESUME RUNNING by PERSON",
      "RUNNING END ENDED by PERSON",
      "ENDED ARCHIVE ARCHIVED by PERSON",
    ]);
    expect(refusals(await move(id, "START"))).toEqual(["campaignId campaign.status"]);
  });

  it("does each step once, however many ask for it at once", async () => {
    const id = await company.addCampaign(readyPlan(segment));
    const all = await Promise.all([1, 2, 3, 4].map(() => move(id, "START")));
    expect(all.map(({ outcome }) => outcome)).toEqual(["changed", "changed", "changed", "changed"]);
    expect(await company.stepsOf(id)).toHaveLength(1);
  });

  it("refuses to begin what is not ready, and says all that is missing", async () => {
    const bare = await company.addCampaign({ channels: ["EMAIL", "AD_PLATFORM"] });
    expect(refusals(await move(bare, "SCHEDULE"))).toEqual([
      "objective campaign.no-objective",
      "audience campaign.no-audience",
      "budget campaign.no-budget",
      "variants.0 campaign.no-creative",
      "schedule.startsAt campaign.no-start",
    ]);
    const past = { ...soon, startsAt: "2020-01-01T09:00", endsAt: "2020-02-01T09:00" };
    const late = await company.addCampaign({ ...readyPlan(segment), schedule: past });
    expect(refusals(await move(late, "SCHEDULE"))).toEqual([
      "schedule.endsAt campaign.end-passed",
      "schedule.startsAt campaign.start-passed",
    ]);
    expect(await company.statusOf(late)).toBe("DRAFT");
  });

  it("refuses to begin for a segment that was emptied or put away meanwhile", async () => {
    const emptied = await company.addSegment("Emptied", 1);
    const id = await company.addCampaign({ ...readyPlan(emptied), schedule: soon });
    keyOf(await move(id, "SCHEDULE"));
    await company.write((db) => db.query("DELETE FROM segment_member WHERE segment_id = $1", [emptied]));
    expect(refusals(await move(id, "START"))).toEqual(["audience.segmentId campaign.segment-empty"]);
    await company.write((db) => db.query("UPDATE segment SET archived_at = now() WHERE id = $1", [emptied]));
    expect(refusals(await move(id, "START"))).toEqual(["audience.segmentId campaign.segment-archived"]);
  });

  it("rests a start on the version that its author saw, and lets a pause wait for nobody", async () => {
    const id = await company.addCampaign(readyPlan(segment));
    expect(refusals(await move(id, "START", 7))).toEqual(["version campaign.changed"]);
    keyOf(await move(id, "START", 1));
    keyOf(await move(id, "PAUSE"));
    expect(refusals(await move(randomUUID(), "PAUSE"))).toEqual(["campaignId campaign.unknown"]);
  });

  it("leaves imported campaigns to their platform", async () => {
    const id = randomUUID();
    await company.write((db) => db.query("INSERT INTO campaign (id, external_id, name) VALUES ($1, 'x', 'X')", [id]));
    expect(refusals(await move(id, "PAUSE"))).toEqual(["campaignId campaign.imported"]);
  });
});

describe("taking a step back", () => {
  it("goes to where it came from, the schedule too", async () => {
    const id = await company.addCampaign({ ...readyPlan(segment), schedule: soon });
    const startOf = async () =>
      (
        await company.rows<{ wall: string }>("SELECT starts_at_wall::text AS wall FROM campaign WHERE id = $1", [id])
      )[0]!.wall;
    keyOf(await move(id, "SCHEDULE"));
    keyOf(await move(id, "START"));
    expect(await startOf()).not.toBe("2031-01-01 09:00:00");
    keyOf(await undo(id));
    expect([await company.statusOf(id), await startOf()]).toEqual(["SCHEDULED", "2031-01-01 09:00:00"]);
    expect(refusals(await undo(id))).toEqual(["campaignId campaign.undo-nothing"]);
  });

  it("keeps a start once something was sent or spent", async () => {
    const id = await company.addCampaign(readyPlan(segment));
    keyOf(await move(id, "START"));
    await company.write((db) => db.query("UPDATE campaign SET first_spent_at = now() WHERE id = $1", [id]));
    expect(refusals(await undo(id))).toEqual(["campaignId campaign.undo-spent"]);
    keyOf(await move(id, "PAUSE"));
    keyOf(await undo(id));
    expect(await company.statusOf(id)).toBe("RUNNING");
  });

  it("takes an end back while there is time left, and rests on what its author saw", async () => {
    const id = await company.addCampaign({ ...readyPlan(segment), schedule: { ...soon, startsAt: null } });
    keyOf(await move(id, "START"));
    keyOf(await move(id, "END"));
    expect(refusals(await undo(id, 1))).toEqual(["version campaign.changed"]);
    keyOf(await undo(id));
    expect(await company.statusOf(id)).toBe("RUNNING");
    keyOf(await move(id, "END"));
    await company.write((db) =>
      db.query(
        "UPDATE campaign SET starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' WHERE id = $1",
        [id],
      ),
    );
    expect(refusals(await undo(id))).toEqual(["campaignId campaign.undo-over"]);
  });
});
