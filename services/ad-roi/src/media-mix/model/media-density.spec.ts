import { Random } from "@bellwether/runtime/tensor/random";
import { tf } from "@bellwether/runtime/tensor/tf";
import { describe, expect, it } from "@jest/globals";
import { denseStudent } from "../testing/dense-student.ts";
import { simulatedMedia } from "../testing/simulated-media.ts";
import { baselineReader, freedomOf, noiseOf } from "./baseline.ts";
import { contributionOf } from "./fitted-media-mix.ts";
import type { MediaData } from "./media-data.ts";
import { mediaDensity } from "./media-density.ts";
import { MediaDesign } from "./media-design.ts";
import { defaultSpec, type MediaModelSpec } from "./media-model-spec.ts";
import { mediaParameters } from "./media-parameters.ts";
import type { ParameterLayout } from "./parameter-layout.ts";
import { channelsAt } from "./read-fit.ts";
import { naturalPosition } from "./sampler-coordinates.ts";

/** Two geos of unlike size with a control, an event, a holiday and an experiment. */
function everything(): MediaData {
  const one = simulatedMedia(60);
  const twice = (rows: number[][]) => [rows[0]!, rows[0]!.map((value, week) => value * (2 + (week % 3) / 10))];
  return {
    ...one,
    geos: [
      { geo: "north", population: 1 },
      { geo: "south", population: 2 },
    ],
    outcome: twice(one.outcome),
    valuePerUnit: twice(one.valuePerUnit),
    channels: one.channels.map((channel) => ({
      ...channel,
      spend: twice(channel.spend),
      exposure: twice(channel.exposure),
    })),
    controls: [{ control: "price", kind: "price", values: twice([one.periods.map((_, week) => 1 + (week % 7) / 10)]) }],
    events: [{ event: "launch", values: twice([one.periods.map((_, week) => Number(week === 9))]) }],
    holidays: holidaysOf(one),
    experiments: [
      {
        channel: "search",
        geos: [1],
        first: 20,
        last: 23,
        exposureWithout: [[0, 0, 0, 0]],
        incrementalOutcome: 900,
        standardError: 400,
      },
    ],
  };
}

/** Two holidays, which fall together once. */
function holidaysOf({ periods }: MediaData): MediaData["holidays"] {
  return [
    { holiday: "new year", values: periods.map((_, week) => 2 * Number(week % 52 === 0)) },
    { holiday: "spring", values: periods.map((_, week) => Number(week % 26 === 0)) },
  ];
}

/** The log posterior of a natural position, written out in plain numbers and without what is constant. */
function plainDensity(design: MediaDesign, layout: ParameterLayout, walked: Float64Array): number {
  const data = design.learnt;
  const position = naturalPosition(design, layout, walked);
  const baseline = baselineReader(design, layout, data)(position);
  const channels = channelsAt(design, layout, [position]);
  const made = channels.map((channel) => contributionOf(channel, 0));
  const noise = noiseOf(design, layout, position);
  const freedom = freedomOf(layout, position);
  let sum = prior(layout, position, walked, geoMeans(layout, walked, data.geos.length));
  const unit = design.outcomeScale;
  const [[shock = 0], [holidayNoise = 0]] = [layout.read(position, "shock"), layout.read(position, "holidayNoise")];
  const own = noise.map((scale, geo) => scale / unit[geo]!);
  const [share = 0, retention = 0] = layout.read(position, "lasting");
  let wave = 0;
  data.periods.forEach((_, week) => {
    const misses = data.outcome.map((row, geo) => {
      const expected = baseline[geo]![week]! + made.reduce((total, rows) => total + rows[geo]![week]!, 0);
      return (row[week]! - expected) / unit[geo]!;
    });
    sum += denseStudent(
      misses.map((miss) => miss - wave),
      own,
      Math.hypot(shock, ...data.holidays.map(({ values }) => holidayNoise * values[week]!)),
      freedom,
    );
    const weights = own.map((scale) => scale ** -2);
    const common =
      misses.reduce((total, miss, geo) => total + miss * weights[geo]!, 0) /
      weights.reduce((total, weight) => total + weight, 0);
    wave = retention * ((1 - share) * wave + share * common);
  });
  for (const { channel, geos, first, last, exposureWithout, incrementalOutcome, standardError } of data.experiments) {
    const place = data.channels.findIndex((one) => one.channel === channel);
    const without = data.channels[place]!.exposure.map((row, geo) =>
      row.map((value, week) =>
        geos.includes(geo) && week >= first && week <= last
          ? exposureWithout[geos.indexOf(geo)]![week - first]!
          : value,
      ),
    );
    const rest = contributionOf(channels[place]!, 0, without);
    let increment = 0;
    for (const geo of geos)
      for (let week = first; week <= last; week++) increment += made[place]![geo]![week]! - rest[geo]![week]!;
    sum -= ((increment - incrementalOutcome) / standardError) ** 2 / 2;
  }
  return sum;
}

