import type { CampaignChanged, CampaignConflict as Conflict } from "@bellwether/campaigns/life/campaign-refusal";
import { Field, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { readCampaignRow } from "./campaign.loader.ts";
import { Campaign } from "./campaign.type.ts";
import { CampaignConflict } from "./campaign-parts.type.ts";
import type { CampaignField } from "./campaign-words.enum.ts";

@ObjectType("CampaignPayload", { description: "What became of changing a campaign or moving it on." })
export class CampaignPayload {
  @Field(() => Campaign, { nullable: true, description: "The campaign as it is now; null when nothing was done." })
  campaign!: Campaign | null;

  @Field(() => CampaignConflict, {
    nullable: true,
    description: "What others changed since the version that was named, when that is why nothing was done.",
  })
  conflict!: CampaignConflict | null;

  @Field(() => [UserError], { description: "Why nothing was done, each with its path; empty on success." })
  userErrors!: UserError[];
}

/** What the service did, as callers are told. */
export async function campaignPayload(
  db: EntityManager,
  done: CampaignChanged,
  locale: SentenceLocale,
): Promise<CampaignPayload> {
  if (done.outcome === "changed")
    return { campaign: await readCampaignRow(db, done.id), conflict: null, userErrors: [] };
  const userErrors = done.refusals.map(({ code, field, facts }) => failure(locale, code, field, facts));
  return { campaign: null, conflict: done.conflict && toConflict(done.conflict), userErrors };
}

/** The payload of what was refused before the database was asked. */
export function refusedPayload(userErrors: UserError[]): CampaignPayload {
  return { campaign: null, conflict: null, userErrors };
}

type FieldKey = Conflict["changes"][number]["field"];

const fieldNames: Record<FieldKey, CampaignField> = {
  name: "NAME",
  description: "DESCRIPTION",
  objective: "OBJECTIVE",
  channels: "CHANNELS",
  budget: "BUDGET",
  pacing: "PACING",
  schedule: "SCHEDULE",
  audience: "AUDIENCE",
  adAudienceId: "AD_AUDIENCE",
  holdoutShare: "HOLDOUT_SHARE",
  frequencyCap: "FREQUENCY_CAP",
  guard: "GUARD",
  productIds: "PRODUCTS",
  landingUrl: "LANDING_URL",
  utm: "UTM",
  variants: "VARIANTS",
  status: "STATUS",
};

/** The fields that a row of a campaign's history names. */
export function changedFields(changes: object): CampaignField[] {
  return Object.keys(changes).map((field) => fieldNames[field as FieldKey]);
}

/** Keys of products are no ids of this API, so what they were is left out. */
const untold: readonly FieldKey[] = ["audience", "variants", "productIds", "adAudienceId"];

function toConflict({ version, changes }: Conflict): CampaignConflict {
  return {
    version,
    changes: changes.map(({ field, from, to, author, occurredAt }) => ({
      field: fieldNames[field],
      before: untold.includes(field) ? null : JSON.stringify(from),
      after: untold.includes(field) ? null : JSON.stringify(to),
      authorReference: author,
      changedAt: occurredAt,
    })),
  };
}
