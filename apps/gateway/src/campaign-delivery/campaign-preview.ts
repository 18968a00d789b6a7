import { readMailSettings } from "@bellwether/campaigns/delivery/mail/mail-settings";
import { type CampaignMail, readMails } from "@bellwether/campaigns/delivery/mail/read-mails";
import { type PersonalMail, personalMail } from "@bellwether/campaigns/delivery/model/personal-mail";
import { ArgsType, Field, ID, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { CreativeLanguage, creativeLocale } from "../campaigns/campaign-words.enum.ts";
import type { RequestContext } from "../context.ts";
import { personal } from "../customers/personal.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";

@ArgsType()
export class CampaignPreviewArguments {
  @Field(() => ID, { description: "The campaign." })
  campaignId!: string;

  @Field(() => String, { nullable: true, description: "A variant by its name; the first one when not given." })
  variant?: string | null;

  @Field(() => CreativeLanguage, { description: "In which language." })
  language!: CreativeLanguage;

  @Field(() => ID, {
    nullable: true,
    description: "As this customer would read it; somebody without a name when not given.",
  })
  customerId?: string | null;
}

@ObjectType("CampaignPreview", {
  description: "A campaign's mail as a reader would see it, with links that lead nowhere.",
})
export class CampaignPreview {
  @Field(() => String, { nullable: true, description: "The subject; null where the mail cannot be made." })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: "The mail as HTML; show it where it can run nothing." })
  html!: string | null;

  @Field(() => String, { nullable: true, description: "The mail as plain text." })
  text!: string | null;

  @Field(() => [UserError], { description: "Why it cannot be made; empty where it can." })
  problems!: UserError[];
}

/** Where links of a preview lead: nowhere, and visibly so. */
const nowhere = "#preview";

/** What stands in for the sender's postal address until somebody entered it. */
const noAddress = "…";

/** A campaign's mail in one language and variant. */
export async function campaignPreview(
  { campaignId, variant, language, customerId }: CampaignPreviewArguments,
  context: Pick<RequestContext, "door" | "caller" | "audit">,
): Promise<CampaignPreview> {
  const { door, caller } = context;
  const key = parseKey("Campaign", campaignId, "campaignId");
  const reader = customerId ? parseKey("Customer", customerId, "customerId") : null;
  return door.read(caller.tenantId, async (db) => {
    const found = await findMail(db, key, variant ?? null, creativeLocale(language), caller.locale);
    if ("problems" in found) return { subject: null, html: null, text: null, problems: found.problems };
    const name = reader === null ? null : personal(context, reader, "name", await nameOf(db, reader));
    return { ...shownMail(found.mail, name), problems: [] };
  });
}

/** The mail of a campaign that somebody wants to see, or why there is none. @param variant null for the first one */
export async function findMail(
  db: EntityManager,
  campaignId: string,
  variant: string | null,
  locale: CampaignMail["locale"],
  language: SentenceLocale,
): Promise<{ mail: CampaignMail } | { problems: UserError[] }> {
  const settings = await readMailSettings(db);
  const { mails, problems } = await readMails(db, campaignId, settings?.postalAddress ?? noAddress);
  const name = variant ?? (await firstVariant(db, campaignId));
  const isWanted = (one: { variant: string; locale: string }) => one.locale === locale && one.variant === name;
  const broken = problems.filter(isWanted);
  if (broken.length > 0) return { problems: broken.map(({ code, facts }) => failure(language, code, ["body"], facts)) };
  const mail = mails.find(isWanted);
  return mail === undefined ? { problems: [failure(language, "mail.no-words", null)] } : { mail };
}

/** The mail with links that lead nowhere. */
export function shownMail({ mail, organisation }: CampaignMail, name: string | null): PersonalMail {
  return personalMail(mail, {
    name,
    organisation,
    link: nowhere,
    unsubscribe: nowhere,
    linkTo: () => nowhere,
    openedUrl: null,
  });
}

async function firstVariant(db: EntityManager, campaignId: string): Promise<string | null> {
  const [row]: [{ name: string } | undefined] = await db.query(
    "SELECT name FROM campaign_variant WHERE campaign_id = $1 ORDER BY position LIMIT 1",
    [campaignId],
  );
  return row?.name ?? null;
}

async function nameOf(db: EntityManager, customerId: string): Promise<string | null> {
  const [row]: [{ name: string | null } | undefined] = await db.query("SELECT name FROM customer WHERE id = $1", [
    customerId,
  ]);
  return row?.name ?? null;
}
