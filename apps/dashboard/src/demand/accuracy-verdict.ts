/** How a forecast's backtest error compares with that of repeating the last season. */
export type AccuracyVerdict =
  | { kind: "unknown" }
  | { kind: "same" }
  /** `share`: by how much of the naive error the error is smaller or larger, above 0. */
  | { kind: "better" | "worse"; share: number };

/** Below this share a difference of backtest errors says nothing. */
const noticeableShare = 0.01;

/**
 * @param mase mean absolute scaled error of the forecast (none where nothing was ever sold)
 * @param naiveMase the same of the seasonal naive forecast, on the same windows
 */
export function accuracyVerdict(
  mase: number | null | undefined,
  naiveMase: number | null | undefined,
): AccuracyVerdict {
  if (mase === null || mase === undefined || !naiveMase || naiveMase <= 0) return { kind: "unknown" };
  const share = 1 - mase / naiveMase;
  if (Math.abs(share) < noticeableShare) return { kind: "same" };
  return share > 0 ? { kind: "better", share } : { kind: "worse", share: -share };
}
