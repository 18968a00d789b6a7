import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";

/** A forecast that was measured. */
export interface MeasuredForecast {
  versionKey: string;
  nodeKey: string;
  level: "PLACE" | "PRODUCT" | "CATEGORY" | "LOCATION" | "ALL";
  productKey?: string;
  categoryKey?: string;
  locationKey?: string;
  method?: string;
  granularity?: "DAY" | "WEEK";
  /** First step forecast. */
  start: string;
}

/** Steps of it, each with the same figures. */
export interface MeasuredSteps {
  source: "REALISED" | "BACKTEST";
  origin?: string;
  lead: "WEEK" | "MONTH" | "QUARTER" | "YEAR";
  month: string;
  stockedOut?: boolean;
  steps: number;
  /** Of each step: units that came, forecast − actual, naive − actual; and the scale of the series, 0 for none. */
  actual: number;
  error: number;
  naiveError: number;
  scale: number;
  /** Steps inside the 50, 80, 90 and 95 % interval. */
  inside?: readonly [number, number, number, number];
}

/** Writes a forecast and what its steps add up to, as a training does. */
export async function insertMeasured(
  db: EntityManager,
  forecast: MeasuredForecast,
  steps: readonly MeasuredSteps[],
): Promise<void> {
  const { versionKey, nodeKey, level, productKey, categoryKey, locationKey, start } = forecast;
  await db.query(
    `INSERT INTO forecast_snapshot (model_version_id, node_id, granularity, level, product_id, category_id, location_id,
       method, start_date, horizon, scale, season)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 90, 1, '{1}') ON CONFLICT DO NOTHING`,
    [
      versionKey,
      nodeKey,
      forecast.granularity ?? "DAY",
      level,
      productKey ?? null,
      categoryKey ?? null,
      locationKey ?? null,
      forecast.method ?? "ETS",
      start,
    ],
  );
  for (const one of steps) {
    const { steps: n, actual, error, naiveError, scale } = one;
    const scaled = (value: number) => (scale > 0 ? (n * Math.abs(value)) / scale : 0);
    await db.query(
      `INSERT INTO forecast_accuracy (model_version_id, node_id, source, origin, lead, month, stocked_out, steps, actual,
         error, absolute_error, naive_error, naive_absolute_error, pinball, scaled_steps, scaled_error,
         scaled_naive_error, scaled_pinball, inside, granularity, level, product_id, location_id, method, start_date)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
         granularity, level, product_id, location_id, method, start_date
       FROM forecast_snapshot WHERE model_version_id = $1 AND node_id = $2`,
      [
        ...[versionKey, nodeKey, one.source, one.origin ?? start, one.lead, one.month, one.stockedOut ?? false],
        ...[n, n * actual, n * error, n * Math.abs(error), n * naiveError, n * Math.abs(naiveError)],
        ...[n * Math.abs(error) * 0.5, scale > 0 ? n : 0, scaled(error), scaled(naiveError), scaled(error) * 0.5],
        [...(one.inside ?? [n, n, n, n])],
      ],
    );
  }
}

/** Versions, and products with their series in the same order. */
export interface AccuracyKeys {
  champion: string;
  retired: string;
  series: readonly string[];
  products: readonly string[];
}

/**
 * Accuracy of each product and of all together: product n sells 10 n a day; the champion's backtest is off by n each day, and the
 * retired version, whose four weeks have come, by 2 n; last season by 4 n. The scale is 2 n.
 */
export async function insertAccuracyData(db: EntityManager, made: AccuracyKeys): Promise<void> {
  const nodes = made.products.map((productKey, i) => ({ n: i + 1, productKey, nodeKey: made.series[i]! }));
  const of = (n: number, error: number) => ({ actual: 10 * n, error: n * error, naiveError: 4 * n, scale: 2 * n });
  const all = { level: "ALL", nodeKey: randomUUID() } as const;
  for (const { n, ...node } of [...nodes, { n: 1, ...all }]) {
    const level = "productKey" in node ? "PRODUCT" : "ALL";
    const forecast = { ...node, level, method: n % 2 === 0 ? "ETS" : "COMBINED" } as const;
    const tested = { source: "BACKTEST", origin: "2026-01-08", ...of(n, 1) } as const;
    await insertMeasured(db, { ...forecast, versionKey: made.champion, start: "2026-02-05" }, [
      { ...tested, lead: "WEEK", month: "2026-01-01", steps: 7, inside: [3, 6, 6, 7] },
      { ...tested, lead: "MONTH", month: "2026-01-01", steps: 17, inside: [9, 13, 15, 16] },
      { ...tested, lead: "MONTH", month: "2026-02-01", steps: 4, inside: [2, 3, 4, 4] },
    ]);
    const came = { source: "REALISED", ...of(n, 2) } as const;
    await insertMeasured(db, { ...forecast, versionKey: made.retired, start: "2026-01-01" }, [
      { ...came, lead: "WEEK", month: "2026-01-01", steps: 7, inside: [3, 5, 6, 6] },
      { ...came, lead: "MONTH", month: "2026-01-01", steps: 20, inside: [11, 16, 18, 20] },
      { ...came, lead: "MONTH", month: "2026-01-01", steps: 1, stockedOut: true, error: 3 * n },
    ]);
  }
}
