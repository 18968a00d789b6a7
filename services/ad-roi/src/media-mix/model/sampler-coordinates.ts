import { contributionOf } from "./fitted-media-mix.ts";
import { saturation, saturationParameters } from "./media-curves.ts";
import type { MediaDesign } from "./media-design.ts";
import type { ParameterLayout } from "./parameter-layout.ts";
import { channelsAt } from "./read-fit.ts";

/**
 * Where the sampler walks, levels include what channels make on average, and a channel's coefficient is what it makes at its typical exposure.
 * Data tell these well, so they hardly hang together with anything else; a baseline and a largest effect do, along curved ridges of
 * which a sampler sees little with each step. Both are shears of the parameters as the business knows them, so densities are the same.
 *
 * @param position in the sampler's coordinates
 * @returns as the business knows it
 */
export function naturalPosition(design: MediaDesign, layout: ParameterLayout, position: Float64Array): Float64Array {
  const { learnt, spec } = design;
  const natural = position.slice();
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
