/** SQL of whether a customer has not refused to be counted in analyses: who decided nothing has not. */
export function mayBeCounted(customerId: string): string {
  return `${customerId} NOT IN (SELECT customer_id FROM customer_consent WHERE purpose = 'ANALYTICS' AND NOT granted)`;
}
