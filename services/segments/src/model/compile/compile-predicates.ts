import { type Predicate, visit } from "../predicate.ts";
import { attributeSql, customerSql, withinBounds } from "./customer-conditions.ts";
import { FactTable } from "./fact-table.ts";
import { predictionSql, rfmSql } from "./score-conditions.ts";
import { StatementValues } from "./statement-values.ts";

/** Predicates as SQL over customers, the alias of which is `u`. */
export interface CompiledPredicates {
  /** FROM item: the customers with the figures that the predicates need. */
  from: string;
  /** One for each predicate, in their order; true or false, never null. Someone who was erased or merged away is in none. */
  tests: string[];
  /** Those of `from` and `tests`; a statement adds its own. */
  values: StatementValues;
}

export interface CompileOptions {
  /** The instant that windows end at, ISO 8601 to the microsecond. */
  now: string;
  /** Keys of the customers to look at; null for all. */
  customers: readonly string[] | null;
}

/**
 * Writes predicates without questions about other segments as SQL. Every table is read once, whatever the number of
 * predicates: orders and events of the customers in question are grouped by customer, and each condition is a filter on
 * an aggregate. What is not known makes a condition false, so that its "not" holds.
 */
export function compilePredicates(predicates: readonly Predicate[], options: CompileOptions): CompiledPredicates {
  const compiler = new PredicateCompiler(options);
  const tests = predicates.map((predicate) => `(${present} AND ${compiler.test(predicate)})`);
  return { from: compiler.from(), tests, values: compiler.values };
}

const present = "u.merged_into IS NULL AND u.erased_at IS NULL";

/** What one condition on goods looks at. */
interface Goods {
  withinDays?: number | undefined;
  productId?: string | undefined;
  categoryId?: string | undefined;
}

class PredicateCompiler {
  readonly values = new StatementValues();
  private readonly orders = new FactTable("bought", "sales_order o", "o.customer_id");
  private readonly lines = new FactTable(
    "bought_goods",
    "sales_order o JOIN order_line l ON l.order_id = o.id",
    "o.customer_id",
  );
  private readonly events = new FactTable("happened", "customer_event e", "e.customer_id");
  private readonly consents = new FactTable("agreed", "customer_consent c", "c.customer_id");
  private needsScores = false;

  constructor(private readonly options: CompileOptions) {}

  test(predicate: Predicate): string {
    const { values } = this;
    return visit<string>(predicate, {
      all: (parts) => `(${parts.map((part) => this.test(part)).join(" AND ")})`,
      any: (parts) => `(${parts.map((part) => this.test(part)).join(" OR ")})`,
      not: (part) => `NOT ${this.test(part)}`,
      condition: {
        customer: (condition) => customerSql(condition, values),
        attribute: (condition) => attributeSql(condition, values),
        registered: (condition) => this.recency("u.created_at", condition),
        orders: (condition) => this.bought(condition),
        firstOrder: (condition) =>
          this.recency(this.orders.figure(`min(o.placed_at) FILTER (${isSale})`, "true"), condition),
        lastOrder: (condition) =>
          this.recency(this.orders.figure(`max(o.placed_at) FILTER (${isSale})`, "true"), condition),
        events: (condition) => {
          const rows = [`e.kind = ${values.add(condition.kind, "text")}`, ...this.goods(condition, "e.product_id")];
          if (condition.withinDays !== undefined) rows.push(`e.occurred_at > ${this.ago(condition.withinDays)}`);
          const where = rows.join(" AND ");
          const count = this.events.figure(`count(*) FILTER (WHERE ${where})`, `(${where})`);
          return withinBounds(`coalesce(${count}, 0)`, condition, values);
        },
        rfm: (condition) => {
          this.needsScores = true;
          return rfmSql(condition, values);
        },
        prediction: (condition) => {
          this.needsScores = true;
          return predictionSql(condition, values);
        },
        consent: ({ purpose, granted }) => {
          const where = `c.purpose = ${values.add(purpose, "text")}`;
          const agreed = `coalesce(${this.consents.figure(`bool_or(c.granted) FILTER (WHERE ${where})`, `(${where})`)}, false)`;
          return granted ? agreed : `NOT ${agreed}`;
        },
        segment: ({ id }) => {
          throw new Error(`The question about the segment ${id} was not replaced by its predicate.`);
        },
      },
    });
  }

