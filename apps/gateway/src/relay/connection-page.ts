import { encodeCursor } from "./cursor.ts";
import type { CursorRow } from "./keyset.ts";
import type { Page } from "./page.ts";

export interface PageInfoData {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface EdgeData<Item> {
  cursor: string;
  node: Item;
}

/** One page of a list. Nodes, edges and cursors are made when they are read: most queries want one of them. */
export class ConnectionPage<Row extends CursorRow, Item> {
  private readonly rows: readonly Row[];
  private readonly hasMore: boolean;
  private mapped: Item[] | undefined;

  /**
   * @param rows in reading order of the statement, with one row more than the page's size where there is more.
   * @param countAll counts the whole list; called only when the query asks.
   */
  constructor(
    rows: readonly Row[],
    private readonly page: Page,
    private readonly toItem: (row: Row) => Item,
    readonly countAll: () => Promise<number>,
  ) {
    this.hasMore = rows.length > page.size;
    const kept = this.hasMore ? rows.slice(0, page.size) : rows;
    this.rows = page.backward ? [...kept].reverse() : kept;
  }

  get nodes(): Item[] {
    this.mapped ??= this.rows.map(this.toItem);
    return this.mapped;
  }

  get edges(): EdgeData<Item>[] {
    const nodes = this.nodes;
    return this.rows.map((row, index) => ({ cursor: cursorOf(row), node: nodes[index] as Item }));
  }

  get pageInfo(): PageInfoData {
    const first = this.rows[0];
    const last = this.rows.at(-1);
    return {
      hasNextPage: this.page.backward ? this.page.before !== null : this.hasMore,
      hasPreviousPage: this.page.backward ? this.hasMore : this.page.after !== null,
      startCursor: first === undefined ? null : cursorOf(first),
      endCursor: last === undefined ? null : cursorOf(last),
    };
  }
}

function cursorOf(row: CursorRow): string {
  return encodeCursor({ key: row.cursor_key, id: row.cursor_id });
}
