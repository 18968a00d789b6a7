import { Random } from "../chance/random.ts";
import type { AdChannel } from "./ad-channels.ts";
import { type AdClaim, adClaim } from "./ad-claims.ts";
import { type AdRegion, adPlatforms, adRegions, poundsPerYuan } from "./ad-market.ts";
import type { World } from "./world.ts";

/** What a channel's campaign cost in one region on one day. */
export interface AdDay extends AdClaim {
  /** Days from the simulation's start. */
  index: number;
  channel: AdChannel;
  region: AdRegion;
  /** Hundredths of the region's currency. */
  spentMinor: number;
  impressions: number;
  /** Null where nothing can be clicked; nothing is claimed there either. */
  clicks: number | null;
}

/** Every day of every channel on which something was spent or claimed, channel by channel, in the region's own currency. */
export function* simulateAdDays(world: World): Generator<AdDay> {
  const rates = poundsPerYuan(world);
  for (const { channel, spendMinor } of world.channels) {
    const platform = adPlatforms[channel.name]!;
    const random = new Random(world.seed, `ad-spend/${channel.name}`);
    for (let index = 0; index < world.days; index++) {
      const share = adRegions[0].share + random.normal(0, 0.02);
      for (const region of adRegions) {
        const pence = (spendMinor[index] ?? 0) * (region.geo === "GB" ? share : 1 - share);
        const perPound = region.currency === "CNY" ? 1 / rates[index]! : 1;
        const impressions = Math.round((pence / platform.costPerThousandMinor) * 1_000 * random.logNormal(1, 0.08));
        const claim = platform.clickRate === null ? nothing : adClaim(world, channel.name, region.geo, index);
        const clicks =
          platform.clickRate === null
            ? null
            : Math.min(impressions, Math.round(impressions * platform.clickRate * random.logNormal(1, 0.1)));
        if (pence === 0 && claim.conversions === 0) continue;
        const revenueMinor = Math.round(claim.revenueMinor * perPound);
        const { conversions } = claim;
        yield {
          index,
          channel,
          region,
          spentMinor: Math.round(pence * perPound),
          impressions,
          clicks,
          conversions,
          revenueMinor,
        };
      }
    }
  }
}

const nothing: AdClaim = { conversions: 0, revenueMinor: 0 };

/** A channel's campaign of one half-year. */
export interface SampleCampaign {
  externalId: string;
  name: string;
  channel: AdChannel;
  firstDay: string;
  lastDay: string;
  /** Pence, for all of its days. */
  budgetMinor: number;
}

/** The campaign that a day of a channel belongs to, by the half-year. @param day YYYY-MM-DD */
export function campaignOf(channel: AdChannel, day: string): SampleCampaign {
  const [year, isFirst] = [day.slice(0, 4), day.slice(5, 7) < "07"];
  const [firstDay, lastDay] = isFirst ? [`${year}-01-01`, `${year}-06-30`] : [`${year}-07-01`, `${year}-12-31`];
  const days = isFirst ? 181 : 184;
  return {
    externalId: `${channel.name}-${year}H${isFirst ? 1 : 2}`,
    name: `${titles[channel.name]} ${year} H${isFirst ? 1 : 2}`,
    channel,
    firstDay,
    lastDay,
    // Flights pause for a fifth of the days and run a tenth above the plain level in the others.
    budgetMinor: Math.round((channel.spendPerDayMinor * days * 0.9) / 10_000) * 10_000,
  };
}

const titles: Readonly<Record<string, string>> = {
  "search-brand": "Brand search 品牌搜索",
  "search-generic": "Generic search 通用搜索",
  shopping: "Shopping ads 购物广告",
  "social-video": "Social video 社交视频",
  "social-retargeting": "Retargeting 再营销",
  affiliates: "Affiliates 联盟推广",
  email: "Newsletter 邮件营销",
  "out-of-home": "Out of home 户外广告",
};
