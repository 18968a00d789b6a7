import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder } from "../loaders.ts";
import { type RecommendationRow, toRecommendation } from "./recommendation.row.ts";
import type { Recommendation } from "./recommendation.type.ts";
import { inactive, outOfStock, popularRows, profilingRefused } from "./recommendation-sql.ts";

/**
 * The first recommendations of customers, by their key. What ran out, is not sold any more or was bought since the list was made is
 * left out when read: none of it waits for the next training.
 */
export function recommendationsByCustomer(db: TenantSnapshot, first: number): DataLoader<string, Recommendation[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<RecommendationRow & { customer_id: string }>(
      `SELECT asked.id AS customer_id, shown.*
       FROM (
         SELECT u.id, u.country, u.acquisition_channel, ${profilingRefused("u.id")} AS refused,
           EXISTS (SELECT FROM recommendation r WHERE r.customer_id = u.id) AS listed
         FROM customer u WHERE u.id = ANY($1::uuid[])
       ) AS asked
       CROSS JOIN LATERAL (
         SELECT * FROM (
           SELECT r.rank::integer, r.product_id, r.score, r.model_version_id, r.computed_at, r.reason
           FROM recommendation r
           WHERE asked.listed AND NOT asked.refused AND r.customer_id = asked.id AND NOT EXISTS (
             SELECT FROM sales_order o JOIN order_line l ON l.order_id = o.id
             WHERE o.customer_id = asked.id AND o.placed_at > r.computed_at AND l.product_id = r.product_id)
           UNION ALL
           SELECT popular.* FROM (${popularRows("asked")}) AS popular (rank, product_id, score, model_version_id, computed_at, reason)
           WHERE asked.refused OR NOT asked.listed
         ) AS one
         WHERE NOT ${inactive("one.product_id")} AND NOT ${outOfStock("one.product_id")}
         ORDER BY rank LIMIT $2
       ) AS shown
       ORDER BY asked.id, shown.rank`,
      [keys, first],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.customer_id, toRecommendation);
  });
}

/** The first products that go with each, by the product's key; those that ran out or are not sold any more are left out. */
export function similarByProduct(db: TenantSnapshot, first: number): DataLoader<string, Recommendation[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<RecommendationRow & { of_id: string }>(
      `SELECT asked.id AS of_id, near.* FROM unnest($1::uuid[]) AS asked (id)
       CROSS JOIN LATERAL (
         SELECT n.neighbour_id AS product_id, n.score, n.model_version_id, n.computed_at, n.rank,
           CASE n.kind
             WHEN 'ALIKE' THEN jsonb_build_object('code', 'recommend.alike', 'facts', jsonb_build_object('category', coalesce(
               (SELECT c.name FROM product p JOIN category c ON c.id = p.category_id WHERE p.id = n.neighbour_id), '')))
             ELSE jsonb_build_object('code', 'recommend.bought-with', 'facts', jsonb_build_object('product',
               (SELECT p.name FROM product p WHERE p.id = n.product_id), 'sharedBuyers', n.shared_buyers))
           END AS reason
         FROM product_neighbour n
         WHERE n.product_id = asked.id AND NOT ${inactive("n.neighbour_id")} AND NOT ${outOfStock("n.neighbour_id")}
         ORDER BY n.rank LIMIT $2
       ) AS near
       ORDER BY asked.id, near.rank`,
      [keys, first],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.of_id, toRecommendation);
  });
}
