import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { makeSiteKey } from "@bellwether/smart-support/channels/widget/model/site-key";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

const prefix = (of: Tenant) => of.prefix;

/** Adds a widget and a mailbox, with secrets that nobody can open. */
export async function insertChannels(door: TenantDoor, id: TenantId, mark: string): Promise<void> {
  await door.write(id, async (db) => {
    await db.query(
      `INSERT INTO support_widget (site_key, is_on, allowed_origins, signing_secret, accent, theme, side, language, greeting_en, greeting_zh)
       VALUES ($1, true, '{https://shop.example}', '', '#1c7ed6', 'AUTO', 'RIGHT', 'PAGE', $2, '')`,
      [makeSiteKey(id, new Uint8Array(9)), `${mark}greeting`],
    );
    await db.query(
      `INSERT INTO support_mail_account (is_on, address, host, port, security, username, password)
       VALUES (false, 'help@shop.example', 'imap.shop.example', 993, 'TLS', $1, '')`,
      [`${mark}mailbox`],
    );
  });
}

/** Cases of the root fields about the ways by which customers reach support. */
export const channelFieldCases: Record<string, RootFieldCase> = {
  "Query.supportWidget": {
    permission: "support:manage",
    document: "{ supportWidget { siteKey snippet allowedOrigins greetingEn version } }",
    reveals: prefix,
  },
  "Query.supportMail": {
    permission: "support:manage",
    document: "{ supportMail { address host username problem version } }",
    reveals: prefix,
  },
  "Mutation.supportWidgetSet": {
    permission: "support:manage",
    document: `mutation { supportWidgetSet(input: { version: 1, isOn: true, allowedOrigins: ["https://walk.example"], accent: "#000000",
      theme: AUTO, side: LEFT, language: EN, greetingEn: "walk", greetingZh: "" }) { widget { siteKey greetingEn } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.supportWidgetSecretRotate": {
    permission: "support:manage",
    document: `mutation { supportWidgetSecretRotate(input: { overlapHours: 0 }) { widget { siteKey greetingEn } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.supportMailSet": {
    permission: "support:manage",
    document: `mutation { supportMailSet(input: { version: 1, isOn: false, address: "walk@shop.example", host: "imap.shop.example",
      port: 993, security: TLS, username: "walk", mailbox: "INBOX" }) { account { username address } userErrors { code } } }`,
    reveals: null,
  },
};
