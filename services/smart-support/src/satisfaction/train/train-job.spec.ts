import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { v7 as uuidv7 } from "uuid";
import { readSatisfaction } from "../read-satisfaction.ts";
import { supportSatisfactionJobType } from "./contract.ts";
import { supportSatisfactionTrainJob } from "./train-job.ts";

interface Trained {
  promoted: boolean;
  predicted: number;
  reason?: { code: string };
}

describe("a training of satisfaction", () => {
  let desk: JobDesk;
  let tenantId: TenantId;
  beforeAll(async () => {
    desk = await JobDesk.open([supportSatisfactionTrainJob as AnyJobDefinition], 1);
  }, 120_000);
  afterAll(() => desk.close());
  beforeEach(async () => {
    tenantId = await desk.database.addTenant();
  });

  const train = () => desk.run<Trained>(tenantId, supportSatisfactionJobType, {});
  const rows = <Row>(sql: string) => desk.database.rows<Row>(tenantId, sql);

  /** Conversations of as many days, of which every third waited two hours for a person; `markOf` tells what its customer said. */
  async function fill(days: number, markOf: (waited: boolean, day: number) => number | null): Promise<void> {
    const told = Array.from({ length: days }, (_, day) => {
      const waited = day % 3 === 0;
      return { id: uuidv7(), day, waited, mark: markOf(waited, day) };
    });
    await desk.database.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO conversation (id, channel, locale, status, intent, hand_off_reason, handed_off_at, first_replied_at, resolved_at, csat,
           csat_at, created_at)
         SELECT id, 'API', 'en', 'RESOLVED', 'delivery', CASE WHEN waited THEN 'REQUEST' END,
           CASE WHEN waited THEN began END, CASE WHEN waited THEN began + interval '2 hours' END, began + interval '3 hours', mark,
           CASE WHEN mark IS NOT NULL THEN began END, began
         FROM jsonb_to_recordset($1) AS told (id uuid, day int, waited boolean, mark int)
           CROSS JOIN LATERAL (SELECT date_trunc('day', now()) - (day + 1) * interval '1 day' AS began) AS at`,
        [JSON.stringify(told)],
      ),
    );
  }

  it("tells who probably is not satisfied and did not say so, and why", async () => {
    await fill(150, (waited, day) => (day % 5 === 0 ? null : waited ? 1 + (day % 2) : 4 + (day % 2)));
    expect(await train()).toMatchObject({ promoted: true, predicted: 30 });
    const [counts] = await rows(
      `SELECT count(*) FILTER (WHERE (dissatisfied >= 0.5) = (handed_off_at IS NOT NULL))::int AS right, count(*)::int AS all,
         count(*) FILTER (WHERE 'PERSON_WAIT' = ANY (against))::int AS waited
       FROM conversation_satisfaction JOIN conversation ON id = conversation_id`,
    );
    expect(counts).toEqual({ right: 30, all: 30, waited: 10 });
    const range = { from: "2000-01-01", to: "2100-01-01" };
    const told = await desk.database.door.read(tenantId, (db) => readSatisfaction(db, range));
    expect(told).toMatchObject({ asked: 150, ratings: 120, predicted: { conversations: 150, dissatisfied: 50 } });
    const { mean, low, high } = told.predicted!;
    expect([low < mean, mean < high, Math.abs(mean - 3.5) < 0.2]).toEqual([true, true, true]);
  });

  it("expects nothing of anybody where marks come of nothing that happened", async () => {
    await fill(140, (_, day) => (day % 7 === 0 ? null : 1 + ((day * 7_919) % 5)));
    expect(await train()).toMatchObject({ promoted: false, predicted: 0 });
    const [version] = await rows<{ status: string; reasons: { code: string }[] }>(
      "SELECT status, reasons FROM model_version",
    );
    expect(version!.status).toBe("CANDIDATE");
    expect(version!.reasons.map(({ code }) => code)).toContain("support-satisfaction.not-clear");
    const told = await desk.database.door.read(tenantId, (db) =>
      readSatisfaction(db, { from: "2000-01-01", to: "2100-01-01" }),
    );
    expect(told).toMatchObject({ asked: 140, ratings: 120, predicted: null });
  });

  it("learns nothing from a handful of ratings, and says how many it takes", async () => {
    await fill(30, () => 3);
    expect(await train()).toMatchObject({
      promoted: false,
      predicted: 0,
      reason: { code: "support-satisfaction.too-few", facts: { ratings: 30, needed: 60 } },
    });
    expect(await rows("SELECT FROM model_version")).toEqual([]);
  });
});
