import type { EntityManager } from "typeorm";
import type { CampaignRefusal } from "./campaign-refusal.ts";
import type { CampaignPlan } from "./model/campaign-plan.ts";

/** What a plan names that the organisation does not have, or has put away. */
export async function unknownThings(
  db: EntityManager,
  { audience: { segmentId }, adAudienceId, productIds }: Pick<CampaignPlan, "audience" | "adAudienceId" | "productIds">,
): Promise<CampaignRefusal[]> {
  const refusals: CampaignRefusal[] = [];
  if (segmentId !== null) {
    const [segment]: [{ archived: boolean } | undefined] = await db.query(
      "SELECT archived_at IS NOT NULL AS archived FROM segment WHERE id = $1",
      [segmentId],
    );
    const field = ["audience", "segmentId"];
    if (segment === undefined) refusals.push({ code: "campaign.segment-unknown", field, facts: {} });
    else if (segment.archived) refusals.push({ code: "campaign.segment-archived", field, facts: {} });
  }
  if (adAudienceId !== null) {
    const known: unknown[] = await db.query("SELECT FROM ad_audience WHERE id = $1", [adAudienceId]);
    if (known.length === 0) refusals.push({ code: "campaign.ad-list-unknown", field: ["adAudienceId"], facts: {} });
  }
  const [{ unknown }]: [{ unknown: number }] = await db.query(
    `SELECT count(*)::integer AS unknown FROM unnest($1::uuid[]) AS wanted (id)
     WHERE NOT EXISTS (SELECT FROM product WHERE product.id = wanted.id)`,
    [productIds],
  );
  if (unknown > 0)
    refusals.push({ code: "campaign.product-unknown", field: ["productIds"], facts: { count: unknown } });
  return refusals;
}
