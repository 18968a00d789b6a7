import { isFlat, isStorableJson, parseObject } from "../values/gathered.ts";
import type { Parsed } from "../values/parsed.ts";
import type { Field } from "./field.ts";

interface Gathering {
  name: string;
  aliases: readonly string[];
  /** Bytes of the JSON that may come together. */
  limitBytes: number;
  /** Whether values may be objects and lists. */
  nested: boolean;
  gather(header: string): string | null;
}

/**
 * Several columns as one JSON object: those that no other field claims and that `gather` gives a key for, and what a column of the field's own
 * name holds as JSON already.
 */
export function gatherField({ name, aliases, limitBytes, nested, gather }: Gathering): Field {
  const parse = (text: string): Parsed<string> => {
    if (Buffer.byteLength(text) > limitBytes) return { rule: "object.size", limit: limitBytes };
    const object = parseObject(text);
    if (object === null) return { rule: "object.form" };
    // Written anew, so that an escaped character is one whichever way it was sent.
    const value = JSON.stringify(object);
    if (!isStorableJson(value)) return { rule: "object.form" };
    return nested || isFlat(object) ? { value } : { rule: "object.flat" };
  };
  return { name, aliases, required: false, sqlType: "jsonb", parse, gather };
}