/** Mean over geos of what differs between them where the sampler walks, for each parameter; 0 for all others. */
function geoMeans(layout: ParameterLayout, walked: Float64Array, geos: number): Float64Array {
  const means = new Float64Array(layout.size);
  for (const { name, labels } of layout.blocks.filter(
    ({ name }) => name.startsWith("geo") && !name.endsWith("Scale"),
  )) {
    const first = layout.startOf(name);
    for (let start = first; start < first + labels.length; start += geos)
      means.fill(
        walked.subarray(start, start + geos).reduce((sum, value) => sum + value, 0) / geos,
        start,
        start + geos,
      );
  }
  return means;
}

function prior(layout: ParameterLayout, position: Float64Array, walked: Float64Array, means: Float64Array): number {
  let sum = 0;
  for (const { name, kind, labels, prior, scales } of layout.blocks) {
    const values = layout.read(position, name);
    const start = layout.startOf(name);
    labels.forEach((_, index) => {
      const [first, second] = prior[index] ?? [1, 1];
      const [value, raw] = [values[index]!, position[start + index]!];
      if (kind === "normal" || kind === "scale") sum -= raw ** 2 / 2;
      else if (kind === "relative") sum -= walked[start + index]! ** 2 / 2;
      else if (kind === "positive") sum += Math.log(value) - (value / first) ** 2 / 2;
      else if (kind === "gamma") sum += first * Math.log(value) - second * value;
      else if (kind === "fraction") sum += first * Math.log(value) + second * Math.log(1 - value);
      else {
        const deviation = first * (second < 0 ? 1 : layout.read(position, scales!)[second]!);
        sum -= ((value + means[start + index]!) / deviation) ** 2 / 2 + Math.log(deviation);
      }
    });
  }
  return sum;
}

describe("The density of a media mix", () => {
  const national = simulatedMedia(60);
  it.each<[string, MediaData, Partial<MediaModelSpec>]>([
    ["nationally", national, {}],
    ["nationally with holidays", { ...national, holidays: holidaysOf(national) }, {}],
    ["by geo, with everything", everything(), {}],
    ["with a delay and an S-shaped curve", everything(), { adstock: "delayed", saturation: "hill" }],
    [
      "with a Weibull adstock, a straight trend and no seasons",
      national,
      { adstock: "weibull", seasonalWaves: 0, bendEveryDays: null },
    ],
  ])("is what its parts say in plain numbers: %s", (_, data, spec) => {
    const design = new MediaDesign(data, { ...defaultSpec, ...spec });
    const layout = mediaParameters(design);
    const density = mediaDensity(design, layout);
    const random = new Random("density");
    const positions = Array.from({ length: 4 }, () => layout.draw(random));
    const expected = positions.map((at) => plainDensity(design, layout, at));
    const found = tf.tidy(() => {
      const inputs = Object.fromEntries(
        Object.entries(density.data).map(([name, { values, shape }]) => [name, tf.tensor(values, shape)]),
      );
      const packed = tf.tensor2d(positions.map((at) => Array.from(at))).transpose() as tf.Tensor2D;
      return Array.from(density.logDensity(packed, inputs).dataSync());
    });
    // But for a constant; in single precision.
    for (const chain of [1, 2, 3]) {
      const [difference, told] = [found[chain]! - found[0]!, expected[chain]! - expected[0]!];
      expect(Math.abs(difference - told)).toBeLessThan(
        1e-4 * Math.max(10, Math.abs(expected[chain]!), Math.abs(expected[0]!)),
      );
    }
  });
});
