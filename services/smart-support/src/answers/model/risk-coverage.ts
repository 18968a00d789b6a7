/** What answering from a confidence on would have meant, of questions that were not learnt from. */
export interface RiskCoveragePoint {
  /** Confidence from which on a question is answered. */
  threshold: number;
  /** Share of all questions that are answered. */
  coverage: number;
  /** Share of the answers that are wrong. */
  risk: number;
}

/** Points of a curve that is kept and drawn. */
const mostPoints = 100;

/** Share of wrong answers that is borne where nobody said another. */
export const usualRisk = 0.2;

/** Above it is answered even where no threshold bears the risk: answers that are more likely right than not. */
const fallbackThreshold = 0.5;

/**
 * The curve of Geifman & El-Yaniv (2017), Selective Classification for Deep Neural Networks: at each threshold, how many questions are
 * answered and how many of the answers are wrong; from the strictest threshold to the mildest.
 */
export function riskCoverage(answers: readonly { confidence: number; isRight: boolean }[]): RiskCoveragePoint[] {
  const ordered = answers.toSorted((one, other) => other.confidence - one.confidence);
  const points: RiskCoveragePoint[] = [];
  let wrong = 0;
  for (const [at, { confidence, isRight }] of ordered.entries()) {
    if (!isRight) wrong++;
    // Questions of like confidence are answered together or not at all.
    if (ordered[at + 1]?.confidence === confidence) continue;
    points.push({ threshold: confidence, coverage: (at + 1) / ordered.length, risk: wrong / (at + 1) });
  }
  const step = Math.max(1, points.length / mostPoints);
  return points.filter((_, at) => at === points.length - 1 || Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/**
 * The mildest threshold whose answers are wrong no more often than `risk`, told by ten answers or more; where there is none, what is more
 * likely right than not is answered.
 *
 * @param curve strictest first
 * @param answers how many questions the curve was made of
 */
export function thresholdFor(curve: readonly RiskCoveragePoint[], risk: number, answers: number): number {
  const tells = Math.min(1, 10 / Math.max(1, answers));
  let chosen: number | null = null;
  for (const point of curve) {
    if (point.coverage < tells) continue;
    if (point.risk <= risk) chosen = point.threshold;
  }
  return chosen ?? fallbackThreshold;
}

/** The largest share of questions that can be answered with no more than `risk` of the answers wrong; 0 where no threshold bears it. */
export function coverageAtRisk(curve: readonly RiskCoveragePoint[], risk: number): number {
  return curve.reduce((most, point) => (point.risk <= risk ? Math.max(most, point.coverage) : most), 0);
}
