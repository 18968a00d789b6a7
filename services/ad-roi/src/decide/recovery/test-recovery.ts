import { Random } from "@bellwether/runtime/tensor/random";
import { drawsOf, type FittedMediaMix, returnOnSpend } from "../../media-mix/model/fitted-media-mix.ts";
import { experimentWorths } from "../model/experiment-worth.ts";
import { learnedOf } from "../model/learned-channels.ts";
import { spreadDraws } from "../model/media-outlook.ts";
import { moneyNoise } from "../model/period-noise.ts";
import { planningScene } from "../model/planning-scene.ts";
import { type ChannelRecovery, type RecoveredTruth, scoreRecovery } from "../model/score-recovery.ts";
import { simulateOutcome } from "../model/simulate-outcome.ts";

/** What is stored of a self-test, one a paid channel. */
export interface TestedChannel extends ChannelRecovery {
  /** Money by which a quarter's best plan is expected to be better after an experiment on it; null where no plan can be made. */
  experimentWorth: number | null;
}

export interface RecoveryOptions {
  modelVersionId: string;
  /** Truths that are put into simulated data, each another draw of the fit. */
  repeats: number;
  seed: number;
  /** Fits the model to another outcome, [geo][period], of the same spend: quickly, as it was fitted itself otherwise. */
  refit(outcome: number[][], seed: number): Promise<FittedMediaMix>;
  onProgress?: (fraction: number) => void;
}

/** Periods that the worth of an experiment is told over: a quarter of weeks. */
const worthPeriods = 13;

/**
 * Tests a fit before it advises: puts effects that are known into simulated data of the organisation's own spend, fits again, and says by
 * channel how far off that was and how often the interval held the truth; which channels are not to be planned; and what an experiment on
 * each would be worth.
 */
export async function testRecovery(fitted: FittedMediaMix, options: RecoveryOptions): Promise<TestedChannel[]> {
  const { repeats, seed, onProgress } = options;
  const learned = learnedOf(fitted);
  const found = new Map(learned.map(({ channel }) => [channel, [] as RecoveredTruth[]]));
  const random = new Random(seed);
  for (const [index, draw] of spreadDraws(drawsOf(fitted), repeats).entries()) {
    const outcome = simulateOutcome(fitted, draw, random.fork(index));
    const again = learnedOf(await options.refit(outcome, seed + index));
    for (const channel of fitted.channels) {
      const truth = returnOnSpend(fitted, channel, draw);
      const estimate = again.find((each) => each.channel === channel.channel)?.return;
      if (truth !== null && estimate) found.get(channel.channel)?.push({ truth, found: estimate });
    }
    onProgress?.((index + 1) / repeats);
  }
  const scored = learned.map((one) => scoreRecovery(one, found.get(one.channel) ?? []));
  const worths = worthsOf(fitted, scored, options);
  return scored.map((one) => ({ ...one, experimentWorth: worths.get(one.channel) ?? null }));
}

function worthsOf(
  fitted: FittedMediaMix,
  scored: readonly ChannelRecovery[],
  { modelVersionId, seed }: RecoveryOptions,
): Map<string, number> {
  if (scored.length === 0) return new Map();
  const held = new Map(
    scored.flatMap(({ channel, heldFor }) => (heldFor === null ? [] : [[channel, heldFor] as const])),
  );
  const scene = planningScene(fitted, { modelVersionId, periods: worthPeriods, held });
  const draws = fitted.noiseDraws.length;
  const noise = fitted.noiseDraws.reduce((total, _, draw) => total + moneyNoise(fitted, draw), 0) / draws;
  return new Map(experimentWorths(scene, noise, seed).map(({ channel, worth }) => [channel, worth]));
}
