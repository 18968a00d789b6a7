import type { PriceResponse } from "../model/causes/price-response.ts";
import type { EffectSource, PriceRun, PromotionAhead } from "../train/price-runs.ts";
import type { DayNumber } from "./calendar.ts";
import { addRun, type PricedPlace } from "./compose-runs.ts";
import type { PlannedPrice, PriceTrack } from "./price-tracks.ts";

/** Factors beyond these are no demand to plan with. */
const bounds = [1 / 6, 6] as const;

/** What prices do to one product, as far as it is known. */
export class PriceEffect {
  readonly source: EffectSource | null;
  private readonly elasticity: number;
  private readonly announced: number;
  private readonly deepest: number;
  private readonly dearest: number;

  constructor(response: PriceResponse | null, product: number, category: number) {
    this.elasticity = response?.byProduct[product] ?? 0;
    this.announced = response?.announced ?? 0;
    this.deepest = response?.deepest ?? 0;
    this.dearest = response?.dearest ?? 0;
    if (response === null) this.source = null;
    else if (response.spellsOfProduct[product]! > 0) this.source = "PRODUCT";
    else this.source = category >= 0 && response.spellsOfCategory[category]! > 0 ? "CATEGORY" : "ALL";
  }

  /** Share by which demand changes at a log price; one lower or higher than any that was learned from counts as the last of those. */
  liftOf(log: number, announced: boolean): number {
    if (this.source === null || Number.isNaN(log)) return 0;
    const effect =
      this.elasticity * Math.min(this.dearest, Math.max(log, this.deepest)) + (announced ? this.announced : 0);
    return Math.max(bounds[0], Math.min(bounds[1], Math.exp(effect))) - 1;
  }

  /** What past and planned prices do at a place, day by day, and what it sold without that. */
  place(track: PriceTrack, { end, ahead }: { end: DayNumber; ahead: DayNumber }): PricedPlace {
    const { first, demand, logs, promoted, latest, planned } = track;
    const runs: PriceRun[] = [];
    const before = new Float64Array(demand.length + 1);
    demand.forEach((units, t) => {
      const factor = 1 + this.liftOf(logs[t]!, promoted[t] === 1);
      before[t + 1] = before[t]! + units / factor;
      if (this.source === null) return;
      const [price, promotion] = promoted[t] === 1 ? [1, factor] : [factor, 1];
      addRun(runs, { day: first + t, days: 1, price, promotion });
    });
    if (this.source === null) return { first, runs, before };
    for (let day = end; day < ahead; day++) {
      const log = lowestOn(planned, day);
      const price = 1 + this.liftOf(latest + Math.max(0, log), false);
      const promotion = log < 0 ? 1 + this.liftOf(log, true) : 1;
      addRun(runs, { day, days: 1, price, promotion });
    }
    return { first, runs, before };
  }

  /** What is planned for a product at some places, each promotion once, with what it does to the series of all of them. */
  ahead(tracks: readonly PriceTrack[], runs: readonly PriceRun[]): PromotionAhead[] {
    const found = new Map<string, PlannedPrice>();
    for (const { planned } of tracks) {
      for (const one of planned) {
        const key = `${one.name}/${one.firstDay}/${one.lastDay}`;
        if (one.log < 0 && one.log < (found.get(key)?.log ?? 0)) found.set(key, one);
      }
    }
    return [...found.values()].map(({ name, firstDay, lastDay, log }) => {
      const during = runs.filter(({ day, days }) => day <= lastDay && day + days > firstDay);
      const lift = during.reduce((most, { promotion }) => Math.max(most, promotion - 1), 0);
      const beyond = this.source !== null && log < this.deepest - 0.01 ? -Math.expm1(this.deepest) : null;
      return { name, firstDay, lastDay, discount: -Math.expm1(log), lift: this.source === null ? null : lift, beyond };
    });
  }
}

/** Lowest log price of the promotions of a day; 0 without one. */
function lowestOn(planned: readonly PlannedPrice[], day: DayNumber): number {
  let lowest: number | null = null;
  for (const { firstDay, lastDay, log } of planned) {
    if (day < firstDay || day > lastDay || Number.isNaN(log)) continue;
    lowest = lowest === null ? log : Math.min(lowest, log);
  }
  return lowest ?? 0;
}
