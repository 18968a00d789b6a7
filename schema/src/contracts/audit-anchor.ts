/** Days that lines of the audit log are kept at least; the database holds it, too. */
export const leastAuditDays = 90;

/** Whom an anchor of the audit log is sealed for: a seal stands for one cut of one organisation's log. */
export function anchorOwner(tenantId: string, number: number): string {
  return `audit-anchor:${tenantId}:${number}`;
}
