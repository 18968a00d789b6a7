import { commonDays, type PlacedDemand } from "../model/causes/common-days.ts";
import { learnPriceResponse, type PriceResponse } from "../model/causes/price-response.ts";
import { type PriceSpell, priceSpells } from "../model/causes/price-spells.ts";
import type { SeriesPrices } from "../train/price-runs.ts";
import type { TotalOf } from "./build-hierarchy.ts";
import type { DayNumber } from "./calendar.ts";
import { composeRuns } from "./compose-runs.ts";
import type { SoldDays } from "./demand-history.ts";
import { PriceEffect } from "./price-effect.ts";
import { type PriceTrack, priceTrack } from "./price-tracks.ts";
import type { Promotion } from "./read-promotions.ts";

/** A series whose prices are asked about: a product, at a place or over all, or a total. */
export type PricedSeries = { level: "SERIES"; productId: string; locationId: string | null } | TotalOf;

/** What price effects are learned from. Plain data: it travels to a worker thread. */
export interface PriceHistory {
  sold: readonly SoldDays[];
  products: readonly { id: string; categories: readonly string[]; unitPrice: number | null }[];
  promotions: readonly Promotion[];
  /** In this order the answers come. */
  series: readonly PricedSeries[];
  /** Logarithm of what occasions do per day, and the day of the first; null where none is known to move demand. */
  occasions: { first: DayNumber; logs: readonly number[] } | null;
  /** First day after the history. */
  end: DayNumber;
  /** Days at the end that backtests are judged on: nothing is learned from them. */
  hiddenDays: number;
  /** Days after the end to foretell. */
  aheadDays: number;
}

export interface LearnedPrices {
  response: Pick<PriceResponse, "elasticity" | "announced" | "gain" | "spells"> | null;
  series: SeriesPrices[];
}

/** Learns how demand answers to prices, and works out what past and planned prices do to every series. */
export function learnPrices(history: PriceHistory): LearnedPrices {
  const { end, hiddenDays, aheadDays, products } = history;
  const span = { end, ahead: end + aheadDays };
  const known = end - hiddenDays;
  const tracks = tracksOf(history, span);
  const categories = new Map<string, number>();
  const categoryOf = products.map(({ categories: [nearest] }) => {
    if (nearest === undefined) return -1;
    if (!categories.has(nearest)) categories.set(nearest, categories.size);
    return categories.get(nearest)!;
  });
  const positions = new Map(products.map(({ id }, i) => [id, i]));
  const spells = spellsOf(tracks, history, known, (track) => {
    const product = positions.get(track.productId)!;
    return { product, category: categoryOf[product]! };
  });
  const response = learnPriceResponse(spells, categoryOf, categories.size);
  const effects = tracks.map((track) => {
    const product = positions.get(track.productId)!;
    return new PriceEffect(response, product, categoryOf[product]!);
  });
  const priced = tracks.map((track, i) => effects[i]!.place(track, span));
  const find = finder(history, tracks);
  const series = history.series.map((one): SeriesPrices => {
    const members = find(one);
    const runs = composeRuns(
      members.map((i) => priced[i]!),
      known,
      end,
    );
    const isOfProduct = one.level === "SERIES" && members.length > 0;
    const single = isOfProduct ? effects[members[0]!]! : null;
    const spoken = isOfProduct ? members.map((i) => tracks[i]!) : [];
    return {
      runs,
      source: single?.source ?? null,
      liftOfTenth: single?.liftOf(Math.log(0.9), false) ?? 0,
      priceChange: spoken.length === 1 ? Math.expm1(spoken[0]!.latest) : sharedChange(spoken),
      planned: single === null ? [] : single.ahead(spoken, runs),
    };
  });
  return {
    response: response && {
      elasticity: response.elasticity,
      announced: response.announced,
      gain: response.gain,
      spells: response.spells,
    },
    series,
  };
}

