import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { DemandSummary } from "./demand-summary.type.ts";
import { quantileSlice } from "./forecast-sql.ts";
import { bandEnds, type QuantileWeight, quantileWeights } from "./quantile-weights.ts";
import type { ForecastSeries } from "./series.type.ts";
import { readJointBands } from "./summary-joint.ts";

/** FROM item of the champion's forecasts over all locations: `$1` model version, `$2` granularity. */
const productSeries = `planned_forecast f JOIN demand_series s ON s.tenant_id = f.tenant_id AND s.id = f.series_id
  AND f.model_version_id = $1 AND s.granularity = $2 AND s.location_id IS NULL`;

interface GridRow {
  start: string;
  probabilities: number[];
}

/**
 * The sum of the products' medians, with the bands of summed sample paths. A version that drew none is taken to err independently:
 * variances then add up, so an end of a band lies as far from the sum of medians as the root of the sum of the squared distances of
 * the products' ends.
 */
export async function readSummaryExpected(
  db: TenantSnapshot,
  summary: Pick<DemandSummary, "modelVersionKey" | "granularity" | "horizon">,
  levels: readonly number[],
): Promise<ForecastSeries> {
  const which = [summary.modelVersionKey, summary.granularity];
  const [grid] = await db.query<GridRow>(
    `SELECT max(f.start_date)::text AS start, (array_agg(array_to_json(f.probabilities)))[1] AS probabilities
     FROM ${productSeries} HAVING count(*) > 0`,
    which,
  );
  if (grid === undefined) return emptySeries(summary, levels);
  const sums = new DistanceSums(grid.probabilities, levels);
  const rows = await db.query<Record<string, number>>(
    `SELECT ${sums.columns}
     FROM ${productSeries} CROSS JOIN LATERAL unnest(${sums.slices("$3::int")}) WITH ORDINALITY AS q (${sums.names}, step)
     WHERE f.horizon >= $3::int GROUP BY q.step ORDER BY q.step`,
    [...which, summary.horizon],
  );
  const median = rows.map((row) => row.median as number);
  const joint = await readJointBands(db, summary, levels, median);
  const end = (sign: 1 | -1, name: string) =>
    rows.map((row, step) => Math.max(0, (median[step] as number) + sign * Math.sqrt(row[name] as number)));
  return {
    start: grid.start,
    step: summary.granularity,
    values: median,
    bands:
      joint ??
      levels.map((level, index) => ({ level, lower: end(-1, `below_${index}`), upper: end(1, `above_${index}`) })),
  };
}

/** The select list that adds up medians and squared distances, over the stored quantiles that the levels need. */
class DistanceSums {
  private readonly needed = new Map<number, string>();
  readonly columns: string;

  /** @param grid probabilities of the stored quantiles. Only numbers made here enter the SQL. */
  constructor(grid: readonly number[], levels: readonly number[]) {
    const median = this.quantile(quantileWeights(grid, 0.5));
    const distances = levels.flatMap((level, index) => {
      const ends = bandEnds(level);
      const lower = `greatest(0, ${this.quantile(quantileWeights(grid, ends.lower))})`;
      const upper = this.quantile(quantileWeights(grid, ends.upper));
      return [`sum((${median} - ${lower}) ^ 2) AS below_${index}`, `sum((${upper} - ${median}) ^ 2) AS above_${index}`];
    });
    this.columns = [`sum(${median}) AS median`, ...distances].join(", ");
  }

  get names(): string {
    return [...this.needed.values()].join(", ");
  }

  slices(horizon: string): string {
    return [...this.needed.keys()].map((index) => quantileSlice(String(index + 1), horizon)).join(", ");
  }

  private quantile(weights: readonly QuantileWeight[]): string {
    const terms = weights.map(({ index, weight }) => {
      const name = `at_${index}`;
      this.needed.set(index, name);
      return weight === 1 ? `q.${name}` : `(${weight})::float8 * q.${name}`;
    });
    return `(${terms.join(" + ")})`;
  }
}

function emptySeries(summary: Pick<DemandSummary, "granularity">, levels: readonly number[]): ForecastSeries {
  const today = new Date().toISOString().slice(0, 10);
  const bands = levels.map((level) => ({ level, lower: [], upper: [] }));
  return { start: today, step: summary.granularity, values: [], bands };
}
