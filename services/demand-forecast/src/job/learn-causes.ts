import { type Granularity, maxHorizon } from "../contract.ts";
import { run as runOccasions } from "../occasions-task.ts";
import { run as runPrices } from "../prices-task.ts";
import { compiledModule, runTask, type Workplace } from "../run-task.ts";
import type { TrainingOptions, TrainingSeries } from "../train/training-series.ts";
import { backtestSteps } from "../train.ts";
import type { BuiltTotal } from "./build-hierarchy.ts";
import type { BuiltSeries } from "./build-series.ts";
import { toDayNumber } from "./calendar.ts";
import type { DemandHistory } from "./demand-history.ts";
import { findSiblings } from "./find-siblings.ts";
import { type FeelingSeries, sensitivitiesOf } from "./learn-occasions.ts";
import type { NewProducts } from "./new-products.ts";
import type { CatalogueProduct } from "./read-catalogue.ts";
import type { Promotion } from "./read-promotions.ts";

const occasionsTask = { module: compiledModule("occasions-task"), run: runOccasions };
const pricesTask = { module: compiledModule("prices-task"), run: runPrices };

/** What moves demand, as far as an organisation's data tell. */
export interface CauseData {
  history: DemandHistory;
  /** Daily totals, which occasions are learned from. */
  dailyTotals: readonly BuiltTotal[];
  /** ISO codes of the locations' countries. */
  countries: readonly string[];
  catalogue: ReadonlyMap<string, CatalogueProduct>;
  promotions: readonly Promotion[];
  newcomers: NewProducts;
}

type Identified<One> = One & { id: string };

/**
 * Learns what occasions and prices do, from days that no backtest judges by.
 *
 * @param totals of `series`, in the order in which they are trained.
 * @returns series and totals with what they feel, and what was learned.
 */
export async function learnCauses(
  { history, dailyTotals, countries, catalogue, promotions, newcomers }: CauseData,
  { series, totals }: { series: readonly Identified<BuiltSeries>[]; totals: readonly Identified<BuiltTotal>[] },
  { granularity, forecastStart }: { granularity: Granularity; forecastStart: string },
  workplace: Workplace,
): Promise<{ series: TrainingSeries[] } & Pick<TrainingOptions, "occasions" | "prices">> {
  const stepDays = granularity === "DAY" ? 1 : 7;
  const span = {
    hiddenDays: backtestSteps(granularity, [...series, ...totals]) * stepDays,
    aheadDays: (maxHorizon[granularity] + 1) * stepDays,
  };
  const silent = () => undefined;
  const occasions = await runTask(occasionsTask, { totals: dailyTotals, countries, ...span }, workplace, silent);
  const plan = occasions?.plan ?? null;
  const prices = await runTask(
    pricesTask,
    {
      sold: history.sold,
      products: history.products.map((id) => {
        const { categories, unitPrice } = catalogue.get(id) ?? { categories: [], unitPrice: null };
        return { id, categories, unitPrice };
      }),
      promotions,
      series: [
        ...series.map(({ productId, locationId }) => ({ level: "SERIES" as const, productId, locationId })),
        ...totals.map(({ of }) => of),
      ],
      occasions: plan === null ? null : { first: toDayNumber(plan.startDate), logs: plan.logs },
      end: toDayNumber(forecastStart),
      ...span,
    },
    workplace,
    silent,
  );
  const end = toDayNumber(forecastStart);
  const firstDay = Math.min(...series.map(({ startDate }) => toDayNumber(startDate)));
  const starts = findSiblings(series, catalogue, newcomers, { firstDay, end });
  const categoriesOf = (productId: string) => catalogue.get(productId)?.categories ?? [];
  const unsoldDays = (i: number) => newcomers.neverSold.get(series[i]?.productId ?? "");
  const feeling: FeelingSeries[] = [...series, ...totals.map(({ of }): FeelingSeries => of)];
  return {
    series: [...series, ...totals].map((one, i) => ({
      ...one,
      prices: prices.series[i]!,
      ...(starts.has(i) ? { start: starts.get(i)! } : {}),
      ...(unsoldDays(i) === undefined ? {} : { unsoldDays: unsoldDays(i)! }),
      ...(occasions === null ? {} : { sensitivities: sensitivitiesOf(occasions, feeling[i]!, categoriesOf) }),
    })),
    occasions: plan,
    prices: prices.response,
  };
}
