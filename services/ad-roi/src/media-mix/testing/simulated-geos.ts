import { Random } from "@bellwether/runtime/tensor/random";
import { adstockWeights, carriedOver, saturation } from "../model/media-curves.ts";
import type { MediaData } from "../model/media-data.ts";
import { simulatedChannels, simulatedMedia } from "./simulated-media.ts";

/** What the simulation makes true of chance: standard deviations of a week's outcome by head. */
export interface SimulatedChance {
  /** All geos are better or worse by so much at once. */
  shock: number;
  /** Each is for itself. */
  own: number;
}

/** The weeks of `simulatedMedia` in geos of unlike size, each with spend of its own, that miss together. */
export function simulatedGeos(weeks: number, geos: number, { shock, own }: SimulatedChance): MediaData {
  const random = new Random("simulated geos");
  const country = simulatedMedia(weeks);
  const people = Array.from({ length: geos }, (_, geo) => 1 + geo);
  const channels = country.channels.map((channel) => {
    const spend = people.map((heads) =>
      country.periods.map(() => (random.uniform() < 0.3 ? 0 : Math.round(1_000 * heads * random.uniform()))),
    );
    return { ...channel, spend, exposure: spend };
  });
  const together = country.periods.map(() => shock * random.normal());
  const outcome = people.map((heads, geo) => {
    const made = channels.map(({ channel, spend }) => {
      const { retention, rate, effect } = simulatedChannels[channel as keyof typeof simulatedChannels];
      return carriedOver(spend[geo]!, adstockWeights("geometric", [retention], 8)).map(
        (exposure) => effect * saturation("logistic", [rate], exposure / (1_000 * heads)),
      );
    });
    return country.periods.map((_, week) => {
      const chance = together[week]! + own * random.normal();
      return heads * (10_000 + made.reduce((sum, row) => sum + row[week]!, 0) + chance);
    });
  });
  return {
    ...country,
    geos: people.map((population, geo) => ({ geo: `geo ${geo + 1}`, population })),
    outcome,
    valuePerUnit: people.map(() => country.periods.map(() => 1)),
    channels,
  };
}
