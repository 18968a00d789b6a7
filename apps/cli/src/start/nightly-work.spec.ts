import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { enqueueFirst, ensureNights, isLacking, nightlyUpkeep, nightlyWork } from "./nightly-work.ts";

let database: RuntimeDatabase;

beforeAll(async () => {
  database = await createRuntimeDatabase([...nightlyWork, ...nightlyUpkeep].map(({ type }) => type));
});
afterAll(() => database?.close());

it("has every night do all of it, in the organisation's own time, and leaves schedules as they are", async () => {
  const { door } = database;
  const tenantId = await database.addTenant();
  const schedules = new JobSchedules(new JobQueue(door));
  const list = () => door.read(tenantId, (db) => schedules.list(db, tenantId));
  const [training] = nightlyWork;
  await door.write(tenantId, async (db) => {
    await db.query("UPDATE organisation SET time_zone = 'Asia/Shanghai'");
    const own = { tenantId, type: training!.type, cron: "0 22 * * 6", timeZone: "Asia/Shanghai", input: {} };
    await schedules.set(db, own);
  });
  await ensureNights(door, tenantId);
  const first = await list();
  expect(first.map(({ type, timeZone }) => `${type} ${timeZone}`).sort()).toEqual(
    [...nightlyWork, ...nightlyUpkeep].map(({ type }) => `${type} Asia/Shanghai`).sort(),
  );
  expect(first.find(({ type }) => type === training!.type)?.cron).toBe("0 22 * * 6");
  await ensureNights(door, tenantId);
  expect(await list()).toEqual(expect.arrayContaining(first));
});

it("lacks only what there is data for, until somebody asks for it", async () => {
  const { door } = database;
  const tenantId = await database.addTenant();
  const lacking = async () => {
    const names: string[] = [];
    for (const work of nightlyWork) if (await isLacking(door, tenantId, work)) names.push(work.name);
    return names;
  };
  expect(await lacking()).toEqual(["Training"]);
  await door.write(tenantId, async (db) => {
    await db.query("INSERT INTO customer (id, external_id) VALUES (gen_random_uuid(), 'C1')");
    await db.query(
      `INSERT INTO sales_order (id, external_id, kind, customer_id, placed_at, currency, total, line_count, content_hash)
       SELECT gen_random_uuid(), 'O1', 'SALE', id, now(), 'EUR', 10, 1, '\\x00' FROM customer`,
    );
  });
  expect(await lacking()).toEqual(["Training", "Scoring customers", "Recommending products"]);
  await door.write(tenantId, async (db) => {
    await db.query("INSERT INTO ad_channel (id, external_id, name) VALUES (gen_random_uuid(), 'tv', 'TV')");
    await db.query(
      `INSERT INTO ad_spend (id, ad_channel_id, day, spend, currency)
       SELECT gen_random_uuid(), id, '2026-01-01', 10, 'EUR' FROM ad_channel`,
    );
  });
  expect(await lacking()).toEqual(["Training", "Scoring customers", "Recommending products", "Learning the media mix"]);
  await door.write(tenantId, (db) =>
    db.query(
      "INSERT INTO support_example (id, text, source, status) VALUES (gen_random_uuid(), 'hi', 'IMPORT', 'ACCEPTED')",
    ),
  );
  const withMix = ["Learning the media mix", "Learning what customers ask"];
  expect(await lacking()).toEqual(["Training", "Scoring customers", "Recommending products", ...withMix]);
  const scoring = nightlyWork.find(({ name }) => name === "Scoring customers")!;
  const jobId = await enqueueFirst(door, tenantId, scoring);
  expect(await enqueueFirst(door, tenantId, scoring)).toBe(jobId);
  expect(await lacking()).toEqual(["Training", "Recommending products", ...withMix]);
});
