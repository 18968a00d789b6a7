import {
  adstockBlocks,
  beliefs,
  betaOf,
  curveBeliefs,
  lastingBeliefs,
  retentionBelief,
  saturationBlocks,
  type TwoNumbers,
  tailsBelief,
} from "./beliefs.ts";
import type { MediaDesign } from "./media-design.ts";
import { type Block, ParameterLayout } from "./parameter-layout.ts";

/**
 * The model's parameters. What varies (between geos, bends, waves) has scales that are learnt, with priors that keep away from 0, so that there
 * is no funnel; years of data tell each one well, so it is kept as it is and not in units of its scale. What a channel does in one geo is told badly
 * and is kept in units of its scale: else there is a funnel where the scale is small.
 */
export function mediaParameters(design: MediaDesign): ParameterLayout {
  const { learnt, spec } = design;
  const channels = learnt.channels.map(({ channel }) => channel);
  const geos = learnt.geos.length > 1 ? learnt.geos.map(({ geo }) => geo) : [];
  const shared = design.shared(learnt);
  const own = design.own(learnt);
  const normal = (name: string, labels: readonly string[]): Block => ({ name, kind: "normal", labels, prior: [] });
  const positive = (name: string, labels: readonly string[], deviation: (index: number) => number): Block => ({
    name,
    kind: "positive",
    labels,
    prior: labels.map((_, index) => [deviation(index), 0]),
  });
  const beliefOf = (index: number) => spec.channels[channels[index]!];
  const retention = (index: number): TwoNumbers => {
    const belief = beliefOf(index)?.retention;
    return belief ? betaOf(belief) : retentionBelief[spec.adstock === "delayed" ? "delayed" : "geometric"];
  };
  const gamma = (name: keyof typeof curveBeliefs): Block => ({
    name,
    kind: "gamma",
    labels: channels,
    prior: channels.map(() => curveBeliefs[name]),
  });
  const scale = (name: string, labels: readonly string[], median: (index: number) => number): Block => ({
    name,
    kind: "scale",
    labels,
    prior: labels.map((_, index) => [median(index), beliefs.scaleDoubt]),
  });
  /** What differs between geos in each of these, with one scale for each. */
  const geoVarying = (
    name: string,
    of: readonly string[],
    typical: number,
    kind: "varying" | "relative" = "varying",
  ): Block[] =>
    geos.length === 0
      ? []
      : [
          {
            name,
            kind,
            labels: of.flatMap((one) => geos.map((geo) => (one === "" ? geo : `${one}, ${geo}`))),
            prior: of.flatMap((_, index) => geos.map((): TwoNumbers => [1, index])),
            scales: `${name}Scale`,
          },
          scale(`${name}Scale`, of, () => typical),
        ];
  return new ParameterLayout([
    {
      name: "shared",
      kind: "varying",
      labels: shared.names,
      prior: shared.names.map((_, column) => [shared.deviations[column]!, shared.scale[column]!]),
      scales: "scale",
    },
    scale(
      "scale",
      shared.scales.map(({ name }) => name),
      (index) => shared.scales[index]!.median,
    ),
    normal("own", own.names),
    ...geoVarying("geoLevel", [""], beliefs.geoLevel),
    ...geoVarying("geoEffect", channels, beliefs.geoEffect, "relative"),
    ...geoVarying("geoControl", own.names, beliefs.geoControl),
    ...geoVarying("geoNoise", [""], beliefs.geoNoise),
    positive("coefficient", channels, (index) => beliefOf(index)?.largestEffect ?? beliefs.largestEffect),
    positive("noise", [""], () => beliefs.noise),
    positive("shock", geos.length === 0 ? [] : [""], () => beliefs.shock),
    positive("holidayNoise", learnt.holidays.length === 0 ? [] : [""], () => beliefs.holidayNoise),
    { name: "tails", kind: "gamma", labels: [""], prior: [tailsBelief] },
    ...adstockBlocks[spec.adstock].fractions.map(
      (name): Block => ({ name, kind: "fraction", labels: channels, prior: channels.map((_, i) => retention(i)) }),
    ),
    {
      name: "lasting",
      kind: "fraction",
      labels: geos.length === 0 ? [] : Object.keys(lastingBeliefs),
      prior: Object.values(lastingBeliefs),
    },
    ...adstockBlocks[spec.adstock].gammas.map(gamma),
    ...saturationBlocks[spec.saturation].map(gamma),
  ]);
}
