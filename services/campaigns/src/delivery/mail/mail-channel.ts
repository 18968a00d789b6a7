import type { MailLinks } from "../model/mail-links.ts";
import { personalMail } from "../model/personal-mail.ts";
import type { ClaimedMessage, PostChannel } from "../ports.ts";
import { mailConnections, type OpenMailServer } from "./mail-server.ts";
import type { MailSettings } from "./mail-settings.ts";
import type { CampaignMail } from "./read-mails.ts";

export interface MailChannelOptions {
  tenantId: string;
  settings: MailSettings;
  mails: readonly CampaignMail[];
  server: OpenMailServer;
  links: MailLinks;
}

/** E-mail: each reader's own, in their language and variant, with links that note clicks and one that ends the mails. */
export class MailChannel implements PostChannel {
  readonly concurrency = mailConnections;
  readonly perSecond: number;
  private readonly byKey: ReadonlyMap<string, CampaignMail>;

  constructor(private readonly options: MailChannelOptions) {
    this.perSecond = options.settings.perSecond;
    this.byKey = new Map(options.mails.map((mail) => [keyOf(mail.variantId, mail.locale), mail]));
  }

  async send(message: ClaimedMessage) {
    const { tenantId, settings, server, links } = this.options;
    const chosen = this.byKey.get(keyOf(message.variantId, message.locale));
    if (chosen === undefined || message.email === null)
      return { outcome: "BOUNCED" as const, answer: "There is no such variant or address any more.", isGone: false };
    const owner = { tenantId, sendId: message.id };
    const unsubscribe = links.unsubscribe(owner);
    const { subject, html, text } = personalMail(chosen.mail, {
      name: message.name,
      organisation: chosen.organisation,
      link: chosen.link,
      unsubscribe,
      linkTo: (address) => (address === "" ? "" : links.click(owner, chosen.mark(address))),
      openedUrl: settings.tracksOpens ? links.open(owner) : null,
    });
    const { fromName, fromAddress, replyTo } = settings;
    const to = message.email;
    return server.send({
      id: message.id,
      fromName,
      fromAddress,
      replyTo,
      to,
      subject,
      html,
      text,
      unsubscribeUrl: unsubscribe,
    });
  }

  async close(): Promise<void> {
    this.options.server.close();
  }
}

const keyOf = (variantId: string, locale: string) => `${variantId}:${locale}`;
