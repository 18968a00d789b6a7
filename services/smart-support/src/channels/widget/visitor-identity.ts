import type { EntityManager } from "typeorm";

/** Days for which a stranger's browser opens their conversation, and hours for which a known customer's does. */
export const strangerDays = 180;
export const customerHours = 12;

/** Whose conversation it is; the customer is null where nobody was vouched for. */
export interface KnownVisitor {
  visitorId: string;
  customerId: string | null;
}

/** The visitor as they are known now: one that was erased is a stranger. */
export async function readKnownVisitor(db: EntityManager, visitorId: string): Promise<KnownVisitor> {
  const [row]: [{ customerId: string | null } | undefined] = await db.query(
    `SELECT customer_id AS "customerId" FROM support_visitor WHERE id = $1`,
    [visitorId],
  );
  return { visitorId, customerId: row?.customerId ?? null };
}

/** Until when a token issued now is good. */
export function goodUntil(customerId: string | null, now: Date): Date {
  const hours = customerId === null ? strangerDays * 24 : customerHours;
  return new Date(now.getTime() + hours * 3_600_000);
}
