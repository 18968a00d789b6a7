import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { PlanningCompany } from "../../testing/planning-company.ts";
import { readBudgetDiff } from "./read-diff.ts";
import { budgetsOf, recordApplication, takeBack } from "./record-application.ts";
import { deleteScenario, type ScenarioContents, saveScenario, updateScenario } from "./save-scenario.ts";
import type { ScenarioChanged } from "./scenario-refusal.ts";

let database: RuntimeDatabase;
let company: PlanningCompany;

beforeAll(async () => {
  database = await createRuntimeDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  company = await PlanningCompany.open(database);
});

const contents = (planned: Record<string, number>, name = "Spring"): ScenarioContents => ({
  name,
  note: null,
  question: PlanningCompany.question,
  plan: { periods: 4, channels: [] },
  outcome: company.outcomeOf(planned),
});

async function save(planned: Record<string, number>, name?: string): Promise<string> {
  const done = await company.write((db) => saveScenario(db, contents(planned, name), "me"));
  if (done.outcome === "refused") throw new Error(done.refusals[0].code);
  return done.id;
}

const codes = (done: ScenarioChanged) => (done.outcome === "refused" ? done.refusals.map(({ code }) => code) : []);

async function diffOf(id: string) {
  const diff = await company.write((db) => readBudgetDiff(db, id));
  if ("outcome" in diff) throw new Error(diff.refusals[0].code);
  return diff;
}

describe("a scenario", () => {
  it("keeps a plan, counts its versions, and refuses a change that rests on an older one", async () => {
    const id = await save({ search: 100 });
    await company.write((db) => updateScenario(db, id, { note: "after Easter" }, 1, "you"));
    const late = await company.write((db) => updateScenario(db, id, { name: "Late" }, 1, "me"));
    expect(late).toMatchObject({ refusals: [{ code: "scenario.changed", facts: { version: 2 } }] });
    const planned = { ...contents({ search: 300 }), outcome: company.outcomeOf({ search: 300 }) };
    await company.write((db) => updateScenario(db, id, { planned }, 2, "you"));
    const [row] = await company.rows<Record<string, unknown>>(
      `SELECT name, note, version, updated_by, outcome->'channels'->0->'planned' AS planned FROM budget_scenario`,
    );
    expect(row).toEqual({ name: "Spring", note: "after Easter", version: 3, updated_by: "you", planned: 300 });
  });

  it("is refused without a name, with another's, and with too long a note", async () => {
    await save({ search: 100 });
    const tried = (changes: Partial<ScenarioContents>) =>
      company.write((db) => saveScenario(db, { ...contents({ search: 1 }, "Other"), ...changes }, "me"));
    expect(codes(await tried({ name: " " }))).toEqual(["scenario.name-length"]);
    expect(codes(await tried({ name: "SPRING" }))).toEqual(["scenario.name-taken"]);
    expect(codes(await tried({ note: "x".repeat(1_001) }))).toEqual(["scenario.note-long"]);
  });

  it("is kept once where two give it the same name at once: the second was an error of ours", async () => {
    const second = await company.write(async (db) => {
      await saveScenario(db, contents({ search: 1 }), "me");
      const saving = company.write((other) => saveScenario(other, contents({ search: 2 }), "you"));
      await waitFor(async () => {
        const waiting: unknown[] = await db.query(
          "SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))",
        );
        return waiting.length > 0 ? true : undefined;
      }, "the second to wait for the first");
      return { saving };
    });
    expect(codes(await second.saving)).toEqual(["scenario.name-taken"]);
  });

  it("is forgotten at the version that was seen, and not known any more then", async () => {
    const id = await save({ search: 100 });
    expect(codes(await company.write((db) => deleteScenario(db, id, 7)))).toEqual(["scenario.changed"]);
    await company.write((db) => deleteScenario(db, id, 1));
    expect(codes(await company.write((db) => deleteScenario(db, id, 1)))).toEqual(["scenario.unknown"]);
  });
});

