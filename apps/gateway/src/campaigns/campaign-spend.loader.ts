import { budgetByDay } from "@bellwether/campaigns/life/model/budget-plan";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { inKeyOrder } from "../loaders.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import type { CampaignPacing } from "./campaign-words.enum.ts";

@ObjectType("CampaignSpend", { description: "What a campaign was to spend day by day, and what it has spent." })
export class CampaignSpend {
  @Field(() => DateScalar, { description: "The first day of `planned`." })
  start!: string;

  @Field(() => [Float], {
    description: "What is planned for each day, in the budget's currency; the days add up to the budget.",
  })
  planned!: number[];

  @Field(() => Money, { description: "What is planned until yesterday." })
  plannedToDate!: Money;

  @Field(() => Money, { description: "What was spent until yesterday, as platforms told it." })
  spentToDate!: Money;

  @Field(() => Int, { description: "Rows of spend that are left out, since no rate leads to the budget's currency." })
  unconverted!: number;
}

interface SpendRow {
  id: string;
  budget_minor: string;
  currency: string;
  pacing: CampaignPacing;
  start: string;
  days: number;
  days_past: number;
  spent: string;
  unconverted: number;
}

/** Days of one plan: a longer campaign is planned for its first ten years. */
const maxDays = 3_660;

/**
 * Plan and spend of each campaign that has a budget and both its days, by the campaign's key. Spend in the budget's own currency counts as it
 * was paid; other spend by the organisation's rates, where the budget is in the organisation's currency.
 */
export function spendByCampaign(db: TenantSnapshot): DataLoader<string, CampaignSpend | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<SpendRow>(
      `SELECT c.id, round(c.budget * 100)::text AS budget_minor, c.currency, c.pacing, c.starts_on::text AS start,
         least(c.ends_on - c.starts_on + 1, ${maxDays}) AS days, clock.today - c.starts_on AS days_past,
         coalesce(round(sum(spent.amount), 2), 0)::text AS spent,
         count(*) FILTER (WHERE s.id IS NOT NULL AND spent.amount IS NULL)::integer AS unconverted
       FROM campaign c CROSS JOIN (SELECT (now() AT TIME ZONE time_zone)::date AS today, currency FROM organisation) AS clock
         LEFT JOIN ad_spend s ON s.campaign_id = c.id AND s.day < clock.today
         LEFT JOIN ad_spend_converted v ON v.id = s.id AND s.currency <> c.currency AND c.currency = clock.currency
         CROSS JOIN LATERAL (SELECT CASE WHEN s.currency = c.currency THEN s.spend ELSE v.spend END AS amount) AS spent
       WHERE c.id = ANY($1::uuid[]) AND c.budget IS NOT NULL AND c.starts_on IS NOT NULL AND c.ends_on IS NOT NULL
       GROUP BY c.id, c.budget, c.currency, c.pacing, c.starts_on, c.ends_on, clock.today`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toSpend);
  });
}

function toSpend(row: SpendRow): CampaignSpend {
  const { currency, start, unconverted } = row;
  const planned = budgetByDay(Number(row.budget_minor), row.days, row.pacing);
  const past = planned.slice(0, Math.max(0, row.days_past)).reduce((sum, day) => sum + day, 0);
  return {
    start,
    planned: planned.map((minor) => minor / 100),
    plannedToDate: { amount: (past / 100).toFixed(2), currency },
    spentToDate: { amount: row.spent, currency },
    unconverted,
  };
}
