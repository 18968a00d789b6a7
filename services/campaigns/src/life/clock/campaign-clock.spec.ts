import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { pino } from "pino";
import { campaignSendJobType } from "../../contract.ts";
import { CampaignCompany, keyOf, readyPlan as mailPlan } from "../../testing/campaign-company.ts";
import type { CampaignPlan } from "../model/campaign-plan.ts";
import { moveCampaign } from "../move-campaign.ts";
import { CampaignClock } from "./campaign-clock.ts";
import { tickTenant } from "./tick-tenant.ts";

const script = fileURLToPath(new URL("../../testing/killable-clock.js", import.meta.url.replace("/src/", "/dist/")));
/** Milliseconds that a start of a process may take on a busy machine. */
const longestMs = 40_000;

const children: ChildProcess[] = [];
let database: RuntimeDatabase;
let company: CampaignCompany;
let segment: string;

beforeAll(async () => {
  if (!existsSync(script))
    throw new Error("This test runs compiled code; build first (npx tsc -b services/campaigns).");
  database = await createRuntimeDatabase([campaignSendJobType]);
});
afterAll(() => database?.close());
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
beforeEach(async () => {
  company = await CampaignCompany.open(database);
  segment = await company.addSegment("Readers", 2);
});

/** Ads, so that there is nothing to send: sending has specifications of its own. */
const readyPlan = (segmentId: string): Partial<CampaignPlan> => ({
  ...mailPlan(segmentId),
  channels: ["AD_PLATFORM"],
  budget: { amount: "100", currency: "GBP" },
});

const soon = { timeZone: "Europe/London", startsAt: "2031-01-01T09:00", endsAt: "2031-02-01T09:00" };
function startProcess(): ChildProcess {
  const child = spawn(process.execPath, [script, database.appUrl], { stdio: "ignore" });
  children.push(child);
  return child;
}
const tick = () => tickTenant(database.door, company.tenantId);

async function scheduled(plan: Partial<CampaignPlan> = {}): Promise<string> {
  const id = await company.addCampaign({ ...readyPlan(segment), schedule: soon, ...plan });
  keyOf(await company.write((db) => moveCampaign(db, id, "SCHEDULE", null, { cause: "PERSON", author: "anna" })));
  return id;
}

/** As if its time had come. */
const makeDue = (id: string, what: "starts_at" | "ends_at") =>
  company.write(async (db) => {
    const begun = what === "ends_at" ? ", starts_at = now() - interval '1 hour'" : "";
    await db.query(`UPDATE campaign SET ${what} = now() - interval '1 second'${begun} WHERE id = $1`, [id]);
    await db.query("UPDATE pgboss.job SET start_after = now() WHERE data->>'tenantId' = $1", [company.tenantId]);
  });
const nextLook = async () => {
  const rows = await company.rows<{ start_after: Date }>(
    "SELECT start_after FROM pgboss.job WHERE name = 'bellwether.campaigns' AND singleton_key = $1",
    [company.tenantId],
  );
  return rows.map((row) => row.start_after.toISOString());
};

