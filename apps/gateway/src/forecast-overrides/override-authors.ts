import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { toOverrideAuthor } from "./forecast-override.row.ts";
import { ForecastOverrideAuthor } from "./forecast-override.type.ts";
import { overrideDays } from "./override-outcome.loader.ts";
import { sameUnits } from "./override-outcome.ts";

@ObjectType("ForecastOverrideAuthorSummary", { description: "How often somebody's overrides helped, and how much." })
export class ForecastOverrideAuthorSummary {
  @Field(() => ForecastOverrideAuthor, { description: "Who set them, by the name last used." })
  author!: ForecastOverrideAuthor;

  @Field(() => Int, { description: "Overrides set." })
  overrides!: number;

  @Field(() => Int, { description: "Of them, those with days that can be judged." })
  judged!: number;

  @Field(() => Int, { description: "Of those, how many were closer to what sold than the model." })
  helped!: number;

  @Field(() => Int, { description: "Of those, how many were further off than the model." })
  hurt!: number;

  @Field(() => Float, { description: "Units sold on the days that are judged." })
  sold!: number;

  @Field(() => Float, { description: "Units by which the model was off, summed over those judged." })
  modelError!: number;

  @Field(() => Float, { description: "Units by which the overrides were off, summed over those judged." })
  overriddenError!: number;
}

interface AuthorRow extends Omit<ForecastOverrideAuthorSummary, "author"> {
  author_kind: "member" | "apiKey";
  author_name: string | null;
}

/** Everybody who ever set an override, most judged overrides first. */
export async function readOverrideAuthors(db: TenantSnapshot): Promise<ForecastOverrideAuthorSummary[]> {
  const rows = await db.query<AuthorRow>(
    `SELECT author_kind, (array_agg(author_name ORDER BY created_at DESC))[1] AS author_name, count(*)::int AS overrides,
       count(*) FILTER (WHERE judged)::int AS judged,
       count(*) FILTER (WHERE judged AND gain >= ${sameUnits})::int AS helped,
       count(*) FILTER (WHERE judged AND gain <= -${sameUnits})::int AS hurt,
       coalesce(sum(sold) FILTER (WHERE judged), 0)::float8 AS sold,
       coalesce(sum(model_error) FILTER (WHERE judged), 0)::float8 AS "modelError",
       coalesce(sum(overridden_error) FILTER (WHERE judged), 0)::float8 AS "overriddenError"
     FROM (
       SELECT o.author_kind, o.author_id, o.author_name, o.created_at, sums.judged_days > 0 AS judged, sums.sold,
         abs(sums.model - sums.sold) AS model_error, abs(sums.planned - sums.sold) AS overridden_error,
         abs(sums.model - sums.sold) - abs(sums.planned - sums.sold) AS gain
       FROM forecast_override o CROSS JOIN ${overrideDays}
     ) AS overrides GROUP BY author_kind, author_id ORDER BY judged DESC, overrides DESC, author_id`,
  );
  return rows.map(({ author_kind, author_name, ...sums }) => ({
    author: toOverrideAuthor(author_kind, author_name),
    ...sums,
  }));
}
