import { returnedRows } from "@bellwether/runtime/jobs/returned-rows";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { replyVariables, unknownVariables } from "../model/reply-variables.ts";

/** Characters of a shortcut and of a canned reply. */
export const longestShortcut = 40;
export const longestCannedReply = 5_000;

const shortcutForm = /^[\p{L}\p{N}-]{1,40}$/u;

export interface CannedReply {
  shortcut: string;
  locale: Locale;
  body: string;
}

export type SavedReply =
  | { outcome: "saved"; id: string }
  | {
      outcome: "refused";
      code:
        | "reply.unknown"
        | "reply.changed"
        | "reply.shortcut"
        | "reply.shortcut-taken"
        | "reply.length"
        | "reply.variables";
      field: string[];
      facts: Record<string, string | number>;
    };

const refused = (
  code: Extract<SavedReply, { outcome: "refused" }>["code"],
  field: string[],
  facts: Record<string, string | number> = {},
): SavedReply => ({ outcome: "refused", code, field, facts });

/**
 * Keeps words that are said often.
 *
 * @param known the reply to change and the version that this rests on; null for a new one
 */
export async function saveCannedReply(
  db: EntityManager,
  { shortcut, locale, body }: CannedReply,
  known: { id: string; version: number } | null,
  author: string,
): Promise<SavedReply> {
  if (!shortcutForm.test(shortcut)) return refused("reply.shortcut", ["shortcut"], { maximum: longestShortcut });
  const text = body.trim();
  if (text === "" || text.length > longestCannedReply)
    return refused("reply.length", ["body"], { maximum: longestCannedReply });
  const unknown = unknownVariables(text);
  if (unknown.length > 0)
    return refused("reply.variables", ["body"], { names: unknown.join(", "), known: replyVariables.join(", ") });
  const id = known?.id ?? uuidv7();
  const [before]: [{ version: number } | undefined] = await db.query(
    "SELECT version FROM canned_reply WHERE id = $1 FOR UPDATE",
    [id],
  );
  if (known !== null && before === undefined) return refused("reply.unknown", ["replyId"]);
  if (known !== null && before!.version !== known.version)
    return refused("reply.changed", ["version"], { version: before!.version });
  // Taken shortcuts are told by the key itself, so that two who save at once are not both let in.
  const saved: unknown[] = await db.query(
    `INSERT INTO canned_reply (id, shortcut, locale, body, updated_by)
     SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT FROM canned_reply WHERE shortcut = $2 AND locale = $3 AND id <> $1)
     ON CONFLICT (tenant_id, id) DO UPDATE SET shortcut = excluded.shortcut, locale = excluded.locale, body = excluded.body,
       version = canned_reply.version + 1, updated_by = excluded.updated_by, updated_at = now() RETURNING id`,
    [id, shortcut, locale, text, author],
  );
  return saved.length === 0 ? refused("reply.shortcut-taken", ["shortcut"]) : { outcome: "saved", id };
}

/** Forgets a canned reply; whether there was one. */
export async function deleteCannedReply(db: EntityManager, id: string): Promise<boolean> {
  const deleted = await returnedRows(db, "DELETE FROM canned_reply WHERE id = $1 RETURNING id", [id]);
  return deleted.length > 0;
}
