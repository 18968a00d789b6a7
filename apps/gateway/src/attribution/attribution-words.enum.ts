import { describedEnum } from "../schema/described-enum.ts";

export const AttributionModel = describedEnum(
  "AttributionModel",
  "How conversions are shared among what led to them.",
  {
    FIRST: "All to the first touch.",
    LAST: "All to the last touch.",
    LINEAR: "The same to every touch.",
    POSITION: "Much to the first and the last touch, the rest to those between.",
    TIME_DECAY: "Half as much for each half-life that a touch lies before the conversion.",
    MARKOV: "By what would be lost without each: the removal effect of an absorbing Markov chain of all journeys.",
    SHAPLEY:
      "The same to everything that was touched, however often: the Shapley value of the sets of what was touched.",
  },
);
export type AttributionModel = keyof typeof AttributionModel;

export const AttributionUnit = describedEnum("AttributionUnit", "What conversions are shared among.", {
  CHANNEL: "Channels.",
  CAMPAIGN: "Campaigns; touches without one are told by their channel.",
});
export type AttributionUnit = keyof typeof AttributionUnit;

export const ConversionSource = describedEnum("ConversionSource", "What a conversion is.", {
  TOUCHPOINTS: "What was recorded as one among touchpoints and in counted paths.",
  ORDERS: "An order of a known customer.",
});
export type ConversionSource = keyof typeof ConversionSource;
