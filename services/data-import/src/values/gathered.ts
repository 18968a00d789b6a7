import { importLimits } from "../contract.ts";

/** A value that stands in a JSON object without nesting; null takes a value back. */
export type FlatValue = string | number | boolean | null;

/**
 * A cell as JSON tells it: true, false, a number that reads back as it was written, else the text. "007" and "1.50" stay text: they
 * may be codes.
 */
export function typedCell(text: string): string | number | boolean {
  if (text === "true" || text === "false") return text === "true";
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : text;
}

/** Reads a JSON object; null when the text is none. */
export function parseObject(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Whether everything in an object is text, a number, yes or no, or null, under names that are short. */
export function isFlat(object: Readonly<Record<string, unknown>>): object is Record<string, FlatValue> {
  return Object.entries(object).every(
    ([name, value]) =>
      name !== "" &&
      name.length <= importLimits.maxNameLength &&
      (value === null || ["string", "number", "boolean"].includes(typeof value)),
  );
}

/** JSON as PostgreSQL can store it: it holds no NUL and no half of a surrogate pair. */
export function isStorableJson(json: string): boolean {
  return !/\\u0000|\\ud[89a-f]/i.test(json) && !/\p{Surrogate}/u.test(json);
}