  from(): string {
    const { customers } = this.options;
    const keys = customers === null ? null : this.values.add(customers, "uuid[]");
    const scope = keys === null ? null : (customerSql: string) => `${customerSql} = ANY (${keys})`;
    const tables = [this.orders, this.lines, this.events, this.consents].map((table) => table.join(scope));
    const scored = scope === null ? "true" : scope("customer_id");
    const scores = this.needsScores
      ? `LEFT JOIN (SELECT * FROM customer_score WHERE ${scored}) AS s ON s.customer_id = u.id`
      : "";
    return ["customer u", ...tables, scores].filter((part) => part !== "").join("\n");
  }

  /** Orders: of all goods from their totals, of some goods from their lines. */
  private bought(
    condition: { measure: "COUNT" | "TOTAL" | "AVERAGE"; atLeast?: number; atMost?: number } & Goods,
  ): string {
    const goods = this.goods(condition, "l.product_id");
    const isOfGoods = goods.length > 0;
    const table = isOfGoods ? this.lines : this.orders;
    const rows = [...goods];
    if (condition.withinDays !== undefined) rows.push(`o.placed_at > ${this.ago(condition.withinDays)}`);
    const figure = (aggregate: string, more: string) => {
      const where = [...rows, more].join(" AND ");
      return table.figure(
        `${aggregate} FILTER (WHERE ${where})`,
        rows.length === 0 ? "true" : `(${rows.join(" AND ")})`,
      );
    };
    const amount = isOfGoods ? "l.quantity * l.unit_price" : "o.total";
    const count = isOfGoods ? "count(DISTINCT o.id)" : "count(*)";
    const own = `o.currency = ${ownCurrency}`;
    const measured = {
      COUNT: () => `coalesce(${figure(count, "o.kind = 'SALE'")}, 0)`,
      TOTAL: () => `coalesce(${figure(`sum(${amount})`, `o.kind IN ('SALE', 'RETURN') AND ${own}`)}, 0)`,
      AVERAGE: () => {
        const sales = `o.kind = 'SALE' AND ${own}`;
        return `${figure(`sum(${amount})`, sales)} / nullif(${figure(count, sales)}, 0)`;
      },
    }[condition.measure]();
    return withinBounds(measured, condition, this.values);
  }

  private goods({ productId, categoryId }: Goods, productSql: string): string[] {
    if (productId !== undefined) return [`${productSql} = ${this.values.add(productId, "uuid")}`];
    if (categoryId === undefined) return [];
    return [
      `${productSql} IN (
        WITH RECURSIVE inside AS (
          SELECT id FROM category WHERE id = ${this.values.add(categoryId, "uuid")}
          UNION SELECT c.id FROM category c JOIN inside ON c.parent_id = inside.id
        ) SELECT p.id FROM product p JOIN inside ON p.category_id = inside.id)`,
    ];
  }

  private recency(
    instant: string,
    { withinDays, moreThanDaysAgo }: { withinDays?: number; moreThanDaysAgo?: number },
  ): string {
    return withinDays === undefined
      ? `coalesce(${instant} <= ${this.ago(moreThanDaysAgo!)}, false)`
      : `coalesce(${instant} > ${this.ago(withinDays)}, false)`;
  }

  /** Days are of 24 hours, so that a window is as long in spring as in autumn. */
  private ago(days: number): string {
    return `(${this.values.add(this.options.now, "timestamptz")} - ${this.values.add(days, "integer")} * interval '24 hours')`;
  }
}

const isSale = "WHERE o.kind = 'SALE'";
const ownCurrency = "(SELECT currency FROM organisation)";
