import { createCampaign, duplicateCampaign } from "@bellwether/campaigns/life/save-campaign";
import { answerOnce } from "@bellwether/schema/database/answer-once";
import { Field, ID, InputType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { idempotencyKeyError, idempotencyKeyReused } from "../idempotency/idempotency-key.ts";
import { parseKey } from "../node/global-id.ts";
import { CampaignContents, givenContents } from "./campaign-contents.input.ts";
import { type CampaignPayload, campaignPayload, refusedPayload } from "./campaign-payload.ts";
import { checkOwnAudience } from "./own-audience.ts";

@InputType("CampaignCreateInput", { description: "The draft to make." })
export class CampaignCreateInput extends CampaignContents {
  @Field(() => String, { description: "What it is called, 1 to 120 characters." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@InputType("CampaignDuplicateInput", { description: "Which campaign to copy." })
export class CampaignDuplicateInput {
  @Field(() => ID, { description: "The campaign." })
  campaignId!: string;

  @Field(() => String, { description: "What the copy is called, 1 to 120 characters." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

/** Makes a draft. */
export async function campaignCreate(
  input: CampaignCreateInput,
  { door, caller }: RequestContext,
): Promise<CampaignPayload> {
  const { idempotencyKey, name } = input;
  const keyError = idempotencyKeyError(idempotencyKey, caller.locale);
  if (keyError !== null) return refusedPayload([keyError]);
  const given = { ...givenContents(input), name };
  return door.write(caller.tenantId, async (db) => {
    const checked = await checkOwnAudience(db, given, caller);
    if ("userErrors" in checked) return refusedPayload(checked.userErrors);
    const contents = { ...checked.contents, name };
    const once = await answerOnce(db, "campaignCreate", idempotencyKey ?? null, contents, () =>
      createCampaign(db, contents, caller.id),
    );
    if (once.outcome === "key-reused") return refusedPayload([idempotencyKeyReused(caller.locale)]);
    return campaignPayload(db, once.answer, caller.locale);
  });
}

/** Makes a draft of what another campaign says, without its schedule. */
export async function campaignDuplicate(
  { campaignId, name, idempotencyKey }: CampaignDuplicateInput,
  { door, caller }: RequestContext,
): Promise<CampaignPayload> {
  const keyError = idempotencyKeyError(idempotencyKey, caller.locale);
  if (keyError !== null) return refusedPayload([keyError]);
  const key = parseKey("Campaign", campaignId, "input.campaignId");
  return door.write(caller.tenantId, async (db) => {
    const once = await answerOnce(db, "campaignDuplicate", idempotencyKey ?? null, { key, name }, () =>
      duplicateCampaign(db, key, name, caller.id),
    );
    if (once.outcome === "key-reused") return refusedPayload([idempotencyKeyReused(caller.locale)]);
    return campaignPayload(db, once.answer, caller.locale);
  });
}
