import type { ChurnCandidate } from "./churn-candidate.ts";
import type { Scene } from "./scene.ts";

/** Days within which a purchase counts as recent, of which the best is taken. */
const windows = [14, 30, 60, 90, 120, 180, 270, 365] as const;

/** Naive baseline: who bought in the last so many days comes back as often as such customers did before. */
export const lastDays: ChurnCandidate = {
  name: "LAST_DAYS",
  kind: "BASELINE",
  async foretell(known, now) {
    const rules = windows.map((days) => ({ days, rates: ratesOf(known, days) }));
    const best = rules.reduce((one, other) => (other.rates.logLoss < one.rates.logLoss ? other : one));
    const recent = recentFlags(now, best.days);
    return {
      probability: Float64Array.from(recent, (flag) => best.rates.shares[flag]!),
      errors: null,
      reasons: null,
    };
  },
};

/** 1 for a purchase within the last days before the origin. */
function recentFlags({ histories }: Scene, days: number): Uint8Array {
  return Uint8Array.from(histories.age, (age, i) => Number((age - histories.recency[i]!) * 7 < days));
}

function ratesOf(known: Scene & { bought: Uint8Array }, days: number): { shares: [number, number]; logLoss: number } {
  const recent = recentFlags(known, days);
  const counts: [number, number] = [0, 0];
  const bought: [number, number] = [0, 0];
  for (const [i, flag] of recent.entries()) {
    counts[flag as 0 | 1]++;
    bought[flag as 0 | 1] += known.bought[i]!;
  }
  // One more of each outcome: a share of exactly 0 or 1 would be an infinite surprise the first time it fails.
  const share = (flag: 0 | 1) => (bought[flag] + 1) / (counts[flag] + 2);
  const shares: [number, number] = [share(0), share(1)];
  const logLoss = shares.reduce((sum, p, flag) => {
    const [all, yes] = [counts[flag as 0 | 1], bought[flag as 0 | 1]];
    return sum - yes * Math.log(p) - (all - yes) * Math.log(1 - p);
  }, 0);
  return { shares, logLoss };
}
