import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { ConnectionPage } from "./connection-page.ts";
import { type CursorRow, keysetClauses, type SortKey } from "./keyset.ts";
import type { Page } from "./page.ts";
import type { SqlParameters } from "./sql-parameters.ts";

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

/** Conditions, all of which hold, as the end of a statement. */
export function whereClause(conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
}
