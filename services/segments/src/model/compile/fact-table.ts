/**
 * Figures of each customer over one table, read once whatever the number of conditions that ask for them: the columns of
 * one grouped sub-select, which the evaluation joins.
 */
export class FactTable {
  private readonly columns = new Map<string, string>();
  private readonly reach = new Set<string>();

  /**
   * @param name of the sub-select
   * @param from table with its joins
   * @param customerSql SQL of the customer's key in it
   */
  constructor(
    readonly name: string,
    private readonly from: string,
    private readonly customerSql: string,
  ) {}

  /**
   * Asks for a figure.
   *
   * @param sql an aggregate
   * @param reach the rows that it looks at; rows that no figure looks at are not read
   * @returns SQL of the figure, null where the customer has no row
   */
  figure(sql: string, reach: string): string {
    const column = this.columns.get(sql) ?? `n${this.columns.size}`;
    this.columns.set(sql, column);
    this.reach.add(reach);
    return `${this.name}.${column}`;
  }

  /** @param scope condition on the customer's key; null for every customer. Empty text where nothing was asked for. */
  join(scope: ((customerSql: string) => string) | null): string {
    if (this.columns.size === 0) return "";
    const columns = [...this.columns].map(([sql, column]) => `${sql} AS ${column}`);
    const reach = this.reach.has("true") ? [] : [`(${[...this.reach].join(" OR ")})`];
    const where = [scope === null ? `${this.customerSql} IS NOT NULL` : scope(this.customerSql), ...reach];
    return `LEFT JOIN (
      SELECT ${this.customerSql} AS customer_id, ${columns.join(", ")}
      FROM ${this.from} WHERE ${where.join(" AND ")} GROUP BY 1
    ) AS ${this.name} ON ${this.name}.customer_id = u.id`;
  }
}
