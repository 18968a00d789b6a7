import type { EntityManager } from "typeorm";
import type { DayNumber } from "./calendar.ts";

/** What a product is, as far as its demand is concerned. */
export interface CatalogueProduct {
  /** Its category and those above it, nearest first; empty without one. */
  categories: string[];
  /** List price in the organisation's currency; null where unknown. */
  unitPrice: number | null;
  active: boolean;
  /** Day since which the organisation has it in its catalogue here. */
  knownSince: DayNumber;
  /** Whether it came to the catalogue after the organisation's orders had, so that it is new rather than just never sold. */
  newcomer: boolean;
}

/** An organisation brings what it has within a week of its first orders. */
const firstImportDays = 7;

/** Deepest category tree that is followed: a loop in the data must not hold the training. */
const deepest = 12;

/** Products of the tenant that `db` belongs to, by id. */
export async function readCatalogue(db: EntityManager): Promise<Map<string, CatalogueProduct>> {
  const rows: {
    id: string;
    categories: string[];
    unit_price: number | null;
    active: boolean;
    known_since: number;
    newcomer: boolean;
  }[] = await db.query(
    `WITH RECURSIVE above AS (
       SELECT id AS leaf, id, parent_id, 1 AS depth FROM category
       UNION ALL
       SELECT above.leaf, category.id, category.parent_id, depth + 1
       FROM above JOIN category ON category.id = above.parent_id
       WHERE depth < $1
     ), paths AS (
       SELECT leaf, array_agg(id ORDER BY depth) AS categories FROM above GROUP BY leaf
     )
     SELECT product.id, coalesce(categories, '{}') AS categories,
       unit_price::double precision AS unit_price, active,
       created_at::date - DATE '1970-01-01' AS known_since,
       coalesce(created_at > (SELECT min(created_at) FROM sales_order) + $2 * interval '1 day', false) AS newcomer
     FROM product LEFT JOIN paths ON paths.leaf = product.category_id`,
    [deepest, firstImportDays],
  );
  return new Map(
    rows.map(({ id, categories, unit_price, active, known_since, newcomer }) => [
      id,
      { categories, unitPrice: unit_price, active, knownSince: known_since, newcomer },
    ]),
  );
}

/** Countries of the tenant's locations, ISO 3166-1 alpha-2. */
export async function readCountries(db: EntityManager): Promise<string[]> {
  const rows: { country: string }[] = await db.query(
    "SELECT DISTINCT country FROM location WHERE country IS NOT NULL ORDER BY country",
  );
  return rows.map(({ country }) => country);
}
