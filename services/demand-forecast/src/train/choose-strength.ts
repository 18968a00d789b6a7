import type { LevelScores, PathScores } from "./judge-paths.ts";

/** How strongly errors are shared, and what that made of past ranges. */
export interface StrengthChoice {
  strength: number;
  /** Pinball loss over that of the groups' own ranges, a geometric mean over levels; null where there was no window. */
  relativeLoss: number | null;
  /** Share of actuals inside the 95 % interval, a mean over levels: of summed paths, and of the groups' own. */
  coverage: { summed: number; own: number } | null;
}

/** Takes the strength whose past ranges lost least over all levels alike; without any window, the first. */
export function chooseStrength(strengths: readonly number[], windows: readonly PathScores[]): StrengthChoice {
  const own = joined(windows.map((scores) => scores.own));
  if (Object.keys(own).length === 0) return { strength: strengths[0]!, relativeLoss: null, coverage: null };
  const tried = strengths.map((strength, s) => {
    const summed = joined(windows.map((scores) => scores.summed[s]!));
    const ratios = Object.entries(own).flatMap(([level, { pinball }]) =>
      pinball > 0 && summed[level]!.pinball > 0 ? [Math.log(summed[level]!.pinball / pinball)] : [],
    );
    return { strength, summed, relativeLoss: Math.exp(mean(ratios)) };
  });
  const best = tried.reduce((one, other) => (other.relativeLoss < one.relativeLoss ? other : one));
  return {
    strength: best.strength,
    relativeLoss: best.relativeLoss,
    coverage: { summed: insideOf(best.summed), own: insideOf(own) },
  };
}

function joined(all: readonly LevelScores[]): LevelScores {
  const sum: LevelScores = {};
  for (const [level, { pinball, inside, groups }] of all.flatMap((scores) => Object.entries(scores))) {
    sum[level] ??= { pinball: 0, inside: 0, groups: 0 };
    const into = sum[level];
    into.pinball += pinball;
    into.inside += inside;
    into.groups += groups;
  }
  return sum;
}

function insideOf(scores: LevelScores): number {
  return mean(Object.values(scores).map(({ inside, groups }) => inside / groups));
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
