/** Whom a webhook's secret is sealed for, so that it opens in no other row and for no other organisation. */
export function webhookOwner(tenantId: string, webhookId: string): string {
  return `webhook:${tenantId}:${webhookId}`;
}
