import type { Parsed } from "../values/parsed.ts";
import { parseTimestamp } from "../values/timestamp.ts";
import type { CellContext, Field } from "./field.ts";
import { formField } from "./field-types.ts";

/** A day, staged as YYYY-MM-DD; a time of day beside it says nothing. */
export function dayField(named: Pick<Field, "name" | "aliases"> & { required?: boolean }): Field {
  const parse = (text: string, context: CellContext): Parsed<string> => {
    const parsed = parseTimestamp(text, { ...context, timeZone: "UTC" });
    return parsed.rule === undefined ? { value: parsed.value.slice(0, 10) } : parsed;
  };
  return formField(named, parse);
}
