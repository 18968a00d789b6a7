import { poundsPerYuan } from "../world/ad-market.ts";
import { campaignOf, simulateAdDays } from "../world/ad-spend.ts";
import { simulateTouches } from "../world/ad-touches.ts";
import { formatDay } from "../world/day.ts";
import type { World } from "../world/world.ts";
import { csvLine, pounds } from "./csv.ts";

/** Every channel's campaigns, one a half-year. */
export function* campaignLines(world: World): Generator<string> {
  yield csvLine(["campaign_id", "name", "channel", "objective", "start_date", "end_date", "budget", "currency"]);
  for (const { channel } of world.channels) {
    let last = "";
    for (let day = world.start; day <= world.end; day++) {
      const campaign = campaignOf(channel, formatDay(day));
      if (campaign.externalId === last) continue;
      last = campaign.externalId;
      const { externalId, name, firstDay, lastDay, budgetMinor } = campaign;
      const objective = objectives[channel.name] ?? "SALES";
      yield csvLine([externalId, name, channel.name, objective, firstDay, lastDay, pounds(budgetMinor), "GBP"]);
    }
  }
}

const objectives: Readonly<Record<string, string>> = {
  "social-video": "AWARENESS",
  "out-of-home": "AWARENESS",
  "social-retargeting": "RETENTION",
  email: "RETENTION",
};

export function* exchangeRateLines(world: World): Generator<string> {
  yield csvLine(["day", "currency", "into", "rate"]);
  for (const [index, rate] of poundsPerYuan(world).entries())
    yield csvLine([formatDay(world.start + index), "CNY", "GBP", rate.toFixed(6)]);
}

/** What the platforms report, each region in its own currency. Posters report no clicks and claim no sales. */
export function* adSpendLines(world: World): Generator<string> {
  yield csvLine([
    "date",
    "channel",
    "campaign_id",
    "geo",
    "cost",
    "currency",
    "impressions",
    "clicks",
    "conversions",
    "revenue",
  ]);
  for (const { index, channel, region, spentMinor, impressions, clicks, conversions, revenueMinor } of simulateAdDays(
    world,
  )) {
    const day = formatDay(world.start + index);
    const claims = clicks === null ? [null, null, null] : [clicks, conversions, pounds(revenueMinor)];
    const { externalId } = campaignOf(channel, day);
    yield csvLine([
      day,
      channel.name,
      externalId,
      region.geo,
      pounds(spentMinor),
      region.currency,
      impressions,
      ...claims,
    ]);
  }
}

export function* touchpointLines(world: World): Generator<string> {
  yield csvLine(["touch_id", "customer_id", "visitor_id", "occurred_at", "channel", "converted", "value", "currency"]);
  for (const { externalId, customerId, visitorId, occurredAt, channel, valueMinor } of simulateTouches(world)) {
    const value = valueMinor === null ? null : pounds(valueMinor);
    yield csvLine([
      externalId,
      customerId,
      visitorId,
      occurredAt,
      channel,
      String(value !== null),
      value,
      value === null ? null : "GBP",
    ]);
  }
}
