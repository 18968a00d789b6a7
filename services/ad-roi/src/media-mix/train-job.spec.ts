import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type MediaMixReport, mediaMixJobType } from "./contract.ts";
import type { MediaData } from "./model/media-data.ts";
import { simulatedMedia, trueReturn } from "./testing/simulated-media.ts";
import { mediaMixTraining } from "./train-job.ts";

/** Enough for a fit of a few channels to converge; which weeks they are, and so how soon, depends on the day. */
const enough = { chains: 4, warmUp: 250, draws: 400, mostDraws: 1_600, acceptance: 0.95 };
/** Milliseconds of a training on a machine that does much else. */
const patience = 120_000;

/** Mondays until the last week that is over: so many of them. */
function lastWeeks(weeks: number): string {
  const now = Date.now();
  const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * 86_400_000;
  return new Date(monday - weeks * 7 * 86_400_000).toISOString().slice(0, 10);
}

async function fill({ database }: JobDesk, tenantId: TenantId, data: MediaData): Promise<void> {
  await database.door.write(tenantId, async (db) => {
    await db.query("UPDATE organisation SET currency = 'EUR', time_zone = 'UTC'");
    const spend = data.channels.flatMap(({ channel, spend }) =>
      data.periods.map((day, week) => ({ channel, day, spend: spend[0]![week]! })),
    );
    await db.query(
      "INSERT INTO ad_channel (id, external_id, name) SELECT gen_random_uuid(), name, name FROM unnest($1::text[]) AS name",
      [data.channels.map(({ channel }) => channel)],
    );
    await db.query(
      `INSERT INTO ad_spend (id, day, ad_channel_id, spend, currency)
       SELECT gen_random_uuid(), row.day, c.id, row.spend, 'EUR'
       FROM jsonb_to_recordset($1::jsonb) AS row (channel text, day date, spend numeric) JOIN ad_channel c ON c.external_id = row.channel`,
      [JSON.stringify(spend)],
    );
    await db.query(
      `INSERT INTO sales_order (id, external_id, placed_at, currency, total, line_count, content_hash)
       SELECT gen_random_uuid(), week, week::date + interval '2 days', 'EUR', round(total, 2), 1, ''
       FROM unnest($1::text[], $2::numeric[]) AS sale (week, total)`,
      [data.periods, data.outcome[0]],
    );
  });
}

/** A national test of four weeks that says so little that it changes no result. */
async function addTest({ database }: JobDesk, tenantId: TenantId, { periods }: MediaData): Promise<void> {
  await database.door.write(tenantId, (db) =>
    db.query(
      `INSERT INTO ad_experiment (id, name, ad_channel_id, state, design, outcome, test_geos, control_geos, starts_on, ends_on,
         lift, lift_lower, lift_upper, lift_se, spend_with, spend_without)
       SELECT gen_random_uuid(), 'Pause', id, 'CONCLUDED', 'HOLDOUT', 'ORDER_REVENUE', '{""}', '{}', $1::date, $1::date + 27,
         0, -1645000, 1645000, 1000000, 500, 0
       FROM ad_channel WHERE external_id = 'search'`,
      [periods[20]],
    ),
  );
}

describe("the training job of media mixes", () => {
  let desk: JobDesk;
  const train = (tenantId: TenantId) => desk.run<Record<string, unknown>>(tenantId, mediaMixJobType, { seed: 1 });

  beforeAll(async () => {
    desk = await JobDesk.open([mediaMixTraining({ sampling: enough, repeats: 0 }) as AnyJobDefinition], 1);
  });
  afterAll(() => desk?.close());

  it(
    "finds what channels really return, says what it cannot know, and is used from then on",
    async () => {
      const tenantId = await desk.database.addTenant();
      const weeks = 60;
      const data = simulatedMedia(weeks, lastWeeks(weeks));
      const constant = data.periods.map(() => 50);
      const press = { channel: "press", isPaid: true, spend: [constant], exposure: [constant] };
      await fill(desk, tenantId, { ...data, channels: [...data.channels, press] });
      await addTest(desk, tenantId, data);
      expect(await train(tenantId)).toMatchObject({ promoted: true, converged: true, version: 1 });
      const [version] = await desk.database.rows<{
        metrics: { report: MediaMixReport; marginalRoas: Record<string, unknown> };
        reasons: { code: string; facts?: Record<string, unknown> }[];
        status: string;
      }>(tenantId, "SELECT metrics, reasons, status FROM model_version WHERE task = 'media-mix'");
      expect(version!.status).toBe("CHAMPION");
      const { report } = version!.metrics;
      for (const channel of ["search", "television"] as const) {
        const { roas } = report.channels.find((one) => one.channel === channel)!;
        const truth = trueReturn(data, channel);
        expect(roas!.lower).toBeLessThan(truth);
        expect(roas!.upper).toBeGreaterThan(truth);
        expect(roas!.upper / roas!.lower).toBeLessThan(2);
      }
      expect(Object.keys(version!.metrics.marginalRoas).sort()).toEqual(["press", "search", "television"]);
      expect(report.outcome).toHaveLength(weeks);
      expect(version!.reasons).toContainEqual({ code: "media-mix.never-varies", facts: { channel: "press" } });
      expect(version!.reasons).toContainEqual({ code: "media-mix.experiments", facts: { experiments: 1 } });
      const tested = await desk.database.rows<{ channel: string; repeats: number; held_for: string | null }>(
        tenantId,
        "SELECT channel, repeats, held_for FROM media_mix_recovery ORDER BY channel",
      );
      expect(tested).toMatchObject([
        { channel: "press", held_for: "NEVER_VARIES" },
        { channel: "search" },
        { channel: "television" },
      ]);
    },
    patience,
  );

  it("refuses 12 weeks, and no spend at all, and says so", async () => {
    const few = await desk.database.addTenant();
    await fill(desk, few, simulatedMedia(12, lastWeeks(12)));
    expect(await train(few)).toEqual({
      promoted: false,
      reason: { code: "media-mix.too-few-weeks", facts: { weeks: 12, neededWeeks: 26 } },
    });
    const none = await desk.database.addTenant();
    expect(await train(none)).toEqual({ promoted: false, reason: { code: "media-mix.no-spend", facts: {} } });
  });
});

describe("a media mix that did not converge", () => {
  it(
    "is kept, says so, and is not used",
    async () => {
      const hasty = { chains: 4, warmUp: 20, draws: 8, acceptance: 0.8 };
      const desk = await JobDesk.open([mediaMixTraining({ sampling: hasty, repeats: 0 }) as AnyJobDefinition], 1);
      try {
        const tenantId = await desk.database.addTenant();
        await fill(desk, tenantId, simulatedMedia(30, lastWeeks(30)));
        const result = await desk.run(tenantId, mediaMixJobType, { seed: 1 });
        expect(result).toMatchObject({ promoted: false, converged: false });
        const versions = await desk.database.rows<{ status: string; reasons: { code: string }[] }>(
          tenantId,
          "SELECT status, reasons FROM model_version WHERE task = 'media-mix'",
        );
        expect(versions).toHaveLength(1);
        expect(versions[0]!.status).not.toBe("CHAMPION");
        expect(versions[0]!.reasons.map(({ code }) => code)).toContain("media-mix.not-converged");
      } finally {
        await desk.close();
      }
    },
    patience,
  );
});
