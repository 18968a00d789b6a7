import { intervalLevel, type PlannedChannelOutcome, type PlanOutcome } from "../contract.ts";
import { type ChannelOutlook, sumRows } from "./media-outlook.ts";
import { estimateOf } from "./objective.ts";
import { evenly, type PlanningScene } from "./planning-scene.ts";

/** What one channel is to spend, and between what that was chosen. */
export interface ChannelPlan {
  /** Money by period. */
  amounts: Float64Array;
  lower: number;
  upper: number;
}

/** Share of a period's spend that the next unit is told by: small against it, and large against rounding. */
const marginalShare = 0.01;

/**
 * What a plan brings, beside the present spend: by channel, together, and by period with all else that comes in. Draws are compared with
 * themselves, so that a gain is as sure as the data make it, not as both sums are.
 *
 * @param plans one a channel, in the scene's order
 */
export function judgePlan(scene: PlanningScene, plans: readonly ChannelPlan[]): PlanOutcome {
  const judged = scene.outlooks.map((outlook, index) => judgeChannel(scene, outlook, plans[index]!));
  const [present, planned] = [
    addUp(judged.map(({ draws }) => draws.present)),
    addUp(judged.map(({ draws }) => draws.planned)),
  ];
  const gain = planned.map((money, draw) => money - present[draw]!);
  const forecast = forecastOf(
    scene,
    judged.map(({ paths }) => paths.planned),
  );
  const forecastPresent = forecastOf(
    scene,
    judged.map(({ paths }) => paths.present),
  );
  const byPeriod = columnEstimates(forecast, scene.periods);
  return {
    modelVersionId: scene.modelVersionId,
    currency: scene.currency,
    outcomeName: scene.outcomeName,
    start: scene.start,
    periodDays: scene.periodDays,
    channels: judged.map(({ outcome }) => outcome),
    present: sum(judged.map(({ outcome }) => outcome.present)),
    planned: sum(judged.map(({ outcome }) => outcome.planned)),
    outcomePresent: estimateOf(present, intervalLevel),
    outcomePlanned: estimateOf(planned, intervalLevel),
    gain: estimateOf(gain, intervalLevel),
    gainProbability: gain.filter((money) => money > 0).length / gain.length,
    forecast: {
      mean: byPeriod.map(({ mean }) => mean),
      lower: byPeriod.map(({ lower }) => lower),
      upper: byPeriod.map(({ upper }) => upper),
    },
    forecastPresent: { mean: columnEstimates(forecastPresent, scene.periods).map(({ mean }) => mean) },
    forecastTotal: estimateOf(sumRows(forecast, scene.periods), intervalLevel),
  };
}

function judgeChannel(scene: PlanningScene, outlook: ChannelOutlook, { amounts, lower, upper }: ChannelPlan) {
  const { periods } = scene;
  const present = outlook.presentSpend * periods;
  const planned = sum(amounts);
  const paths = { present: outlook.path(evenly(present, periods)), planned: outlook.path(amounts) };
  const draws = { present: sumRows(paths.present, outlook.reach), planned: sumRows(paths.planned, outlook.reach) };
  const more = marginalShare * Math.max(planned, present, 1) || 1;
  const beyond = outlook.respond(
    planned > 0 ? amounts.map((amount) => amount * (1 + more / planned)) : evenly(more, periods),
  );
  const outcome: PlannedChannelOutcome = {
    channel: outlook.channel,
    heldFor: scene.held.get(outlook.channel) ?? null,
    present,
    planned,
    lower,
    upper,
    byPeriod: [...amounts],
    highestSeen: outlook.highestSpend * periods,
    outcomePresent: estimateOf(draws.present, intervalLevel),
    outcomePlanned: estimateOf(draws.planned, intervalLevel),
    roas:
      planned > 0
        ? estimateOf(
            draws.planned.map((money) => money / planned),
            intervalLevel,
          )
        : null,
    marginalRoas: estimateOf(
      beyond.map((money, draw) => (money - draws.planned[draw]!) / more),
      intervalLevel,
    ),
  };
  return { outcome, draws, paths };
}

/** Everything that comes in by period of the horizon: `[draw * periods + period]`. */
function forecastOf(scene: PlanningScene, paths: readonly Float64Array[]): Float64Array {
  const { periods, baseline, outlooks } = scene;
  return baseline.money.map((money, at) => {
    const [draw, period] = [Math.floor(at / periods), at % periods];
    let whole = money;
    outlooks.forEach(({ reach, carried }, channel) => {
      const place = draw * reach + period;
      whole += carried[place]! + paths[channel]![place]!;
    });
    return whole;
  });
}

function columnEstimates(rows: Float64Array, columns: number) {
  return Array.from({ length: columns }, (_, column) =>
    estimateOf(
      rows.filter((_, at) => at % columns === column),
      intervalLevel,
    ),
  );
}

function addUp(all: readonly Float64Array[]): Float64Array {
  const [first, ...others] = all;
  if (first === undefined) throw new RangeError("A plan has at least one channel.");
  return others.reduce((total, draws) => total.map((money, draw) => money + draws[draw]!), first);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
