import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ExplainedScore, explainedScores, type ScoreReasons, trainJobType } from "./contract.ts";
import { readSigns } from "./job/read-signs.ts";
import { signKinds } from "./model/sequence/customer-signs.ts";
import { refreshJobType } from "./refresh/contract.ts";
import { refreshJob } from "./refresh/refresh-job.ts";
import { requestRefresh } from "./refresh/request-refresh.ts";
import { externalId, fillShop } from "./testing/fill-shop.ts";
import { simulateShop } from "./testing/simulated-shop.ts";
import { trainJob } from "./train-job.ts";

interface ScoreRow {
  external_id: string;
  recency_days: number | null;
  frequency: number | null;
  monetary: string | null;
  p_alive: number | null;
  expected_purchases: number | null;
  clv: number | null;
  churn_risk: number | null;
  churn_risk_se: number | null;
  satisfaction: number | null;
  reasons: Partial<Record<ExplainedScore, ScoreReasons>>;
}

const scoresOf = `
  SELECT u.external_id, recency_days, frequency, monetary, p_alive, expected_purchases, clv::double precision AS clv, churn_risk,
    churn_risk_se, satisfaction, reasons
  FROM customer_score s JOIN customer u ON u.id = s.customer_id ORDER BY 1`;

describe("the training job of customer scores", () => {
  let desk: JobDesk;
  let tenantId: TenantId;
  const shop = simulateShop({ customers: 300, days: 720 });
  const train = (id: TenantId) => desk.run<Record<string, unknown>>(id, trainJobType, { seed: 1 });

  beforeAll(async () => {
    desk = await JobDesk.open([trainJob, refreshJob] as AnyJobDefinition[], 1);
    tenantId = await desk.database.addTenant();
    await fillShop(desk.database.door, tenantId, shop);
    // Every other customer drinks tea, and the others coffee.
    await desk.database.door.write(tenantId, async (db) => {
      await db.query(
        "INSERT INTO category (id, name, path) VALUES (gen_random_uuid(), 'Coffee', 'Coffee'), (gen_random_uuid(), 'Tea', 'Tea')",
      );
      await db.query(
        "INSERT INTO product (id, external_id, name, category_id) SELECT gen_random_uuid(), name, name, id FROM category",
      );
      await db.query(
        `INSERT INTO order_line (order_id, line_number, product_id, quantity, unit_price)
         SELECT o.id, 1, p.id, 1, o.total FROM sales_order o JOIN customer u ON u.id = o.customer_id
         JOIN product p ON p.external_id = CASE right(u.external_id, 1)::integer % 2 WHEN 0 THEN 'Tea' ELSE 'Coffee' END`,
      );
    });
    // Merged into the first customer, whose order it then counts as; one who never bought; one who buys every day.
    await desk.database.door.write(tenantId, async (db) => {
      await db.query(
        `INSERT INTO customer (id, external_id, merged_into)
         SELECT gen_random_uuid(), 'merged', id FROM customer WHERE external_id = $1`,
        [externalId(0)],
      );
      await db.query(
        "INSERT INTO customer (id, external_id) VALUES (gen_random_uuid(), 'nobody'), (gen_random_uuid(), 'daily')",
      );
      const order = `INSERT INTO sales_order (id, external_id, customer_id, placed_at, currency, total, line_count, content_hash)`;
      await db.query(
        `${order} SELECT gen_random_uuid(), 'merged-1', id, now() - interval '3 days', 'GBP', 500, 1, '' FROM customer WHERE external_id = 'merged'`,
      );
      await db.query(
        `${order} SELECT gen_random_uuid(), 'd-' || n, id, now() - (1 + n % 700) * interval '1 day', 'GBP', 5, 1, ''
         FROM customer, generate_series(1, 10000) n WHERE customer.external_id = 'daily'`,
      );
    });
  });

  afterAll(() => desk?.close());

  it("promotes what foretells the hold-out better than the naive ways, and scores everybody", async () => {
    expect(await train(tenantId)).toMatchObject({ promoted: true, version: 1, customers: 301 });
    const [version] = await desk.database.rows<{ metrics: Record<string, number>; status: string }>(
      tenantId,
      "SELECT metrics, status FROM model_version",
    );
    expect(version!.status).toBe("CHAMPION");
    expect(version!.metrics.score).toBeLessThan(version!.metrics.baselineScore!);
    expect(version!.metrics.auc).toBeGreaterThan(0.8);
    expect(version!.metrics.countMae).toBeLessThan(version!.metrics.naiveCountMae!);
    const rows = await desk.database.rows<ScoreRow>(tenantId, scoresOf);
    expect(rows).toHaveLength(302);
    for (const { p_alive, churn_risk, frequency } of rows.filter((row) => row.frequency !== null)) {
      expect(p_alive).toBeGreaterThanOrEqual(0);
      expect(p_alive).toBeLessThanOrEqual(1);
      expect(churn_risk).toBeGreaterThan(0);
      expect(churn_risk).toBeLessThan(1);
      expect(frequency).toBeGreaterThanOrEqual(0);
    }
  });

  it("tells the category that each buys of next, and says how often that comes true", async () => {
    const told = await desk.database.rows<{ name: string | null; tea: boolean }>(
      tenantId,
      `SELECT c.name, right(u.external_id, 1)::integer % 2 = 0 AS tea
       FROM customer_score s JOIN customer u ON u.id = s.customer_id LEFT JOIN category c ON c.id = s.next_category_id
       WHERE u.external_id LIKE 'c-%' AND s.recency_days < 700`,
    );
    expect(told.length).toBeGreaterThan(250);
    expect(told.filter(({ name, tea }) => name !== (tea ? "Tea" : "Coffee"))).toEqual([]);
    const [version] = await desk.database.rows<{ reasons: { code: string; facts: Record<string, number> }[] }>(
      tenantId,
      "SELECT reasons FROM model_version",
    );
    const reason = version!.reasons.find(({ code }) => code === "customers.next-category");
    expect(reason!.facts.hit).toBe(1);
    expect(reason!.facts.commonestHit).toBeLessThan(0.7);
  });

  it("gives reasons that add up to each score", async () => {
    const rows = await desk.database.rows<ScoreRow>(tenantId, scoresOf);
    const column = {
      pAlive: "p_alive",
      expectedPurchases: "expected_purchases",
      clv: "clv",
      churnRisk: "churn_risk",
    } as const;
    for (const row of rows.filter(({ frequency }) => frequency !== null)) {
      for (const score of explainedScores) {
        const { base, parts } = row.reasons[score]!;
        const sum = Object.values(parts).reduce((all, part) => all + part, base);
        // The table keeps four decimals of money.
        expect(Math.abs(sum - row[column[score]]!)).toBeLessThan(score === "clv" ? 5.1e-5 : 1e-6);
        if (score !== "pAlive" && score !== "churnRisk") continue;
        for (const part of Object.values(parts)) expect(Math.abs(part)).toBeLessThan(1);
      }
    }
  });

  it("has an answer for who bought once, never, and every day, and counts purchases of a merged customer as the survivor's", async () => {
    const rows = new Map((await desk.database.rows<ScoreRow>(tenantId, scoresOf)).map((row) => [row.external_id, row]));
    expect(rows.get("nobody")).toMatchObject({
      recency_days: null,
      frequency: null,
      p_alive: null,
      churn_risk: null,
      reasons: {},
    });
    expect(rows.get("daily")).toMatchObject({ recency_days: 0, frequency: 699 });
    expect(Number(rows.get("daily")!.monetary)).toBeGreaterThan(5);
    expect(rows.get("daily")!.churn_risk).toBeLessThan(0.05);
    expect(rows.get("daily")!.expected_purchases).toBeGreaterThan(60);
    expect(rows.has("merged")).toBe(false);
    expect(rows.get(externalId(0))!.recency_days).toBeLessThanOrEqual(2);
    const once = [...rows.values()].filter(({ frequency }) => frequency === 0);
    expect(once.length).toBeGreaterThan(5);
    for (const { p_alive, clv, satisfaction } of once) {
      expect(p_alive).toBeLessThan(1);
      expect(clv).toBeGreaterThanOrEqual(0);
      expect(satisfaction).toBeNull();
    }
  });

  it("keeps the champion when the same data tell nothing new, and forgets who was erased once there is something new", async () => {
    expect(await train(tenantId)).toMatchObject({ promoted: false, version: 2 });
    await desk.database.door.write(tenantId, (db) =>
      db.query("UPDATE customer SET erased_at = now() WHERE external_id = $1", [externalId(1)]),
    );
    expect(await train(tenantId)).toMatchObject({ promoted: true, version: 3 });
    const rows = await desk.database.rows<ScoreRow>(tenantId, scoresOf);
    expect(rows.map(({ external_id }) => external_id)).not.toContain(externalId(1));
  });

  it("forgets the scores of who refuses to be profiled at once, and makes none again", async () => {
    const scored = async () =>
      (await desk.database.rows<ScoreRow>(tenantId, scoresOf)).map(({ external_id }) => external_id);
    const refusing = [externalId(2), "nobody"];
    expect(await scored()).toEqual(expect.arrayContaining(refusing));
    await desk.database.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO customer_consent (customer_id, purpose, granted, decided_at, source)
         SELECT id, 'PROFILING', external_id NOT IN ($1, $2), now(), 'test' FROM customer WHERE merged_into IS NULL`,
        refusing,
      ),
    );
    const left = await scored();
    expect(left).toHaveLength(299);
    expect(left.filter((one) => refusing.includes(one))).toEqual([]);
    await train(tenantId);
    expect(await scored()).toEqual(left);
  });

  it("knows a visitor's signs as a customer's from the day that told who it was, and those of merged ones as the survivor's", async () => {
    const { door } = desk.database;
    const own = await desk.database.addTenant();
    await door.write(own, async (db) => {
      await db.query(`INSERT INTO customer (id, external_id, merged_into) VALUES
        ('00000000-0000-4000-8000-000000000001', 'a', NULL), ('00000000-0000-4000-8000-000000000002', 'b', NULL),
        ('00000000-0000-4000-8000-000000000003', 'c', '00000000-0000-4000-8000-000000000001')`);
      await db.query(
        `INSERT INTO customer_event (id, external_id, customer_id, anonymous_id, by_identity, kind, occurred_at, value, content_hash)
         SELECT gen_random_uuid(), n::text, ('00000000-0000-4000-8000-00000000000' || customer)::uuid, visitor, linked, kind,
           TIMESTAMPTZ '1970-01-01 12:00Z' + day * interval '1 day', value, ''
         FROM (VALUES (1, 1, 'v', true, 'PAGE_VIEW', 100, NULL), (2, 1, 'v', false, 'PRODUCT_VIEW', 105, NULL),
           (3, 1, 'v', true, 'PAGE_VIEW', 107, NULL), (4, 3, NULL, false, 'EMAIL_OPEN', 106, NULL), (5, 2, NULL, false, 'FEEDBACK', 103, 2),
           (6, 2, NULL, false, 'FEEDBACK', 103, 5), (7, 2, NULL, false, 'CART_REMOVE', 104, NULL), (8, 2, NULL, false, 'CART_ADD', 111, NULL))
           AS told (n, customer, visitor, linked, kind, day, value)`,
      );
    });
    const ids = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
    const signs = await door.read(own, (db) => readSigns(db, ids, 110));
    const told = Array.from(signs!.days, (day, at) => [day, signKinds[signs!.kinds[at]!], signs!.amounts[at]]);
    expect([...signs!.offsets]).toEqual([0, 3, 4]);
    expect(told).toEqual([
      [105, "view", 2],
      [106, "opened", 1],
      [107, "view", 1],
      [103, "rating", 3.5],
    ]);
    expect(signs!.firstDay).toBe(103);
    expect(await door.read(own, (db) => readSigns(db, ids, 90))).toBeNull();
  });

  it("is followed by refreshes, which score by what it chose: of the same data the same, of a new order at once", async () => {
    const versions = () => desk.database.rows<{ id: string }>(tenantId, "SELECT id FROM model_version");
    const refresh = () => desk.run<{ customers: number }>(tenantId, refreshJobType, {});
    await train(tenantId);
    const [before, stood] = [await desk.database.rows<ScoreRow>(tenantId, scoresOf), await versions()];
    expect((await refresh()).customers).toBeGreaterThan(250);
    expect(await desk.database.rows<ScoreRow>(tenantId, scoresOf)).toEqual(before);
    const idle = before.find((row) => row.recency_days !== null && row.recency_days > 300)!;
    await desk.database.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO sales_order (id, external_id, customer_id, placed_at, currency, total, line_count, content_hash)
         SELECT gen_random_uuid(), 'back', id, now() - interval '26 hours', 'GBP', 20, 1, '' FROM customer WHERE external_id = $1`,
        [idle.external_id],
      ),
    );
    await refresh();
    const back = (await desk.database.rows<ScoreRow>(tenantId, scoresOf)).find(
      ({ external_id }) => external_id === idle.external_id,
    )!;
    expect(back.recency_days).toBeLessThanOrEqual(1);
    expect(back.frequency).toBe(idle.frequency! + 1);
    expect(back.p_alive).toBeGreaterThan(idle.p_alive!);
    expect(await versions()).toEqual(stood);
  });

  it("has a refresh wait that comes while it runs, and as long as scoring took", async () => {
    const { door } = desk.database;
    const waits = () =>
      desk.database.rows<{ id: string; seconds: number }>(
        tenantId,
        `SELECT id, extract(epoch FROM start_after - now())::float8 AS seconds FROM job JOIN pgboss.job AS queued USING (id)
         WHERE type = '${refreshJobType}' AND status = 'QUEUED'`,
      );
    const training = "00000000-0000-4000-8000-00000000000a";
    await door.write(tenantId, async (db) => {
      await db.query("UPDATE job SET finished_at = started_at + interval '20 seconds' WHERE type = $1", [
        refreshJobType,
      ]);
      await db.query("INSERT INTO job (id, type, status, input) VALUES ($1, $2, 'RUNNING', '{}')", [
        training,
        trainJobType,
      ]);
    });
    expect(await desk.run(tenantId, refreshJobType, {})).toEqual({ customers: 0, postponed: true });
    const [put] = await waits();
    expect(put!.seconds).toBeGreaterThan(190);
    await new JobQueue(door).cancel(tenantId, put!.id);
    await door.write(tenantId, (db) => db.query("DELETE FROM job WHERE id = $1", [training]));
    const asked = await requestRefresh(door, new JobQueue(door), tenantId);
    const [next] = await waits();
    expect([next!.id, next!.seconds > 190]).toEqual([asked, true]);
    await new JobQueue(door).cancel(tenantId, asked!);
  });

  it("is followed by one refresh, a while after the first of many imports, and by none where nobody is scored", async () => {
    const jobs = new JobQueue(desk.database.door);
    const ask = (id: TenantId) => requestRefresh(desk.database.door, jobs, id);
    const asked = await Promise.all([ask(tenantId), ask(tenantId), ask(tenantId)]);
    const [id, ...more] = asked.filter((one) => one !== null);
    expect([more, await ask(tenantId)]).toEqual([[], null]);
    const [waiting] = await desk.database.rows<{ seconds: number }>(
      tenantId,
      "SELECT extract(epoch FROM start_after - now())::float8 AS seconds FROM pgboss.job WHERE id = $1",
      [id],
    );
    expect(waiting!.seconds).toBeGreaterThan(50);
    expect(await ask(await desk.database.addTenant())).toBeNull();
    await jobs.cancel(tenantId, id!);
  });

  it("says what is missing where there is too little to hold any out, and where nobody bought", async () => {
    const small = await desk.database.addTenant();
    expect(await train(small)).toEqual({ customers: 0, promoted: false });
    await fillShop(desk.database.door, small, simulateShop({ customers: 20, days: 200 }));
    expect(await train(small)).toMatchObject({ promoted: false, reason: { code: "customers.too-little" } });
  });
});
