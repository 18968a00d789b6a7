import { z } from "zod";
import { attributionModels } from "./model/attribution-model.ts";

/** Version of every type in this file. Raised when a field changes its meaning. */
export const contractVersion = 1;

/** Name of the model at the inference server. */
export const attributionModelName = "attribution";

/** Touches that one question may read: above, memory and the wait grow past what a page bears. */
export const maxTouchpoints = 2_000_000;

/** What conversions are: those recorded among touchpoints, or the orders of known customers. */
export const conversionSources = ["TOUCHPOINTS", "ORDERS"] as const;

/** What credit is shared among. */
export const attributionUnits = ["CHANNEL", "CAMPAIGN"] as const;

/** Bounds of the options, which the models themselves do not set. */
export const attributionBounds = {
  lookBackDays: { least: 1, most: 365 },
  halfLifeDays: { least: 0.1, most: 365 },
  markovOrder: { least: 1, most: 4 },
} as const;

const { lookBackDays, halfLifeDays, markovOrder } = attributionBounds;
const day = z.iso.date();

export const attributionQuestion = z.object({
  /** First and last day on which journeys ended, in the organisation's time zone. */
  from: day,
  to: day,
  by: z.enum(attributionUnits),
  conversions: z.enum(conversionSources),
  lookBackDays: z.int().min(lookBackDays.least).max(lookBackDays.most),
  /** Models to share by, each once. */
  models: z.array(z.enum(attributionModels)).min(1).max(attributionModels.length),
  position: z.object({ first: z.number().min(0).max(1), last: z.number().min(0).max(1) }),
  halfLifeDays: z.number().min(halfLifeDays.least).max(halfLifeDays.most),
  markovOrder: z.int().min(markovOrder.least).max(markovOrder.most),
  /** Of journeys, by who took them; a filter leaves out journeys of persons who are not known. */
  filter: z.object({ country: z.string().nullable(), segmentId: z.uuid().nullable() }),
});
export type AttributionQuestion = z.infer<typeof attributionQuestion>;

/** A channel, or a campaign; of touches without a campaign, `campaignId` is null. */
export interface AttributionUnitKey {
  channelId: string;
  campaignId: string | null;
}

export type AttributionAnswer =
  | {
      outcome: "answered";
      units: AttributionUnitKey[];
      /** Conversions and their value by model, in the order of `units`. Value is in the organisation's currency. */
      credits: { model: AttributionQuestion["models"][number]; conversions: number[]; value: number[] }[];
      /** By the Markov chain: the share of conversions that would be lost without each; null unless it was asked for. */
      removalEffects: number[] | null;
      /** Journeys with a touch, those that were lost too. */
      journeys: number;
      /** Of them, those that converted, and what these were worth. */
      conversions: number;
      value: number;
      /** Conversions that no touch within the look-back led to: nobody's. */
      unattributed: number;
      /** Conversions whose value is not counted, since no rate into the organisation's currency is known. */
      withoutRate: number;
    }
  /** More touches than one question may read. */
  | { outcome: "too-many"; touchpoints: number };
