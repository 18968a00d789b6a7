import type { ConversionStep } from "./conversion-ratio.ts";

/** What happened to people of one arm at one time. */
export interface ArmMoment {
  /** Milliseconds since 1970. */
  at: number;
  /** Who they are: a variant's key, or `held-out`. */
  arm: string;
  /** People who were assigned. */
  entered: number;
  /** People who converted, each once. */
  converted: number;
  /** People whose time to convert was over without it. */
  expired: number;
}

/**
 * The conversions of two arms with how many people of each might have converted at the time. Who converts or runs out of time counts
 * among those who might up to that moment, and who is assigned from the next one on.
 *
 * @param moments in any order
 * @param isVariant of all others than the reference, whether an arm is on the variant's side
 */
export function conversionSteps(
  moments: readonly ArmMoment[],
  reference: string,
  isVariant: (arm: string) => boolean,
): ConversionStep[] {
  const ordered = [...moments].sort((a, b) => a.at - b.at);
  const atRisk = { reference: 0, variant: 0 };
  const steps: ConversionStep[] = [];
  for (let from = 0; from < ordered.length; ) {
    let to = from;
    const converted = { reference: 0, variant: 0 };
    const change = { reference: 0, variant: 0 };
    for (; to < ordered.length && ordered[to]!.at === ordered[from]!.at; to += 1) {
      const moment = ordered[to]!;
      const side = moment.arm === reference ? "reference" : isVariant(moment.arm) ? "variant" : null;
      if (side === null) continue;
      converted[side] += moment.converted;
      change[side] += moment.entered - moment.converted - moment.expired;
    }
    if (converted.reference + converted.variant > 0) steps.push({ atRisk: { ...atRisk }, converted });
    atRisk.reference += change.reference;
    atRisk.variant += change.variant;
    from = to;
  }
  return steps;
}
