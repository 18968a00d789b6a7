import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { isAdFailure } from "../ad-audiences/ad-failure-codes.ts";
import { Campaign } from "../campaigns/campaign.type.ts";
import type { RequestContext } from "../context.ts";
import { failureText } from "../errors/failure.ts";
import { deliveryByCampaign } from "./campaign-delivery.loader.ts";
import { CampaignDelivery } from "./campaign-delivery.type.ts";
import {
  CampaignExperimentSaveInput,
  CampaignExperimentSavePayload,
  campaignExperimentSave,
} from "./campaign-experiment-save.ts";
import { exportPathOf } from "./campaign-export-routes.ts";
import { CampaignPreview, CampaignPreviewArguments, campaignPreview } from "./campaign-preview.ts";
import { resultsByCampaign } from "./campaign-results.loader.ts";
import { CampaignResults } from "./campaign-results.type.ts";
import { CampaignTestSendInput, CampaignTestSendPayload, campaignTestSend } from "./campaign-test-send.ts";
import { isMailFailure } from "./mail-failure-codes.ts";
import { mailSettingsCheck, mailSettingsSet, readPublicSettings } from "./mail-settings.ts";
import { MailSettings, MailSettingsInput, MailSettingsPayload } from "./mail-settings.type.ts";

@Resolver(() => Campaign)
export class CampaignDeliveryResolver {
  @FieldResolver(() => CampaignDelivery, { description: "How far it is with reaching its people." })
  async delivery(
    @Root() { key, channels, id }: Campaign,
    @Ctx() { loaders, caller }: RequestContext,
  ): Promise<CampaignDelivery> {
    const figures = await loaders.of(deliveryByCampaign).load(key);
    const { code, facts = {} } = figures?.failure ?? { code: null };
    return {
      channels: figures?.channels ?? [],
      stoppedBy:
        code !== null && (isMailFailure(code) || isAdFailure(code)) ? failureText(caller.locale, code, facts) : null,
      exportPath: channels.includes("EXPORT") ? exportPathOf(id) : null,
    };
  }

  @FieldResolver(() => CampaignResults, {
    nullable: true,
    description: "What people did since it reached them; null where nobody was chosen yet.",
  })
  results(@Root() { key }: Campaign, @Ctx() { loaders }: RequestContext): Promise<CampaignResults | null> {
    return loaders.of(resultsByCampaign).load(key);
  }

  @Authorized<Permission>("campaigns:read")
  @Query(() => CampaignPreview, { description: "A campaign's mail as a reader would see it." })
  campaignPreview(
    @Args(() => CampaignPreviewArguments) wanted: CampaignPreviewArguments,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPreview> {
    return campaignPreview(wanted, context);
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => CampaignExperimentSavePayload, {
    description:
      "Keeps what a campaign brought as an experiment of its ad channel, by which the media mix is calibrated.",
  })
  campaignExperimentSave(
    @Arg("input", () => CampaignExperimentSaveInput, { description: "Which one." }) input: CampaignExperimentSaveInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignExperimentSavePayload> {
    return campaignExperimentSave(input, context);
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => CampaignTestSendPayload, { description: "Sends a campaign's mail to oneself, at once." })
  campaignTestSend(
    @Arg("input", () => CampaignTestSendInput, { description: "Which one, and where to." })
    input: CampaignTestSendInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignTestSendPayload> {
    return campaignTestSend(input, context);
  }
}

@Resolver()
export class MailSettingsResolver {
  @Authorized<Permission>("campaigns:read")
  @Query(() => MailSettings, {
    nullable: true,
    description: "By which server campaigns send mail; null where nobody has said.",
  })
  mailSettings(@Ctx() { door, caller }: RequestContext): Promise<MailSettings | null> {
    return door.read(caller.tenantId, (db) => readPublicSettings(db, caller.locale));
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => MailSettingsPayload, { description: "Sets by which server campaigns send mail." })
  mailSettingsSet(
    @Arg("input", () => MailSettingsInput, { description: "All of the settings." }) input: MailSettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<MailSettingsPayload> {
    return mailSettingsSet(input, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => MailSettingsPayload, {
    description: "Looks up what speaks for the sender's domain: SPF, DKIM and DMARC.",
  })
  mailSettingsCheck(@Ctx() context: RequestContext): Promise<MailSettingsPayload> {
    return mailSettingsCheck(context);
  }
}
