import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { organisationToday } from "../settings/organisation-today.ts";
import { changeOverrides, lockOverride } from "./change-overrides.ts";
import { ForecastOverride } from "./forecast-override.type.ts";
import { repeatOverride } from "./insert-override.ts";
import { OverrideRefused } from "./override-refusal.ts";
import { refuseOverlap } from "./resolve-override.ts";

@InputType("ForecastOverrideRestoreInput", { description: "Which withdrawn override to bring back." })
export class ForecastOverrideRestoreInput {
  @Field(() => ID, { description: "The override." })
  overrideId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("ForecastOverrideRestorePayload", { description: "What became of bringing an override back." })
export class ForecastOverrideRestorePayload {
  @Field(() => ForecastOverride, {
    nullable: true,
    description: "A new override that says the same, from now on; null when nothing was changed.",
  })
  override!: ForecastOverride | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}

/**
 * Undoes a withdrawal: another override says the same, by whoever brings it back, and is judged from that day on. It may have
 * begun already, which a new one may not.
 */
export function forecastOverrideRestore(
  { idempotencyKey, ...input }: ForecastOverrideRestoreInput,
  context: RequestContext,
): Promise<ForecastOverrideRestorePayload> {
  const former = parseKey("ForecastOverride", input.overrideId, "input.overrideId");
  const use = { operation: "forecastOverrideRestore", key: idempotencyKey, input };
  return changeOverrides(use, context, async (db, by) => {
    const row = await lockOverride(db, former, "overrideId");
    if (!row.withdrawn) throw new OverrideRefused("override.not-withdrawn");
    const [calendar]: { today: string }[] = await db.query(`SELECT ${organisationToday}::text AS today`);
    if (row.to_day < (calendar?.today ?? "")) throw new OverrideRefused("override.over", { to: row.to_day });
    const { product_id: productKey, location_id: locationKey, from_day: from, to_day: to } = row;
    try {
      await refuseOverlap({ productKey, locationKey, from, to, replacesKey: null }, db);
    } catch (error) {
      throw error instanceof OverrideRefused ? new OverrideRefused(error.remark, error.facts, "overrideId") : error;
    }
    return repeatOverride(db, former, by);
  });
}
