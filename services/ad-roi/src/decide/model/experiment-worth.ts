import { Random } from "@bellwether/runtime/tensor/random";
import { usualRoom } from "../contract.ts";
import { allocateUnits } from "./allocate-units.ts";
import { evenly, type PlanningScene } from "./planning-scene.ts";

/** What an experiment on a channel is expected to be worth. */
export interface ExperimentWorth {
  channel: string;
  /** Money by which the best plan of the same budget is expected to be better once the experiment is read, over the horizon. */
  worth: number;
}

/** Parts that the budget's free money is shared out in. */
const units = 60;
/** Periods of the experiment that is thought of: a month of weeks. */
const testPeriods = 4;

/**
 * What knowing more of each channel would be worth, over the scene's horizon and at its present budget: the expected value of sample information
 * (Raiffa and Schlaifer 1961) of a test that holds the channel back in half of the market for four periods. Each draw is taken for the
 * truth in turn; the test reads its effect with the error that the outcome's noise leaves; the other draws are weighted by how well they
 * agree with that; and the plan that is best then is compared, in the truth, with the plan that is best now. A channel that is held
 * may be planned once it was tested. The best first.
 *
 * @param noise standard deviation of a period's outcome around its expectation, in money
 */
export function experimentWorths(scene: PlanningScene, noise: number, seed: number): ExperimentWorth[] {
  const budget = scene.outlooks.reduce((sum, { presentSpend }) => sum + presentSpend * scene.periods, 0);
  if (!(budget > 0)) return scene.outlooks.map(({ channel }) => ({ channel, worth: 0 }));
  const unit = (budget * (usualRoom.most - usualRoom.least)) / 2 / units;
  const tables = scene.outlooks.map((outlook) => tableOf(outlook, scene.periods, unit));
  const isHeld = scene.outlooks.map(({ channel }) => scene.held.has(channel));
  const all = tables[0]!.draws;
  const now = chooseUnits(tables, isHeld, new Float64Array(all).fill(1 / all));
  const error = noise * Math.sqrt(2 * testPeriods);
  return scene.outlooks
    .map(({ channel, presentSpend, respond }, tested) => {
      const random = new Random(seed).fork(channel);
      const effects = respond(evenly(presentSpend * scene.periods, scene.periods)).map(
        (money) => (money * testPeriods) / scene.periods,
      );
      const held = isHeld.map((one, index) => one && index !== tested);
      let gain = 0;
      for (let truth = 0; truth < all; truth++) {
        const read = effects[truth]! + error * random.normal();
        const then = chooseUnits(tables, held, agreement(effects, read, error, truth));
        tables.forEach((table, index) => {
          gain += table.worthOf(truth, then[index]!) - table.worthOf(truth, now[index]!);
        });
      }
      return { channel, worth: Math.max(0, gain / all) };
    })
    .sort((a, b) => b.worth - a.worth);
}

/** What a channel brings at every number of units around its present spend. */
interface UnitTable {
  draws: number;
  /** Units between least and most; the present spend is in the middle. */
  steps: number;
  worthOf(draw: number, taken: number): number;
}

function tableOf(
  { presentSpend, respond }: PlanningScene["outlooks"][number],
  periods: number,
  unit: number,
): UnitTable {
  const present = presentSpend * periods;
  // An even number, so that the present spend is one of the choices.
  const half = Math.round((present * (usualRoom.most - 1)) / unit);
  const columns = Array.from({ length: 2 * half + 1 }, (_, step) =>
    respond(evenly(Math.max(0, present + (step - half) * unit), periods)),
  );
  return { draws: columns[0]!.length, steps: 2 * half, worthOf: (draw, taken) => columns[taken]![draw]! };
}

/** The best units of each channel by weighted draws, at the present budget; held ones stay in the middle. */
function chooseUnits(tables: readonly UnitTable[], held: readonly boolean[], weights: Float64Array): number[] {
  const free = tables.filter((_, index) => !held[index]);
  const shared = free.reduce((sum, { steps }) => sum + steps / 2, 0);
  const gains = free.map(({ steps, worthOf }) =>
    Float64Array.from({ length: steps + 1 }, (_, taken) =>
      weights.reduce((sum, weight, draw) => (weight === 0 ? sum : sum + weight * worthOf(draw, taken)), 0),
    ),
  );
  const chosen = allocateUnits(gains, shared).sharesOf(shared);
  let next = 0;
  return tables.map(({ steps }, index) => (held[index] ? steps / 2 : chosen[next++]!));
}

/** Weights of all draws but the truth itself by how well they agree with what a test read; even ones where none does. */
function agreement(effects: Float64Array, read: number, error: number, truth: number): Float64Array {
  const distances = effects.map((effect) => ((read - effect) / Math.max(error, Number.MIN_VALUE)) ** 2 / 2);
  let nearest = Number.POSITIVE_INFINITY;
  distances.forEach((distance, draw) => {
    if (draw !== truth) nearest = Math.min(nearest, distance);
  });
  const weights = distances.map((distance, draw) => (draw === truth ? 0 : Math.exp(nearest - distance)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return whole > 0 ? weights.map((weight) => weight / whole) : weights.fill(1 / weights.length);
}
