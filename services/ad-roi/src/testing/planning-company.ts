import { randomUUID } from "node:crypto";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import type { BudgetQuestion, PlanOutcome } from "../decide/contract.ts";
import { mediaMixTask, mediaMixVariant } from "../media-mix/contract.ts";

/** A day after which a test's scenarios begin. */
export const horizonStart = "2027-01-04";

export interface CampaignFacts {
  channel: string;
  budget?: number;
  currency?: string;
  startsOn?: string;
  endsOn?: string;
  /** Days and money, in the campaign's currency or the organisation's. */
  spend?: [day: string, amount: number][];
}

/** An organisation of a test's own, in euros, with a version of the media-mix model and campaigns of ad platforms. */
export class PlanningCompany {
  private constructor(
    readonly database: RuntimeDatabase,
    readonly tenantId: TenantId,
    readonly modelVersionId: string,
  ) {}

  static async open(database?: RuntimeDatabase): Promise<PlanningCompany> {
    const own = database ?? (await createRuntimeDatabase());
    const tenantId = await own.addTenant();
    const version = randomUUID();
    await own.door.write(tenantId, async (db) => {
      await db.query("UPDATE organisation SET currency = 'EUR'");
      await db.query(
        `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
         VALUES ($1, $2, $3, 1, 'CHAMPION', '2026-01-05', '2027-01-03', 'x', '1', 1, 'none', '{}')`,
        [version, mediaMixTask, mediaMixVariant],
      );
    });
    return new PlanningCompany(own, tenantId, version);
  }

  write<Result>(work: (db: EntityManager) => Promise<Result>): Promise<Result> {
    return this.database.door.write(this.tenantId, work);
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.rows<Row>(this.tenantId, sql, parameters);
  }

  /** @returns the campaign's key */
  async addCampaign(name: string, facts: CampaignFacts): Promise<string> {
    const id = randomUUID();
    await this.write(async (db) => {
      await db.query(
        "INSERT INTO ad_channel (id, external_id, name) VALUES ($1, $2, $2) ON CONFLICT (tenant_id, external_id) DO NOTHING",
        [randomUUID(), facts.channel],
      );
      const [channel]: [{ id: string }] = await db.query("SELECT id FROM ad_channel WHERE external_id = $1", [
        facts.channel,
      ]);
      const currency = facts.currency ?? "EUR";
      await db.query(
        `INSERT INTO campaign (id, external_id, name, ad_channel_id, starts_on, ends_on, currency, budget)
         VALUES ($1, $2, $2, $3, $4, $5, $6, $7)`,
        [id, name, channel.id, facts.startsOn ?? null, facts.endsOn ?? null, currency, facts.budget ?? null],
      );
      for (const [day, amount] of facts.spend ?? [])
        await db.query(
          "INSERT INTO ad_spend (id, day, ad_channel_id, campaign_id, spend, currency) VALUES ($1, $2, $3, $4, $5, $6)",
          [randomUUID(), day, channel.id, id, amount, currency],
        );
    });
    return id;
  }

  /** An outcome of which only what is planned is said: four weeks, a channel's money in even parts. */
  outcomeOf(planned: Record<string, number>): PlanOutcome {
    const none = { mean: 0, lower: 0, upper: 0 };
    return {
      modelVersionId: this.modelVersionId,
      currency: "EUR",
      outcomeName: "revenue",
      start: horizonStart,
      periodDays: 7,
      channels: Object.entries(planned).map(([channel, amount]) => ({
        channel,
        heldFor: null,
        present: amount,
        planned: amount,
        lower: 0,
        upper: 2 * amount,
        byPeriod: new Array<number>(4).fill(amount / 4),
        highestSeen: amount,
        outcomePresent: none,
        outcomePlanned: none,
        roas: none,
        marginalRoas: none,
      })),
      present: 0,
      planned: 0,
      outcomePresent: none,
      outcomePlanned: none,
      gain: none,
      gainProbability: 0,
      forecast: { mean: [], lower: [], upper: [] },
      forecastPresent: { mean: [] },
      forecastTotal: none,
    };
  }

  static readonly question: BudgetQuestion = {
    periods: 4,
    goal: { kind: "FIXED", budget: 1_000 },
    objective: { kind: "EXPECTED" },
    timing: "EVEN",
    channels: [],
    perPeriod: null,
  };
}
