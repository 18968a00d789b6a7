import type { WhatIfAnswer } from "@bellwether/demand-forecast/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";

/**
 * The quantiles of an answer as they would be planned with: what people plan with instead of the model's demand would hold too,
 * and else the answer could not be compared with the forecast.
 *
 * @returns [probability][step]
 */
export async function plannedAnswer(
  db: TenantSnapshot,
  { modelVersionKey, seriesKey }: { modelVersionKey: string; seriesKey: string },
  { probabilities, quantiles }: WhatIfAnswer,
): Promise<number[][]> {
  const steps = quantiles[0]?.length ?? 0;
  const median = quantiles[probabilities.indexOf(0.5)];
  const [row] = await db.query<{ planned: number[] }>(
    `SELECT array_to_json(planned_quantiles($3::float8[], $4::float8[], $5::int,
       forecast_override_change($1::uuid, $2::uuid, $6::float8[]))) AS planned`,
    [modelVersionKey, seriesKey, quantiles.flat(), probabilities, steps, median],
  );
  const planned = row?.planned ?? [];
  return quantiles.map((_, index) => planned.slice(index * steps, (index + 1) * steps));
}
