/** SQL: when nothing leaves by a row of `supply_lane`, as JSON of [first, last] in days from 1970. */
export const closedSpans = `(
  SELECT coalesce(jsonb_agg(jsonb_build_array(lower(span) - DATE '1970-01-01', upper(span) - 1 - DATE '1970-01-01')), '[]')
  FROM unnest(closed_days) AS span)`;

/**
 * SQL: the narrowest lane in use that brings `product` to `target`, columns of the query around it: the product's own, else that of
 * the nearest category, else that of everything. No row where there is none.
 *
 * @param columns of `supply_lane`. @param from which lanes only.
 */
export function narrowestLane(columns: string, from = "true"): string {
  return `SELECT ${columns} FROM supply_lane LEFT JOIN category ON category.id = supply_lane.category_id
    WHERE active AND to_location_id = target AND ${from}
      AND (product_id = product OR product_id IS NULL) AND (category_id IS NULL OR EXISTS (
        SELECT FROM product AS kept JOIN category AS own ON own.id = kept.category_id
        WHERE kept.id = product AND (own.path = category.path OR starts_with(own.path, category.path || ' > '))))
    ORDER BY product_id IS NULL, length(category.path) DESC NULLS LAST LIMIT 1`;
}