describe("a scenario's budgets", () => {
  it("go to campaigns that run in its horizon, by what they spent lately, on top of what is spent", async () => {
    const big = await company.addCampaign("big", { channel: "search", budget: 900, spend: [["2026-12-20", 300]] });
    await company.addCampaign("small", { channel: "search", spend: [["2026-12-21", 100]] });
    await company.addCampaign("over", { channel: "search", budget: 50, endsOn: "2027-01-01" });
    await company.addCampaign("asleep", { channel: "search", spend: [["2026-02-01", 400]] });
    await company.addCampaign("half", { channel: "radio", startsOn: "2027-01-18", budget: 10 });
    const diff = await diffOf(await save({ search: 400, radio: 50, press: 20 }));
    expect(diff.changes.map(({ campaign, after }) => [campaign.name, after.amount])).toEqual([
      ["big", "600.00"],
      ["small", "200.00"],
      ["half", "50.00"],
    ]);
    expect(diff.changes[0]!.campaign).toMatchObject({ id: big, budget: { amount: "900.0000", currency: "EUR" } });
    expect(diff.changes[2]!.campaign.runs).toBeCloseTo(0.5, 9);
    expect(diff.uncarried).toEqual([{ channel: "press", planned: 20 }]);
  });

  it("are written in each campaign's currency by the latest rate", async () => {
    await company.write((db) =>
      db.query(
        "INSERT INTO exchange_rate (day, currency, into_currency, rate) VALUES ('2026-01-01', 'USD', 'EUR', 0.8), ('2026-06-01', 'USD', 'EUR', 0.5)",
      ),
    );
    await company.addCampaign("dollars", { channel: "search", currency: "USD", spend: [["2026-12-20", 10]] });
    await company.addCampaign("yen", { channel: "search", currency: "JPY", endsOn: "2027-02-01" });
    const diff = await diffOf(await save({ search: 100 }));
    // 10 dollars were 5 euros; 105 euros are 210 dollars.
    expect(diff.changes).toMatchObject([{ after: { amount: "210.00", currency: "USD" } }]);
    expect(diff.unrated.map(({ name }) => name)).toEqual(["yen"]);
  });

  it("hold what was spent as it was paid: a rate that moved since made it more or less", async () => {
    await company.write((db) =>
      db.query(
        "INSERT INTO exchange_rate (day, currency, into_currency, rate) VALUES ('2026-01-01', 'USD', 'EUR', 0.8), ('2026-06-01', 'USD', 'EUR', 0.5)",
      ),
    );
    const spend: [string, number][] = [
      ["2026-05-01", 100],
      ["2026-12-20", 10],
    ];
    await company.addCampaign("dollars", { channel: "search", currency: "USD", spend });
    const diff = await diffOf(await save({ search: 100 }));
    // 110 dollars, and 100 euros at 2.
    expect(diff.changes).toMatchObject([{ after: { amount: "310.00", currency: "USD" } }]);
  });

  it("are confirmed by a fingerprint, which is another one once anything is", async () => {
    const campaign = await company.addCampaign("big", { channel: "search", budget: 900, endsOn: "2027-02-01" });
    const id = await save({ search: 400 });
    const seen = (await diffOf(id)).fingerprint;
    expect((await diffOf(id)).fingerprint).toBe(seen);
    await company.write((db) => db.query("UPDATE campaign SET budget = 901 WHERE id = $1", [campaign]));
    expect((await diffOf(id)).fingerprint).not.toBe(seen);
  });

  it("can be taken back once", async () => {
    const campaign = await company.addCampaign("big", { channel: "search", endsOn: "2027-02-01" });
    const diff = await diffOf(await save({ search: 400 }));
    expect(budgetsOf(diff)).toEqual([
      { campaignId: campaign, before: null, after: { amount: "400.00", currency: "EUR" } },
    ]);
    const application = await company.write((db) => recordApplication(db, diff, "me"));
    const back = await company.write((db) => takeBack(db, application, "you"));
    expect(back).toEqual([{ campaignId: campaign, before: { amount: "400.0000", currency: "EUR" }, after: null }]);
    const again = await company.write((db) => takeBack(db, application, "you"));
    expect(again).toMatchObject({ refusals: [{ code: "scenario.undone-already" }] });
  });
});
