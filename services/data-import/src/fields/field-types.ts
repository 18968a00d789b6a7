import { importLimits } from "../contract.ts";
import { numberLimit, parseDecimal, withinLimit } from "../values/number.ts";
import type { Parsed } from "../values/parsed.ts";
import { parseTimestamp } from "../values/timestamp.ts";
import { parseBoolean } from "../values/words.ts";
import type { CellContext, Field } from "./field.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const control = /[\u0000-\u001f\u007f\u2028\u2029]/;

type Named = Pick<Field, "name" | "aliases"> & { required?: boolean };

/** An external id, code or short name: one line of text. */
export function idField({ name, aliases, required = false }: Named): Field {
  return { name, aliases, required, sqlType: "text", parse: parseId };
}

/** A person's, product's or place's name; line breaks in it become spaces. */
export function nameField({ name, aliases, required = false }: Named): Field {
  return { name, aliases, required, sqlType: "text", parse: parseName };
}

type WordRule =
  | "active.boolean"
  | "kind.location"
  | "country.code"
  | "email.address"
  | "locale.tag"
  | "unit.unknown"
  | "status.purchase_order"
  | "service_measure.word"
  | "kind.event"
  | "objective.word"
  | "audience.word"
  | "said_by.word"
  | "channel.form"
  | "bot_outcome.word"
  | "hand_off.word"
  | "feedback.word";

/** A cell that one function turns into a value, or that breaks one rule. */
export function wordField(named: Named, rule: WordRule, read: (text: string) => string | null): Field {
  const parse = (text: string): Parsed<string> => {
    const value = text.length > importLimits.maxNameLength ? null : read(text);
    return value === null ? { rule } : { value };
  };
  return {
    name: named.name,
    aliases: named.aliases,
    required: named.required ?? false,
    sqlType: rule === "active.boolean" ? "boolean" : "text",
    parse,
  };
}

/** An exact number, staged as PostgreSQL's numeric. */
export function numberField(
  named: Named,
  rules: { number: "quantity.number" | "unit_price.number"; range: "quantity.range" | "unit_price.range" },
): Field {
  const parse = (text: string, context: CellContext): Parsed<string> => {
    const value = parseDecimal(text, context.decimalComma);
    if (value === null) return { rule: rules.number };
    return withinLimit(value) ? { value } : { rule: rules.range, limit: numberLimit };
  };
  return { name: named.name, aliases: named.aliases, required: named.required ?? false, sqlType: "numeric", parse };
}

/** A number between bounds, staged as PostgreSQL's numeric with at most four decimals that count. */
export function measureField(
  named: Named,
  bounds: { minimum: number | "positive"; maximum?: number; decimals?: 0 | 2 | 4 },
): Field {
  const { minimum, maximum = numberLimit, decimals = 4 } = bounds;
  const parse = (text: string, context: CellContext): Parsed<string> => {
    const value = parseDecimal(text, context.decimalComma);
    if (value === null || value.length > 40) return { rule: "value.number" };
    // Stored with so many decimals, so what rounds to nothing is nothing.
    const rounded = Math.round(Number(value) * 10 ** decimals) / 10 ** decimals;
    if (minimum === "positive" && rounded <= 0) return { rule: "value.positive" };
    if (minimum !== "positive" && rounded < minimum) return { rule: "value.minimum", limit: minimum };
    return rounded > maximum ? { rule: "value.maximum", limit: maximum } : { value: rounded.toFixed(decimals) };
  };
  return { name: named.name, aliases: named.aliases, required: named.required ?? false, sqlType: "numeric", parse };
}

/** Text that a function of its own reads, such as a list. */
export function formField(
  { name, aliases, required = false }: Named,
  parse: (text: string, context: CellContext) => Parsed<string>,
): Field {
  return { name, aliases, required, sqlType: "text", parse };
}

/** Yes or no. */
export function booleanField(named: Named): Field {
  return wordField(named, "active.boolean", (text) => {
    const value = parseBoolean(text);
    return value === null ? null : String(value);
  });
}

/** A point in time. Neighbouring rows often carry the same one, so the last is remembered. */
export function timeField({ name, aliases, required = false }: Named): Field {
  let last: { text: string; context: CellContext; parsed: Parsed<string> } | undefined;
  const parse = (text: string, context: CellContext): Parsed<string> => {
    if (last?.text === text && last.context === context) return last.parsed;
    const parsed = parseTimestamp(text, context);
    last = { text, context, parsed };
    return parsed;
  };
  return { name, aliases, required, sqlType: "timestamptz", parse };
}

/** ISO 4217: three letters. */
export function currencyField({ name, aliases }: Named): Field {
  const parse = (text: string): Parsed<string> => {
    const code = text.toUpperCase();
    return /^[A-Z]{3}$/.test(code) ? { value: code } : { rule: "currency.code" };
  };
  return { name, aliases, required: false, sqlType: "text", parse };
}

function parseId(text: string): Parsed<string> {
  if (text.length > importLimits.maxIdLength) return { rule: "value.length", limit: importLimits.maxIdLength };
  return control.test(text) ? { rule: "value.control" } : { value: text };
}

function parseName(text: string): Parsed<string> {
  const line = text.replace(/\s+/g, " ");
  if (line.length > importLimits.maxNameLength) return { rule: "value.length", limit: importLimits.maxNameLength };
  return control.test(line) ? { rule: "value.control" } : { value: line };
}
