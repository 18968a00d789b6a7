import type { AttributionAnswer, AttributionQuestion } from "./contract.ts";
import { attribute } from "./model/attribution-model.ts";
import { creditByRemoval } from "./model/markov-credit.ts";
import { type PathSet, PathSetBuilder, sumOf } from "./model/path-set.ts";
import type { Journeys } from "./read-journeys.ts";

/** What the worker is given. */
export interface AttributionTask {
  journeys: Journeys;
  question: Pick<AttributionQuestion, "models" | "position" | "halfLifeDays" | "markovOrder">;
}

/**
 * Shares conversions by each model that is asked for.
 *
 * @public called by the thread, which loads this module by its address
 */
export async function run({ journeys, question }: AttributionTask): Promise<AttributionAnswer> {
  const { models, position, halfLifeDays, markovOrder } = question;
  const { units, unattributed, withoutRate } = journeys;
  const paths = toPaths(journeys);
  const options = { position, halfLife: halfLifeDays, order: markovOrder };
  const markov = models.includes("MARKOV") ? creditByRemoval(paths, markovOrder) : null;
  const credits = models.map((model) => {
    const { conversions, value } = model === "MARKOV" ? markov! : attribute(paths, model, options);
    return { model, conversions: [...conversions], value: [...value] };
  });
  const conversions = sumOf(paths.conversions);
  return {
    outcome: "answered",
    units,
    credits,
    removalEffects: markov === null ? null : [...markov.removalEffect],
    journeys: conversions + sumOf(paths.lost),
    conversions,
    value: sumOf(paths.value),
    unattributed,
    withoutRate,
  };
}

function toPaths({ units, paths }: Journeys): PathSet {
  const builder = new PathSetBuilder();
  for (const at of units.keys()) builder.channel(String(at));
  for (const { path, ages, conversions, value, lost } of paths)
    builder.end(builder.path(numbersOf(path), numbersOf(ages)), { conversions, value, lost });
  return builder.build();
}

function numbersOf(text: string): number[] {
  return text.split(" ").map(Number);
}
