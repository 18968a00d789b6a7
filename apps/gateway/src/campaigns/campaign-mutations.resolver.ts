import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { CampaignCreateInput, CampaignDuplicateInput, campaignCreate, campaignDuplicate } from "./campaign-create.ts";
import { CampaignStepInput, CampaignUndoInput, campaignMove, campaignUndo } from "./campaign-move.ts";
import { CampaignPayload } from "./campaign-payload.ts";
import { CampaignUpdateInput, campaignUpdate } from "./campaign-update.ts";

/** Whoever plans campaigns may do all of it. */
const manage: Permission = "campaigns:manage";

@Resolver()
export class CampaignMutationsResolver {
  @Authorized<Permission>(manage)
  @Mutation(() => CampaignPayload, { description: "Makes a draft of a campaign." })
  campaignCreate(
    @Arg("input", () => CampaignCreateInput, { description: "What it says so far." }) input: CampaignCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return campaignCreate(input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => CampaignPayload, {
    description: "Changes a campaign. Of one that runs, nothing that says who got what can be changed.",
  })
  campaignUpdate(
    @Arg("input", () => CampaignUpdateInput, { description: "What to change." }) input: CampaignUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return campaignUpdate(input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => CampaignPayload, {
    description: "Makes a draft of what another campaign says, without its schedule.",
  })
  campaignDuplicate(
    @Arg("input", () => CampaignDuplicateInput, { description: "Which one." }) input: CampaignDuplicateInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return campaignDuplicate(input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => CampaignPayload, { description: "Has a draft begin by itself when its time comes." })
  campaignSchedule(
    @Arg("input", () => CampaignStepInput, { description: "Which one." }) input: CampaignStepInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return campaignMove("SCHEDULE", input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => CampaignPayload, { description: "Makes a scheduled campaign a draft again." })
  campaignUnschedule(
    @Arg("input", () => CampaignStepInput, { description: "Which one." }) input: CampaignStepInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return campaignMove("UNSCHEDULE", input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => CampaignPayload, { description: "Begins a campaign now." })
  campaignStart(
    @Arg("input", () => CampaignStepInput, { description: "Which one." }) input: CampaignStepInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return campaignMove("START", input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => CampaignPayload, { description: "Pauses a campaign: what was not sent waits." })
  campaignPause(
    @Arg("input", () => CampaignStepInput, { description: "Which one." }) input: CampaignStepInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return campaignMove("PAUSE", input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => CampaignPayload, { description: "Lets a paused campaign go on." })
  campaignResume(
    @Arg("input", () => CampaignStepInput, { description: "Which one." }) input: CampaignStepInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return campaignMove("RESUME", input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => CampaignPayload, { description: "Ends a campaign: what was not sent is not sent any more." })
  campaignEnd(
    @Arg("input", () => CampaignStepInput, { description: "Which one." }) input: CampaignStepInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return campaignMove("END", input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => CampaignPayload, { description: "Puts a draft or an ended campaign away." })
  campaignArchive(
    @Arg("input", () => CampaignStepInput, { description: "Which one." }) input: CampaignStepInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return campaignMove("ARCHIVE", input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => CampaignPayload, {
    description: "Takes the last step of a campaign's life back: a start only while nothing was sent or spent.",
  })
  campaignUndo(
    @Arg("input", () => CampaignUndoInput, { description: "Which one." }) input: CampaignUndoInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return campaignUndo(input, context);
  }
}
