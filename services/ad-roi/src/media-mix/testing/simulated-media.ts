import { Random } from "@bellwether/runtime/tensor/random";
import { adstockWeights, carriedOver, saturation } from "../model/media-curves.ts";
import type { MediaData } from "../model/media-data.ts";

const dayMs = 86_400_000;
/** What the simulation makes true of each channel. */
export const simulatedChannels = {
  search: { retention: 0.2, rate: 2, effect: 3_000 },
  television: { retention: 0.6, rate: 1.5, effect: 4_000 },
} as const;

/** Weeks of two channels that vary, a season, and noise of 2 %: what a media mix should find again. */
export function simulatedMedia(weeks: number, firstMonday = "2023-01-02"): MediaData {
  const random = new Random("simulated media");
  const periods = Array.from({ length: weeks }, (_, week) =>
    new Date(Date.parse(firstMonday) + 7 * week * dayMs).toISOString().slice(0, 10),
  );
  const channels = Object.keys(simulatedChannels).map((channel) => {
    const spend = [periods.map(() => (random.uniform() < 0.3 ? 0 : Math.round(1_000 * random.uniform())))];
    return { channel, isPaid: true, spend, exposure: spend };
  });
  const made = channels.map(({ channel, spend }) => {
    const { retention, rate, effect } = simulatedChannels[channel as keyof typeof simulatedChannels];
    const worked = carriedOver(spend[0]!, adstockWeights("geometric", [retention], 8));
    return worked.map((exposure) => effect * saturation("logistic", [rate], exposure / 1_000));
  });
  const outcome = periods.map((_, week) => {
    const season = 500 * Math.sin((2 * Math.PI * week) / 52);
    return 10_000 + season + made.reduce((sum, row) => sum + row[week]!, 0) + 200 * random.normal();
  });
  return {
    outcomeName: "revenue",
    currency: "EUR",
    periods,
    periodDays: 7,
    geos: [{ geo: "", population: 1 }],
    outcome: [outcome],
    valuePerUnit: [periods.map(() => 1)],
    channels,
    controls: [],
    events: [],
    holidays: [],
    experiments: [],
  };
}

/** Money back for each unit spent, as the simulation made it. */
export function trueReturn(data: MediaData, channel: keyof typeof simulatedChannels): number {
  const { retention, rate, effect } = simulatedChannels[channel];
  const spend = data.channels.find((one) => one.channel === channel)!.spend[0]!;
  const worked = carriedOver(spend, adstockWeights("geometric", [retention], 8));
  const made = worked.reduce((sum, exposure) => sum + effect * saturation("logistic", [rate], exposure / 1_000), 0);
  return made / spend.reduce((sum, money) => sum + money, 0);
}
