import type { EntityManager } from "typeorm";
import type { ExperimentData, MediaData } from "../model/media-data.ts";

const dayMs = 86_400_000;

interface ExperimentRow {
  channel: string;
  geos: string[];
  starts: string;
  ends: string;
  lift: number;
  error: number;
  spendWithout: number | null;
}

/**
 * Concluded tests of the outcome that the model explains. Only those of whole weeks, and in geos that the model tells apart (or nationally, of all
 * that there are): of others the model has no number to compare.
 */
export async function readExperiments(db: EntityManager, data: MediaData): Promise<ExperimentData[]> {
  const rows: ExperimentRow[] = await db.query(
    `SELECT c.external_id AS channel, e.test_geos AS geos, e.starts_on::text AS starts, e.ends_on::text AS ends, e.lift,
       e.lift_se AS error, e.spend_without::float8 AS "spendWithout"
     FROM ad_experiment e JOIN ad_channel c ON c.tenant_id = e.tenant_id AND c.id = e.ad_channel_id
     WHERE e.state = 'CONCLUDED' AND e.outcome = 'ORDER_REVENUE' ORDER BY e.starts_on, e.id`,
  );
  return rows.flatMap((row) => experimentOf(row, data) ?? []);
}

function experimentOf(row: ExperimentRow, data: MediaData): ExperimentData | null {
  const channel = data.channels.find((one) => one.channel === row.channel);
  const geos = row.geos.map((geo) => data.geos.findIndex((one) => one.geo === geo));
  const first = data.periods.indexOf(row.starts);
  const last = data.periods.indexOf(mondayOf(row.ends));
  const isWhole = new Date(Date.parse(row.ends) + dayMs).getUTCDay() === 1;
  if (channel === undefined || geos.includes(-1) || first < 0 || last < first || !isWhole) return null;
  const periods = last - first + 1;
  return {
    channel: row.channel,
    geos,
    first,
    last,
    exposureWithout: exposureWithout(channel, geos, row.spendWithout ?? 0, periods),
    incrementalOutcome: row.lift,
    standardError: row.error,
  };
}

/** What the money of no test would have bought, in even parts of the geos' usual shares. */
function exposureWithout(
  { spend, exposure }: MediaData["channels"][number],
  geos: readonly number[],
  money: number,
  periods: number,
): number[][] {
  const total = (row: readonly number[]) => row.reduce((sum, value) => sum + value, 0);
  const usual = geos.map((geo) => total(spend[geo]!));
  const all = total(usual);
  return geos.map((geo, place) => {
    const share = all > 0 ? usual[place]! / all : 1 / geos.length;
    const bought = usual[place]! > 0 ? total(exposure[geo]!) / usual[place]! : 0;
    return new Array<number>(periods).fill((money * share * bought) / periods);
  });
}

function mondayOf(day: string): string {
  const time = Date.parse(day);
  return new Date(time - ((new Date(time).getUTCDay() + 6) % 7) * dayMs).toISOString().slice(0, 10);
}
