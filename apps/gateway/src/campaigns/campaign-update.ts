import { updateCampaign } from "@bellwether/campaigns/life/save-campaign";
import { Field, ID, InputType, Int } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { CampaignContents, givenContents } from "./campaign-contents.input.ts";
import { type CampaignPayload, campaignPayload, refusedPayload } from "./campaign-payload.ts";
import { checkOwnAudience } from "./own-audience.ts";

@InputType("CampaignUpdateInput", { description: "What to change; what is left out stays as it is." })
export class CampaignUpdateInput extends CampaignContents {
  @Field(() => ID, { description: "The campaign." })
  campaignId!: string;

  @Field(() => Int, {
    description: "The `version` that the change rests on; with another one nothing is done, and `conflict` says why.",
  })
  version!: number;

  @Field(() => String, { nullable: true, description: "What it is called, 1 to 120 characters." })
  name?: string | null;
}

/** Changes what is given and nothing else. */
export async function campaignUpdate(
  input: CampaignUpdateInput,
  { door, caller }: RequestContext,
): Promise<CampaignPayload> {
  const key = parseKey("Campaign", input.campaignId, "input.campaignId");
  const { name, version } = input;
  const given = { ...givenContents(input), ...(typeof name === "string" ? { name } : {}) };
  return door.write(caller.tenantId, async (db) => {
    const checked = await checkOwnAudience(db, given, caller);
    if ("userErrors" in checked) return refusedPayload(checked.userErrors);
    const done = await updateCampaign(db, key, checked.contents, version, caller.id);
    return campaignPayload(db, done, caller.locale);
  });
}
