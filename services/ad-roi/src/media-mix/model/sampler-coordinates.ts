import { contributionOf } from "./fitted-media-mix.ts";
import { saturation, saturationParameters } from "./media-curves.ts";
import type { MediaDesign } from "./media-design.ts";
import type { Block, ParameterLayout } from "./parameter-layout.ts";
import { channelsAt } from "./read-fit.ts";

/**
 * Where the sampler walks, levels include what channels make on average, and a channel's coefficient is what it makes at its typical exposure.
 * Data tell these well, so they hardly hang together with anything else; a baseline and a largest effect do, along curved ridges of
 * which a sampler sees little with each step. Both are shears of the parameters as the business knows them, so densities are the same.
 * What geos differ by is counted from their mean: a mean of its own, which the sampler carries along, has its prior and does nothing.
 *
 * @param position in the sampler's coordinates
 * @returns as the business knows it
 */
export function naturalPosition(design: MediaDesign, layout: ParameterLayout, position: Float64Array): Float64Array {
  const { learnt, spec } = design;
  const natural = position.slice();
  if (learnt.geos.length > 1)
    for (const block of layout.blocks)
      if (byGeo.has(block.name)) countFromMean(natural, layout, block, learnt.geos.length);
  const curves = saturationParameters[spec.saturation].map((name) => layout.read(position, name));
  const coefficients = layout.startOf("coefficient");
  design.typicalExposure.forEach((typical, channel) => {
    const curve = curves.map((values) => values[channel]!);
    natural[coefficients + channel]! -= Math.log(saturation(spec.saturation, curve, typical));
  });
  const means = learnt.geos.map(() => 0);
  for (const channel of channelsAt(design, layout, [natural])) {
    contributionOf(channel, 0).forEach((row, geo) => {
      means[geo]! += row.reduce((sum, made) => sum + made, 0) / row.length / design.outcomeScale[geo]!;
    });
  }
  const overall = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  natural[layout.startOf("shared")]! -= overall;
  if (means.length > 1) {
    const levels = layout.startOf("geoLevel");
    means.forEach((mean, geo) => {
      natural[levels + geo]! -= mean - overall;
    });
  }
  return natural;
}

const byGeo: ReadonlySet<string> = new Set(["geoLevel", "geoEffect", "geoControl", "geoNoise"]);

/** Each `geos` numbers of a block that follow each other are of one thing, and have one scale. */
function countFromMean(
  position: Float64Array,
  layout: ParameterLayout,
  { name, kind, labels, scales }: Block,
  geos: number,
): void {
  const units = kind === "relative" ? layout.read(position, scales!) : [];
  const first = layout.startOf(name);
  for (let thing = 0; thing * geos < labels.length; thing++) {
    const own = position.subarray(first + thing * geos, first + (thing + 1) * geos);
    const mean = own.reduce((sum, value) => sum + value, 0) / geos;
    for (let geo = 0; geo < geos; geo++) own[geo] = (own[geo]! - mean) * (units[thing] ?? 1);
  }
}
