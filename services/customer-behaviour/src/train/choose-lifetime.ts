import { fittedTo, type LifetimeChoice } from "../candidates/fitted-to.ts";
import { leavingChoices } from "../candidates/lifetime-choices.ts";
import { type KnownScene, pastOf, type Scene } from "../candidates/scene.ts";
import type { FittedParameters } from "../model/lifetime/fit-lifetime.ts";
import { LifetimeOutlook } from "../model/scores/lifetime-outlook.ts";
import type { Judged } from "./judge-candidates.ts";

/** How far off counts of purchases in the hold-out were, beside those who go on as before. */
export interface CountScores {
  mae: number;
  /** Of each customer's own rate until then, times the days held out. */
  naiveMae: number;
  predicted: number;
  actual: number;
}

export interface ChosenLifetime {
  choice: LifetimeChoice;
  fitted: FittedParameters;
  counts: CountScores;
}

/** The lifetime model that told the hold-out best, fitted to all that is known now. */
export function chooseLifetime(judgement: Judged, judged: KnownScene, now: Scene): ChosenLifetime {
  const lossOf = ({ name }: LifetimeChoice) =>
    judgement.candidates.find(({ scores }) => scores.name === name)?.scores.logLoss ?? Number.POSITIVE_INFINITY;
  const chosen = leavingChoices.reduce((best, one) => (lossOf(one) < lossOf(best) ? one : best));
  return { choice: chosen, fitted: fittedTo(chosen, now.histories), counts: countScores(chosen, judged) };
}

function countScores(choice: LifetimeChoice, judged: KnownScene): CountScores {
  const settings = { horizonDays: judged.horizonDays, discountRate: 0 };
  const outlook = new LifetimeOutlook(choice.model, fittedTo(choice, judged.histories), settings);
  const sums = { mae: 0, naiveMae: 0, predicted: 0, actual: 0 };
  for (let row = 0; row < judged.buyers.length; row++) {
    const past = pastOf(judged, row);
    const { expected } = outlook.of(past);
    const naive = (past.frequency / Math.max(past.tenureDays, 1)) * judged.horizonDays;
    sums.mae += Math.abs(judged.later[row]! - expected) / judged.buyers.length;
    sums.naiveMae += Math.abs(judged.later[row]! - naive) / judged.buyers.length;
    sums.predicted += expected;
    sums.actual += judged.later[row]!;
  }
  return sums;
}
