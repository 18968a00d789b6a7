import type { EntityManager } from "typeorm";
import type { CreativeFormat, CreativeLocale } from "../../contract.ts";
import type { Utm } from "../../life/model/campaign-plan.ts";
import { markedUrl } from "../../life/model/utm.ts";
import { type CompiledMail, compileMail, type MailProblem } from "../model/compile-mail.ts";
import { parseTemplate } from "../model/mail-template.ts";

interface CreativeRow {
  variantId: string;
  variant: string;
  position: number;
  locale: CreativeLocale;
  subject: string;
  preheader: string;
  body: string;
  format: CreativeFormat;
  link: string | null;
  utm: Partial<Utm>;
  organisation: string;
}

/** A mail of a campaign, made of one creative. */
export interface CampaignMail {
  variantId: string;
  /** Such as A. */
  variant: string;
  locale: CreativeLocale;
  organisation: string;
  mail: CompiledMail;
  /** Where its own link leads, marked so that visits are told apart; the sender's site has none where nobody gave one. */
  link: string;
  /** Marks an address of the mail like its own link. */
  mark: (address: string) => string;
}

export interface CampaignMails {
  mails: CampaignMail[];
  problems: (MailProblem & { variant: string; locale: CreativeLocale })[];
}

const withoutLink = { problems: [{ code: "mail.no-link", facts: {} }] } satisfies { problems: MailProblem[] };

/** Whether a body has the campaign's own address in it. */
function asksLink(body: string): boolean {
  return parseTemplate(body).some((part) => typeof part !== "string" && part.variable === "link");
}

/** All mails of a campaign, each variant in each of its languages. @param postalAddress that each of them names */
export async function readMails(db: EntityManager, campaignId: string, postalAddress: string): Promise<CampaignMails> {
  const rows: CreativeRow[] = await db.query(
    `SELECT variant.id AS "variantId", variant.name AS variant, variant.position, words.locale, words.subject, words.preheader,
       words.body, words.body_format AS format, coalesce(words.link_url, campaign.landing_url) AS link, campaign.utm,
       organisation.name AS organisation
     FROM campaign_variant AS variant JOIN campaign_creative AS words ON words.variant_id = variant.id
       JOIN campaign ON campaign.id = variant.campaign_id CROSS JOIN organisation
     WHERE variant.campaign_id = $1 ORDER BY variant.position, words.locale`,
    [campaignId],
  );
  const found: CampaignMails = { mails: [], problems: [] };
  const isTest = new Set(rows.map(({ variantId }) => variantId)).size > 1;
  for (const { variantId, variant, locale, organisation, link, utm, ...words } of rows) {
    const mail =
      link === null && asksLink(words.body)
        ? withoutLink
        : compileMail({ ...words, locale, organisation, postalAddress });
    if ("problems" in mail) {
      found.problems.push(...mail.problems.map((problem) => ({ ...problem, variant, locale })));
      continue;
    }
    const marks: Utm = { source: "", medium: "", campaign: "", term: "", content: "", ...utm };
    // Variants of a test are told apart where visits arrive.
    const mark = (address: string) => markedUrl(address, marks, isTest && marks.content === "" ? variant : null);
    found.mails.push({ variantId, variant, locale, organisation, mail, link: link === null ? "" : mark(link), mark });
  }
  return found;
}
