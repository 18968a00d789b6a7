import { churnCandidates } from "../candidates/all.ts";
import { fittedTo } from "../candidates/fitted-to.ts";
import { leavingChoices } from "../candidates/lifetime-choices.ts";
import { scoreHorizonDays } from "../contract.ts";
import { LifetimeOutlook } from "../model/scores/lifetime-outlook.ts";
import { nextCategories } from "../model/scores/next-category.ts";
import type { CustomersData } from "../train/customers-data.ts";
import { makeKnownScene, makeScene } from "../train/make-scene.ts";
import { fitOccasionWorth } from "../train/occasion-worth.ts";
import { chooseOrigins, neededBuyers } from "../train/origins.ts";
import { scoreCustomers } from "../train/score-customers.ts";
import type { ScoredCustomers } from "../train/scored-customers.ts";

/** What the version that stands chose, and how. */
export interface StandingChoice {
  /** Names of the churn candidate and of the lifetime model. */
  candidate: string;
  lifetime: string;
  /** Whether the candidate tells when customers buy next, since it was better at that than the lifetime model. */
  tellsTime: boolean;
  seed: number;
  /** What money of a year from now counts less: 0.1 for 10 %. */
  discountRate: number;
}

/**
 * Scores every buyer by the models that the standing version chose, fitted to what is known now, and judges nothing: of the same data
 * come the same scores as of the training. Groups of behaviour are not formed anew, since what they are called is the version's.
 *
 * @param segments the group that each buyer was in, by their place in the data; NaN for none
 * @returns null where the choice cannot be followed any more: a model has another name now, or too little is left to learn from
 */
export async function refreshScores(
  data: CustomersData,
  standing: StandingChoice,
  segments: Float64Array,
  signal: AbortSignal,
): Promise<ScoredCustomers | null> {
  const { seed, discountRate } = standing;
  const candidate = churnCandidates.find(({ name }) => name === standing.candidate);
  const lifetime = leavingChoices.find(({ name }) => name === standing.lifetime);
  const origins = chooseOrigins(data.firstDay, data.asOf);
  if (candidate === undefined || lifetime === undefined || origins === null) return null;
  const judged = makeKnownScene(data, origins.judged, origins.horizonDays);
  if (judged.buyers.length < neededBuyers) return null;
  const now = makeScene(data, data.asOf, scoreHorizonDays);
  const churn = await candidate.foretell(judged, now, { seed, explain: true, signal });
  signal.throwIfAborted();
  const settings = { horizonDays: scoreHorizonDays, discountRate };
  const monetary = now.features.columns[now.features.names.indexOf("monetary")]!;
  const scored = scoreCustomers(now, {
    outlook: new LifetimeOutlook(lifetime.model, fittedTo(lifetime, now.histories), settings),
    worth: fitOccasionWorth(now, monetary),
    churn,
    medianDays: standing.tellsTime ? (churn.medianDays ?? null) : null,
    segments: null,
    nextCategories: nextCategories(data.categoryPurchases, data.ids.length, origins.judged, data.asOf)?.of ?? null,
  });
  return { ...scored, behaviourSegment: Float64Array.from(now.buyers, (buyer) => segments[buyer]!) };
}
