import { createHash } from "node:crypto";

/**
 * Hex SHA-256 of an input, whatever the order of its fields; a field left out and a null are the same, and so are a time and
 * its ISO text.
 *
 * @throws TypeError where the input holds what has no fields to tell it from another, such as a Map or bytes
 */
export function inputHash(input: object): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(input)))
    .digest("hex");
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  const tag = Object.prototype.toString.call(value);
  // Any two of them would look the same, and the second would be given the first's answer.
  if (tag !== "[object Object]") throw new TypeError(`An input under an idempotency key cannot hold ${tag}.`);
  const entries = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, canonical(field)]),
  );
}
