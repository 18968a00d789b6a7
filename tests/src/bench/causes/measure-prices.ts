import type { Workplace } from "@bellwether/demand-forecast/run-task";
import { formatDay } from "@bellwether/infra/sample/world/day";
import type { World } from "@bellwether/infra/sample/world/world";
import { askedOf, type CompanyAt, companyAt } from "./company-at.ts";
import { forecastProducts, type LearnedDemand, learnDemand, withoutPrices } from "./forecast-company.ts";
import { ForecastErrors } from "./forecast-errors.ts";

/** Shares of the units that were asked for. */
export interface PriceErrors {
  productWape: number;
  productTotal: number;
  allWape: number;
  promotedTotal: number;
  promotedBias: number;
}

export interface PricesAtCut {
  /** Last day known, YYYY-MM-DD. */
  cut: string;
  /** Days judged after it. */
  days: number;
  /** Begun by then. */
  promotions: number;
  /** Of what was asked for, the share on promoted days. */
  promotedShare: number;
  without: PriceErrors;
  with: PriceErrors;
  /** Mean over products of the simulation, and what was learned; null where prices were not seen to matter. */
  elasticity: { true: number; learned: number | null; announced: number | null };
  /** Root mean square error of single products' elasticities: learned, learned from paid prices alone, and the true mean for all. */
  elasticityError: { learned: number; paidAlone: number; trueMean: number };
}

/** The quarter that planners look ahead. */
const mostDays = 90;

/** Forecasts the company as of `daysHidden` days before its end, with and without prices and promotions. */
export async function measurePrices(world: World, daysHidden: number, workplace: Workplace): Promise<PricesAtCut> {
  const company = companyAt(world, daysHidden);
  const learned = await learnDemand(company, company.promotions, workplace);
  const paidAlone = await learnDemand(company, [], workplace);
  const days = Math.min(daysHidden, mostDays);
  const errorsOf = async (one: LearnedDemand) => errorsAt(company, await forecastProducts(one, workplace), days);
  const without = await errorsOf(withoutPrices(learned));
  const priced = await errorsOf(learned);
  const elasticities = world.products.map(({ priceElasticity }) => priceElasticity);
  const trueMean = elasticities.reduce((sum, one) => sum + one, 0) / elasticities.length;
  const response = learned.causes.prices;
  return {
    cut: formatDay(company.end - 1),
    days,
    promotions: world.promotions.filter(({ firstDay }) => firstDay < company.end).length,
    promotedShare: priced.promotedShare,
    without: without.errors,
    with: priced.errors,
    elasticity: { true: trueMean, learned: response?.elasticity ?? null, announced: response?.announced ?? null },
    elasticityError: {
      learned: elasticityError(world, learnedElasticities(learned)),
      paidAlone: elasticityError(world, learnedElasticities(paidAlone)),
      trueMean: elasticityError(world, new Map(world.products.map(({ externalId }) => [externalId, trueMean]))),
    },
  };
}

function errorsAt(
  { world, daysKnown, end }: CompanyAt,
  forecasts: ReadonlyMap<string, Float64Array>,
  days: number,
): { errors: PriceErrors; promotedShare: number } {
  const [products, promoted, all] = [new ForecastErrors(), new ForecastErrors(), new ForecastErrors()];
  const [allForecast, allAsked] = [new Float64Array(days), new Float64Array(days)];
  for (const [productId, whole] of askedOf(world)) {
    const forecast = forecasts.get(productId)!;
    const asked = whole.slice(daysKnown, daysKnown + days);
    const own = world.promotions.filter(({ productIds }) => productIds.has(productId));
    products.add(forecast, asked);
    promoted.add(forecast, asked, (h) =>
      own.some(({ firstDay, lastDay }) => firstDay <= end + h && end + h <= lastDay),
    );
    for (let h = 0; h < days; h++) {
      allForecast[h]! += forecast[h]!;
      allAsked[h]! += asked[h]!;
    }
  }
  all.add(allForecast, allAsked);
  return {
    errors: {
      productWape: products.wape,
      productTotal: products.totalError,
      allWape: all.wape,
      promotedTotal: promoted.totalError,
      promotedBias: promoted.bias,
    },
    promotedShare: promoted.asked / products.asked,
  };
}

/** What a tenth off does to each product, as an elasticity; without those of which nothing is known. */
function learnedElasticities({ products, causes }: LearnedDemand): Map<string, number> {
  return new Map(
    products.flatMap((productId, i) => {
      const prices = causes.series[i]!.prices;
      if (productId === null || prices === undefined || prices.source === null) return [];
      return [[productId, Math.log1p(prices.liftOfTenth) / Math.log(0.9)]];
    }),
  );
}

function elasticityError({ products }: World, learned: ReadonlyMap<string, number>): number {
  const squares = products.flatMap(({ externalId, priceElasticity }) => {
    const found = learned.get(externalId);
    return found === undefined ? [] : [(found - priceElasticity) ** 2];
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
