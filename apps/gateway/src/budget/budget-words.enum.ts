import type { BudgetGoal, HeldCause, Timing } from "@bellwether/ad-roi/decide/contract";
import { describedEnum } from "../schema/described-enum.ts";

export const BudgetGoalKind = describedEnum<BudgetGoal["kind"]>("BudgetGoalKind", "How much is spent.", {
  FIXED: "A given budget.",
  ROAS: "The largest budget that still brings the wanted return, over all that is planned.",
  MARGINAL_ROAS: "The budget up to which further money still brings the wanted return.",
});

export const BudgetObjectiveKind = describedEnum<"EXPECTED" | "QUANTILE">(
  "BudgetObjectiveKind",
  "What a plan is to be best at.",
  {
    EXPECTED: "What it brings on average over all that the data leave possible.",
    QUANTILE: "What it brings at least with a stated probability; plans for bad luck.",
  },
);

export const BudgetTiming = describedEnum<Timing>("BudgetTiming", "When a channel's money is spent.", {
  EVEN: "In equal parts over the horizon.",
  BY_PERIOD: "When it brings most, planned by period.",
});

export const ChannelHeldCause = describedEnum<HeldCause>(
  "ChannelHeldCause",
  "Why a channel is kept at its present spend: the data cannot tell what it does.",
  {
    NEVER_VARIES: "Its spend is always the same.",
    COLLINEAR: "It always moves with another channel.",
    NOTHING_LEARNED: "The data leave as much doubt as there was before them.",
    NOT_RECOVERED: "Its effect was not found again where it was known.",
  },
);
