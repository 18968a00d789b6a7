import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { Changer } from "./change-overrides.ts";
import type { ForecastOverrideReason } from "./override-words.enum.ts";
import type { ResolvedOverride, StatedOverride } from "./resolve-override.ts";

export interface NewOverride extends StatedOverride, ResolvedOverride {
  reason: ForecastOverrideReason;
  comment: string;
}

/** What an override says of demand: all but who says so, and in place of which. */
const said = `product_id, location_id, from_day, to_day, kind, basis, amount, factor, shifts, reason, comment, model_version_id,
  model_values, planned_values`;

const columns = `id, author_kind, author_id, author_name, replaces_id, ${said}`;

/** Gives the key of the new one. */
export async function insertOverride(db: EntityManager, made: NewOverride, by: Changer): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO forecast_override (${columns})
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      ...[id, by.kind, by.id, by.name, made.replacesKey],
      ...[made.productKey, made.locationKey, made.from, made.to, made.kind, made.basis, made.amount],
      ...[made.factor, made.shifts, made.reason, made.comment, made.modelVersionKey, made.model, made.planned],
    ],
  );
  return id;
}

/** Says again what a former one said. Gives the key of the new one. */
export async function repeatOverride(db: EntityManager, former: string, by: Changer): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO forecast_override (${columns})
     SELECT $1, $2, $3, $4, id, ${said} FROM forecast_override WHERE id = $5`,
    [id, by.kind, by.id, by.name, former],
  );
  return id;
}
