import type { CampaignChannel } from "../gql/graphql.ts";

/** Whether no message is sent to anybody, so that whom a mail would reach says nothing. */
export function isForAdsAlone(channels: readonly CampaignChannel[]): boolean {
  return channels.length > 0 && channels.every((channel) => channel === "AD_PLATFORM");
}
