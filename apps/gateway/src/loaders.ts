import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type DataLoader from "dataloader";

/** What distinguishes two loaders of one kind, such as the length of history they read. */
export type LoaderParameter = string | number | boolean | null;

/** Makes a loader that reads many keys in one statement. Declared beside the type it loads. */
export type LoaderFactory<Key, Value, Parameters extends readonly LoaderParameter[]> = (
  db: TenantSnapshot,
  ...parameters: Parameters
) => DataLoader<Key, Value>;

/** The loaders of one request, each made when first used. */
export class Loaders {
  private readonly made = new Map<object, Map<string, unknown>>();

  constructor(private readonly db: TenantSnapshot) {}

  /** The request's one loader of this kind and these parameters. */
  of<Key, Value, Parameters extends readonly LoaderParameter[]>(
    factory: LoaderFactory<Key, Value, Parameters>,
    ...parameters: Parameters
  ): DataLoader<Key, Value> {
    let variants = this.made.get(factory);
    if (variants === undefined) {
      variants = new Map();
      this.made.set(factory, variants);
    }
    const variant = parameters.length === 0 ? "" : JSON.stringify(parameters);
    const known = variants.get(variant) as DataLoader<Key, Value> | undefined;
    if (known !== undefined) return known;
    const loader = factory(this.db, ...parameters);
    variants.set(variant, loader);
    return loader;
  }
}

/** Arranges rows in the order of the keys they were asked by; null where there is none. */
export function inKeyOrder<Row, Value>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  toValue: (row: Row) => Value,
): (Value | null)[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) byKey.set(keyOf(row), row);
  return keys.map((key) => {
    const row = byKey.get(key);
    return row === undefined ? null : toValue(row);
  });
}

/** Arranges rows in groups, in the order of the keys they were asked by; an empty list where there is none. */
export function groupsInKeyOrder<Row, Value>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  toValue: (row: Row) => Value,
): Value[][] {
  const groups = new Map<string, Value[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(toValue(row));
  return keys.map((key) => groups.get(key) ?? []);
}
