import type { CrmValue } from "../../model/crm-value.ts";

/** A record's plain values; those of objects inside it by path, such as `address.city`. */
export type FlatRecord = Record<string, CrmValue>;

/** Levels of objects that are looked into; lists are not. */
const maxDepth = 3;

export function flatten(record: Readonly<Record<string, unknown>>, prefix = "", depth = 1): FlatRecord {
  const flat: FlatRecord = {};
  for (const [name, value] of Object.entries(record)) {
    const path = prefix + name;
    if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      flat[path] = value;
    else if (typeof value === "object" && !Array.isArray(value) && depth < maxDepth)
      Object.assign(flat, flatten(value as Record<string, unknown>, `${path}.`, depth + 1));
  }
  return flat;
}

/** Puts values of paths back into objects. */
export function unflatten(values: Readonly<FlatRecord>): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const names = path.split(".");
    let inside = record;
    for (const name of names.slice(0, -1)) {
      if (!Object.hasOwn(inside, name)) inside[name] = {};
      inside = inside[name] as Record<string, unknown>;
    }
    Object.defineProperty(inside, names.at(-1)!, { value, enumerable: true, writable: true, configurable: true });
  }
  return record;
}

/** What stands at a path such as `data.items`; the value itself where the path is empty. */
export function atPath(value: unknown, path: string): unknown {
  return path
    .split(".")
    .filter((name) => name !== "")
    .reduce<unknown>(
      (inside, name) =>
        typeof inside === "object" && inside !== null && Object.hasOwn(inside, name)
          ? (inside as Record<string, unknown>)[name]
          : undefined,
      value,
    );
}
