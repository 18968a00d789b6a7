/**
 * SQL that writes decisions of customers: each into the history, once; and as what holds now, where none was taken later.
 *
 * @param decisions SELECT of customer_id, purpose, granted, decided_at, source and recorded_by; one decision a customer and purpose.
 */
export function consentStatement(decisions: string): string {
  const columns = "customer_id, purpose, granted, decided_at, source, recorded_by";
  return `WITH decided AS MATERIALIZED (${decisions}), history AS (
      INSERT INTO customer_consent_change (${columns})
      SELECT ${columns} FROM decided WHERE NOT EXISTS (
        SELECT FROM customer_consent_change AS known WHERE known.customer_id = decided.customer_id
          AND (known.purpose, known.granted, known.decided_at, known.source)
            = (decided.purpose, decided.granted, decided.decided_at, decided.source))
    )
    INSERT INTO customer_consent AS held (${columns})
    SELECT ${columns} FROM decided ORDER BY customer_id, purpose
    ON CONFLICT (tenant_id, customer_id, purpose) DO UPDATE SET granted = excluded.granted, decided_at = excluded.decided_at,
      source = excluded.source, recorded_at = now(), recorded_by = excluded.recorded_by
    WHERE excluded.decided_at >= held.decided_at
      AND (excluded.granted, excluded.decided_at, excluded.source) IS DISTINCT FROM (held.granted, held.decided_at, held.source)`;
}
