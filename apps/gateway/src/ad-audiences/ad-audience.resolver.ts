import { adAudiencesStatement, type StoredAdAudience } from "@bellwether/campaigns/delivery/ads/ad-audience";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Campaign } from "../campaigns/campaign.type.ts";
import type { RequestContext } from "../context.ts";
import { adAudienceByKey, toAdAudience } from "./ad-audience.row.ts";
import {
  AdAudience,
  AdAudienceChangeInput,
  AdAudienceConnectInput,
  AdAudienceDisconnectPayload,
  AdAudienceInput,
  AdAudiencePayload,
} from "./ad-audience.type.ts";
import { adAudienceChange, adAudienceCheck, adAudienceConnect, adAudienceDisconnect } from "./connect-ad-audience.ts";

@Resolver(() => Campaign)
export class AdAudienceResolver {
  @FieldResolver(() => AdAudience, {
    nullable: true,
    description: "The list at an ad platform that it fills; null for none.",
  })
  async adAudience(
    @Root() { adAudienceKey }: Campaign,
    @Ctx() { loaders, caller }: RequestContext,
  ): Promise<AdAudience | null> {
    const stored = adAudienceKey === null ? null : await loaders.of(adAudienceByKey).load(adAudienceKey);
    return stored && toAdAudience(stored, caller.locale);
  }

  @Authorized<Permission>("campaigns:read")
  @Query(() => [AdAudience], { description: "Lists of people at ad platforms, by name." })
  async adAudiences(@Ctx() { door, caller }: RequestContext): Promise<AdAudience[]> {
    const stored: StoredAdAudience[] = await door.read(caller.tenantId, (db) => db.query(adAudiencesStatement));
    return stored.map((one) => toAdAudience(one, caller.locale));
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => AdAudiencePayload, {
    description: "Connects a list of people at an ad platform, once the platform has shown that it may be filled.",
  })
  adAudienceConnect(
    @Arg("input", () => AdAudienceConnectInput, { description: "Which one." }) input: AdAudienceConnectInput,
    @Ctx() context: RequestContext,
  ): Promise<AdAudiencePayload> {
    return adAudienceConnect(input, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => AdAudiencePayload, { description: "Gives a connected list another name or other credentials." })
  adAudienceChange(
    @Arg("input", () => AdAudienceChangeInput, { description: "Which one, and what." }) input: AdAudienceChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<AdAudiencePayload> {
    return adAudienceChange(input, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => AdAudiencePayload, { description: "Asks the platform for a connected list again." })
  adAudienceCheck(
    @Arg("input", () => AdAudienceInput, { description: "Which one." }) input: AdAudienceInput,
    @Ctx() context: RequestContext,
  ): Promise<AdAudiencePayload> {
    return adAudienceCheck(input, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => AdAudienceDisconnectPayload, {
    description: "Lets go of a list that nobody is on and no campaign uses; at the platform it stays.",
  })
  adAudienceDisconnect(
    @Arg("input", () => AdAudienceInput, { description: "Which one." }) input: AdAudienceInput,
    @Ctx() context: RequestContext,
  ): Promise<AdAudienceDisconnectPayload> {
    return adAudienceDisconnect(input, context);
  }
}
