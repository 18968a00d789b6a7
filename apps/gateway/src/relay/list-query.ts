import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { ConnectionPage } from "./connection-page.ts";
import { type CursorRow, keysetClauses, type SortKey } from "./keyset.ts";
import type { Page } from "./page.ts";
import { SqlParameters } from "./sql-parameters.ts";

/** A filtered and sorted list, before it is cut into pages. */
export interface ListQuery {
  /** Select-list items. */
  columns: string;
  /** FROM item with its joins. */
  from: string;
  /** Conditions, all of which hold. */
  where: readonly string[];
  /** Values of `columns`, `from` and `where`. */
  parameters: SqlParameters;
  sort: SortKey;
}

/** Reads one page of a list in one statement. */
export async function readListPage<Row extends CursorRow, Item>(
  db: TenantSnapshot,
  query: ListQuery,
  page: Page,
  toItem: (row: Row) => Item,
): Promise<ConnectionPage<Row, Item>> {
  const filterValues = [...query.parameters.values];
  const keyset = keysetClauses(query.sort, page, query.parameters);
  const rows = await db.query<Row>(
    `SELECT ${query.columns}, ${keyset.columns} FROM ${query.from} ${whereClause([...query.where, ...keyset.where])}
     ORDER BY ${keyset.orderBy} LIMIT ${keyset.limit}`,
    query.parameters.values,
  );
  return new ConnectionPage(rows, page, toItem, async () => {
    const counted = await db.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${query.from} ${whereClause(query.where)}`,
      filterValues,
    );
    return counted[0]?.count ?? 0;
  });
}

/** A list that every parent has one of, such as the orders of a customer. */
export interface ChildListQuery {
  columns: string;
  from: string;
  /** SQL of the column that holds the parent's id. */
  parentSql: string;
  sort: SortKey;
}

/** Reads one page for each of many parents in one statement. Returns each parent's rows in order; a parent without rows has no entry. */
export async function readChildPages<Row extends CursorRow>(
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

function whereClause(conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
}
