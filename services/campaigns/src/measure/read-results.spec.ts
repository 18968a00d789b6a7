import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { campaignSendJobType } from "../contract.ts";
import { freezeAudience } from "../delivery/outbox/freeze-audience.ts";
import { SendingScene, testAccess } from "../testing/sending-scene.ts";
import { compareVariants, holdoutEffect } from "./model/campaign-results.ts";
import { heldOut, readArms, readCosts, readMoments } from "./read-results.ts";
import { writeExperiment } from "./write-experiment.ts";

describe("results of a campaign", () => {
  let database: RuntimeDatabase;
  let scene: SendingScene;
  let id: string;

  beforeAll(async () => {
    database = await createRuntimeDatabase([campaignSendJobType]);
    scene = await SendingScene.open(database.door, await database.addTenant(), 25);
    await scene.addReaders("r", 2_000);
    const variants = [
      { name: "A", share: 0.5 },
      { name: "B", share: 0.5 },
    ];
    id = await scene.addCampaign({ holdoutShare: 0.3, variants });
    const plan = { campaignId: id, segmentId: scene.segmentId, predicate: null, mode: "FROZEN" as const };
    await scene.write((db) => freezeAudience(db, plan, "EMAIL", testAccess().audiences));
    await scene.write(async (db) => {
      await db.query("UPDATE campaign_send SET assigned_at = now() - interval '10 days'");
      await db.query(
        "UPDATE campaign_send SET status = 'SENT', sent_at = assigned_at, clicked_at = now() WHERE variant_id IS NOT NULL",
      );
      // Who is held out buys for 10 with the chance of a tenth, who is sent A the same, and who is sent B four tenths. All bought before.
      await db.query(
        `INSERT INTO sales_order (id, external_id, customer_id, placed_at, currency, total, line_count, content_hash)
         SELECT gen_random_uuid(), customer_id || ' since', customer_id, assigned_at + n * interval '1 minute', 'GBP', 10, 1, ''
         FROM (SELECT send.*, name, row_number() OVER (PARTITION BY variant_id ORDER BY customer_id) AS n FROM campaign_send AS send
           LEFT JOIN campaign_variant AS variant ON variant.id = variant_id) AS numbered
         WHERE n % 10 < CASE WHEN name = 'B' THEN 4 ELSE 1 END`,
      );
      await db.query(
        `INSERT INTO sales_order (id, external_id, customer_id, placed_at, currency, total, line_count, content_hash)
         SELECT gen_random_uuid(), customer_id || ' ' || days, customer_id, now() - days * interval '1 day', 'GBP', 7, 1, ''
         FROM campaign_send CROSS JOIN (VALUES (15), (25)) AS earlier (days)`,
      );
      await db.query("UPDATE mail_setting SET cost_per_thousand = 2");
    });
  });
  afterAll(() => database?.close());

  it("counts what people of each arm did since they were assigned, and in as long a time before", async () => {
    const arms = await database.door.read(scene.tenantId, (db) => readArms(db, [id]));
    const total = arms.reduce((sum, { people }) => sum + people, 0);
    expect(total).toBe(2_000);
    for (const arm of arms) {
      expect(arm.sum).toBe(arm.buyers * 10);
      // The purchase of 25 days ago lies before as many days as were measured.
      expect(arm.priorSum).toBe(arm.people * 7);
      expect(arm.sent).toBe(arm.arm === heldOut ? 0 : arm.people);
    }
  });

  it("tells what would not have happened without it, what that brought, and which variant does better", async () => {
    const { arms, moments, cost } = await database.door.read(scene.tenantId, async (db) => ({
      arms: await readArms(db, [id]),
      moments: await readMoments(db, [id]),
      cost: (await readCosts(db, [id]))[0]!.cost,
    }));
    const treated = arms.filter(({ arm }) => arm !== heldOut);
    const people = treated.reduce((sum, arm) => sum + arm.people, 0);
    expect(cost).toBeCloseTo((people * 2) / 1_000, 9);
    const held = arms.find(({ arm }) => arm === heldOut)!;
    const effect = holdoutEffect(treated, held, moments, cost)!;
    // A tenth and four tenths, by how many chance gave to each variant, less a tenth. Everybody bought alike before.
    const gain = treated.reduce((sum, { buyers }) => sum + buyers, 0) / people - held.buyers / held.people;
    expect(gain).toBeGreaterThan(0.1);
    expect(effect.conversion.estimate).toBeCloseTo(gain, 9);
    expect(effect.conversion.lower).toBeGreaterThan(0.05);
    expect(effect.revenue.estimate).toBeCloseTo(10 * gain, 9);
    expect(effect.ratio.lower).toBeGreaterThan(1);
    expect(effect.return.incrementalRevenue.estimate).toBeCloseTo(effect.revenue.estimate * people, 6);
    expect(effect.return.roi!.estimate).toBeGreaterThan(100);
    const variants = await scene.rows<{ id: string }>("SELECT id FROM campaign_variant ORDER BY position");
    const [a, b] = variants.map((variant) => variant.id);
    expect(compareVariants([a!, b!], moments).get(b!)).toMatchObject({ verdict: "BETTER" });
    expect(compareVariants([b!, a!], moments).get(a!)).toMatchObject({ verdict: "WORSE" });
  });

  it("becomes an experiment of its channel once the time is over, with what the channel would have spent without it", async () => {
    const write = () => scene.write((db) => writeExperiment(db, id));
    expect(await write()).toEqual({ written: false, why: "campaign.not-measured-yet" });
    await scene.write(async (db) => {
      await db.query("UPDATE campaign_send SET assigned_at = assigned_at - interval '30 days'");
      await db.query("UPDATE sales_order SET placed_at = placed_at - interval '30 days'");
    });
    expect(await write()).toEqual({ written: false, why: "campaign.no-channel-spend" });
    await scene.write(async (db) => {
      const channel = randomUUID();
      await db.query("INSERT INTO ad_channel (id, external_id, name) VALUES ($1, 'mail', 'Mail')", [channel]);
      await db.query("UPDATE campaign SET ad_channel_id = $1", [channel]);
      for (const [campaign, spend] of [
        [id, 100],
        [null, 900],
      ])
        await db.query(
          `INSERT INTO ad_spend (id, day, ad_channel_id, campaign_id, spend, currency)
           VALUES (gen_random_uuid(), (now() - interval '40 days')::date, $1, $2, $3, 'GBP')`,
          [channel, campaign, spend],
        );
    });
    expect(await write()).toEqual({ written: true });
    expect(await write()).toEqual({ written: true });
    const rows = await scene.rows<Record<string, unknown>>(
      `SELECT state, outcome, test_geos, lift, lift_se, spend_with::float8 AS spent, spend_without::float8 AS otherwise, version,
         extract(isodow FROM starts_on)::integer AS first, extract(isodow FROM ends_on)::integer AS last FROM ad_experiment`,
    );
    expect(rows).toMatchObject([
      {
        state: "CONCLUDED",
        outcome: "ORDER_REVENUE",
        test_geos: [""],
        spent: 1_000,
        otherwise: 900,
        version: 2,
        first: 1,
        last: 7,
      },
    ]);
    const people = 2_000 * 0.7;
    expect(Number(rows[0]!.lift) / people).toBeCloseTo(1.5, 0);
    expect(Number(rows[0]!.lift_se)).toBeGreaterThan(0);
  });

  it("tells no effect where nobody was held out", () => {
    expect(holdoutEffect([], undefined, [], 0)).toBeNull();
    expect(compareVariants([], [])).toEqual(new Map());
  });
});
