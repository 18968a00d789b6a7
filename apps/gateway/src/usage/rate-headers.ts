import type { Admission, QuotaState } from "./usage-ledger.ts";

/**
 * Where a key stands, as HTTP fields: `RateLimit-Policy` and `RateLimit` of draft-ietf-httpapi-ratelimit-headers-10 for every
 * quota of requests that the key has, and for clients of the drafts up to 06 `RateLimit-Limit`, `-Remaining` and `-Reset` of the
 * one that ends first. `t` and `-Reset` are seconds. Empty for a key without quotas of requests.
 */
export function rateHeaders({ minute, month }: Admission): Record<string, string> {
  const quotas = [
    { name: "minute", windowSeconds: ";w=60", ...minute },
    // Months are of different lengths, so this policy names no window.
    { name: "month", windowSeconds: "", ...month },
  ].filter((quota): quota is NamedQuota => quota.limit !== null);
  const nearest = quotas.reduce<NamedQuota | undefined>(
    (least, quota) => (least === undefined || remainingOf(quota) < remainingOf(least) ? quota : least),
    undefined,
  );
  if (nearest === undefined) return {};
  return {
    "ratelimit-policy": quotas
      .map(({ name, limit, windowSeconds }) => `"${name}";q=${limit}${windowSeconds}`)
      .join(", "),
    ratelimit: quotas.map((quota) => `"${quota.name}";r=${remainingOf(quota)};t=${quota.secondsLeft}`).join(", "),
    "ratelimit-limit": String(nearest.limit),
    "ratelimit-remaining": String(remainingOf(nearest)),
    "ratelimit-reset": String(nearest.secondsLeft),
  };
}

type NamedQuota = QuotaState & { name: string; windowSeconds: string; limit: number };

/** A limit may have been lowered below what was used. */
function remainingOf({ limit, used }: NamedQuota): number {
  return Math.max(0, limit - used);
}
