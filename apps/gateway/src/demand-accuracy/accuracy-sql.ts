import { toRemark } from "../remarks/remark.row.ts";
import type { AccuracySource } from "./accuracy.enum.ts";
import type { ForecastAccuracy } from "./forecast-accuracy.type.ts";

/** Statement over sums `a` of forecasts, its parts as SQL. */
export interface AccuracyStatement {
  /** What rows are added up by: expressions over `a` and the joins, by the name they are returned under. */
  groups: Readonly<Record<string, string>>;
  /** More FROM items. */
  joins?: string;
  where: readonly string[];
  /** What follows the outer GROUP BY, over its columns. */
  tail?: string;
}

/** Figures of a group, as the database returns them. */
export interface AccuracyRow {
  series: number;
  steps: number;
  stockout_steps: number;
  actual: number;
  error: number;
  absolute_error: number;
  naive_absolute_error: number;
  scaled_steps: number;
  scaled_error: number;
  scaled_naive_error: number;
  scaled_pinball: number;
  inside_50: number;
  inside_80: number;
  inside_90: number;
  inside_95: number;
  months: number;
  month_actual: number;
  month_error: number;
  month_naive_error: number;
}

const sums = ["actual", "error", "absolute_error", "naive_absolute_error"];
const scaledSums = ["scaled_error", "scaled_naive_error", "scaled_pinball"];
const counts = ["steps", "scaled_steps", "inside_50", "inside_80", "inside_90", "inside_95"];

/** Group of the steps of one month, by its first day. */
export const monthGroup = "a.month::text";

/**
 * Adds up by group. Inside, each forecast by itself: the totals of its first four weeks can be off in one direction only, and
 * count where all of the four weeks are there. Where months are told apart, four weeks that reach into the next one belong to the
 * month that they begin in.
 */
export function accuracySql({ groups, joins = "", where, tail = "" }: AccuracyStatement): string {
  const names = Object.keys(groups);
  const forecast = ["a.granularity", "a.model_version_id", "a.node_id", "a.origin"];
  const inStock = (sql: string) => `coalesce(sum(${sql}) FILTER (WHERE NOT a.stocked_out), 0)`;
  const near = (sql: string) => `sum(${sql}) FILTER (WHERE a.lead IN ('WEEK', 'MONTH'))`;
  const others = Object.values(groups).filter((sql) => sql !== monthGroup);
  const firstWeeks = (sql: string) =>
    others.length === names.length
      ? near(sql)
      : `CASE WHEN date_trunc('month', a.origin)::date::text = ${monthGroup}
           THEN sum(${near(sql)}) OVER (PARTITION BY ${[...others, ...forecast].join(", ")}) END`;
  const insides = [50, 80, 90, 95].map((level, i) => `${inStock(`a.inside[${i + 1}]`)} AS inside_${level}`);
  const whole = "month_steps = CASE granularity WHEN 'WEEK' THEN 4 ELSE 28 END";
  const wholeSum = (sql: string) => `coalesce(sum(${sql}) FILTER (WHERE ${whole}), 0)`;
  const grouped = names.length > 0 ? `GROUP BY ${names.join(", ")}` : "HAVING count(*) > 0";
  return `
    SELECT ${[...names, ""].join(", ")} count(DISTINCT node_id)::int AS series,
      coalesce(sum(stockout_steps), 0)::int AS stockout_steps,
      ${counts.map((name) => `sum(${name})::int AS ${name}`).join(", ")},
      ${[...sums, ...scaledSums].map((name) => `sum(${name})::float8 AS ${name}`).join(", ")},
      count(*) FILTER (WHERE ${whole})::int AS months, ${wholeSum("month_actual")} AS month_actual,
      ${wholeSum("abs(month_error)")} AS month_error, ${wholeSum("abs(month_naive_error)")} AS month_naive_error
    FROM (
      SELECT ${names.map((name) => `${groups[name]} AS ${name}, `).join("")} a.granularity, a.node_id,
        coalesce(sum(a.steps) FILTER (WHERE a.stocked_out), 0) AS stockout_steps,
        ${[...sums, ...scaledSums, "steps", "scaled_steps"].map((name) => `${inStock(`a.${name}`)} AS ${name}`).join(", ")},
        ${insides.join(", ")},
        ${firstWeeks("a.steps")} AS month_steps, ${firstWeeks("a.actual")} AS month_actual,
        ${firstWeeks("a.error")} AS month_error, ${firstWeeks("a.naive_error")} AS month_naive_error
      FROM forecast_accuracy a ${joins}
      WHERE ${where.join(" AND ")}
      GROUP BY ${[...Object.values(groups), ...forecast].join(", ")}
    ) AS forecasts ${grouped} ${tail}`;
}

/** Figures of one group, to the public type. A quotient without a denominator is null, and a remark says why. */
export function toForecastAccuracy(row: AccuracyRow, source: AccuracySource): ForecastAccuracy {
  const over = (sum: number, whole: number) => (whole > 0 ? sum / whole : null);
  const remarks: string[] = [];
  if (row.steps === 0)
    remarks.push(row.stockout_steps > 0 ? "demand.accuracy-out-of-stock" : "demand.accuracy-no-steps");
  else {
    if (row.scaled_steps === 0) remarks.push("demand.accuracy-no-scale");
    if (!(row.actual > 0)) remarks.push("demand.accuracy-nothing-sold");
  }
  return {
    source,
    steps: row.steps,
    stockoutSteps: row.stockout_steps,
    series: row.series,
    mase: over(row.scaled_error, row.scaled_steps),
    naiveMase: over(row.scaled_naive_error, row.scaled_steps),
    wape: over(row.absolute_error, row.actual),
    naiveWape: over(row.naive_absolute_error, row.actual),
    bias: over(row.error, row.actual),
    pinball: over(row.scaled_pinball, row.scaled_steps),
    monthError: over(row.month_error, row.month_actual),
    naiveMonthError: over(row.month_naive_error, row.month_actual),
    months: row.months,
    coverage50: over(row.inside_50, row.steps),
    coverage80: over(row.inside_80, row.steps),
    coverage95: over(row.inside_95, row.steps),
    remarks: remarks.map((code) => toRemark({ code })),
  };
}

/** Figures of nothing. */
export const noAccuracy: AccuracyRow = {
  series: 0,
  steps: 0,
  stockout_steps: 0,
  actual: 0,
  error: 0,
  absolute_error: 0,
  naive_absolute_error: 0,
  scaled_steps: 0,
  scaled_error: 0,
  scaled_naive_error: 0,
  scaled_pinball: 0,
  inside_50: 0,
  inside_80: 0,
  inside_90: 0,
  inside_95: 0,
  months: 0,
  month_actual: 0,
  month_error: 0,
  month_naive_error: 0,
};
