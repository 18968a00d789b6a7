import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { PlanOutcome } from "../contract.ts";
import {
  type CampaignBudget,
  type CarryingCampaign,
  type SharedBudgets,
  shareToCampaigns,
} from "../model/share-to-campaigns.ts";
import { refused, type ScenarioRefused } from "./scenario-refusal.ts";

/** What a scenario would change of campaigns' budgets, if it was applied now. */
export interface BudgetDiff extends SharedBudgets {
  scenarioId: string;
  scenarioVersion: number;
  currency: string;
  /** Budgets that would become another one. */
  changes: CampaignBudget[];
  /** Stands for everything above: whoever confirms it has seen this and nothing else. */
  fingerprint: string;
}

/** Days before the horizon whose spend says how a channel's campaigns share its money. */
const latelyDays = 91;
const dayMs = 86_400_000;

/** What a scenario would change now; a refusal where there is no such scenario. */
export async function readBudgetDiff(db: EntityManager, scenarioId: string): Promise<BudgetDiff | ScenarioRefused> {
  const [scenario]: [{ version: number; outcome: PlanOutcome } | undefined] = await db.query(
    "SELECT version, outcome FROM budget_scenario WHERE id = $1",
    [scenarioId],
  );
  if (scenario === undefined) return refused("scenario.unknown", ["scenarioId"]);
  const { outcome, version } = scenario;
  const campaigns = await readCarryingCampaigns(db, outcome);
  const planned = outcome.channels.map(({ channel, planned: amount }) => ({ channel, amount }));
  const shared = shareToCampaigns(planned, campaigns);
  const changes = shared.budgets.filter(({ campaign: { budget }, after }) => !isSame(budget, after));
  const seen = changes.map(({ campaign, after }) => [campaign.id, campaign.budget, after]);
  return {
    ...shared,
    scenarioId,
    scenarioVersion: version,
    currency: outcome.currency,
    changes,
    fingerprint: createHash("sha256")
      .update(JSON.stringify([scenarioId, version, seen]))
      .digest("hex"),
  };
}

function isSame(
  left: { amount: string; currency: string } | null,
  right: { amount: string; currency: string },
): boolean {
  return left !== null && Number(left.amount) === Number(right.amount) && left.currency === right.currency;
}

/**
 * Campaigns of the planned channels that run in the horizon: those that are to begin or to end in it, and those without an end that spent lately.
 * A channel is called by its external id or by its name.
 */
async function readCarryingCampaigns(
  db: EntityManager,
  { channels, currency, start, periodDays }: PlanOutcome,
): Promise<CarryingCampaign[]> {
  const periods = channels[0]?.byPeriod.length ?? 0;
  const end = new Date(Date.parse(start) + (periods * periodDays - 1) * dayMs).toISOString().slice(0, 10);
  const rows: (Omit<CarryingCampaign, "budget"> & { amount: string | null; budgetCurrency: string | null })[] =
    await db.query(
      `WITH planned AS (SELECT unnest($1::text[]) AS channel),
       carrying AS (
         SELECT c.id, c.name, p.channel, c.budget, c.currency, coalesce(c.currency, $2) AS budget_currency,
           greatest(c.starts_on, $3::date) AS first_day, least(c.ends_on, $4::date) AS last_day, c.starts_on, c.ends_on, c.status,
           CASE WHEN coalesce(c.currency, $2) = $2 THEN 1 ELSE 1 / (SELECT r.rate::float8 FROM exchange_rate r
             WHERE r.currency = c.currency AND r.into_currency = $2 AND r.day <= current_date ORDER BY r.day DESC LIMIT 1)
           END AS rate
         FROM campaign c JOIN ad_channel a ON a.id = c.ad_channel_id
           JOIN planned p ON p.channel = a.external_id OR (p.channel = a.name
             AND NOT EXISTS (SELECT FROM ad_channel other WHERE other.external_id = p.channel))
         WHERE (c.starts_on IS NULL OR c.starts_on <= $4::date) AND (c.ends_on IS NULL OR c.ends_on >= $3::date)
           AND (c.status IS NULL OR c.status NOT IN ('ENDED', 'ARCHIVED'))
       ),
       spent AS (
         SELECT c.id, sum(CASE WHEN paid.currency = c.budget_currency THEN paid.spend::float8 ELSE s.spend::float8 * c.rate END) AS before,
           coalesce(sum(s.spend) FILTER (WHERE s.day >= $3::date - $5::integer), 0)::float8 AS lately
         FROM carrying c JOIN ad_spend_converted s ON s.campaign_id = c.id AND s.day < $3::date JOIN ad_spend paid ON paid.id = s.id
         GROUP BY c.id
       )
       SELECT c.id, c.name, c.channel, c.budget::text AS amount, c.currency AS "budgetCurrency", c.budget_currency AS currency,
         c.rate, coalesce(s.before, 0) AS "spentBefore", coalesce(s.lately, 0) AS "spentLately",
         (c.last_day - c.first_day + 1)::float8 / ($4::date - $3::date + 1) AS runs
       FROM carrying c LEFT JOIN spent s ON s.id = c.id
       WHERE c.ends_on IS NOT NULL OR c.status IS NOT NULL OR s.lately > 0 OR c.starts_on >= $3::date - $5::integer
       ORDER BY c.channel, c.name, c.id`,
      [channels.map(({ channel }) => channel), currency, start, end, latelyDays],
    );
  return rows.map(({ amount, budgetCurrency, ...row }) => ({
    ...row,
    budget: amount === null || budgetCurrency === null ? null : { amount, currency: budgetCurrency },
  }));
}
