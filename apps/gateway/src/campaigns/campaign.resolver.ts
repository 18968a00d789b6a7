import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { campaignByKey } from "./campaign.loader.ts";
import { type CampaignRow, toCampaign } from "./campaign.row.ts";
import { Campaign } from "./campaign.type.ts";
import { CampaignReach, campaignReach } from "./campaign-audience.ts";
import { missingOf, planByCampaign, stockRisksByCampaign, variantsOf } from "./campaign-contents.loader.ts";
import { CampaignEvent, eventsByCampaign } from "./campaign-event.loader.ts";
import { CampaignOverlap, overlapsByCampaign } from "./campaign-overlap.loader.ts";
import { CampaignStockRisk, CampaignVariant } from "./campaign-parts.type.ts";
import { CampaignSpend, spendByCampaign } from "./campaign-spend.loader.ts";
import { CampaignsArguments, campaignsList } from "./campaigns-list.ts";
import { presentProducts } from "./present-products.ts";

export const campaignConnection = connectionTypes("Campaign", "campaigns", () => Campaign);

@Resolver(() => Campaign)
export class CampaignResolver {
  @Authorized<Permission>("campaigns:read")
  @Query(() => campaignConnection.ConnectionType, {
    description: "Campaigns, those planned here and those that ad platforms run, page by page.",
  })
  campaigns(
    @Args(() => CampaignsArguments) { filter, order, ...page }: CampaignsArguments,
    @Ctx() { db }: RequestContext,
  ): Promise<Connection<Campaign>> {
    const list = campaignsList(filter ?? null, order ?? null);
    return readListPage<CampaignRow & CursorRow, Campaign>(db, list, readPage(page), toCampaign);
  }

  @Authorized<Permission>("campaigns:read")
  @Query(() => Campaign, { nullable: true, description: "One campaign; null when there is none." })
  campaign(
    @Arg("id", () => ID, { description: "The campaign." }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Campaign | null> {
    return loaders.of(campaignByKey).load(parseKey("Campaign", id, "id"));
  }

  @Authorized<Permission>("campaigns:read")
  @Query(() => CampaignReach, {
    nullable: true,
    description: "How many of a campaign's audience a mail would reach now; null where it is not planned here.",
  })
  campaignReach(
    @Arg("campaignId", () => ID, { description: "The campaign." }) campaignId: string,
    @Ctx() context: RequestContext,
  ): Promise<CampaignReach | null> {
    return campaignReach(parseKey("Campaign", campaignId, "campaignId"), context);
  }

  @FieldResolver(() => [CampaignVariant], { description: "Its versions; none where an ad platform runs it." })
  async variants(@Root() { key }: Campaign, @Ctx() { loaders }: RequestContext): Promise<CampaignVariant[]> {
    return variantsOf(await loaders.of(planByCampaign).load(key));
  }

  @FieldResolver(() => [Product], { description: "The products that it is for." })
  async products(@Root() { key }: Campaign, @Ctx() { loaders }: RequestContext): Promise<Product[]> {
    const plan = await loaders.of(planByCampaign).load(key);
    return presentProducts(plan?.productIds ?? [], loaders);
  }

  @FieldResolver(() => [UserError], { description: "What it lacks before it can be scheduled." })
  async missing(@Root() { key }: Campaign, @Ctx() { loaders, caller }: RequestContext): Promise<UserError[]> {
    const plan = await loaders.of(planByCampaign).load(key);
    return missingOf(plan, new Date()).map(({ code, field, facts }) => failure(caller.locale, code, field, facts));
  }

  @FieldResolver(() => [CampaignStockRisk], {
    description: "Its products that run out of stock before it is over, the first to do so first.",
  })
  stockRisks(@Root() { key }: Campaign, @Ctx() { loaders }: RequestContext): Promise<CampaignStockRisk[]> {
    return loaders.of(stockRisksByCampaign).load(key);
  }

  @FieldResolver(() => [CampaignOverlap], {
    description: "Other campaigns at the same time, for the same people or products; at most 50.",
  })
  overlaps(@Root() { key }: Campaign, @Ctx() { loaders }: RequestContext): Promise<CampaignOverlap[]> {
    return loaders.of(overlapsByCampaign).load(key);
  }

  @FieldResolver(() => CampaignSpend, {
    nullable: true,
    description: "What it was to spend day by day, and what it has spent; null without a budget, a start or an end.",
  })
  spend(@Root() { key }: Campaign, @Ctx() { loaders }: RequestContext): Promise<CampaignSpend | null> {
    return loaders.of(spendByCampaign).load(key);
  }

  @FieldResolver(() => [CampaignEvent], { description: "What was done with it, the latest first; at most 200." })
  events(
    @Root() { key }: Campaign,
    @Arg("stepsOnly", () => Boolean, { defaultValue: false, description: "Leave out changes of what it says." })
    stepsOnly: boolean,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CampaignEvent[]> {
    return loaders.of(eventsByCampaign, stepsOnly).load(key);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who made it." })
  createdBy(@Root() { createdByReference }: Campaign, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(createdByReference, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who changed it last; null where the platform did." })
  updatedBy(@Root() { updatedByReference }: Campaign, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(updatedByReference, context);
  }
}
