import { answerOnce } from "@bellwether/schema/database/answer-once";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import type { UserError } from "../errors/user-error.type.ts";
import { idempotencyKeyError, idempotencyKeyReused } from "../idempotency/idempotency-key.ts";
import { readOverride } from "./forecast-override.loader.ts";
import type { ForecastOverride } from "./forecast-override.type.ts";
import { OverrideRefused } from "./override-refusal.ts";

/** Whoever changes an override, as the audit keeps them. */
export interface Changer {
  kind: "member" | "apiKey";
  id: string;
  name: string | null;
}

interface ChangeAnswer {
  override: ForecastOverride | null;
  userErrors: UserError[];
}

/** Characters of a comment or a reason. */
const maxTextLength = 2_000;

/**
 * Changes overrides once per client key, in one transaction; a refusal undoes what was done before it, and is not remembered.
 *
 * @param act gives the key of the override that the answer shows.
 */
export async function changeOverrides(
  use: { operation: string; key: string | null | undefined; input: object },
  { door, caller, services }: RequestContext,
  act: (db: EntityManager, by: Changer) => Promise<string>,
): Promise<ChangeAnswer> {
  const keyError = idempotencyKeyError(use.key, caller.locale);
  if (keyError !== null) return { override: null, userErrors: [keyError] };
  const person =
    caller.kind === "member"
      ? await services.people.member(caller.tenantId, caller.id)
      : await services.people.key(caller.tenantId, caller.id);
  const by: Changer = { kind: caller.kind, id: caller.id, name: person?.name ?? null };
  try {
    return await door.write(caller.tenantId, async (db) => {
      const once = await answerOnce(db, use.operation, use.key ?? null, use.input, async () => ({
        key: await act(db, by),
      }));
      if (once.outcome === "key-reused") return { override: null, userErrors: [idempotencyKeyReused(caller.locale)] };
      return { override: await readOverride(db, once.answer.key), userErrors: [] };
    });
  } catch (error) {
    if (!(error instanceof OverrideRefused)) throw error;
    return { override: null, userErrors: [error.toUserError(caller.locale)] };
  }
}

/** Lets one transaction at a time change overrides of a product: two that overlap cannot both see that they do not. */
export async function lockOverrides(db: EntityManager, productKey: string): Promise<void> {
  await db.query(
    "SELECT pg_advisory_xact_lock(hashtextextended(concat_ws(':', 'forecast-override', current_tenant()::text, $1::text), 0))",
    [productKey],
  );
}

/** The text without blanks around it. @throws OverrideRefused when it is too long. */
export function readText(text: string | null | undefined, field: string): string {
  const kept = (text ?? "").trim();
  if (kept.length > maxTextLength)
    throw new OverrideRefused("override.text-long", { limit: maxTextLength, length: kept.length }, field);
  return kept;
}

interface StandingRow {
  product_id: string;
  location_id: string | null;
  from_day: string;
  to_day: string;
  withdrawn: boolean;
}

/** Locks an override. @throws OverrideRefused when there is none. */
export async function lockOverride(
  db: EntityManager,
  key: string,
  field: "overrideId" | "replacesId",
): Promise<StandingRow> {
  const [found]: { product_id: string }[] = await db.query("SELECT product_id FROM forecast_override WHERE id = $1", [
    key,
  ]);
  if (found === undefined) throw new OverrideRefused("override.unknown", {}, field);
  await lockOverrides(db, found.product_id);
  const [row]: StandingRow[] = await db.query(
    `SELECT product_id, location_id, from_day::text AS from_day, to_day::text AS to_day, withdrawn_at IS NOT NULL AS withdrawn
     FROM forecast_override WHERE id = $1`,
    [key],
  );
  if (row === undefined) throw new OverrideRefused("override.unknown", {}, field);
  return row;
}

/** Takes an override back; its row stays. @throws OverrideRefused when it is withdrawn already. */
export async function withdrawOverride(
  db: EntityManager,
  key: string,
  by: Changer,
  reason: string,
  field: "overrideId" | "replacesId",
): Promise<StandingRow> {
  const row = await lockOverride(db, key, field);
  if (row.withdrawn) throw new OverrideRefused("override.withdrawn", {}, field);
  await db.query(
    `UPDATE forecast_override SET withdrawn_at = now(), withdrawn_by_kind = $2, withdrawn_by_id = $3, withdrawn_by_name = $4,
       withdrawn_reason = $5 WHERE id = $1`,
    [key, by.kind, by.id, by.name, reason === "" ? null : reason],
  );
  return row;
}
