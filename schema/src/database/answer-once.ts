import type { EntityManager } from "typeorm";
import { inputHash } from "./input-hash.ts";

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
  const hash = inputHash(input);
  const [known]: { input_hash: string; answer: Answer }[] = await db.query(
    "SELECT input_hash, answer FROM idempotency_record WHERE operation = $1 AND key = $2",
    [operation, key],
  );
  if (known !== undefined)
    return known.input_hash === hash ? { outcome: "answered", answer: known.answer } : { outcome: "key-reused" };
  const answer = await act();
  await db.query("INSERT INTO idempotency_record (operation, key, input_hash, answer) VALUES ($1, $2, $3, $4)", [
    operation,
    key,
    hash,
    JSON.stringify(answer),
  ]);
  return { outcome: "answered", answer };
}
