import type { QueryConfig } from "pg";

/**
 * Texts that are prepared, the first ones seen. Each connection keeps what it has prepared for as long as it lives, so a
 * flood of texts, such as from filters put together at run time, must not become a flood of plans.
 */
const preparedAtMost = 100;

const names = new Map<string, string>();

/**
 * A statement as the driver takes it: prepared once per connection, so that the server parses, rewrites (the row-level
 * security policies) and plans it once. Needs sessions of one's own: PostgreSQL itself, or a pooler that knows prepared
 * statements (PgBouncer 1.21 or newer).
 */
export function namedStatement(text: string, parameters: readonly unknown[]): QueryConfig {
  const values = parameters as unknown[];
  let name = names.get(text);
  if (name === undefined) {
    if (names.size >= preparedAtMost) return { text, values };
    name = `bellwether_${names.size}`;
    names.set(text, name);
  }
  return { name, text, values };
}
