import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { toOverrideAuthor } from "./forecast-override.row.ts";
import { ForecastOverrideAuthor } from "./forecast-override.type.ts";
import { outcomeColumns, overrideDays } from "./override-outcome.loader.ts";
import { judgeOverride, type OutcomeSums } from "./override-outcome.ts";

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

interface AuthorRow extends OutcomeSums {
  author_kind: "member" | "apiKey";
  author_id: string;
  author_name: string | null;
}

/** Overrides looked at, the latest ones: some years of a busy planning team. */
const mostOverrides = 5_000;

/** Everybody who ever set an override, most judged overrides first. */
export async function readOverrideAuthors(db: TenantSnapshot): Promise<ForecastOverrideAuthorSummary[]> {
  const rows = await db.query<AuthorRow>(
    `SELECT o.author_kind, o.author_id, o.author_name, ${outcomeColumns}
     FROM (SELECT * FROM forecast_override ORDER BY created_at DESC LIMIT ${mostOverrides}) AS o CROSS JOIN ${overrideDays}
     ORDER BY o.created_at DESC`,
  );
  const byAuthor = new Map<string, ForecastOverrideAuthorSummary>();
  for (const row of rows) {
    const key = `${row.author_kind}/${row.author_id}`;
    const summary = byAuthor.get(key) ?? emptySummary(row);
    byAuthor.set(key, summary);
    addTo(summary, row);
  }
  return [...byAuthor.values()].sort((x, y) => y.judged - x.judged || y.overrides - x.overrides);
}

function emptySummary(row: AuthorRow): ForecastOverrideAuthorSummary {
  const author = toOverrideAuthor(row.author_kind, row.author_name);
  return { author, overrides: 0, judged: 0, helped: 0, hurt: 0, sold: 0, modelError: 0, overriddenError: 0 };
}

function addTo(summary: ForecastOverrideAuthorSummary, row: OutcomeSums): void {
  summary.overrides += 1;
  const outcome = judgeOverride(row);
  if (outcome === null) return;
  summary.judged += 1;
  if (outcome.helped === true) summary.helped += 1;
  if (outcome.helped === false) summary.hurt += 1;
  summary.sold += outcome.sold;
  summary.modelError += outcome.modelError;
  summary.overriddenError += outcome.overriddenError;
}
