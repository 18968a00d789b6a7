import { ease } from "./ease.ts";
import { itemNeighbour } from "./item-neighbour.ts";
import { personal } from "./personal.ts";
import { popularity, recentPopularity } from "./popularity.ts";
import type { Purchases } from "./purchases.ts";
import type { FitContext, MethodName, Recommender, RecommendMethod, Settings } from "./recommender.ts";
import { sequence } from "./sequence/sequence.ts";

/** Every method, the baseline first. A blend is made of them. */
export const methods: readonly RecommendMethod[] = [
  popularity,
  recentPopularity,
  personal,
  itemNeighbour,
  ease,
  sequence,
];

/** One method, as it is set. */
export interface ModelPart {
  name: MethodName;
  settings: Settings;
  weight: number;
}

/** How to rank products: by one method, or by several whose scores are added up. It is what a model version keeps. */
export type ModelSpec = readonly ModelPart[];

/** A recommender and what it weighs. */
export interface WeightedRecommender {
  recommender: Recommender;
  weight: number;
}

/** Adds scores up, each method's drawn to at most 1 for every customer, since their units differ. */
export function blend(parts: readonly WeightedRecommender[], items: number): Recommender {
  const own = new Float32Array(items);
  return {
    score(customer, scores) {
      scores.fill(0);
      for (const { recommender, weight } of parts) {
        recommender.score(customer, own);
        let most = 0;
        for (const score of own) if (score > most) most = score;
        if (most === 0) continue;
        const scale = weight / most;
        for (let item = 0; item < items; item++) if (own[item]! > 0) scores[item]! += scale * own[item]!;
      }
    },
  };
}

/**
 * Learns all parts of a model. Choose the engine first where one is a sequence.
 *
 * @param learnt parts learnt from the same purchases before, which are taken from there and added to
 */
export async function fitSpec(
  spec: ModelSpec,
  purchases: Purchases,
  context: FitContext,
  learnt: Map<string, Recommender> = new Map(),
): Promise<Recommender> {
  const parts: WeightedRecommender[] = [];
  for (const [i, { name, settings, weight }] of spec.entries()) {
    context.signal.throwIfAborted();
    const key = JSON.stringify([name, settings]);
    let recommender = learnt.get(key);
    if (recommender === undefined) {
      const method = methods.find((one) => one.name === name);
      if (method === undefined) throw new Error(`No method is called ${name}`);
      const onProgress = (fraction: number) => context.onProgress((i + fraction) / spec.length);
      recommender = await method.fit(purchases, settings, { ...context, onProgress });
      learnt.set(key, recommender);
    }
    parts.push({ recommender, weight });
  }
  return parts.length === 1 ? parts[0]!.recommender : blend(parts, purchases.items);
}
