import {
  compareVariants,
  holdoutEffect,
  type VariantComparison,
} from "@bellwether/campaigns/measure/model/campaign-results";
import type { ArmMoment } from "@bellwether/campaigns/measure/model/conversion-steps";
import type { Difference } from "@bellwether/campaigns/measure/model/running-difference";
import {
  type ArmFigures,
  heldOut,
  measuredDays,
  type OfCampaign,
  readArms,
  readCosts,
  readMoments,
} from "@bellwether/campaigns/measure/read-results";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { CampaignArm, CampaignComparison, CampaignEffect, CampaignResults } from "./campaign-results.type.ts";

interface VariantRow {
  campaignId: string;
  id: string;
  name: string;
  currency: string;
}

/** Results of campaigns, by the campaign's key; null where nobody was chosen yet. */
export function resultsByCampaign(db: TenantSnapshot): DataLoader<string, CampaignResults | null> {
  return new DataLoader(async (keys) => {
    const arms = byCampaign(await readArms(db, keys));
    const moments = byCampaign(await readMoments(db, keys));
    const costs = new Map((await readCosts(db, keys)).map(({ campaignId, cost }) => [campaignId, cost]));
    const variants = byCampaign(
      await db.query<VariantRow>(
        `SELECT campaign_id AS "campaignId", campaign_variant.id, campaign_variant.name, organisation.currency
         FROM campaign_variant CROSS JOIN organisation WHERE campaign_id = ANY ($1::uuid[]) ORDER BY position`,
        [keys],
      ),
    );
    return keys.map((key) => {
      const own = arms.get(key);
      if (own === undefined) return null;
      return toResults(own, moments.get(key) ?? [], costs.get(key) ?? 0, variants.get(key) ?? []);
    });
  });
}

function byCampaign<Row extends { campaignId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.campaignId);
    if (group === undefined) groups.set(row.campaignId, [row]);
    else group.push(row);
  }
  return groups;
}

function toResults(
  figures: readonly OfCampaign<ArmFigures>[],
  moments: readonly ArmMoment[],
  cost: number,
  variants: readonly VariantRow[],
): CampaignResults {
  const currency = variants[0]?.currency ?? "";
  const of = (arm: string) => figures.find((one) => one.arm === arm);
  const compared = compareVariants(
    variants.map(({ id }) => id),
    moments,
  );
  const arms = [{ id: heldOut, name: null }, ...variants].flatMap(({ id, name }): CampaignArm[] => {
    const own = of(id);
    if (own === undefined) return [];
    const { people, sent, bounced, opened, clicked, unsubscribed, complained, buyers, sum } = own;
    const revenue = { amount: sum.toFixed(2), currency };
    const comparison = toComparison(compared.get(id));
    return [
      { variant: name, people, sent, bounced, opened, clicked, unsubscribed, complained, buyers, revenue, comparison },
    ];
  });
  const treated = figures.filter(({ arm }) => arm !== heldOut);
  return {
    measuredDays,
    cost: { amount: cost.toFixed(2), currency },
    arms,
    effect: toEffect(holdoutEffect(treated, of(heldOut), moments, cost)),
  };
}

function toComparison(compared: VariantComparison | undefined): CampaignComparison | null {
  if (compared === undefined) return null;
  const { verdict, ratio } = compared;
  const { estimate, lower, upper, pValue } = ratio;
  return { verdict, ratio: estimate === null ? null : { estimate, lower, upper }, pValue };
}

function toEffect(effect: ReturnType<typeof holdoutEffect>): CampaignEffect | null {
  if (effect === null) return null;
  const interval = ({ estimate, lower, upper }: Difference) => ({ estimate, lower, upper });
  return {
    conversion: interval(effect.conversion),
    revenuePerPerson: interval(effect.revenue),
    incrementalRevenue: effect.return.incrementalRevenue,
    roi: effect.return.roi,
    explainedByPast: effect.revenue.explained,
  };
}
