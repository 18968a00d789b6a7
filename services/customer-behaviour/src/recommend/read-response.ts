import type { EntityManager } from "typeorm";

/** How the organisation's customers have answered its e-mails. */
export interface ContactResponse {
  /** E-mails of the last year, of customers who are known. */
  sent: number;
  /** Of them, followed by a click within a week. */
  clicked: number;
  /** Of them, followed by a purchase within a week. */
  bought: number;
  /** Purchases within a week that would have been expected without any e-mail, by how often these customers buy. */
  expected: number;
}

/** Days after an e-mail in which an answer to it is looked for. */
export const responseDays = 7;

/** Counts the e-mails of the last year before the newest one, and what followed them. */
export async function readResponse(db: EntityManager): Promise<ContactResponse> {
  const [row]: ContactResponse[] = await db.query(
    `WITH newest AS (
       SELECT max(occurred_at) AS at FROM customer_event WHERE kind = 'EMAIL_SENT' AND occurred_at < now()
     ), sent AS (
       SELECT e.tenant_id, e.customer_id, e.occurred_at FROM customer_event e, newest
       WHERE e.kind = 'EMAIL_SENT' AND e.customer_id IS NOT NULL
         AND e.occurred_at BETWEEN newest.at - interval '1 year' AND newest.at - $1::integer * interval '1 day'
     ), rate AS (
       SELECT o.customer_id, count(DISTINCT o.placed_at::date)::double precision
         / greatest(30, extract(epoch FROM (SELECT at FROM newest) - min(o.placed_at)) / 86400) AS per_day
       FROM sales_order o WHERE o.kind = 'SALE' AND o.customer_id IN (SELECT customer_id FROM sent)
         AND o.placed_at <= (SELECT at FROM newest)
       GROUP BY 1
     )
     SELECT count(*)::integer AS sent,
       count(*) FILTER (WHERE EXISTS (
         SELECT FROM customer_event c WHERE c.tenant_id = s.tenant_id AND c.customer_id = s.customer_id
           AND c.kind = 'EMAIL_CLICK' AND c.occurred_at > s.occurred_at
           AND c.occurred_at <= s.occurred_at + $1::integer * interval '1 day'))::integer AS clicked,
       count(*) FILTER (WHERE EXISTS (
         SELECT FROM sales_order o WHERE o.tenant_id = s.tenant_id AND o.customer_id = s.customer_id AND o.kind = 'SALE'
           AND o.placed_at > s.occurred_at
           AND o.placed_at <= s.occurred_at + $1::integer * interval '1 day'))::integer AS bought,
       coalesce(sum(1 - exp(-$1::integer * coalesce(r.per_day, 0))), 0)::double precision AS expected
     FROM sent s LEFT JOIN rate r ON r.customer_id = s.customer_id`,
    [responseDays],
  );
  return row ?? { sent: 0, clicked: 0, bought: 0, expected: 0 };
}
