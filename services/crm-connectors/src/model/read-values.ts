import type { BrokenValue, ReadValue } from "./crm-value.ts";
import type { DateFormat } from "./transformation.ts";

const broken = (rule: BrokenValue["rule"], value: string): ReadValue => ({ broken: { rule, value } });

/** A number such as 1,234.5, or 1.234,5 with a decimal comma. */
export function readNumber(text: string, decimalComma: boolean): ReadValue {
  const plain = decimalComma ? text.replace(/[.\s]/g, "").replace(",", ".") : text.replace(/[,\s]/g, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? { value: Number(plain) } : broken("crm.value.number", text);
}

/** The number of an amount that comes with a sign or code of its currency, before or behind it. */
export function readAmount(text: string, decimalComma: boolean): ReadValue {
  const bare = text.replace(/^\s*(?:[A-Z]{3}|\p{Sc}|元)\s*|\s*(?:[A-Z]{3}|\p{Sc}|元)\s*$/gu, "");
  const read = readNumber(bare, decimalComma);
  return read.broken === undefined ? read : broken("crm.value.number", text);
}

const truths = new Map([
  ...["true", "yes", "y", "1", "on", "是"].map((word) => [word, true] as const),
  ...["false", "no", "n", "0", "off", "否"].map((word) => [word, false] as const),
]);

export function readBoolean(text: string): ReadValue {
  const value = truths.get(text.trim().toLowerCase());
  return value === undefined ? broken("crm.value.boolean", text) : { value };
}

/** A day as ISO text; what has a time keeps its day in UTC. */
export function readDate(text: string, format: DateFormat): ReadValue {
  const day = format === "EPOCH_MS" ? dayOfEpoch(text) : dayOfParts(text.trim(), format);
  return day === null ? broken("crm.value.date", text) : { value: day };
}

/** An ISO day in a CRM's format; the text itself where it is no ISO day. */
export function writeDate(text: string, format: DateFormat): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return text;
  if (format === "EPOCH_MS") return String(Date.parse(text));
  if (format === "DMY") return `${day}/${month}/${year}`;
  return format === "MDY" ? `${month}/${day}/${year}` : text;
}

function dayOfEpoch(text: string): string | null {
  const date = new Date(/^-?\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

function dayOfParts(text: string, format: Exclude<DateFormat, "EPOCH_MS">): string | null {
  if (format === "ISO") {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return isDay(text) ? text : null;
    const time = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
  }
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const [day, month] = format === "DMY" ? [first, second] : [second, first];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}

/** 2026-02-30 is none. */
function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
