import { addSteps } from "../../format/date.ts";
import type { Figures, Group, Series } from "./performance-data.ts";
import type { Cut } from "./use-performance-state.ts";

/** A line of the table: a part of the ads, or a day of them. */
export interface PerformanceRow {
  id: string;
  /** Null where spend names none. */
  name: string | null;
  /** What a click on it filters by; null where it leads no deeper. */
  key: string | null;
  figures: Pick<Figures, "impressions" | "clicks" | "conversions" | "roas" | "ctr" | "cvr"> & {
    spend: number;
    revenue: number | null;
    cpa: number | null;
    marginalRoas: number | null;
    newCustomers: number | null;
    returningCustomers: number | null;
    cac: number | null;
    ltvToCac: number | null;
  };
  /** Spend and ROAS of the days before; null of a day. */
  previous: { spend: number; roas: number | null } | null;
}

const amount = (money: { amount: string } | null | undefined): number | null => (money ? Number(money.amount) : null);

/** The part of a ratio where both are known. */
const per = (part: number | null | undefined, whole: number | null | undefined): number | null =>
  typeof part === "number" && typeof whole === "number" && whole > 0 ? part / whole : null;

/** Groups as lines, told by one cut. */
export function groupRows(groups: readonly Group[], by: Exclude<Cut, "DAY">): PerformanceRow[] {
  return groups.map(({ channel, campaign, geo, figures, previous }) => {
    const part = { CHANNEL: channel, CAMPAIGN: campaign, GEO: geo ? { externalId: geo, name: geo } : null }[by];
    return {
      id: part?.externalId ?? "",
      name: part?.name ?? null,
      key: part?.externalId ?? null,
      figures: {
        spend: Number(figures.spend.amount),
        revenue: amount(figures.revenue),
        impressions: figures.impressions,
        clicks: figures.clicks,
        conversions: figures.conversions,
        roas: figures.roas,
        marginalRoas: figures.marginalRoas ?? null,
        ctr: figures.ctr,
        cvr: figures.cvr,
        cpa: amount(figures.cpa),
        newCustomers: figures.newCustomers ?? null,
        returningCustomers: figures.returningCustomers ?? null,
        cac: amount(figures.cac),
        ltvToCac: figures.ltvToCac ?? null,
      },
      previous: { spend: Number(previous.spend.amount), roas: previous.roas ?? null },
    };
  });
}

/** Steps as lines, the latest first; those without spend and sales are left out. */
export function stepRows(series: Series): PerformanceRow[] {
  const rows = series.spend.map((spend, at): PerformanceRow => {
    const date = addSteps(series.start, at, series.step === "WEEK" ? "WEEK" : "DAY");
    const [revenue, impressions, clicks, conversions] = [
      series.revenue[at] ?? null,
      series.impressions[at] ?? null,
      series.clicks[at] ?? null,
      series.conversions[at] ?? null,
    ];
    return {
      id: date,
      name: date,
      key: null,
      figures: {
        spend,
        revenue,
        impressions,
        clicks,
        conversions,
        roas: per(revenue, spend),
        ctr: per(clicks, impressions),
        cvr: per(conversions, clicks),
        cpa: per(spend, conversions),
        marginalRoas: null,
        newCustomers: null,
        returningCustomers: null,
        cac: null,
        ltvToCac: null,
      },
      previous: null,
    };
  });
  return rows.filter(({ figures }) => figures.spend > 0 || figures.revenue !== null).reverse();
}
