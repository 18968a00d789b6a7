/**
 * Every rule by which a row can be refused: a stable name, and the sentence that goes with it in the error list.
 * `{…}` stands for a fact of the case.
 */
export const rules = {
  "row.columns": "The row has {found} cells where the header has {expected}.",
  "row.json": "The line is not a JSON object.",
  "value.required": "{column} is empty; every row needs one.",
  "value.encoding": "The bytes here are no text in {encoding}; say the file's encoding, or save it as UTF-8.",
  "value.control": "{column} has a line break or another control character.",
  "value.length": "{column} is longer than {limit} characters.",
  "quantity.number": "The quantity is not a number.",
  "quantity.zero": "The quantity is zero, so nothing was sold or returned.",
  "quantity.range": "The quantity is beyond ±{limit}.",
  "unit_price.number": "The unit price is not a number.",
  "unit_price.range": "The unit price is beyond ±{limit}.",
  "unit_price.negative": "The unit price of a product cannot be negative.",
  "line.amount": "Quantity times unit price is beyond ±{limit}.",
  "placed_at.timestamp": "The time is not one; write it as 2026-03-29 14:05 or 2026-03-29T14:05:00+01:00.",
  "placed_at.ambiguous": "The date can be read in two ways; say whether the month (MDY) or the day (DMY) comes first.",
  "placed_at.range": "The time is before the year 1900 or after 2199.",
  "currency.code": "The currency is not an ISO 4217 code, such as EUR.",
  "currency.differs": "The line's currency is not that of its order, which began with {expected}.",
  "active.boolean": "Whether the product is active must be yes or no.",
  "category.path": "The category has an empty level or more than {limit} levels; write it as A > B > C.",
  "kind.location": "The kind of a location is STORE, WAREHOUSE or ONLINE.",
  "country.code": "The country is neither an ISO 3166 code of two letters nor a country's name in English or Chinese.",
  "email.address": "The e-mail address is not one.",
  "locale.tag": "The language is not a BCP 47 tag, such as en or zh-CN.",
  "order.unknown": "No row of the invoice file has this order id.",
  "order.invoice_rejected": "The order's row in the invoice file was refused.",
  "order.total": "The order's total is beyond what can be stored.",
} as const;

export type Rule = keyof typeof rules;

/** A broken rule: which one, at which column of the file, and what stood there. */
export interface Violation {
  rule: Rule;
  /** As the file names it; null when the whole row is meant. */
  column: string | null;
  value: string | null;
  message: string;
}

/** Facts that a rule's sentence names. */
export type RuleFacts = Readonly<Record<string, string | number>>;

export function violation(rule: Rule, column: string | null, value: string | null, facts: RuleFacts = {}): Violation {
  const message = rules[rule].replace(/\{(\w+)\}/g, (_, name: string) =>
    name === "column" ? (column ?? "The row") : String(facts[name] ?? "?"),
  );
  return { rule, column, value, message };
}
