/**
 * SQL of what is worth how much in the organisation's currency, by the latest rate on or before the day; null where no rate is known.
 *
 * @param home SQL of the organisation's currency
 */
export function worthSql(amount: string, currency: string, day: string, home: string): string {
  // Most touches are worth nothing by themselves, and are not to look for a rate.
  return `${amount} * CASE WHEN ${currency} = ${home} THEN 1 WHEN ${amount} IS NULL THEN NULL ELSE (
      SELECT known.rate FROM exchange_rate AS known
      WHERE known.currency = ${currency} AND known.into_currency = ${home} AND known.day <= ${day}
      ORDER BY known.day DESC LIMIT 1) END`;
}
