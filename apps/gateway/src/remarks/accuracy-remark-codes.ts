/** What the gateway tells of how accurate forecasts were. */
export const accuracyRemarkCodes = [
  "demand.accuracy-backtest",
  "demand.accuracy-no-steps",
  "demand.accuracy-out-of-stock",
  "demand.accuracy-no-scale",
  "demand.accuracy-nothing-sold",
] as const;
