import { plansSql } from "@bellwether/campaigns/life/campaign-record";
import type { CampaignPlan } from "@bellwether/campaigns/life/model/campaign-plan";
import { wholeShare } from "@bellwether/campaigns/life/model/campaign-plan";
import { normalisePlan } from "@bellwether/campaigns/life/model/normalise-plan";
import { type ReadinessProblem, readinessProblems, startProblems } from "@bellwether/campaigns/life/model/readiness";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder, inKeyOrder } from "../loaders.ts";
import type { CampaignStockRisk, CampaignVariant } from "./campaign-parts.type.ts";
import { creativeLanguage } from "./campaign-words.enum.ts";

/** All that is said about campaigns planned here, their words included, by the campaign's key. */
export function planByCampaign(db: TenantSnapshot): DataLoader<string, CampaignPlan | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<{ id: string; plan: CampaignPlan }>(plansSql, [keys]);
    return inKeyOrder(
      keys,
      rows,
      (row) => row.id,
      (row) => normalisePlan(row.plan),
    );
  });
}

export function variantsOf(plan: CampaignPlan | null): CampaignVariant[] {
  return (plan?.variants ?? []).map(({ id, name, share, creatives }) => ({
    key: id!,
    name,
    share: share / wholeShare,
    creatives: creatives.map(({ locale, ...words }) => ({ language: creativeLanguage(locale), ...words })),
  }));
}

/** What a plan lacks before it can be scheduled. */
export function missingOf(plan: CampaignPlan | null, now: Date): ReadinessProblem[] {
  return plan === null ? [] : [...readinessProblems(plan, now), ...startProblems(plan, now)];
}

interface RiskRow {
  campaign_id: string;
  product_id: string;
  out_on: string;
  available: string;
  arriving: string;
  expected: string | null;
  found_at: Date;
  accepted: boolean;
}

/** Products that run out before their campaign is over, the first to do so first, by the campaign's key. */
export function stockRisksByCampaign(db: TenantSnapshot): DataLoader<string, CampaignStockRisk[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<RiskRow>(
      `SELECT campaign_id, product_id, out_on::text, trim_scale(available)::text AS available, trim_scale(arriving)::text AS arriving,
         trim_scale(expected)::text AS expected, found_at, accepted_at IS NOT NULL AS accepted
       FROM campaign_stock_risk WHERE campaign_id = ANY($1::uuid[]) ORDER BY out_on, product_id`,
      [keys],
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.campaign_id,
      ({ product_id, out_on, found_at, available, arriving, expected, accepted }) => ({
        productKey: product_id,
        outOn: out_on,
        available,
        arriving,
        expected,
        foundAt: found_at,
        accepted,
      }),
    );
  });
}
