import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { stubPorts } from "../../testing/stub-bot.ts";
import { SupportScene } from "../../testing/support-scene.ts";
import { answerTurns } from "../bot/answer-turns.ts";
import { readServiceHours, type ServiceHours } from "../store/service-hours.ts";
import { deleteCannedReply, saveCannedReply } from "./save-canned-reply.ts";
import { saveAgent, saveHours } from "./save-desk.ts";

let database: RuntimeDatabase;
let scene: SupportScene;
beforeAll(async () => {
  database = await createRuntimeDatabase([]);
});
afterAll(() => database?.close());
beforeEach(async () => {
  scene = await SupportScene.open(database);
});

const workdays: ServiceHours = {
  hours: {
    timeZone: "Asia/Shanghai",
    week: [
      [
        [540, 720],
        [780, 1_080],
      ],
      [[540, 1_080]],
      [],
      [],
      [],
      [],
      [],
    ],
    holidays: ["2027-02-06", "2027-01-01", "2027-01-01"],
  },
  firstReplyMinutes: 30,
  nextReplyMinutes: 120,
  version: 0,
};

describe("the service desk", () => {
  it("gives who is there what they can take, behind fifty conversations that they cannot, which kept all others waiting", async () => {
    for (let at = 0; at < 50; at++) await scene.say("转人工", { visitorKey: `zh-${at}` });
    const english = await scene.say("agent", { visitorKey: "en" });
    const all = await scene.rows<{ id: string }>("SELECT id FROM conversation ORDER BY created_at");
    for (const { id } of all) await answerTurns(database.door, scene.tenantId, id, stubPorts());
    await scene.write((db) =>
      saveAgent(db, { member: "anna", skills: [], locales: ["en"], capacity: 2, isAvailable: true }),
    );
    expect(await scene.rows("SELECT id FROM conversation WHERE assignee = 'anna'")).toEqual([{ id: english }]);
  });

  it("keeps hours and promises, and tells who saves second", async () => {
    const save = (over: Partial<ServiceHours> = {}) =>
      scene.write((db) => saveHours(db, { ...workdays, ...over }, "anna"));
    expect(await save()).toEqual({ outcome: "saved" });
    expect(await scene.write(readServiceHours)).toMatchObject({
      hours: { timeZone: "Asia/Shanghai", week: workdays.hours.week, holidays: ["2027-01-01", "2027-02-06"] },
      firstReplyMinutes: 30,
      version: 1,
    });
    expect(await save()).toMatchObject({ code: "desk.changed", facts: { version: 1 } });
  });

  it.each([
    ["desk.time-zone", { hours: { ...workdays.hours, timeZone: "Mars/Olympus" } }],
    ["desk.hours", { hours: { ...workdays.hours, week: [] } }],
    ["desk.hours", { hours: { ...workdays.hours, week: [[[540, 500]], [], [], [], [], [], []] } }],
    [
      "desk.hours",
      {
        hours: {
          ...workdays.hours,
          week: [
            [
              [540, 720],
              [700, 800],
            ],
            [],
            [],
            [],
            [],
            [],
            [],
          ],
        },
      },
    ],
    ["desk.minutes", { firstReplyMinutes: 0 }],
  ] as const)("refuses hours that make no sense: %s", async (code, over) => {
    const wrong = { ...workdays, ...over } as ServiceHours;
    expect(await scene.write((db) => saveHours(db, wrong, "anna"))).toMatchObject({ code });
  });

  it("gives what waits to whoever becomes available", async () => {
    const id = await scene.say("away");
    await answerTurns(database.door, scene.tenantId, id, stubPorts());
    const agent = {
      member: "anna",
      skills: [" refunds ", ""],
      locales: ["en"],
      capacity: 3,
      isAvailable: true,
    } as const;
    expect(await scene.write((db) => saveAgent(db, { ...agent, capacity: 0 }))).toMatchObject({
      code: "desk.capacity",
    });
    expect(await scene.write((db) => saveAgent(db, { ...agent, locales: [] }))).toMatchObject({ code: "desk.locales" });
    await scene.write((db) => saveAgent(db, agent));
    expect(await scene.rows("SELECT status, assignee FROM conversation")).toEqual([
      { status: "AGENT", assignee: "anna" },
    ]);
    expect(await scene.rows("SELECT skills FROM support_agent")).toEqual([{ skills: ["refunds"] }]);
  });

  it("keeps canned replies, each shortcut once a language", async () => {
    const reply = { shortcut: "hello", locale: "en", body: "Hello {{customer.name}}" } as const;
    const save = (over: object = {}, known: { id: string; version: number } | null = null) =>
      scene.write((db) => saveCannedReply(db, { ...reply, ...over }, known, "anna"));
    const saved = await save();
    if (saved.outcome === "refused") throw new Error(saved.code);
    expect(await save()).toMatchObject({ code: "reply.shortcut-taken" });
    expect(await save({ locale: "zh-CN", body: "您好" })).toMatchObject({ outcome: "saved" });
    expect(await save({ shortcut: "a b" })).toMatchObject({ code: "reply.shortcut" });
    expect(await save({ body: " " })).toMatchObject({ code: "reply.length" });
    expect(await save({ body: "{{card}}" })).toMatchObject({ code: "reply.variables", facts: { names: "card" } });
    expect(await save({ body: "Hi" }, { id: saved.id, version: 1 })).toEqual(saved);
    expect(await save({ body: "Hi" }, { id: saved.id, version: 1 })).toMatchObject({ code: "reply.changed" });
    expect(await scene.write((db) => deleteCannedReply(db, saved.id))).toBe(true);
    expect(await scene.write((db) => deleteCannedReply(db, saved.id))).toBe(false);
  });
});
