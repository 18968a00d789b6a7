import { randomUUID } from "node:crypto";
import { MailServerRefused, OpenMailServer } from "@bellwether/campaigns/delivery/mail/mail-server";
import { readMailSettings, type StoredMailSettings, serverOf } from "@bellwether/campaigns/delivery/mail/mail-settings";
import { Unreadable } from "@bellwether/runtime/webhooks/secret-box";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { CreativeLanguage, creativeLocale } from "../campaigns/campaign-words.enum.ts";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { findMail, shownMail } from "./campaign-preview.ts";

@InputType("CampaignTestSendInput", { description: "Which mail to send to oneself." })
export class CampaignTestSendInput {
  @Field(() => ID, { description: "The campaign." })
  campaignId!: string;

  @Field(() => String, { description: "To which address." })
  to!: string;

  @Field(() => CreativeLanguage, { description: "In which language." })
  language!: CreativeLanguage;

  @Field(() => String, { nullable: true, description: "A variant by its name; the first one when not given." })
  variant?: string | null;
}

@ObjectType("CampaignTestSendPayload", { description: "What became of sending a mail to oneself." })
export class CampaignTestSendPayload {
  @Field(() => String, { nullable: true, description: "What the mail server answered; null when nothing was sent." })
  answer!: string | null;

  @Field(() => [UserError], { description: "Why nothing was sent; empty on success." })
  userErrors!: UserError[];
}

const address = /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+$/;

/** Sends a campaign's mail to an address, at once and outside of the campaign: nobody is counted, and links lead nowhere. */
export async function campaignTestSend(
  { campaignId, to, language, variant }: CampaignTestSendInput,
  context: RequestContext,
): Promise<CampaignTestSendPayload> {
  const { door, caller } = context;
  const key = parseKey("Campaign", campaignId, "input.campaignId");
  const refused = (...userErrors: UserError[]) => ({ answer: null, userErrors });
  if (to.length > 254 || !address.test(to)) return refused(failure(caller.locale, "mail.address", ["to"]));
  const { settings, found } = await door.read(caller.tenantId, async (db) => ({
    settings: await readMailSettings(db),
    found: await findMail(db, key, variant ?? null, creativeLocale(language), caller.locale),
  }));
  if (settings === null) return refused(failure(caller.locale, "mail.no-settings", null));
  if ("problems" in found) return refused(...found.problems);
  const server = await openServer(settings, context);
  if ("code" in server) return refused(server);
  try {
    const { fromName, fromAddress, replyTo } = settings;
    const mail = shownMail(found.mail, null);
    const handOver = await server.send({
      id: randomUUID(),
      fromName,
      fromAddress,
      replyTo,
      to,
      ...mail,
      unsubscribeUrl: null,
    });
    if (handOver.outcome === "SENT") return { answer: handOver.answer, userErrors: [] };
    const code = handOver.outcome === "STOPPED" ? handOver.code : "mail.refused";
    return refused(failure(caller.locale, code, null, { answer: handOver.answer }));
  } finally {
    server.close();
  }
}

async function openServer(
  settings: StoredMailSettings,
  { services, caller }: RequestContext,
): Promise<OpenMailServer | UserError> {
  try {
    return await OpenMailServer.find(serverOf(settings, services.secrets, caller.tenantId), services.destinations);
  } catch (error) {
    const facts = { host: settings.host };
    if (error instanceof MailServerRefused) return failure(caller.locale, error.code, null, facts);
    if (error instanceof Unreadable) return failure(caller.locale, "mail.secret", null);
    throw error;
  }
}
