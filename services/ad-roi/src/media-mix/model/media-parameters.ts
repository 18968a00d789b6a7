import {
  adstockBlocks,
  beliefs,
  betaOf,
  curveBeliefs,
  retentionBelief,
  saturationBlocks,
  type TwoNumbers,
} from "./beliefs.ts";
import type { MediaDesign } from "./media-design.ts";
import { type Block, ParameterLayout } from "./parameter-layout.ts";

/**
 * The model's parameters. What varies between geos is kept as standard normal deviations with a scale of their own (non-centred), so that a
 * scale near 0 is no funnel.
 */
export function mediaParameters(design: MediaDesign): ParameterLayout {
  const { learnt, spec } = design;
  const channels = learnt.channels.map(({ channel }) => channel);
  const geos = learnt.geos.length > 1 ? learnt.geos.map(({ geo }) => geo) : [];
  const shared = design.shared(learnt);
  const own = design.own(learnt);
  const byGeo = (names: readonly string[]) => names.flatMap((name) => geos.map((geo) => `${name}, ${geo}`));
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
  const geoOnly = geos.length > 0 ? [""] : [];
  const geoNames = (names: readonly string[]) => (geos.length > 0 ? names : []);
  return new ParameterLayout([
    normal("shared", shared.names),
    normal("own", own.names),
    normal("geoLevel", geos),
    normal("geoEffect", byGeo(channels)),
    normal("geoControl", byGeo(own.names)),
    normal("geoNoise", geos),
    positive(
      "scale",
      shared.scales.map(({ name }) => name),
      (index) => shared.scales[index]!.deviation,
    ),
    positive("coefficient", channels, (index) => beliefOf(index)?.largestEffect ?? beliefs.largestEffect),
    positive("noise", [""], () => beliefs.noise),
    positive("geoLevelScale", geoOnly, () => beliefs.geoLevel),
    positive("geoEffectScale", geoNames(channels), () => beliefs.geoEffect),
    positive("geoControlScale", geoNames(own.names), () => beliefs.geoControl),
    positive("geoNoiseScale", geoOnly, () => beliefs.geoNoise),
    ...adstockBlocks[spec.adstock].fractions.map(
      (name): Block => ({ name, kind: "fraction", labels: channels, prior: channels.map((_, i) => retention(i)) }),
    ),
    ...adstockBlocks[spec.adstock].gammas.map(gamma),
    ...saturationBlocks[spec.saturation].map(gamma),
  ]);
}
