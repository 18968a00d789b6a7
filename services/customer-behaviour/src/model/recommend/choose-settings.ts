import { measureRanking } from "./measure-ranking.ts";
import { blend, type ModelSpec, methods, type WeightedRecommender } from "./model-spec.ts";
import { judgedCustomers, ofKnownItems, type Purchases, purchasesWithin } from "./purchases.ts";
import type { FitContext, MethodName, Recommender, RecommendMethod, Settings } from "./recommender.ts";

/** A method as the validation window would have it. */
export interface Contender {
  name: MethodName;
  spec: ModelSpec;
  /** Of the validation window: see `worth`. */
  worth: number;
}

/** Customers that settings are judged by: enough to tell them apart, few enough to try many. */
const mostJudged = 1_000;
/** Products that EASE is tried with: its penalty hardly depends on the rest, which cost the cube of their number. */
const easeTrialItems = 1_500;

/**
 * What a blend may weigh beside its main part, which weighs 1. Personal history decides what is bought again. Recent demand may only
 * tip the scales: weighing more, it recommends the same to everybody.
 */
const personalWeights = [0, 1, 2, 4];
const recentWeights = [0, 0.05, 0.2];
const sequenceWeights = [0, 0.5, 1];

/**
 * How good a ranking is: the mean of NDCG@10 over all products and over those new to the customer. By the first alone, what
 * everybody buys again anyway would decide; by the second alone, a list would forget it.
 */
export function worth(judged: ReturnType<typeof measureRanking>): number {
  return (judged.all.ndcgAt10 + judged.newToThem.ndcgAt10) / 2;
}

/**
 * Tries the settings of every method, and blends of the best, on the last days of what is known.
 *
 * @param known purchases that may be learnt from
 * @param days length of the validation window
 * @returns contenders in the order of methods, the blend last; empty where the window has nobody to judge
 */
export async function chooseSettings(known: Purchases, days: number, context: FitContext): Promise<Contender[]> {
  const last = known.day.reduce((a, b) => Math.max(a, b), 0);
  const past = purchasesWithin(known, 0, last - days);
  const later = ofKnownItems(past, purchasesWithin(known, last - days + 1, last));
  const judged = judgedCustomers(past, later, mostJudged);
  if (judged.length === 0) return [];
  const worthOf = (recommender: Recommender) => worth(measureRanking(recommender, past, later, judged));
  const taken = methods.filter((method) => method.takes(past));
  const fitted = new Map<MethodName, Contender & { recommender: Recommender }>();
  for (const [i, method] of taken.entries()) {
    const onProgress = (fraction: number) => context.onProgress((i + fraction) / taken.length);
    for (const settings of method.candidates) {
      context.signal.throwIfAborted();
      const recommender = await method.fit(past, trial(method, settings), { ...context, onProgress });
      const one = {
        name: method.name,
        spec: [{ name: method.name, settings, weight: 1 }],
        worth: worthOf(recommender),
      };
      if (one.worth > (fitted.get(method.name)?.worth ?? -1)) fitted.set(method.name, { ...one, recommender });
    }
  }
  const blended = chooseBlend(fitted, past.items, worthOf);
  const contenders = [...fitted.values()].map(({ name, spec, worth }) => ({ name, spec, worth }));
  return blended === null ? contenders : [...contenders, blended];
}

function trial(method: RecommendMethod, settings: Settings): Settings {
  return method.name === "EASE" ? { ...settings, mostItems: easeTrialItems } : settings;
}

function chooseBlend(
  fitted: ReadonlyMap<MethodName, Contender & { recommender: Recommender }>,
  items: number,
  worthOf: (recommender: Recommender) => number,
): Contender | null {
  const [main] = ["EASE", "ITEM_NEIGHBOUR"]
    .flatMap((name) => fitted.get(name as MethodName) ?? [])
    .sort((a, b) => b.worth - a.worth);
  if (main === undefined) return null;
  let chosen: Contender | null = null;
  const beside = (name: MethodName, weight: number) => {
    const one = fitted.get(name);
    return one === undefined || weight === 0 ? [] : [{ ...one, weight }];
  };
  for (const sequenceWeight of fitted.has("SEQUENCE") ? sequenceWeights : [0]) {
    for (const recentWeight of recentWeights) {
      for (const personalWeight of personalWeights) {
        const parts: (Contender & WeightedRecommender)[] = [
          { ...main, weight: 1 },
          ...beside("SEQUENCE", sequenceWeight),
          ...beside("PERSONAL", personalWeight),
          ...beside("RECENT_POPULARITY", recentWeight),
        ];
        if (parts.length === 1) continue;
        const worth = worthOf(blend(parts, items));
        if (worth <= (chosen?.worth ?? -1)) continue;
        chosen = { name: "BLEND", spec: parts.map(({ spec, weight }) => ({ ...spec[0]!, weight })), worth };
      }
    }
  }
  return chosen;
}
