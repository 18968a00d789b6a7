import type { CampaignAction } from "@bellwether/campaigns/life/model/transitions";
import { moveCampaign } from "@bellwether/campaigns/life/move-campaign";
import { undoCampaign } from "@bellwether/campaigns/life/undo-campaign";
import { Field, ID, InputType, Int } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { type CampaignPayload, campaignPayload } from "./campaign-payload.ts";

/** Characters that are kept of a reason. */
const maxReasonLength = 500;

@InputType("CampaignStepInput", { description: "Which campaign to move on." })
export class CampaignStepInput {
  @Field(() => ID, { description: "The campaign." })
  campaignId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The `version` that this rests on; another one is a CONFLICT. Not checked when not given, so that a pause need not wait.",
  })
  version?: number | null;

  @Field(() => String, { nullable: true, description: "Why, for the campaign's history." })
  reason?: string | null;
}

@InputType("CampaignUndoInput", { description: "Which campaign's last step to take back." })
export class CampaignUndoInput {
  @Field(() => ID, { description: "The campaign." })
  campaignId!: string;

  @Field(() => Int, { description: "The `version` that the step led to." })
  version!: number;
}

/** Moves a campaign on. */
export async function campaignMove(
  action: CampaignAction,
  { campaignId, version, reason }: CampaignStepInput,
  { door, caller }: RequestContext,
): Promise<CampaignPayload> {
  const key = parseKey("Campaign", campaignId, "input.campaignId");
  const actor = {
    cause: "PERSON",
    author: caller.id,
    reason: reason?.trim().slice(0, maxReasonLength) || null,
  } as const;
  return door.write(caller.tenantId, async (db) =>
    campaignPayload(db, await moveCampaign(db, key, action, version ?? null, actor), caller.locale),
  );
}

/** Takes the last step back, as far as money allows. */
export async function campaignUndo(
  { campaignId, version }: CampaignUndoInput,
  { door, caller }: RequestContext,
): Promise<CampaignPayload> {
  const key = parseKey("Campaign", campaignId, "input.campaignId");
  return door.write(caller.tenantId, async (db) =>
    campaignPayload(db, await undoCampaign(db, key, version, caller.id), caller.locale),
  );
}
