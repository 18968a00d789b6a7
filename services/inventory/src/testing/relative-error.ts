/** |actual − expected| / |expected|, or |actual| where zero is expected. */
export function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.abs(expected || 1);
}
