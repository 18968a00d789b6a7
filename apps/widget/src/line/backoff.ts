/** How long to wait between attempts, in milliseconds. */
export interface Backoff {
  firstMs: number;
  longestMs: number;
}

export const usualBackoff: Backoff = { firstMs: 500, longestMs: 30_000 };

/**
 * Milliseconds before an attempt: twice as long each time, and anywhere up to that, so that thousands of pages do not come back in
 * step when a server does.
 *
 * @param failures attempts that failed in a row, from 1
 * @param share of the span, from 0 up to 1
 */
export function waitBefore(failures: number, share: number, { firstMs, longestMs }: Backoff): number {
  const span = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 20));
  return Math.round(span / 2 + (share * span) / 2);
}
