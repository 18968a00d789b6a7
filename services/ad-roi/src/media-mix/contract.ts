import type { Remark } from "@bellwether/schema/contracts/facts";
import { z } from "zod";
import type { FitDiagnostics, NumberRange } from "./model/fitted-media-mix.ts";

/** The registry's task; it has one variant. */
export const mediaMixTask = "media-mix";
export const mediaMixVariant = "WEEK";

/** Queue of the job that learns a media mix and tests it. */
export const mediaMixJobType = "media-mix.train";

/** Input of the training job. */
export const mediaMixTrainInput = z.object({
  /** Same data and seed, same model. */
  seed: z.int().min(0).max(2_147_483_647).default(1),
});
export type MediaMixTrainInput = z.infer<typeof mediaMixTrainInput>;

/** Every remark that a training makes, with its facts: reasons of a model version, and steps of the job. */
export const mediaMixRemarkFacts = {
  /** R-hat of all parameters at most, least effective draws, and trajectories that diverged. */
  "media-mix.converged": ["rHatMax", "essMin"],
  "media-mix.not-converged": ["rHatMax", "essMin", "divergences"],
  /** Share of the outcomes of so many held-out weeks within their 90 % interval, 0 … 1. */
  "media-mix.holdout": ["coverage", "weeks"],
  /** The channel is the same in all weeks. */
  "media-mix.never-varies": ["channel"],
  /** Two channels go up and down together. */
  "media-mix.collinear": ["channel", "other"],
  "media-mix.too-few-weeks": ["weeks", "neededWeeks"],
  "media-mix.no-spend": [],
  "media-mix.no-outcome": [],
  /** Experiments whose findings the model took into account. */
  "media-mix.experiments": ["experiments"],
  "media-mix.step-read": [],
  "media-mix.step-fit": ["channels", "weeks"],
  "media-mix.step-store": [],
} as const satisfies Record<string, readonly string[]>;
export type MediaMixRemarkCode = keyof typeof mediaMixRemarkFacts;

/** Builds a remark whose facts are those its code declares. */
export function mediaMixRemark<Code extends MediaMixRemarkCode>(
  code: Code,
  facts: Record<(typeof mediaMixRemarkFacts)[Code][number], string | number>,
): Remark {
  return { code, facts };
}

/** Numbers of consecutive periods or amounts, each with its 90 % interval. */
export interface Ranges {
  mean: number[];
  lower: number[];
  upper: number[];
}

/** One channel as people see it. Money is in the fit's currency. */
export interface ChannelReport {
  channel: string;
  isPaid: boolean;
  varies: boolean;
  /** Over all periods. */
  spend: number;
  /** Money that it made, and as a share of the whole outcome. */
  contribution: NumberRange;
  contributionShare: NumberRange;
  /** Null of a channel that cost nothing. */
  roas: NumberRange | null;
  /** What the next currency unit brings at the usual spend, of the last quarter; null likewise. */
  marginalRoas: NumberRange | null;
  priorReturn: NumberRange | null;
  /** Share of an exposure's effect that comes after its own period. */
  carriedOver: NumberRange;
  /** Money of each period. */
  contributions: Ranges;
  /** Money that a steady spend per period brings per period; null of a channel that cost nothing. */
  curve: ({ spend: number[]; usualSpend: number; highestSpend: number } & Ranges) | null;
}

/** What a media mix says, kept among the metrics of its model version as `report`. */
export interface MediaMixReport {
  currency: string;
  outcomeName: string;
  /** First day of the first period, ISO. */
  start: string;
  periodDays: number;
  /** Money of each period: what came in, and what would have come without any channel. */
  outcome: number[];
  baseline: Ranges;
  channels: ChannelReport[];
  diagnostics: FitDiagnostics;
}
