import { Random } from "@bellwether/runtime/tensor/random";
import { quantileOf } from "../inference/convergence.ts";
import { baselineReader, freedomOf, noiseOf, sharedNoiseOf, waveOf } from "./baseline.ts";
import {
  type ChannelDraws,
  contributionOf,
  type FitDiagnostics,
  type FittedMediaMix,
  type NumberRange,
  returnOnSpend,
} from "./fitted-media-mix.ts";
import { adstockParameters, saturationParameters } from "./media-curves.ts";
import type { MediaData } from "./media-data.ts";
import type { MediaDesign } from "./media-design.ts";
import type { ParameterLayout } from "./parameter-layout.ts";

/** Draws from the prior that tell a channel's return on spend before the data: enough for a range. */
const priorDraws = 400;

/** The model that positions of a posterior tell of, in the words of the business. */
export function readFit(
  design: MediaDesign,
  layout: ParameterLayout,
  positions: readonly Float64Array[],
  diagnostics: FitDiagnostics,
): FittedMediaMix {
  const data = design.learnt;
  const read = baselineReader(design, layout, data);
  const channels = channelsAt(design, layout, positions);
  const baselines = positions.map((position, draw) => {
    const rows = read(position);
    if (data.geos.length === 1) return rows;
    const made = channels.map((channel) => contributionOf(channel, draw));
    const expected = rows.map((row, geo) =>
      row.map((value, period) => made.reduce((sum, one) => sum + one[geo]![period]!, value)),
    );
    const wave = waveOf(design, layout, position, expected);
    return rows.map((row, geo) => row.map((value, period) => value + wave[period]! * design.outcomeScale[geo]!));
  });
  const random = new Random("prior returns");
  const beforehand = channelsAt(
    design,
    layout,
    Array.from({ length: priorDraws }, () => layout.sample(random)),
  );
  return {
    formatVersion: 1,
    currency: data.currency,
    outcomeName: data.outcomeName,
    periods: data.periods,
    periodDays: data.periodDays,
    geos: data.geos,
    outcome: data.outcome,
    valuePerUnit: data.valuePerUnit,
    channels: channels.map((channel, index) => ({
      ...channel,
      priorReturn: priorReturnOf(data, beforehand[index]!),
    })),
    baselineDraws: baselines.map((rows) => sumOfRows(rows)),
    baselineByGeo: data.geos.map((_, geo) =>
      data.periods.map((_, period) => baselines.reduce((sum, rows) => sum + rows[geo]![period]!, 0) / baselines.length),
    ),
    ...noisesOf(design, layout, positions),
    diagnostics,
  };
}

/**
 * Standard deviations of one period's noise, whole and of the part that geos share, from the scales of Student's t: over all periods, of which
 * holidays have more.
 */
function noisesOf(
  design: MediaDesign,
  layout: ParameterLayout,
  positions: readonly Float64Array[],
): Pick<FittedMediaMix, "noiseDraws" | "sharedNoiseDraws"> {
  const holidayDays = design.holidayDays(design.learnt);
  const scaled = (read: (position: Float64Array) => number[]) =>
    positions.map((position) => {
      const freedom = freedomOf(layout, position);
      return read(position).map((scale) => scale * Math.sqrt(freedom / (freedom - 2)));
    });
  const own = scaled((position) => noiseOf(design, layout, position));
  const sharedNoiseDraws = scaled((position) => {
    const shared = Math.hypot(...sharedNoiseOf(layout, position, holidayDays)) / Math.sqrt(holidayDays.length);
    return design.outcomeScale.map((unit) => unit * shared);
  });
  const noiseDraws = own.map((row, draw) => row.map((part, geo) => Math.hypot(part, sharedNoiseDraws[draw]![geo]!)));
  return design.learnt.geos.length === 1 ? { noiseDraws } : { noiseDraws, sharedNoiseDraws };
}

/** What channels do at each position. Exposures are those learnt from. */
export function channelsAt(
  design: MediaDesign,
  layout: ParameterLayout,
  positions: readonly Float64Array[],
): ChannelDraws[] {
  const { learnt, spec } = design;
  const geos = learnt.geos.length;
  const readAll = (name: string) => positions.map((position) => layout.read(position, name));
  const adstock = adstockParameters[spec.adstock].map(readAll);
  const curve = saturationParameters[spec.saturation].map(readAll);
  const [coefficients, apart] = ["coefficient", "geoEffect"].map(readAll);
  return learnt.channels.map((channel, index) => ({
    channel: channel.channel,
    isPaid: channel.isPaid,
    spend: channel.spend,
    exposure: channel.exposure,
    scale: design.exposureScale[index]!,
    adstock: spec.adstock,
    lags: spec.lags,
    saturation: spec.saturation,
    adstockDraws: positions.map((_, draw) => adstock.map((values) => values[draw]![index]!)),
    saturationDraws: positions.map((_, draw) => curve.map((values) => values[draw]![index]!)),
    coefficientDraws: positions.map((_, draw) =>
      design.outcomeScale.map((unit, geo) => {
        const deviation = apart![draw]![index * geos + geo] ?? 0;
        return unit * coefficients![draw]![index]! * Math.exp(deviation);
      }),
    ),
    varies: channel.exposure.some((row) => row.some((value) => value !== row[0])),
  }));
}

function priorReturnOf(data: MediaData, channel: ChannelDraws): NumberRange | null {
  if (!channel.isPaid) return null;
  const returns = channel.coefficientDraws.flatMap((_, draw) => returnOnSpend(data, channel, draw) ?? []);
  return returns.length === 0 ? null : rangeOf(returns);
}

/** Mean and 90 % interval. */
export function rangeOf(values: readonly number[]): NumberRange {
  const sorted = Float64Array.from(values).sort();
  return {
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    lower: quantileOf(sorted, 0.05),
    upper: quantileOf(sorted, 0.95),
  };
}

/** Of each period, over geos. */
export function sumOfRows(rows: readonly (readonly number[])[]): number[] {
  return rows[0]!.map((_, period) => rows.reduce((sum, row) => sum + row[period]!, 0));
}

/** Total outcome that a channel made, of one draw. */
export function totalContribution(channel: ChannelDraws, draw: number): number {
  return contributionOf(channel, draw)
    .flat()
    .reduce((sum, value) => sum + value, 0);
}
