import type { EntityManager } from "typeorm";
import { importLimits } from "../contract.ts";
import { categorySeparator } from "../values/category-path.ts";
import { tableCollation } from "./staging-table.ts";

/**
 * Creates the categories that staged products name and that are not there yet, parents first.
 *
 * @returns how many were created
 */
export async function writeCategories(db: EntityManager): Promise<number> {
  let created = 0;
  for (let depth = 1; depth <= importLimits.maxCategoryDepth; depth++) {
    const [{ added, deeper }]: [{ added: number; deeper: boolean }] = await db.query(
      `WITH paths AS MATERIALIZED (
         SELECT DISTINCT string_to_array(category_path, $1) AS names FROM staged_record WHERE category_path IS NOT NULL
       ), level AS (
         SELECT DISTINCT names[1:$2::integer] AS names FROM paths WHERE cardinality(names) >= $2
       ), added AS (
         INSERT INTO category (id, parent_id, name, path)
         SELECT gen_random_uuid(),
           (SELECT parent.id FROM category AS parent WHERE parent.path = array_to_string(level.names[1:$2 - 1], $1) ${tableCollation}),
           level.names[$2], array_to_string(level.names, $1)
         FROM level
         WHERE (SELECT known.id FROM category AS known WHERE known.path = array_to_string(level.names, $1) ${tableCollation}) IS NULL
         ORDER BY level.names
         RETURNING 1
       )
       SELECT (SELECT count(*)::integer FROM added) AS added,
         EXISTS (SELECT FROM paths WHERE cardinality(names) > $2) AS deeper`,
      [categorySeparator, depth],
    );
    created += added;
    if (!deeper) break;
  }
  return created;
}
