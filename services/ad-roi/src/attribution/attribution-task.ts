import type { AttributionAnswer, AttributionQuestion } from "./contract.ts";
import { attribute } from "./model/attribution-model.ts";
import { type GatheredPath, gatherJourneys } from "./model/gather-journeys.ts";
import { creditByRemoval } from "./model/markov-credit.ts";
import { type PathSet, PathSetBuilder, sumOf } from "./model/path-set.ts";
import type { CountedPathRow, Journeys } from "./read-journeys.ts";

/** What the worker is given. */
export interface AttributionTask {
  journeys: Journeys;
  question: Pick<AttributionQuestion, "lookBackDays" | "models" | "position" | "halfLifeDays" | "markovOrder">;
}

/**
 * Gathers journeys and shares conversions by each model that is asked for.
 *
 * @public called by the thread, which loads this module by its address
 */
export async function run({ journeys, question }: AttributionTask): Promise<AttributionAnswer> {
  const { lookBackDays, models, position, halfLifeDays, markovOrder } = question;
  const { units, told, starts, counted } = journeys;
  const gathered = gatherJourneys(told, { starts, lookBackDays });
  const paths = toPaths(units.length, gathered.paths, counted);
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
    unattributed: gathered.unattributed,
    withoutRate: counted.reduce((sum, { without_rate }) => sum + without_rate, gathered.withoutRate),
  };
}

function toPaths(units: number, gathered: readonly GatheredPath[], counted: readonly CountedPathRow[]): PathSet {
  const builder = new PathSetBuilder();
  for (let at = 0; at < units; at += 1) builder.channel(String(at));
  for (const path of gathered) builder.end(builder.path(path.units, path.ageDays), path);
  for (const path of counted) builder.end(builder.path(path.units, path.ages), path);
  return builder.build();
}