describe("the clock of campaigns", () => {
  it("waits for the next moment alone, and for none when none is left", async () => {
    expect(await nextLook()).toEqual([]);
    const id = await scheduled({ channels: ["AD_PLATFORM"], budget: { amount: "100", currency: "GBP" } });
    expect(await nextLook()).toEqual(["2031-01-01T09:00:00.000Z"]);
    await company.write((db) => moveCampaign(db, id, "START", null, { cause: "PERSON", author: "anna" }));
    expect(await nextLook()).toEqual(["2031-02-01T09:00:00.000Z"]);
    await company.write((db) => moveCampaign(db, id, "END", null, { cause: "PERSON", author: "anna" }));
    expect(await nextLook()).toEqual([]);
  });

  it("begins and ends what is due, once, whoever else is at it", async () => {
    const id = await scheduled();
    await makeDue(id, "starts_at");
    await Promise.all([tick(), tick(), tick()]);
    expect(await company.statusOf(id)).toBe("RUNNING");
    await makeDue(id, "ends_at");
    await Promise.all([tick(), tick()]);
    expect((await company.stepsOf(id)).slice(1)).toEqual([
      "SCHEDULED START RUNNING by CLOCK: clock.start",
      "RUNNING END ENDED by CLOCK: clock.end",
    ]);
  });

  it("is there in time while several of it run, and goes on where one that died had begun", async () => {
    const clock = () =>
      new CampaignClock({
        databaseUrl: database.appUrl,
        door: database.door,
        log: pino({ level: "silent" }),
        pollMs: 30,
      });
    const [first, second] = [clock(), clock()];
    await Promise.all([first.start(), second.start()]);
    const id = await scheduled();
    await makeDue(id, "starts_at");
    await waitFor(async () => ((await company.statusOf(id)) === "RUNNING" ? true : undefined), "the start");
    await Promise.all([first.stop(), second.stop()]);
    // A clock that died after the step and before it set the next moment leaves that moment due.
    await makeDue(id, "ends_at");
    const third = clock();
    await third.start();
    await waitFor(async () => ((await company.statusOf(id)) === "ENDED" ? true : undefined), "the end");
    await waitFor(async () => ((await nextLook()).length === 0 ? true : undefined), "the clock to rest");
    await third.stop();
    expect(await company.stepsOf(id)).toHaveLength(3);
  });

  it("is followed, when it is killed at a campaign, by one that begins the others, each once", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) ids.push(await scheduled({ channels: ["EXPORT"] }));
    for (const id of ids) await makeDue(id, "starts_at");
    await company.write(async (db) => {
      // Somebody holds one of them, so that the clock waits there.
      await db.query("SELECT FROM campaign WHERE id = $1 FOR UPDATE", [ids[2]]);
      const clock = startProcess();
      const gone = once(clock, "exit");
      const waiting = () =>
        db.query<unknown[]>(
          "SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE datname = current_database() AND NOT granted",
        );
      await waitFor(
        async () => ((await waiting()).length > 0 ? true : undefined),
        "the clock to come to it",
        longestMs,
      );
      clock.kill("SIGKILL");
      expect(await gone).toEqual([null, "SIGKILL"]);
    });
    expect(await company.statusOf(ids[2]!)).toBe("SCHEDULED");
    startProcess();
    const isLooked = async () => {
      const [look, ...others] = await nextLook();
      return others.length === 0 && Date.parse(look!) > Date.now() ? true : undefined;
    };
    await waitFor(isLooked, "the next moment", longestMs);
    for (const id of ids)
      expect((await company.stepsOf(id)).slice(1)).toEqual(["SCHEDULED START RUNNING by CLOCK: clock.start"]);
    expect(await company.rows("SELECT FROM job WHERE type = $1", [campaignSendJobType])).toHaveLength(ids.length);
  });

  it("has what a campaign sends sent as soon as it runs, by one job however often it looks", async () => {
    const id = await company.addCampaign({ ...mailPlan(segment), channels: ["EXPORT"] });
    keyOf(await company.write((db) => moveCampaign(db, id, "START", null, { cause: "PERSON", author: "anna" })));
    expect(Date.parse((await nextLook())[0]!)).toBeLessThanOrEqual(Date.now());
    await Promise.all([tick(), tick()]);
    await tick();
    expect(await company.rows("SELECT input, status FROM job WHERE type = $1", [campaignSendJobType])).toEqual([
      { input: { campaignId: id }, status: "QUEUED" },
    ]);
    // Looked after once more in minutes, should that job not end.
    expect(Date.parse((await nextLook())[0]!)).toBeGreaterThan(Date.now() + 60_000);
  });

  it("holds what cannot begin, with the reason, and asks no more", async () => {
    const id = await scheduled();
    await company.write((db) => db.query("DELETE FROM segment_member WHERE segment_id = $1", [segment]));
    await makeDue(id, "starts_at");
    await tick();
    await tick();
    expect((await company.stepsOf(id)).slice(1)).toEqual(["SCHEDULED HOLD PAUSED by CLOCK: campaign.segment-empty"]);
  });
});

describe("the guard", () => {
  const risks = (id: string) =>
    company.rows(
      "SELECT available::float AS available, expected::float AS expected FROM campaign_stock_risk WHERE campaign_id = $1",
      [id],
    );

  it("warns of products that run out before the campaign is over, and takes it back once they do not", async () => {
    const tea = await company.addProduct("Tea", 20, Array(20).fill(2));
    const enough = await company.addProduct("Cups", 500, Array(20).fill(2));
    const id = await company.addCampaign({ ...readyPlan(segment), productIds: [tea, enough] });
    await company.write((db) => moveCampaign(db, id, "START", null, { cause: "PERSON", author: "anna" }));
    await tick();
    expect(await risks(id)).toEqual([{ available: 20, expected: 40 }]);
    expect(await company.statusOf(id)).toBe("RUNNING");
    await company.addStock(tea, 40);
    await tick();
    expect(await risks(id)).toEqual([]);
  });

  it("pauses one that asked for it days before the shelf is empty, and not again for what somebody accepted", async () => {
    const tea = await company.addProduct("Tea", 3, Array(20).fill(2));
    const id = await company.addCampaign({ ...readyPlan(segment), productIds: [tea], guard: "PAUSE" });
    await company.write((db) => moveCampaign(db, id, "START", null, { cause: "PERSON", author: "anna" }));
    await tick();
    expect((await company.stepsOf(id)).slice(1)).toEqual(["RUNNING PAUSE PAUSED by GUARD: guard.stock"]);
    keyOf(await company.write((db) => moveCampaign(db, id, "RESUME", null, { cause: "PERSON", author: "anna" })));
    await tick();
    expect(await company.statusOf(id)).toBe("RUNNING");
    await company.write((db) => db.query("UPDATE campaign_stock_risk SET accepted_at = NULL"));
    await tick();
    expect(await company.statusOf(id)).toBe("PAUSED");
  });

  it("keeps one from beginning for an empty shelf, and leaves one alone that is only warned or far from it", async () => {
    const [empty, full] = [
      await company.addProduct("Tea", 0, []),
      await company.addProduct("Cups", 12, Array(9).fill(2)),
    ];
    const held = await scheduled({ productIds: [empty], guard: "PAUSE", schedule: { ...soon, endsAt: null } });
    const warned = await scheduled({ productIds: [empty], guard: "WARN", schedule: { ...soon, endsAt: null } });
    const far = await scheduled({ productIds: [full], guard: "PAUSE", schedule: { ...soon, endsAt: null } });
    await company.write((db) => db.query("UPDATE campaign SET starts_at_wall = now(), starts_at = now()"));
    await tick();
    expect([await company.statusOf(held), await company.statusOf(warned), await company.statusOf(far)]).toEqual([
      "PAUSED",
      "RUNNING",
      "RUNNING",
    ]);
    expect((await company.stepsOf(held)).slice(1)).toEqual(["SCHEDULED HOLD PAUSED by GUARD: guard.stock"]);
  });
});