/** One track per product and place, and one for each product that never sold: promotions may be planned for it. */
function tracksOf(
  { sold, products, promotions }: PriceHistory,
  span: { end: DayNumber; ahead: DayNumber },
): PriceTrack[] {
  const byId = new Map(products.map((product) => [product.id, product]));
  const hasSold = new Set(sold.map(({ productId }) => productId));
  const unsold = products
    .filter(({ id }) => !hasSold.has(id))
    .map(
      ({ id }): SoldDays => ({
        productId: id,
        locationId: null,
        days: [],
        quantities: [],
        prices: [],
        lost: { days: [], quantities: [] },
      }),
    );
  return [...sold, ...unsold].flatMap((place) => {
    const product = byId.get(place.productId);
    if (product === undefined) return [];
    const own = promotions.filter(
      ({ productId, categoryId, locationId }) =>
        (productId === null || productId === product.id) &&
        (categoryId === null || product.categories.includes(categoryId)) &&
        (locationId === null || locationId === place.locationId),
    );
    return [priceTrack(place, own, product.unitPrice, span)];
  });
}

function spellsOf(
  tracks: readonly PriceTrack[],
  { occasions }: PriceHistory,
  known: DayNumber,
  of: (track: PriceTrack) => Pick<PriceSpell, "product" | "category">,
): PriceSpell[] {
  const weeks = weekdayShares(tracks, known);
  const placed = tracks.map((track): PlacedDemand => {
    const { first, demand, empty, logs, promoted } = track;
    const shares = weeks.get(track.locationId)!;
    const share = demand.map((_, t) => {
      if (empty[t] === 1) return 0;
      const log = occasions === null ? 0 : (occasions.logs[first + t - occasions.first] ?? 0);
      return shares[(first + t) % 7]! * Math.exp(log);
    });
    const usual = promoted.map((flag, t) => (flag === 0 && logs[t] === 0 ? 1 : 0));
    return { first, demand, share, usual, category: of(track).category };
  });
  const first = tracks.reduce((least, track) => Math.min(least, track.first), known);
  const shapes = commonDays(placed, first, known - first);
  return tracks.flatMap((track, i) => priceSpells({ ...track, shape: shapes[i]! }, known - track.first, of(track)));
}

/** Share of a mean day that each weekday sells, by place, over all its products together. */
function weekdayShares(tracks: readonly PriceTrack[], known: DayNumber): Map<string | null, Float64Array> {
  const sums = new Map<string | null, Float64Array>();
  for (const { locationId, first, demand } of tracks) {
    const own = sums.get(locationId) ?? new Float64Array(7);
    sums.set(locationId, own);
    for (let t = 0; t < demand.length && first + t < known; t++) own[(first + t) % 7]! += demand[t]!;
  }
  for (const own of sums.values()) {
    const mean = own.reduce((sum, value) => sum + value, 0) / 7;
    own.forEach((value, weekday) => {
      own[weekday] = mean > 0 ? value / mean : 1;
    });
  }
  return sums;
}

/** Finds the tracks that a series is made of. */
function finder({ series, products }: PriceHistory, tracks: readonly PriceTrack[]): (one: PricedSeries) => number[] {
  const categories = new Map(products.map((product) => [product.id, product.categories]));
  const kept = new Set(
    series.flatMap((one) => (one.level === "SERIES" ? [`${one.productId}/${one.locationId ?? ""}`] : [])),
  );
  const byProduct = new Map<string, number[]>();
  tracks.forEach(({ productId }, i) => {
    byProduct.set(productId, [...(byProduct.get(productId) ?? []), i]);
  });
  const all = tracks.map((_, i) => i);
  return (one) => {
    switch (one.level) {
      case "ALL":
        return all;
      case "CATEGORY":
        return all.filter((i) => categories.get(tracks[i]!.productId)?.includes(one.categoryId));
      case "LOCATION":
        return all.filter((i) => tracks[i]!.locationId === one.locationId);
      case "ELSEWHERE":
        return (byProduct.get(one.productId) ?? []).filter((i) => {
          const { productId, locationId } = tracks[i]!;
          return locationId === null || !kept.has(`${productId}/${locationId}`);
        });
      case "SERIES": {
        const own = byProduct.get(one.productId) ?? [];
        const there = own.filter((i) => tracks[i]!.locationId === one.locationId);
        return one.locationId === null || there.length === 0 ? own : there;
      }
    }
  };
}

/** How the latest price of a product differs from its usual one, where all its places agree; else 0. */
function sharedChange(tracks: readonly PriceTrack[]): number {
  const logs = tracks.map(({ latest }) => latest);
  const [one = 0] = logs;
  return logs.every((log) => Math.abs(log - one) < 0.01) ? Math.expm1(one) : 0;
}
