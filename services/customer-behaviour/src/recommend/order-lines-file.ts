import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";
import { TransactionsFileError, toDay } from "../evaluate/transactions-file.ts";
import { gatherPurchases, type Purchases } from "../model/recommend/purchases.ts";

/** Columns of a file of order lines, by their names in its header; what is not given is looked for. */
export interface OrderLineColumns {
  customer?: string;
  item?: string;
  /** ISO days, or times that begin with one. */
  date?: string;
  /** Lines of nothing or less are returns, and left out. */
  quantity?: string;
  /** Of both files, where orders have a file of their own. */
  order?: string;
}

/** Names that columns go by, in order of preference. */
const usualNames: Record<keyof OrderLineColumns, readonly string[]> = {
  customer: ["customer_id", "customer", "user_id", "user"],
  item: ["product_id", "item_id", "stock_code", "sku", "product", "item"],
  date: ["date", "ordered_at", "placed_at", "invoice_time", "invoice_date", "timestamp", "time"],
  quantity: ["quantity", "qty"],
  order: ["order_id", "invoice_no", "invoice", "order"],
};

interface Order {
  /** Empty where the buyer is unknown. */
  customer: string;
  day: number;
}

/** Purchases of a file, and what of it they leave out. */
export interface ReadOrderLines {
  purchases: Purchases;
  /** Lines of nobody known, which say nothing of a customer. */
  anonymous: number;
  /** Lines that give something back. */
  returns: number;
}

/**
 * Reads a CSV file of order lines with customer and day, or of lines alone together with a file of their orders.
 *
 * @param orders file with order, customer and day; null where each line says them itself
 * @throws TransactionsFileError naming file, line, column and rule
 */
export async function readOrderLines(
  path: string,
  orders: string | null,
  columns: OrderLineColumns,
): Promise<ReadOrderLines> {
  const known = orders === null ? null : await readOrders(orders, columns);
  const [customers, items] = [new Map<string, number>(), new Map<string, number>()];
  const lines = { customer: [] as number[], item: [] as number[], day: [] as number[] };
  let [anonymous, returns] = [0, 0];
  const wanted: (keyof OrderLineColumns)[] = known ? ["order", "item"] : ["customer", "date", "item"];
  await readRows(path, columns, [...wanted, "quantity"], (cell, line) => {
    const order = known
      ? known.get(cell("order"))
      : { customer: cell("customer"), day: dayOf(path, line, cell("date")) };
    if (order === undefined) throw broken(path, line, "no order of the other file is called", cell("order"));
    const quantity = cell("quantity");
    if (quantity !== "" && !Number.isFinite(Number(quantity)))
      throw broken(path, line, "the quantity is a number", quantity);
    if (quantity !== "" && !(Number(quantity) > 0)) returns++;
    else if (order.customer === "") anonymous++;
    else {
      if (cell("item") === "") throw broken(path, line, "the product is not empty", "");
      lines.customer.push(numberOf(customers, order.customer));
      lines.item.push(numberOf(items, cell("item")));
      lines.day.push(order.day);
    }
  });
  if (customers.size === 0) throw new TransactionsFileError(`${path} holds no purchases of known customers.`);
  return { purchases: gatherPurchases(lines, customers.size, items.size), anonymous, returns };
}

async function readOrders(path: string, columns: OrderLineColumns): Promise<Map<string, Order>> {
  const orders = new Map<string, Order>();
  await readRows(path, columns, ["order", "customer", "date"], (cell, line) => {
    orders.set(cell("order"), { customer: cell("customer"), day: dayOf(path, line, cell("date")) });
  });
  return orders;
}

/** Calls `read` for each line with its cells by column. */
async function readRows(
  path: string,
  columns: OrderLineColumns,
  wanted: readonly (keyof OrderLineColumns)[],
  read: (cell: (column: keyof OrderLineColumns) => string, line: number) => void,
): Promise<void> {
  let places: Partial<Record<keyof OrderLineColumns, number>> | undefined;
  const parser = createReadStream(path)
    .on("error", (error) => parser.destroy(error))
    .pipe(parse({ bom: true, skip_empty_lines: true, relax_column_count: true, info: true }));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (places === undefined) places = placesOf(path, record, columns, wanted);
      else {
        const at = places;
        read((column) => record[at[column] ?? -1]?.trim() ?? "", info.lines);
      }
    }
  } catch (error) {
    if (error instanceof TransactionsFileError) throw error;
    const { message } = error as Error;
    throw new TransactionsFileError(error instanceof CsvError ? message : `${path} cannot be read: ${message}`);
  }
}

function placesOf(
  path: string,
  header: readonly string[],
  columns: OrderLineColumns,
  wanted: readonly (keyof OrderLineColumns)[],
): Partial<Record<keyof OrderLineColumns, number>> {
  const places: Partial<Record<keyof OrderLineColumns, number>> = {};
  const lower = header.map((name) => name.trim().toLowerCase());
  for (const column of wanted) {
    const named = columns[column];
    const names = named === undefined ? usualNames[column] : [named.toLowerCase()];
    const name = names.find((one) => lower.includes(one));
    if (name !== undefined) places[column] = lower.indexOf(name);
    else if (column !== "quantity" || named !== undefined)
      throw new TransactionsFileError(
        `${path}, line 1: no column for ${column} (${names.join(", ")}); the header names ${header.join(", ")}`,
      );
  }
  return places;
}

function dayOf(path: string, line: number, text: string): number {
  const day = toDay(text);
  if (Number.isNaN(day)) throw broken(path, line, "the day is an ISO day such as 2011-08-31", text);
  return day;
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

function broken(path: string, line: number, rule: string, found: string): TransactionsFileError {
  return new TransactionsFileError(`${path}, line ${line}: ${rule}; got ${JSON.stringify(found)}`);
}
