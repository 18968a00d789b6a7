import { adRemarks } from "@bellwether/ad-roi/performance/ad-remarks";
import { groupName } from "@bellwether/ad-roi/performance/read-ad-sums";
import { readPacing } from "@bellwether/ad-roi/performance/read-pacing";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Args, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { toRemark } from "../remarks/remark.row.ts";
import { Remark } from "../remarks/remark.type.ts";
import { AdFigures } from "./ad-figures.type.ts";
import { AdPerformanceArguments, readCut } from "./ad-performance.arguments.ts";
import { toAdCampaign, toAdFigures, toAdPacing, toAdSeries } from "./ad-performance.row.ts";
import { AdChannel, AdGroup, AdPacing, AdPerformance, AdSeries } from "./ad-performance.type.ts";
import { AdReading } from "./ad-reading.ts";

/** Each part is read when a query asks for it, in a number of statements that does not grow with what there is. */
@Resolver(() => AdPerformance)
export class AdPerformanceResolver {
  @Authorized<Permission>("campaigns:read")
  @Query(() => AdPerformance, {
    description: "What ads cost and brought, told apart as asked, beside as many days before.",
  })
  adPerformance(
    @Args(() => AdPerformanceArguments) question: AdPerformanceArguments,
    @Ctx() { db }: RequestContext,
  ): AdPerformance {
    const { cut, first } = readCut(question);
    const { from, to, previousFrom, previousTo } = cut;
    return { cut, reading: new AdReading(db, cut, first), from, to, previousFrom, previousTo };
  }

  @Authorized<Permission>("campaigns:read")
  @Query(() => [AdChannel], { description: "Every channel that campaigns or spend have named, by name." })
  adChannels(@Ctx() { db }: RequestContext): Promise<AdChannel[]> {
    return db.query(`SELECT external_id AS "externalId", name FROM ad_channel ORDER BY name, external_id`);
  }

  @FieldResolver(() => String, { description: "ISO 4217: what all money here is in." })
  currency(@Root() { reading }: AdPerformance): Promise<string> {
    return reading.currency();
  }

  @FieldResolver(() => AdFigures, { description: "Of all ads asked for together." })
  async total(@Root() { reading }: AdPerformance): Promise<AdFigures> {
    const [{ now }, acquisition, currency] = [
      await reading.sums(),
      await reading.acquisition(),
      await reading.currency(),
    ];
    return toAdFigures(now, acquisition?.now ?? null, null, currency);
  }

  @FieldResolver(() => AdFigures, { description: "Of all ads asked for together, on the days before." })
  async previous(@Root() { reading }: AdPerformance): Promise<AdFigures> {
    const [{ previous }, acquisition, currency] = [
      await reading.sums(),
      await reading.acquisition(),
      await reading.currency(),
    ];
    return toAdFigures(previous, acquisition?.previous ?? null, null, currency);
  }

  @FieldResolver(() => Int, { description: "How many groups there are, of which `groups` has the first." })
  async groupCount(@Root() { reading }: AdPerformance): Promise<number> {
    return (await reading.sums()).groups.length;
  }

  @FieldResolver(() => [AdGroup], {
    description: "Each channel, campaign or region, or two of these together; most spent first.",
  })
  async groups(@Root() { cut, reading }: AdPerformance): Promise<AdGroup[]> {
    const { groups } = await reading.sums();
    const [names, series, currency] = [await reading.names(), await reading.series(), await reading.currency()];
    const byChannel = cut.parts.length === 1 && cut.parts[0] === "CHANNEL";
    const acquisition = cut.parts.length > 0 ? await reading.acquisition() : null;
    const marginal = byChannel ? await reading.marginalRoas() : null;
    return groups.slice(0, reading.first).map(({ key, now, previous }): AdGroup => {
      const campaign = names.campaigns.get(key.campaignId ?? "");
      const columns = series?.groups.get(groupName(key));
      const of = acquisition === null ? null : (acquisition.groups.get(groupName(key)) ?? acquisition.nobody);
      return {
        channel: names.channels.get(key.channelId ?? "") ?? null,
        campaign: campaign === undefined ? null : toAdCampaign(campaign),
        geo: key.geo,
        figures: toAdFigures(now, of?.now ?? null, marginal?.get(key.channelId ?? "") ?? null, currency),
        previous: toAdFigures(previous, of?.previous ?? null, null, currency),
        series: columns === undefined ? null : toAdSeries(columns),
      };
    });
  }

  @FieldResolver(() => AdSeries, {
    nullable: true,
    description: "All ads asked for over time; null where they are not told by day or week.",
  })
  async series(@Root() { reading }: AdPerformance): Promise<AdSeries | null> {
    const series = await reading.series();
    return series === null ? null : toAdSeries(series.now);
  }

  @FieldResolver(() => AdSeries, {
    nullable: true,
    description: "The days before, step by step beside `series`, under its dates.",
  })
  async previousSeries(@Root() { reading }: AdPerformance): Promise<AdSeries | null> {
    const series = await reading.series();
    return series === null ? null : toAdSeries(series.previous);
  }

  @FieldResolver(() => [AdPacing], {
    description:
      "Campaigns with a budget that ran on these days, on the channels and of the campaigns asked for; largest budget first, at most 200.",
  })
  async pacing(@Root() { cut, reading }: AdPerformance, @Ctx() { db }: RequestContext): Promise<AdPacing[]> {
    const currency = await reading.currency();
    return (await readPacing(db, cut)).map((campaign) => toAdPacing(campaign, currency));
  }

  @FieldResolver(() => [String], { description: "Every region that spend has named, by name." })
  async regions(@Ctx() { db }: RequestContext): Promise<string[]> {
    const rows = await db.query<{ geo: string }>(
      "SELECT DISTINCT geo FROM ad_spend WHERE geo IS NOT NULL ORDER BY geo LIMIT 500",
    );
    return rows.map(({ geo }) => geo);
  }

  @FieldResolver(() => [Remark], { description: "What has to be known to read the figures." })
  async remarks(@Root() { cut, reading }: AdPerformance): Promise<Remark[]> {
    const [sums, acquisition, marginal] = [
      await reading.sums(),
      await reading.acquisition(),
      await reading.marginalRoas(),
    ];
    const shown = Math.min(reading.first, sums.groups.length);
    return adRemarks(cut, sums, acquisition, { shown, hasMediaMix: marginal !== null }).map(toRemark);
  }
}
