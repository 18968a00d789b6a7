import type { AccuracyRemarkCode, SentencesOf } from "./remark-codes.ts";

export const englishAccuracySentences: SentencesOf<AccuracyRemarkCode> = {
  "demand.accuracy-backtest": (f) =>
    f.value("steps") === 0
      ? "Nothing that was forecast has come yet. These figures are from the backtest: past demand that the training hid from the forecasts."
      : `Only ${f.number("steps", 0)} of the ${f.number("needed", 0)} days that a fair judgement takes have come. These figures are from the backtest: past demand that the training hid from the forecasts.`,
  "demand.accuracy-no-steps": () => "Nothing was measured here.",
  "demand.accuracy-out-of-stock": () => "Stock was out on every day measured, so nobody knows what demand was.",
  "demand.accuracy-no-scale": () => "Demand had never changed before, so there is no scale for MASE.",
  "demand.accuracy-nothing-sold": () => "Nothing was sold, so errors cannot be compared with sales.",
};
