import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { Field, ObjectType } from "type-graphql";
import { groupsInKeyOrder } from "../loaders.ts";

@ObjectType("CampaignOverlap", { description: "Another campaign at the same time, for the same people or products." })
export class CampaignOverlap {
  campaignKey!: string;
  productKeys!: string[];

  @Field(() => Boolean, { description: "Whether it is for the same segment, or by the same rule." })
  sameAudience!: boolean;
}

interface OverlapRow {
  campaign_id: string;
  other_id: string;
  same_audience: boolean;
  product_ids: string[];
}

/** Campaigns of each that are told. */
const toldAtMost = 50;

const same = `c.segment_id = o.segment_id OR c.audience_predicate = o.audience_predicate`;

/**
 * Which other campaigns run or will at the same time as each, for the same audience or some of the same products; by the campaign's key. A
 * campaign without a start counts from now, one without an end goes on.
 */
export function overlapsByCampaign(db: TenantSnapshot): DataLoader<string, CampaignOverlap[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<OverlapRow>(
      `SELECT found.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT c.id AS campaign_id, o.id AS other_id, coalesce(${same}, false) AS same_audience, shared.product_ids
         FROM campaign c JOIN campaign o ON o.id <> c.id AND o.status IN ('SCHEDULED', 'RUNNING', 'PAUSED')
           AND coalesce(c.starts_at, now()) < coalesce(o.ends_at, 'infinity')
           AND coalesce(o.starts_at, now()) < coalesce(c.ends_at, 'infinity')
         CROSS JOIN LATERAL (
           SELECT coalesce(array_agg(p.product_id ORDER BY p.product_id), '{}')::text[] AS product_ids
           FROM campaign_product p JOIN campaign_product q USING (product_id) WHERE p.campaign_id = c.id AND q.campaign_id = o.id
         ) AS shared
         WHERE c.id = asked.id AND c.status NOT IN ('ENDED', 'ARCHIVED')
           AND (coalesce(${same}, false) OR cardinality(shared.product_ids) > 0)
         ORDER BY coalesce(o.starts_at, now()), o.id LIMIT ${toldAtMost}
       ) AS found`,
      [keys],
    );
    return groupsInKeyOrder(
      keys,
      rows,
      (row) => row.campaign_id,
      (row) => ({ campaignKey: row.other_id, sameAudience: row.same_audience, productKeys: row.product_ids }),
    );
  });
}
