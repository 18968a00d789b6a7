import { type ForecastLead, forecastLeads, type Granularity, leadDays } from "../../contract.ts";
import { type AccuracySums, sumByGroup } from "../../model/accuracy/accuracy-sums.ts";
import type { JudgedSteps } from "../../model/accuracy/judge-steps.ts";
import type { NaiveYardstick } from "../../model/accuracy/naive-yardstick.ts";
import { firstDayOf, toDate } from "../calendar.ts";
import type { AccuracyLevel } from "./judged-node.ts";

/** What a forecast is of, and how it was made. */
export interface ForecastOf {
  nodeId: string;
  level: AccuracyLevel;
  productId: string | null;
  locationId: string | null;
  method: string;
}

/** Sums over the steps of one forecast that were as far ahead, in one month, with or without stock. */
export interface AccuracyRow extends AccuracySums {
  of: ForecastOf;
  /** First step forecast, YYYY-MM-DD. */
  origin: string;
  lead: ForecastLead;
  /** First day of the month, YYYY-MM-DD. */
  month: string;
  stockedOut: boolean;
}

/** One forecast that was judged. */
export interface JudgedForecast {
  of: ForecastOf;
  /** Number of the first step forecast; see `stepOf`. */
  originStep: number;
  granularity: Granularity;
  judged: JudgedSteps;
  yardstick: NaiveYardstick;
  /** Whether the step `h` after the origin had a day without stock. */
  stockedOut: (h: number) => boolean;
}

/** How far ahead the step `h` after the origin was, 0 the first. Worked: day 7 → MONTH, week 0 → WEEK. */
export function leadOf(h: number, granularity: Granularity): ForecastLead {
  const days = (h + 1) * (granularity === "DAY" ? 1 : 7);
  return forecastLeads.find((lead) => days <= leadDays[lead]) ?? "YEAR";
}

/** Adds the steps of a forecast up by lead, month, and whether there was stock. */
export function accuracyRows(forecast: JudgedForecast): AccuracyRow[] {
  const { of, originStep, granularity, judged, yardstick, stockedOut } = forecast;
  const dayOf = (h: number) => toDate(firstDayOf(originStep + h, granularity));
  const groups = sumByGroup(judged, yardstick, (h) =>
    [leadOf(h, granularity), `${dayOf(h).slice(0, 7)}-01`, stockedOut(h)].join(" "),
  );
  return [...groups].map(([group, sums]) => {
    const [lead, month, stocked] = group.split(" ") as [ForecastLead, string, string];
    return { of, origin: dayOf(0), lead, month, stockedOut: stocked === "true", ...sums };
  });
}
