import type { EntityManager } from "typeorm";
import { agreedSql, suppressedSql } from "../delivery/outbox/freeze-audience.ts";
import type { CustomersQuery } from "../delivery/ports.ts";
import type { FrequencyCap } from "./model/campaign-plan.ts";

/** How many of an audience a mail would reach at this moment. */
export interface AudienceReach {
  /** People in the audience. */
  total: number;
  /** Of them, those without an address that takes mail. */
  withoutAddress: number;
  /** Of the others, those who have not agreed to mail. */
  withoutConsent: number;
  /** Of the others, those who got as much lately as the cap allows. */
  capped: number;
  /** Who is left; of them the holdout share is held out. */
  reachable: number;
}

/** Counts whom a mail would reach, each person under the first reason that keeps them from it. */
export async function audienceReach(
  db: EntityManager,
  audience: CustomersQuery,
  cap: FrequencyCap | null,
): Promise<AudienceReach> {
  const [sends, days] = [`$${audience.values.length + 1}::integer`, `$${audience.values.length + 2}::integer`];
  const [row]: [AudienceReach] = await db.query(
    `WITH judged AS (
       SELECT CASE WHEN customer.email IS NULL OR ${suppressedSql} THEN 'ADDRESS'
         WHEN NOT ${agreedSql("'EMAIL_MARKETING'")} THEN 'CONSENT'
         WHEN ${sends} IS NOT NULL AND ${sends} <= (SELECT count(*) FROM campaign_send AS sent
           WHERE sent.customer_id = customer.id AND sent.status = 'SENT' AND sent.sent_at > now() - ${days} * interval '1 day')
         THEN 'CAPPED' END AS reason
       FROM (${audience.sql}) AS audience JOIN customer ON customer.id = audience.customer_id
       WHERE customer.merged_into IS NULL AND customer.erased_at IS NULL
     )
     SELECT count(*)::integer AS total, count(*) FILTER (WHERE reason = 'ADDRESS')::integer AS "withoutAddress",
       count(*) FILTER (WHERE reason = 'CONSENT')::integer AS "withoutConsent",
       count(*) FILTER (WHERE reason = 'CAPPED')::integer AS capped, count(*) FILTER (WHERE reason IS NULL)::integer AS reachable
     FROM judged`,
    [...audience.values, cap?.sends ?? null, cap?.days ?? null],
  );
  return row;
}
