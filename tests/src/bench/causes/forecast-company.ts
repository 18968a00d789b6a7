import { quantileProbabilities } from "@bellwether/demand-forecast/contract";
import { awaitedPlaces } from "@bellwether/demand-forecast/job/awaited-places";
import { type BuiltHierarchy, buildHierarchy } from "@bellwether/demand-forecast/job/build-hierarchy";
import { buildSeries, maxSeries, soldOf } from "@bellwether/demand-forecast/job/build-series";
import { learnCauses } from "@bellwether/demand-forecast/job/learn-causes";
import { newProducts } from "@bellwether/demand-forecast/job/new-products";
import type { Promotion } from "@bellwether/demand-forecast/job/read-promotions";
import type { Workplace } from "@bellwether/demand-forecast/run-task";
import { trainDemandForecast } from "@bellwether/demand-forecast/train";
import type { CompanyAt } from "./company-at.ts";

type Causes = Awaited<ReturnType<typeof learnCauses>>;

/** Daily demand of the company, ready to be trained on. */
export interface LearnedDemand {
  /** Of each series, its product where it is one over all places. */
  products: readonly (string | null)[];
  hierarchy: BuiltHierarchy;
  /** Series before their totals. */
  totalsFrom: number;
  forecastStart: string;
  causes: Causes;
}

/** Builds daily series and learns what moves them, as the training job does. @param promotions that the company has told of. */
export async function learnDemand(
  { history, catalogue, countries }: CompanyAt,
  promotions: readonly Promotion[],
  workplace: Workplace,
): Promise<LearnedDemand> {
  const newcomers = newProducts(history, catalogue);
  const demand = buildSeries(history, "DAY", maxSeries, awaitedPlaces(history, catalogue, newcomers))!;
  const { forecastStart } = demand;
  const series = demand.series.map((one) => ({
    ...one,
    id: `${one.productId}/${one.locationId ?? ""}`,
    sold: soldOf(one),
  }));
  const hierarchy = buildHierarchy(series, (productId) => catalogue.get(productId)?.categories ?? []);
  const totals = hierarchy.totals.map((total) => ({ ...total, id: Object.values(total.of).join("/") }));
  const data = { history, dailyTotals: hierarchy.totals, countries, catalogue, promotions, newcomers };
  const causes = await learnCauses(data, { series, totals }, { granularity: "DAY", forecastStart }, workplace);
  const products = series.map(({ productId, locationId }) => (locationId === null ? productId : null));
  return { products, hierarchy, totalsFrom: series.length, forecastStart, causes };
}

/** The same demand with prices left in it: a week at a lower price is a better week. */
export function withoutPrices(learned: LearnedDemand): LearnedDemand {
  const series = learned.causes.series.map(({ prices: _, ...one }) => one);
  return { ...learned, causes: { ...learned.causes, series, prices: null } };
}

/** Trains, and forecasts every product over all places: the central line per day. */
export async function forecastProducts(
  { products, hierarchy, totalsFrom, forecastStart, causes }: LearnedDemand,
  workplace: Workplace,
): Promise<Map<string, Float64Array>> {
  const { bottom, groups, levels, names, families } = hierarchy;
  const { forecasts } = await trainDemandForecast(causes.series, {
    granularity: "DAY",
    seed: 1,
    forecastStart,
    earlier: null,
    occasions: causes.occasions,
    prices: causes.prices,
    addingUp: { hierarchy: { bottom, groups, levels, names }, families, totalsFrom },
    workplace,
    onProgress: () => undefined,
  });
  const centre = quantileProbabilities.indexOf(0.5);
  return new Map(
    products.flatMap((productId, i) => {
      if (productId === null) return [];
      const { quantiles } = forecasts[i]!;
      const days = quantiles.length / quantileProbabilities.length;
      return [[productId, Float64Array.from(quantiles.slice(centre * days, (centre + 1) * days))]];
    }),
  );
}
