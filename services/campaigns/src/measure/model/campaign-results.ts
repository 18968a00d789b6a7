import { type ArmMoments, conversionsOf } from "./arm-moments.ts";
import { type CampaignReturn, campaignReturn } from "./campaign-return.ts";
import { type ConversionRatio, conversionRatio } from "./conversion-ratio.ts";
import { type ArmMoment, conversionSteps } from "./conversion-steps.ts";
import { type Difference, runningDifference } from "./running-difference.ts";

/** Chance that any of a campaign's statements is ever wrong. */
export const alpha = 0.05;

/** What a campaign did that would not have happened without it, against those who were left alone. */
export interface HoldoutEffect {
  /** Share of people who buy: treated minus held out. */
  conversion: Difference;
  /** Spent by each person: treated minus held out, in the organisation's currency. */
  revenue: Difference;
  ratio: ConversionRatio;
  return: CampaignReturn;
}

/** The comparison with those who were held out; null where nobody was. */
export function holdoutEffect(
  treated: readonly ArmMoments[],
  heldOut: (ArmMoments & { arm: string }) | undefined,
  moments: readonly ArmMoment[],
  cost: number,
): HoldoutEffect | null {
  if (heldOut === undefined || treated.length === 0) return null;
  const reached = treated.reduce(together);
  const revenue = runningDifference(reached, heldOut, alpha);
  const steps = conversionSteps(moments, heldOut.arm, () => true);
  return {
    conversion: runningDifference(conversionsOf(reached), conversionsOf(heldOut), alpha),
    revenue,
    ratio: conversionRatio(steps, alpha),
    return: campaignReturn(revenue, reached.people, cost),
  };
}

/** How a variant does against the first one. */
export interface VariantComparison {
  ratio: ConversionRatio;
  /** Surely better or worse, or not known yet; the chance of a wrong word among all variants is `alpha`. */
  verdict: "BETTER" | "WORSE" | "OPEN";
}

/** Compares each further variant with the first. @param arms keys of all variants, in their order */
export function compareVariants(
  arms: readonly string[],
  moments: readonly ArmMoment[],
): ReadonlyMap<string, VariantComparison> {
  const [first, ...others] = arms;
  if (first === undefined) return new Map();
  // Bonferroni: each of the comparisons gets its part of the chance.
  const share = alpha / Math.max(others.length, 1);
  return new Map(
    others.map((arm) => {
      const ratio = conversionRatio(
        conversionSteps(moments, first, (other) => other === arm),
        share,
      );
      const isKnown = ratio.pValue <= share && ratio.ahead !== null;
      const verdict = !isKnown ? "OPEN" : ratio.ahead === "VARIANT" ? "BETTER" : "WORSE";
      return [arm, { ratio, verdict }];
    }),
  );
}

function together(a: ArmMoments, b: ArmMoments): ArmMoments {
  return {
    people: a.people + b.people,
    buyers: a.buyers + b.buyers,
    sum: a.sum + b.sum,
    sumSquares: a.sumSquares + b.sumSquares,
    priorSum: a.priorSum + b.priorSum,
    priorSquares: a.priorSquares + b.priorSquares,
    crossSum: a.crossSum + b.crossSum,
  };
}
