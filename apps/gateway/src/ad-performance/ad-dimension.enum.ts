import { describedEnum } from "../schema/described-enum.ts";

export const AdDimension = describedEnum("AdDimension", "What ads are told by.", {
  DAY: "Each day.",
  WEEK: "Each week, from Monday; the first and the last may be cut short.",
  CHANNEL: "Where ads run.",
  CAMPAIGN: "Each campaign; spend of none is a group of its own.",
  GEO: "Each region; spend of none is a group of its own.",
});
export type AdDimension = keyof typeof AdDimension;

export const AdPaceState = describedEnum("AdPaceState", "How a campaign spends against its plan.", {
  ON_TRACK: "As planned, within a tenth.",
  AHEAD: "More than a tenth faster than its days go by.",
  BEHIND: "More than a tenth slower than its days go by.",
  OVERSPENT: "More than its whole budget.",
});
export type AdPaceState = keyof typeof AdPaceState;
