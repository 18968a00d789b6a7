import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { Connection } from "./connection.type.ts";
import { ConnectionPage } from "./connection-page.ts";
import { type CursorRow, keysetClauses, type SortKey } from "./keyset.ts";
import { whereClause } from "./list-query.ts";
import type { Page } from "./page.ts";
import { SqlParameters } from "./sql-parameters.ts";

/** A list that every parent has one of, such as the orders of a customer. */
export interface ChildListQuery {
  columns: string;
  from: string;
  /** SQL of the column that holds the parent's id. */
  parentSql: string;
  sort: SortKey;
}

/** One page of each parent's list, by the parent's key: one statement for many parents, and one more where lists are counted. */
export function childPages<Row extends CursorRow, Item>(
  db: TenantSnapshot,
  query: ChildListQuery,
  page: Page,
  toItem: (row: Row) => Item,
): DataLoader<string, Connection<Item>> {
  const counts = childCounts(db, query);
  return new DataLoader(async (keys) => {
    const rows = await readChildPages<Row>(db, query, keys, page);
    return keys.map((key) => new ConnectionPage(rows.get(key) ?? [], page, toItem, () => counts.load(key)));
  });
}

/** How long each parent's list is, by the parent's key. */
function childCounts(db: TenantSnapshot, { from, parentSql }: ChildListQuery): DataLoader<string, number> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<{ id: string; count: number }>(
      `SELECT ${parentSql} AS id, count(*)::int AS count FROM ${from} WHERE ${parentSql} = ANY($1::uuid[]) GROUP BY 1`,
      [keys],
    );
    const counts = new Map(rows.map((row) => [row.id, row.count]));
    return keys.map((key) => counts.get(key) ?? 0);
  });
}

/** Each parent's rows in order; a parent without rows has no entry. */
async function readChildPages<Row extends CursorRow>(
  db: TenantSnapshot,
  query: ChildListQuery,
  parentIds: readonly string[],
  page: Page,
): Promise<Map<string, Row[]>> {
  const parameters = new SqlParameters();
  const parents = parameters.add(parentIds);
  const keyset = keysetClauses(query.sort, page, parameters);
  const rows = await db.query<Row & { parent_id: string }>(
    `SELECT asked.id AS parent_id, child.*
     FROM unnest(${parents}::uuid[]) WITH ORDINALITY AS asked (id, position)
     CROSS JOIN LATERAL (
       SELECT ${query.columns}, ${keyset.columns}, row_number() OVER (ORDER BY ${keyset.orderBy}) AS child_position
       FROM ${query.from} ${whereClause([`${query.parentSql} = asked.id`, ...keyset.where])}
       ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}
     ) AS child
     ORDER BY asked.position, child.child_position`,
    parameters.values,
  );
  const pages = new Map<string, Row[]>();
  for (const row of rows) {
    const siblings = pages.get(row.parent_id);
    if (siblings === undefined) pages.set(row.parent_id, [row]);
    else siblings.push(row);
  }
  return pages;
}
