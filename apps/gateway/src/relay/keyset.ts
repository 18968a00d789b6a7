import { badUserInput } from "../errors/bad-user-input.ts";
import type { Cursor } from "./cursor.ts";
import type { Page } from "./page.ts";
import type { SqlParameters } from "./sql-parameters.ts";

/** How a list is sorted: by one expression, and by the id among rows that are equal there. */
export interface SortKey {
  /** SQL of the sort key; never null. */
  sql: string;
  type: keyof typeof keyForms;
  /** SQL of the id that breaks ties. */
  idSql: string;
  idType: keyof typeof idForms;
  descending: boolean;
}

/** What every row of a page carries beside its own columns. */
export interface CursorRow {
  cursor_key: string;
  cursor_id: string;
}

export interface KeysetClauses {
  /** Select-list items `cursor_key` and `cursor_id`. */
  columns: string;
  /** Conditions that cut the list at the cursors. */
  where: string[];
  orderBy: string;
  /** One row more than asked for, to know whether there is more. */
  limit: number;
}

/** The written forms of a key, so that a forged cursor is refused here and not by a failing statement. */
const keyForms = {
  text: /^[^\0]{0,10000}$/s,
  timestamptz: /^\d{4,6}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2}){0,2}$/,
  "double precision": /^-?(\d{1,310}(\.\d{1,20})?(e[+-]?\d{1,3})?|Infinity)$/,
  integer: /^\d{1,9}$/,
  numeric: /^-?\d{1,30}(\.\d{1,30})?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
} as const;

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

const idForms = {
  uuid: new RegExp(`^${uuid}$`),
  integer: keyForms.integer,
  /** Two UUIDs with a stroke between: what has a row per pair, such as stock of a product at a location. */
  text: new RegExp(`^${uuid}/${uuid}$`),
} as const;

/**
 * The clauses that read one page by its sort key instead of by OFFSET: every page costs the same, and rows added
 * meanwhile neither repeat nor hide others.
 *
 * @throws GraphQLError BAD_USER_INPUT when a cursor belongs to a list sorted otherwise.
 */
export function keysetClauses(sort: SortKey, page: Page, parameters: SqlParameters): KeysetClauses {
  const downward = sort.descending !== page.backward;
  const direction = downward ? "DESC" : "ASC";
  const where: string[] = [];
  const cut = (argument: "after" | "before", cursor: Cursor) => {
    if (!keyForms[sort.type].test(cursor.key) || !idForms[sort.idType].test(cursor.id))
      throw badUserInput(argument, `${argument} is a cursor of a list with another order; start again without it.`);
    const beyond = (argument === "after") === sort.descending ? "<" : ">";
    const key = `${parameters.add(cursor.key)}::${sort.type}`;
    const id = `${parameters.add(cursor.id)}::${sort.idType}`;
    where.push(`(${sort.sql}, ${sort.idSql}) ${beyond} (${key}, ${id})`);
  };
  if (page.after !== null) cut("after", page.after);
  if (page.before !== null) cut("before", page.before);
  return {
    columns: `(${sort.sql})::text AS cursor_key, (${sort.idSql})::text AS cursor_id`,
    where,
    orderBy: `${sort.sql} ${direction}, ${sort.idSql} ${direction}`,
    limit: page.size + 1,
  };
}
