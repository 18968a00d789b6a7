import type { Permission } from "@bellwether/schema/contracts/permissions";
import { GraphQLError } from "graphql";
import { Arg, Authorized, ID, Resolver, Root, Subscription } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { readCampaignRow } from "./campaign.loader.ts";
import { Campaign } from "./campaign.type.ts";

interface SubscribeData {
  args: { campaignId: string };
  context: RequestContext;
}

@Resolver(() => Campaign)
export class CampaignChangesResolver {
  @Authorized<Permission>("campaigns:read")
  @Subscription(() => Campaign, {
    description:
      "A campaign as it is now, then after each change of its life, its contents, its warnings and its spend.",
    subscribe: ({ args, context }: SubscribeData) =>
      followCampaign(parseKey("Campaign", args.campaignId, "campaignId"), context),
  })
  campaignChanges(
    @Arg("campaignId", () => ID, { description: "The campaign to follow." }) _campaignId: string,
    @Root() campaign: Campaign,
  ): Campaign {
    return campaign;
  }
}

/** @throws GraphQLError NOT_FOUND, before the first value, when the organisation has no such campaign. */
async function followCampaign(key: string, context: RequestContext): Promise<AsyncGenerator<Campaign, void>> {
  const { door, caller } = context;
  if ((await door.read(caller.tenantId, (db) => readCampaignRow(db, key))) === null)
    throw new GraphQLError("There is no such campaign.", { extensions: { code: "NOT_FOUND", argument: "campaignId" } });
  return changesOf(key, context);
}

async function* changesOf(
  key: string,
  { services, caller, signal, door }: RequestContext,
): AsyncGenerator<Campaign, void> {
  for await (const _ of services.progress.follow(caller.tenantId, "campaign", key, signal)) {
    // A transaction per look: the request's own snapshot would show the first state for ever.
    const campaign = await door.read(caller.tenantId, (db) => readCampaignRow(db, key));
    if (campaign === null) return;
    yield campaign;
  }
}
