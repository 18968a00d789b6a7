import { carriedOver, type SaturationKind, saturation } from "../../media-mix/model/media-curves.ts";
import type { AmountChange, ChannelStanding } from "./exchange-search.ts";

/** One draw of a channel: how its spend works on, and what that is worth. */
export interface SpendDraw {
  /** Share of the spend that works in its own period and in each later one. */
  weights: readonly number[];
  /** Parameters of the saturation. */
  curve: readonly number[];
  geos: readonly GeoPart[];
}

/** One geo's part in one draw: what of the plan works when, and what that is worth. */
export interface GeoPart {
  /** Working exposure, in units of the scale, that is left of earlier spend by period of the reach. */
  left: readonly number[];
  /** The same that one unit of the channel's money makes in its own period. */
  perMoney: number;
  /** Money at endless exposure. */
  worth: number;
}

/** What a channel does with planned spend. */
export interface SpendModel {
  saturation: SaturationKind;
  draws: readonly SpendDraw[];
  /** Periods in which planned spend works: the horizon and the carry-over after it. */
  reach: number;
}

/**
 * A channel's planned spend by period and what it makes, kept draw by draw, geo by geo: a change of one period's money touches the few periods that
 * carry it over, and only those are worked out.
 */
export class SpendStanding implements ChannelStanding {
  readonly reaches: number;
  /** Money at work: `[draw * reach + period]`. */
  private readonly working: Float64Array;
  /** Money made, that of earlier spend included: `[(draw * reach + period) * geos + geo]`. */
  private readonly made: Float64Array;
  private readonly geos: number;

  /** @param amounts money by period of the horizon */
  constructor(
    private readonly model: SpendModel,
    amounts: Float64Array,
  ) {
    const { draws, reach } = model;
    this.reaches = draws[0]?.weights.length ?? 1;
    this.geos = draws[0]?.geos.length ?? 0;
    this.working = new Float64Array(draws.length * reach);
    this.made = new Float64Array(draws.length * reach * this.geos);
    const padded = [...amounts, ...new Array<number>(reach - amounts.length).fill(0)];
    draws.forEach(({ weights }, draw) => {
      carriedOver(padded, weights).forEach((money, period) => {
        this.settle(draw, period, money);
      });
    });
  }

  /** Money made in each period of the reach, that of earlier spend included: `[draw * reach + period]`. */
  path(): Float64Array<ArrayBuffer> {
    const money = new Float64Array(this.working.length);
    this.made.forEach((value, at) => {
      const place = Math.floor(at / this.geos);
      money[place] = money[place]! + value;
    });
    return money;
  }

  /** Money that planned spend makes beyond that of earlier spend. */
  outcome(): Float64Array<ArrayBuffer> {
    const { draws, reach } = this.model;
    return Float64Array.from(draws, (_, draw) => {
      let money = 0;
      for (let period = 0, at = draw * reach * this.geos; period < reach; period++)
        for (let geo = 0; geo < this.geos; geo++, at++) money += this.made[at]! - this.moneyOf(draw, geo, period, 0);
      return money;
    });
  }

  change(changes: readonly AmountChange[]): Float64Array<ArrayBuffer> {
    const gained = new Float64Array(this.model.draws.length);
    this.eachTouched(changes, (draw, period, working) => {
      const at = (draw * this.model.reach + period) * this.geos;
      for (let geo = 0; geo < this.geos; geo++)
        gained[draw] = gained[draw]! + this.moneyOf(draw, geo, period, working) - this.made[at + geo]!;
    });
    return gained;
  }

  move(changes: readonly AmountChange[]): void {
    this.eachTouched(changes, (draw, period, working) => this.settle(draw, period, working));
  }

  private settle(draw: number, period: number, working: number): void {
    const place = draw * this.model.reach + period;
    this.working[place] = working;
    for (let geo = 0; geo < this.geos; geo++)
      this.made[place * this.geos + geo] = this.moneyOf(draw, geo, period, working);
  }

  private moneyOf(draw: number, geo: number, period: number, working: number): number {
    const { curve, geos } = this.model.draws[draw]!;
    const { left, perMoney, worth } = geos[geo]!;
    return worth * saturation(this.model.saturation, curve, left[period]! + perMoney * working);
  }

  /** Periods of each draw where more or less would be at work than is. */
  private eachTouched(
    changes: readonly AmountChange[],
    visit: (draw: number, period: number, working: number) => void,
  ): void {
    const { draws, reach } = this.model;
    const shift = new Float64Array(reach);
    draws.forEach(({ weights }, draw) => {
      shift.fill(0);
      for (const [period, by] of changes)
        for (let lag = 0; lag < weights.length && period + lag < reach; lag++)
          shift[period + lag] = shift[period + lag]! + by * weights[lag]!;
      for (let period = 0; period < reach; period++)
        if (shift[period] !== 0) visit(draw, period, this.working[draw * reach + period]! + shift[period]!);
    });
  }
}
