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
    const of = (measure: Exclude<keyof Series, "__typename" | "start" | "step">) => series[measure][at] ?? null;
    return {
      id: date,
      name: date,
      key: null,
      figures: {
        spend,
        revenue: of("revenue"),
        impressions: of("impressions"),
        clicks: of("clicks"),
        conversions: of("conversions"),
        roas: of("roas"),
        ctr: of("ctr"),
        cvr: of("cvr"),
        cpa: of("cpa"),
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
