import type { AttributionModel, AttributionQuery } from "../../gql/graphql.ts";

export type AttributionGroup = AttributionQuery["attribution"]["groups"][number];
export type AttributionCredit = AttributionGroup["credit"];

/** What a channel or campaign is called. */
export function nameOf({ channel, campaign }: AttributionGroup): string {
  return campaign ? `${channel.name} · ${campaign.name}` : channel.name;
}

export function keyOf({ channel, campaign }: AttributionGroup): string {
  return `${channel.externalId}/${campaign?.externalId ?? ""}`;
}

/** What one model gives. Every model is told of every group. */
export function creditOf({ credits }: AttributionGroup, model: AttributionModel): AttributionCredit {
  return credits.find((credit) => credit.model === model)!;
}

/** What is judged most differently by a model and by the last touch, which most reports go by; null where they agree. */
export function mostMisjudged(
  groups: readonly AttributionGroup[],
  model: AttributionModel,
): { group: AttributionGroup; credit: AttributionCredit; last: AttributionCredit } | null {
  const told = groups.map((group) => ({ group, credit: creditOf(group, model), last: creditOf(group, "LAST") }));
  const gap = ({ credit, last }: (typeof told)[number]) => Math.abs(credit.share - last.share);
  const most = told.reduce<(typeof told)[number] | null>(
    (best, one) => (best === null || gap(one) > gap(best) ? one : best),
    null,
  );
  return most !== null && gap(most) >= 0.005 ? most : null;
}
