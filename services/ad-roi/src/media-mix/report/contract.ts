import { z } from "zod";
import type { Estimate } from "../../decide/model/objective.ts";
import type { FitDiagnostics, NumberRange } from "../model/fitted-media-mix.ts";

/** Version of every type in this file. Raised when a field changes its meaning. */
export const reportVersion = 1;

/** Name of the model at the inference server that tells what a fit says. */
export const mediaMixReportName = "media-mix-report";

/** Without a version, the champion is told of, or the newest version where there is none. */
export const mediaMixReportRequest = z.object({ modelVersionId: z.uuid().nullable() });

/** What a channel did, by one fit. Money in the report's currency; intervals hold 90 % of the draws. */
export interface ChannelReport {
  channel: string;
  isPaid: boolean;
  /** Over the whole window. */
  spend: number;
  /** What it brought over the whole window, and as a share of all that came in, 0 … 1. */
  contribution: Estimate;
  share: Estimate;
  /** Money back for each unit spent; null for what costs nothing. The prior is what was believed before the data. */
  roas: Estimate | null;
  priorRoas: NumberRange | null;
  /** Share of an exposure's effect that comes after its own period, 0 … 1. */
  carryOver: Estimate;
  /** Money of one period at present, and the most of one that was ever spent. */
  presentSpend: number;
  highestSpend: number;
  /** What the next unit brings at present spend; null for what costs nothing. */
  marginalRoas: Estimate | null;
  /** What steady spend brings in a period; null for what costs nothing. */
  curve: { spend: number[]; mean: number[]; lower: number[]; upper: number[] } | null;
  /** What it brought in each period, expected. */
  byPeriod: number[];
}

export interface MediaMixReport {
  modelVersionId: string;
  currency: string;
  outcomeName: string;
  /** First day of the first period, ISO. */
  start: string;
  periodDays: number;
  geos: number;
  channels: ChannelReport[];
  /** What came in by period, and what would have come without any channel, in money. */
  outcome: number[];
  baseline: number[];
  diagnostics: FitDiagnostics;
}

export type MediaMixReportAnswer = { outcome: "told"; report: MediaMixReport } | { outcome: "missing" };
