/**
 * Whether stock of a product is counted anywhere and none is left. Products of which nobody counts the stock are never out of it.
 *
 * @param product SQL of the product's key
 */
export function outOfStock(product: string): string {
  return `coalesce((SELECT sum(k.available) <= 0 FROM stock_position k WHERE k.product_id = ${product}), false)`;
}

/** Whether a product is not sold any more. */
export function inactive(product: string): string {
  return `NOT (SELECT p.active FROM product p WHERE p.id = ${product})`;
}

/** Whether a customer refused to have a profile made of their purchases. */
export function profilingRefused(customer: string): string {
  return `EXISTS (SELECT FROM customer_consent c WHERE c.customer_id = ${customer} AND c.purpose = 'PROFILING' AND NOT c.granted)`;
}

/**
 * What is popular where a customer is, for those of whom no list is stored: in the country, else in the channel that brought them, else
 * everywhere. For who refused profiling everywhere alone, and with nothing of theirs looked at.
 *
 * @param customer alias of a row with `id`, `country`, `acquisition_channel` and `refused`
 */
export function popularRows(customer: string): string {
  const scope = (name: string, value: string) =>
    `WHEN NOT ${customer}.refused AND EXISTS (SELECT FROM popular_product w WHERE w.scope = '${name}' AND w.value = ${value}) THEN '${name}'`;
  const place = `CASE WHEN x.scope = 'COUNTRY' THEN ${customer}.country WHEN x.scope = 'CHANNEL' THEN ${customer}.acquisition_channel ELSE '' END`;
  return `
    SELECT w.rank::integer, w.product_id, w.score, w.model_version_id, w.computed_at,
      CASE
        WHEN ${customer}.refused
        THEN jsonb_build_object('code', 'recommend.profiling-refused', 'facts', jsonb_build_object('buyers', w.buyers))
        WHEN w.scope = 'ALL'
        THEN jsonb_build_object('code', 'recommend.popular', 'facts', jsonb_build_object('buyers', w.buyers))
        ELSE jsonb_build_object('code', 'recommend.popular-in', 'facts', jsonb_build_object('place', w.value, 'buyers', w.buyers))
      END AS reason
    FROM (SELECT CASE ${scope("COUNTRY", `${customer}.country`)} ${scope("CHANNEL", `${customer}.acquisition_channel`)} ELSE 'ALL' END AS scope) x
    JOIN popular_product w ON w.scope = x.scope AND w.value = ${place}`;
}
