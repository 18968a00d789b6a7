import { demandForecastTask } from "@bellwether/demand-forecast/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { Granularity } from "../demand/granularity.enum.ts";
import { parseOptionalKey } from "../node/global-id.ts";
import { toRemark } from "../remarks/remark.row.ts";
import type { AccuracySource } from "./accuracy.enum.ts";
import type { DemandAccuracy } from "./demand-accuracy.type.ts";
import { type DemandAccuracyArguments, readMonths } from "./demand-accuracy-arguments.ts";

/** Steps of the organisation's demand that must have come before they are shown in place of a backtest: a week of either. */
const enoughSteps: Readonly<Record<Granularity, number>> = { DAY: 7, WEEK: 1 };

interface StateRow {
  champion: string | null;
  realised_steps: number;
  realised_first: string | null;
  realised_last: string | null;
  backtest_first: string | null;
  backtest_last: string | null;
}

/**
 * What accuracy there is, and which of it answers the question; null where nothing was measured yet, as before a first model.
 *
 * @throws GraphQLError BAD_USER_INPUT when the filter is not usable.
 */
export async function readDemandAccuracy(
  db: TenantSnapshot,
  { granularity, filter, source: asked }: DemandAccuracyArguments,
): Promise<DemandAccuracy | null> {
  const months = readMonths(filter?.months);
  parseOptionalKey("Category", filter?.categoryId, "filter.categoryId");
  parseOptionalKey("Location", filter?.locationId, "filter.locationId");
  const [state] = await db.query<StateRow>(stateSql, [demandForecastTask, granularity, months]);
  if (state === undefined || (state.realised_steps === 0 && state.backtest_last === null)) return null;
  const source = asked ?? (state.realised_steps >= enoughSteps[granularity] ? "REALISED" : "BACKTEST");
  const span = spanOf(state, source);
  return {
    scope: {
      source,
      granularity,
      versionKey: source === "BACKTEST" ? state.champion : null,
      categoryId: filter?.categoryId ?? null,
      locationId: filter?.locationId ?? null,
      method: filter?.method ?? null,
      lead: filter?.lead ?? null,
      from: span.from,
    },
    source,
    granularity,
    realisedSteps: state.realised_steps,
    ...span,
    note:
      source === "REALISED" || asked
        ? null
        : toRemark({
            code: "demand.accuracy-backtest",
            facts: { steps: state.realised_steps, needed: enoughSteps[granularity], granularity },
          }),
  };
}

function spanOf(state: StateRow, source: AccuracySource): { from: string | null; to: string | null } {
  return source === "REALISED"
    ? { from: state.realised_first, to: state.realised_last }
    : { from: state.backtest_first, to: state.backtest_last };
}

/** Told by the total of all products, which every version forecasts: one series in place of all. */
const measured = (source: AccuracySource) => `
  FROM forecast_accuracy a
  WHERE a.granularity = $2 AND a.level = 'ALL' AND a.source = '${source}'
  ${source === "BACKTEST" ? "AND a.model_version_id = (SELECT id FROM champion)" : ""}`;

const stateSql = `
  WITH champion AS (
    SELECT id FROM model_version WHERE task = $1 AND variant = $2 AND status = 'CHAMPION'
  ), came AS (
    SELECT a.month, sum(a.steps)::int AS steps ${measured("REALISED")} GROUP BY a.month
  ), tested AS (
    SELECT a.month ${measured("BACKTEST")} GROUP BY a.month
  )
  SELECT (SELECT id FROM champion) AS champion,
    coalesce((SELECT sum(steps) FROM came), 0)::int AS realised_steps,
    (SELECT greatest(min(month), max(month) - make_interval(months => $3 - 1))::date::text FROM came) AS realised_first,
    (SELECT max(month)::text FROM came) AS realised_last,
    (SELECT min(month)::text FROM tested) AS backtest_first, (SELECT max(month)::text FROM tested) AS backtest_last`;
