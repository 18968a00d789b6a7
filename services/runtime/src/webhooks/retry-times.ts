/**
 * Seconds to wait after the first, second, … failed attempt, about as Standard Webhooks proposes: ten attempts within a little over
 * three days, so that a receiver that breaks on a Friday evening has its news on Monday.
 */
export const retrySeconds: readonly number[] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** Longest wait that a receiver's own Retry-After may ask for. */
const longestSeconds = 86_400;

/**
 * Seconds until the next attempt; null when that was the last.
 *
 * @param attempts made so far, at least one
 * @param askedSeconds what the receiver asked for
 * @param chance 0 to 1, spreads retries by a tenth either way, so that what failed together does not come back together
 */
export function waitSeconds(
  attempts: number,
  askedSeconds: number | null,
  chance: number,
  waits: readonly number[] = retrySeconds,
): number | null {
  const usual = waits[attempts - 1];
  if (usual === undefined) return null;
  const spread = usual * (0.9 + 0.2 * chance);
  return Math.max(spread, Math.min(askedSeconds ?? 0, longestSeconds));
}
