import type { EntityManager } from "typeorm";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";

/**
 * Locks a webhook until the transaction ends.
 *
 * @param version that the caller saw; null for whichever it is
 * @returns why it is not to be changed; null where it may be
 */
export async function lockWebhook(
  db: EntityManager,
  key: string,
  version: number | null,
  locale: SentenceLocale,
): Promise<UserError | null> {
  const [row]: [{ version: number } | undefined] = await db.query(
    "SELECT version FROM webhook WHERE id = $1 FOR UPDATE",
    [key],
  );
  if (row === undefined) return failure(locale, "webhook.unknown", ["webhookId"]);
  if (version !== null && version !== row.version)
    return failure(locale, "webhook.changed", ["version"], { version: row.version });
  return null;
}
