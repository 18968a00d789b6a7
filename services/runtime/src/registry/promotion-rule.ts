import type { Remark } from "@bellwether/schema/contracts/facts";

/** What the rule looks at. Lower scores are better. */
export interface Contender {
  id: string;
  version: number;
  parentId: string | null;
  dataHash: string;
  metrics: Record<string, unknown>;
}

/** Whether a candidate becomes champion, and why. */
export interface Verdict {
  promoted: boolean;
  reasons: Remark[];
}

/**
 * The promotion rule: a candidate beats the naive baseline, and is not worse than the champion scored on the same backtest
 * windows. Trained on the champion's own data, it must be better. A candidate that was compared with another version
 * than today's champion is refused, since nothing says how the two compare.
 */
export function judgePromotion(candidate: Contender, champion: Contender | null): Verdict {
  const score = numberOf(candidate, "score");
  const baseline = numberOf(candidate, "baselineScore");
  if (score === null || baseline === null) return refused("promotion.no-backtest", {});
  if (score >= baseline) return refused("promotion.worse-than-baseline", { score, baselineScore: baseline });
  const beatsBaseline: Remark = { code: "promotion.beats-baseline", facts: { score, baselineScore: baseline } };
  if (champion === null) return { promoted: true, reasons: [beatsBaseline, { code: "promotion.first-champion" }] };

  if (candidate.parentId !== champion.id)
    return refused("promotion.champion-changed", { championVersion: champion.version });
  const championScore = numberOf(candidate, "championScore");
  if (championScore === null) return refused("promotion.champion-not-scored", { championVersion: champion.version });
  const facts = { score, championScore, championVersion: champion.version };
  if (score > championScore) return refused("promotion.worse-than-champion", facts);
  if (score === championScore && candidate.dataHash === champion.dataHash)
    return refused("promotion.same-data-no-better", facts);
  const code = score < championScore ? "promotion.better-than-champion" : "promotion.as-good-as-champion";
  return { promoted: true, reasons: [beatsBaseline, { code, facts }] };
}

function refused(code: string, facts: Record<string, string | number>): Verdict {
  return { promoted: false, reasons: [{ code, facts }] };
}

function numberOf(contender: Contender, metric: string): number | null {
  const value = contender.metrics[metric];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
