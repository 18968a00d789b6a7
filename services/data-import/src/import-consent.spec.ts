import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ImportDesk } from "./testing/import-desk.ts";

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk?.close());
beforeEach(() => desk.clear());

const held = () =>
  desk.rows(`SELECT external_id AS id, purpose, granted, source FROM customer_consent JOIN customer ON customer.id = customer_id
    ORDER BY 1, 2`);
const told = async () => (await desk.rows("SELECT FROM customer_consent_change")).length;

describe("consent in a file of customers", () => {
  it("is taken with its source and time; a blank cell decides nothing", async () => {
    await desk.import(
      "customers",
      "id,name,consent.email_marketing,consent.profiling,consent.decided_at,consent.source\nA,Ann,yes,否,2026-03-01,newsletter form\nB,Bo,,,,\n",
    );
    const decided = { id: "A", source: "newsletter form" };
    expect(await held()).toEqual([
      { ...decided, purpose: "EMAIL_MARKETING", granted: true },
      { ...decided, purpose: "PROFILING", granted: false },
    ]);
  });

  it("is one decision however often the file comes, and a second where it changes its mind", async () => {
    const file = (word: string) => `id,consent.sms_marketing\nA,${word}\n`;
    await desk.import("customers", file("yes"));
    await desk.import("customers", file("yes"));
    expect(await told()).toBe(1);
    await desk.import("customers", file("no"));
    expect(await told()).toBe(2);
    expect(await held()).toEqual([{ id: "A", purpose: "SMS_MARKETING", granted: false, source: "import" }]);
  });

  it("that was decided before what holds goes into the history alone", async () => {
    const file = (word: string, day: string) => `id,consent.analytics,consent.decided_at\nA,${word},${day}\n`;
    await desk.import("customers", file("no", "2026-05-01"));
    await desk.import("customers", file("yes", "2026-04-01"));
    expect(await told()).toBe(2);
    expect(await held()).toMatchObject([{ purpose: "ANALYTICS", granted: false }]);
  });

  it("is refused where it is neither yes nor no, with its row", async () => {
    const { rowsRejected } = await desk.import("customers", "id,consent.analytics\nA,perhaps\n");
    expect(rowsRejected).toBe(1);
    expect(await desk.errors()).toMatchObject([
      { column: "consent.analytics", rule: "consent.boolean", value: "perhaps" },
    ]);
  });
});
