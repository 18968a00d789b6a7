import { writeExperiment } from "@bellwether/campaigns/measure/write-experiment";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";

@InputType("CampaignExperimentSaveInput", { description: "Which campaign's effect to calibrate the media mix by." })
export class CampaignExperimentSaveInput {
  @Field(() => ID, { description: "The campaign." })
  campaignId!: string;
}

@ObjectType("CampaignExperimentSavePayload", { description: "What became of making an experiment of a campaign." })
export class CampaignExperimentSavePayload {
  @Field(() => Boolean, { description: "Whether it is one of its channel's experiments now." })
  saved!: boolean;

  @Field(() => [UserError], { description: "Why it is none; empty on success." })
  userErrors!: UserError[];
}

/** Keeps what a campaign brought as an experiment of its channel; doing it again brings it up to date. */
export async function campaignExperimentSave(
  { campaignId }: CampaignExperimentSaveInput,
  { door, caller }: RequestContext,
): Promise<CampaignExperimentSavePayload> {
  const key = parseKey("Campaign", campaignId, "input.campaignId");
  return door.write(caller.tenantId, async (db) => {
    const done = await writeExperiment(db, key);
    if (done.written) return { saved: true, userErrors: [] };
    return { saved: false, userErrors: [failure(caller.locale, done.why, ["campaignId"])] };
  });
}
