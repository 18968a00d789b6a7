import { quantileProbabilities } from "@bellwether/demand-forecast/contract";
import { forecastAll } from "@bellwether/demand-forecast/forecast-all";
import { toDate } from "@bellwether/demand-forecast/job/calendar";
import { findSiblings } from "@bellwether/demand-forecast/job/find-siblings";
import { newDays } from "@bellwether/demand-forecast/job/new-products";
import { learnStarts, startCold } from "@bellwether/demand-forecast/train/cold-start";
import { shapeFor, trainingSettings } from "@bellwether/demand-forecast/train/training-settings";
import type { World } from "@bellwether/infra/sample/world/world";
import { askedOf, entryOf } from "./company-at.ts";
import type { LaunchErrors } from "./launch-errors.ts";

/** Days since the first sale at which a launch is forecast: the last two when the platform tells it from its own days alone. */
export const ages = [0, 7, 14, 21, 28, 42, 56, 70] as const;

/** Days judged after each. */
const daysAhead = 60;

/** Length of the zeros of what has not sold, as a training has them. */
const unsoldDays = 28;

/** A product over all places, up to the day of the forecast. */
interface KnownDemand {
  productId: string;
  locationId: null;
  startDate: string;
  values: Float64Array;
}

/** Errors at one age, of the methods that see the product's own days, and of its siblings. */
export interface ErrorsAtAge {
  alone: LaunchErrors;
  siblings: LaunchErrors;
}

/**
 * Forecasts every launch of a world at each age, from its own days alone and from its siblings. Histories are what was asked for, so
 * that empty shelves play no part; without networks, and before levels add up.
 *
 * @param errors by age, added to.
 * @returns launches forecast.
 */
export async function measureLaunches(world: World, errors: ReadonlyMap<number, ErrorsAtAge>): Promise<number> {
  const asked = askedOf(world);
  let launches = 0;
  for (const { externalId, kind } of world.products) {
    const values = asked.get(externalId)!;
    const firstSale = values.findIndex((units) => units > 0);
    if (kind !== "new" || firstSale < 0) continue;
    let told = false;
    for (const age of ages) {
      const cut = firstSale + age;
      if (cut + daysAhead > world.days) continue;
      const forecast = await forecastLaunch(world, asked, externalId, cut, age >= newDays);
      if (forecast === null) continue;
      const judged = values.slice(cut, cut + daysAhead);
      errors.get(age)!.alone.add(forecast.alone, judged);
      errors.get(age)!.siblings.add(forecast.siblings, judged);
      told = true;
    }
    if (told) launches++;
  }
  return launches;
}

/** @param isOld told from siblings all the same, to see what that would do. @returns null for a product without siblings. */
async function forecastLaunch(
  world: World,
  asked: ReadonlyMap<string, Float64Array>,
  productId: string,
  cut: number,
  isOld: boolean,
): Promise<{ alone: Float64Array[]; siblings: Float64Array[] } | null> {
  const end = world.start + cut;
  const known = [...asked].flatMap(([id, values]): KnownDemand[] => {
    const sold = values.findIndex((units) => units > 0);
    const isKnown = sold >= 0 && sold < cut;
    if (!isKnown && id !== productId) return [];
    const from = isKnown ? sold : cut - unsoldDays;
    const own = isKnown ? values.slice(sold, cut) : new Float64Array(unsoldDays);
    return [{ productId: id, locationId: null, startDate: toDate(world.start + from), values: own }];
  });
  const position = known.findIndex((one) => one.productId === productId);
  const own = known[position]!;
  const catalogue = new Map(world.products.map((product) => [product.externalId, entryOf(product, end)]));
  const seen = isOld ? known.with(position, { ...own, startDate: toDate(end - 1) }) : known;
  const newcomers = { neverSold: new Map<string, number>(), firstSales: new Map<string, number>() };
  const start = findSiblings(seen, catalogue, newcomers, { firstDay: world.start, end }).get(position);
  if (!start) return null;
  const starts = known.map((_, i) => (i === position ? start : null));
  const lengths = known.map(({ values }) => values.length);
  const settings = { ...trainingSettings("DAY", lengths, 1), networks: [], followsYear: false };
  const input = { ...own, shape: shapeFor("DAY", own.values.length, settings.backtest), earlier: null };
  const workplace = { pool: null, parallel: 1, signal: new AbortController().signal };
  const { series } = await forecastAll([input], settings, workplace, () => undefined);
  const learned = learnStarts(known, starts, "DAY")[position]!;
  const [told] = startCold(series, [own], [learned], "DAY", quantileProbabilities);
  return { alone: series[0]!.quantiles, siblings: told!.quantiles };
}
