import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";

/** Characters of a client's key. */
export const maxIdempotencyKeyLength = 200;

export type OnceAnswer<Answer> =
  | { outcome: "answered"; answer: Answer }
  /** The key was used before, with another input. */
  | { outcome: "key-reused" };

/**
 * Does something once per key: the first call does it and keeps the answer with the effect, in one transaction; a
 * repetition with the same input within 24 hours gives that answer again and does nothing.
 *
 * @param db the caller's transaction.
 * @param key the client's; null always does it.
 */
export async function answerOnce<Answer extends object>(
  db: EntityManager,
  operation: string,
  key: string | null,
  input: object,
  act: () => Promise<Answer>,
): Promise<OnceAnswer<Answer>> {
  if (key === null) return { outcome: "answered", answer: await act() };
  // Two calls at once: the second waits for the first's answer.
  await db.query(
    "SELECT pg_advisory_xact_lock(hashtextextended(concat_ws(':', 'idempotency', current_tenant()::text, $1::text, $2::text), 0))",
    [operation, key],
  );
  await db.query("DELETE FROM idempotency_record WHERE created_at < now() - interval '24 hours'");
  const inputHash = hashOf(input);
  const [known]: { input_hash: string; answer: Answer }[] = await db.query(
    "SELECT input_hash, answer FROM idempotency_record WHERE operation = $1 AND key = $2",
    [operation, key],
  );
  if (known !== undefined)
    return known.input_hash === inputHash ? { outcome: "answered", answer: known.answer } : { outcome: "key-reused" };
  const answer = await act();
  await db.query("INSERT INTO idempotency_record (operation, key, input_hash, answer) VALUES ($1, $2, $3, $4)", [
    operation,
    key,
    inputHash,
    JSON.stringify(answer),
  ]);
  return { outcome: "answered", answer };
}

/** Hex SHA-256 of the input, whatever the order of its fields; a field left out and a null are the same. */
function hashOf(input: object): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(input)))
    .digest("hex");
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, canonical(field)]),
  );
}
