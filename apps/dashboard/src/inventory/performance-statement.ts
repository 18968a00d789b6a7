/** What is read of a replay: shares served, 0 … 1, and the mean value of stock. */
interface Replayed {
  fillRate: { mean: number };
  stockValue: { mean: number };
}

interface Replay {
  /** As stock is kept now; null where that is not known. */
  current?: Replayed | null | undefined;
  /** As proposed; null where there is no history to replay. */
  proposed?: Replayed | null | undefined;
}

/** What a replay says in one sentence, by the message that tells it. */
export type PerformanceStatement =
  | { kind: "unknown" }
  | { kind: "alone"; fillRate: number }
  | { kind: "lessStock" | "moreStock" | "sameStock"; fillRate: number; fillRateBefore: number; stock: number };

/** A change of stock below this share is none. */
const noticeableStock = 0.005;

/** "97.1 % fill at 14 % less stock": the replay's two figures against how stock is kept now. */
export function performanceStatement({ current, proposed }: Replay): PerformanceStatement {
  if (!proposed) return { kind: "unknown" };
  const fillRate = proposed.fillRate.mean;
  if (!current || current.stockValue.mean <= 0) return { kind: "alone", fillRate };
  const change = proposed.stockValue.mean / current.stockValue.mean - 1;
  const kind = change <= -noticeableStock ? "lessStock" : change >= noticeableStock ? "moreStock" : "sameStock";
  return { kind, fillRate, fillRateBefore: current.fillRate.mean, stock: Math.abs(change) };
}
