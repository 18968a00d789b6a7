import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";

/** Columns of a transactions file, by their names in its header. */
export interface TransactionColumns {
  customer: string;
  /** ISO days, or times that begin with one. */
  date: string;
  /** Worth of a line; without it nothing is said of worth. */
  amount?: string;
  /** Pieces of a line; without it each line counts as one. */
  quantity?: string;
  /** What kind of thing was bought; without it nothing is said of what comes next. */
  category?: string;
}

/** Purchases of a file, one element each. */
export interface Transactions {
  /** Number of the customer, in the order of the file. */
  customer: Int32Array;
  /** Days since 1970-01-01. */
  day: Int32Array;
  /** NaN without an amount column. */
  amount: Float64Array;
  /** 1 without a quantity column. */
  quantity: Float64Array;
  /** Place among `categories`; −1 where it is blank, or without such a column. */
  category: Int32Array;
  categories: string[];
  /** Lines of less than nothing, which give money back and are no purchases. */
  refunds: number;
}

/** A file that cannot be evaluated. The message names line, column and rule. */
export class TransactionsFileError extends Error {
  override readonly name = "TransactionsFileError";
}

const dayMs = 86_400_000;

/** Days since 1970-01-01 of an ISO day; NaN where it is none. */
export function toDay(text: string): number {
  const found = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text)?.[1];
  if (found === undefined) return Number.NaN;
  const time = Date.parse(`${found}T00:00:00Z`);
  // Date.parse takes 30 February for 1 March.
  return new Date(time || 0).toISOString().startsWith(found) ? time / dayMs : Number.NaN;
}

/** Reads a CSV file of purchases. @throws TransactionsFileError */
export async function readTransactions(path: string, columns: TransactionColumns): Promise<Transactions> {
  const places = new Map<string, number>();
  const customer: number[] = [];
  const day: number[] = [];
  const amount: number[] = [];
  const quantity: number[] = [];
  const category: number[] = [];
  const categories = new Map<string, number>();
  let refunds = 0;
  let at: ReturnType<typeof placesOf> | undefined;
  const parser = createReadStream(path)
    .on("error", (error) => parser.destroy(error))
    .pipe(parse({ bom: true, skip_empty_lines: true, relax_column_count: true, info: true }));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (at === undefined) {
        at = placesOf(record, columns);
        continue;
      }
      const id = record[at.customer]?.trim() ?? "";
      // A purchase of nobody known says nothing of customers.
      if (id === "") continue;
      const when = toDay(record[at.date] ?? "");
      if (Number.isNaN(when)) throw broken(info.lines, columns.date, "an ISO day such as 1997-09-30", record[at.date]);
      const worth = at.amount === null ? Number.NaN : numberOf(record, at.amount, columns.amount!, info.lines);
      const pieces = at.quantity === null ? 1 : numberOf(record, at.quantity, columns.quantity!, info.lines);
      if (worth < 0) {
        refunds++;
        continue;
      }
      customer.push(placeOf(places, id));
      day.push(when);
      amount.push(worth);
      quantity.push(pieces);
      category.push(at.category === null ? -1 : placeOf(categories, record[at.category]?.trim() ?? ""));
    }
  } catch (error) {
    if (error instanceof TransactionsFileError) throw error;
    const { message } = error as Error;
    throw new TransactionsFileError(error instanceof CsvError ? message : `${path} cannot be read: ${message}`);
  }
  if (places.size === 0) throw new TransactionsFileError(`${path} holds no purchases of known customers.`);
  return {
    customer: Int32Array.from(customer),
    day: Int32Array.from(day),
    amount: Float64Array.from(amount),
    quantity: Float64Array.from(quantity),
    category: Int32Array.from(category),
    categories: [...categories.keys()],
    refunds,
  };
}

function placesOf(header: readonly string[], columns: TransactionColumns) {
  const placeOf = (name: string): number => {
    const place = header.indexOf(name);
    if (place < 0)
      throw new TransactionsFileError(`Line 1: the header names no column ${name}; it names ${header.join(", ")}`);
    return place;
  };
  const placeIfNamed = (name: string | undefined) => (name === undefined ? null : placeOf(name));
  return {
    customer: placeOf(columns.customer),
    date: placeOf(columns.date),
    amount: placeIfNamed(columns.amount),
    quantity: placeIfNamed(columns.quantity),
    category: placeIfNamed(columns.category),
  };
}

function numberOf(record: readonly string[], at: number, column: string, line: number): number {
  const value = Number(record[at]?.trim() || Number.NaN);
  if (!Number.isFinite(value)) throw broken(line, column, "a number", record[at]);
  return value;
}

/** −1 for a blank; a new name gets the next place. */
function placeOf(places: Map<string, number>, name: string): number {
  if (name === "") return -1;
  const place = places.get(name) ?? places.size;
  places.set(name, place);
  return place;
}

function broken(line: number, column: string, rule: string, found: string | undefined): TransactionsFileError {
  return new TransactionsFileError(`Line ${line}: ${column} is ${rule}; got ${JSON.stringify(found ?? "")}`);
}
