import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { type AdCut, type AdTime, daysBetween, mondayOf } from "./ad-cut.ts";
import { cutParameters, partColumns, rowsOfCut, sumColumns } from "./ad-rows.ts";
import { adMetrics } from "./model/ad-metrics.ts";
import { type AdGroupKey, type ExactSums, groupName } from "./read-ad-sums.ts";

/** Measures step by step, a column each. Null where no row of the step tells it; spend of a step without rows is zero. */
export interface AdSeriesColumns {
  /** First day of the first step. */
  start: string;
  step: AdTime;
  spend: number[];
  revenue: (number | null)[];
  impressions: (number | null)[];
  clicks: (number | null)[];
  conversions: (number | null)[];
  /** Ratios over the rows that tell both of their parts, as of the whole: columns above may be of different rows. */
  roas: (number | null)[];
  cpa: (number | null)[];
  ctr: (number | null)[];
  cvr: (number | null)[];
}

export interface CutSeries {
  now: AdSeriesColumns;
  /** The days before, step by step beside those of the range. */
  previous: AdSeriesColumns;
  /** Of the groups asked for, by `groupName`. */
  groups: ReadonlyMap<string, AdSeriesColumns>;
}

type StepRow = AdGroupKey & ExactSums & { isNow: boolean; isTotal: boolean; step: string };

/**
 * A cut over time. Weeks begin on Mondays; the first and the last may be cut short by the range. Days before it are laid beside its own:
 * each is so many days later as the two begin apart.
 *
 * @param shown groups whose series are wanted
 */
export async function readAdSeries(
  db: Pick<TenantSnapshot, "query">,
  cut: AdCut & { time: AdTime },
  shown: readonly AdGroupKey[],
): Promise<CutSeries> {
  const columns = cut.parts.map((part) => partColumns[part]);
  const told = (column: string, name: string, type: string) =>
    `${columns.includes(column) ? column : `NULL::${type}`} AS "${name}"`;
  const step = cut.time === "WEEK" ? "date_trunc('week', shown_day::timestamp)::date" : "shown_day";
  const sets = [
    "(is_now, step)",
    ...(columns.length > 0 && shown.length > 0 ? [`(is_now, step, ${columns.join(", ")})`] : []),
  ];
  const rows = await db.query<StepRow>(
    `SELECT is_now AS "isNow", step::text, ${sets.length > 1 ? `grouping(${columns[0]}) = 1` : "true"} AS "isTotal",
       ${sets.length > 1 ? `${told("ad_channel_id", "channelId", "uuid")}, ${told("campaign_id", "campaignId", "uuid")}, ${told("geo", "geo", "text")},` : ""}
       ${sumColumns}
     FROM (SELECT *, ${step} AS step FROM (
       SELECT *, CASE WHEN is_now THEN day ELSE day + ($1::date - $3::date) END AS shown_day FROM ${rowsOfCut}
     ) AS laid) AS stepped
     GROUP BY GROUPING SETS (${sets.join(", ")})`,
    cutParameters(cut),
  );
  const wanted = new Set(shown.map(groupName));
  const groups = new Map<string, AdSeriesColumns>(shown.map((key) => [groupName(key), emptyColumns(cut)]));
  const [now, previous] = [emptyColumns(cut), emptyColumns(cut)];
  const days = cut.time === "WEEK" ? 7 : 1;
  for (const row of rows) {
    const name = row.isTotal ? null : groupName(row);
    if (name !== null && (!row.isNow || !wanted.has(name))) continue;
    const into = name === null ? (row.isNow ? now : previous) : groups.get(name)!;
    const at = daysBetween(now.start, row.step) / days;
    into.spend[at] = Number(row.spendExact);
    into.revenue[at] = row.revenueExact === null ? null : Number(row.revenueExact);
    for (const measure of ["impressions", "clicks", "conversions"] as const) into[measure][at] = row[measure];
    const ratios = adMetrics(row);
    for (const name of ["roas", "cpa", "ctr", "cvr"] as const) into[name][at] = ratios[name];
  }
  return { now, previous, groups };
}

function emptyColumns({ from, to, time }: AdCut & { time: AdTime }): AdSeriesColumns {
  const start = time === "WEEK" ? mondayOf(from) : from;
  const length = Math.floor(daysBetween(start, to) / (time === "WEEK" ? 7 : 1)) + 1;
  const silent = () => new Array<number | null>(length).fill(null);
  return {
    start,
    step: time,
    spend: new Array<number>(length).fill(0),
    revenue: silent(),
    impressions: silent(),
    clicks: silent(),
    conversions: silent(),
    roas: silent(),
    cpa: silent(),
    ctr: silent(),
    cvr: silent(),
  };
}
