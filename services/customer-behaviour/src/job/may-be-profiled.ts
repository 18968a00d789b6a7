/** SQL of whether a row of `customer` has not refused to be profiled: who decided nothing has not. */
export function mayBeProfiled(customer: string): string {
  return `NOT EXISTS (
       SELECT FROM customer_consent c
       WHERE c.tenant_id = ${customer}.tenant_id AND c.customer_id = ${customer}.id AND c.purpose = 'PROFILING' AND NOT c.granted)`;
}
