import { randomUUID } from "node:crypto";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { type MailSettings, saveMailSettings } from "../delivery/mail/mail-settings.ts";
import { MailLinks } from "../delivery/model/mail-links.ts";
import type { CampaignNote } from "../delivery/ports.ts";
import type { CampaignAccess } from "../delivery/send-job.ts";
import { moveCampaign } from "../life/move-campaign.ts";
import { keyOf } from "./campaign-company.ts";

const secretsKey = "test".repeat(8);

/**
 * What sends campaigns in tests: to this machine alone, with nobody asked in DNS.
 *
 * @param platform where ad platforms are
 */
export function testAccess(notes: CampaignNote[] = [], platform?: string): CampaignAccess {
  return {
    secrets: new SecretBox(secretsKey),
    destinations: new Destinations("127.0.0.0/8"),
    links: new MailLinks(secretsKey, "https://app.example"),
    lookUpTexts: async () => [],
    ...(platform === undefined
      ? {}
      : { adAddresses: { meta: platform, google: platform, googleToken: `${platform}/token` }, adFirstWaitMs: 1 }),
    audiences: { matching: async () => ({ sql: "SELECT id AS customer_id FROM customer", values: [] }) },
    events: {
      async take(_db, told) {
        notes.push(...told);
      },
    },
  };
}

const settings: MailSettings = {
  host: "127.0.0.1",
  port: 25,
  security: "NONE",
  username: null,
  fromName: "Tea & Co",
  fromAddress: "tea@shop.example",
  replyTo: null,
  postalAddress: "1 High Street, Leeds",
  dkimSelector: null,
  perSecond: 1_000,
  tracksOpens: false,
  costPerThousand: "0",
};

export interface SentCampaign {
  holdoutShare?: number;
  variants?: readonly { name: string; share: number; subject?: string }[];
  cap?: { sends: number; days: number };
  channels?: readonly string[];
  mode?: "FROZEN" | "LIVE";
  body?: string;
  adAudienceId?: string;
}

/** An organisation with readers, a mail server and campaigns that run. */
export class SendingScene {
  private constructor(
    readonly door: TenantDoor,
    readonly tenantId: TenantId,
    readonly segmentId: string,
  ) {}

  static async open(door: TenantDoor, tenantId: TenantId, port: number): Promise<SendingScene> {
    const scene = new SendingScene(door, tenantId, randomUUID());
    await scene.write(async (db) => {
      await db.query(
        `INSERT INTO segment (id, name, predicate, sources, version, built_version) VALUES ($1, 'Readers', '{}', '{CUSTOMER}', 1, 1)`,
        [scene.segmentId],
      );
      await saveMailSettings(db, { ...settings, port }, null, 0, null);
    });
    return scene;
  }

  write<Result>(work: (db: EntityManager) => Promise<Result>): Promise<Result> {
    return this.door.write(this.tenantId, work);
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.door.read(this.tenantId, (db) => db.query(sql, parameters));
  }

  /** Members of the segment who agreed to mails, `prefix1@b.example` and so on. */
  async addReaders(prefix: string, count: number): Promise<void> {
    await this.write((db) =>
      db.query(
        `WITH made AS (
           INSERT INTO customer (id, external_id, name, email, locale)
           SELECT gen_random_uuid(), $1 || n, 'Reader ' || n, $1 || n || '@b.example', CASE WHEN n % 2 = 0 THEN 'zh-CN' ELSE 'en' END
           FROM generate_series(1, $2::integer) AS n RETURNING id
         ), agreed AS (
           INSERT INTO customer_consent (customer_id, purpose, granted, decided_at, source)
           SELECT id, 'EMAIL_MARKETING', true, now(), 'test' FROM made
         )
         INSERT INTO segment_member (segment_id, customer_id, entered_at) SELECT $3, id, now() FROM made`,
        [prefix, count, this.segmentId],
      ),
    );
  }

  /** A campaign that runs, to the segment, in two languages. @returns its key */
  async addCampaign(given: SentCampaign = {}): Promise<string> {
    const id = randomUUID();
    const { variants = [{ name: "A", share: 1 }], body = "Hello {{name|there}}\n\n{{link}}" } = given;
    await this.write(async (db) => {
      await db.query(
        `INSERT INTO campaign (id, external_id, name, source, status, objective, channels, segment_id, holdout_share, cap_sends, cap_days,
           audience_mode, ad_audience_id, landing_url, utm)
         VALUES ($1::uuid, $1::uuid::text, 'Spring', 'BELLWETHER', 'RUNNING', 'SALES', $2, $3, $4, $5, $6, $7, $8, 'https://shop.example/tea',
           '{"source":"newsletter"}')`,
        [
          id,
          given.channels ?? ["EMAIL"],
          this.segmentId,
          given.holdoutShare ?? 0,
          given.cap?.sends ?? null,
          given.cap?.days ?? null,
          given.mode ?? "FROZEN",
          given.adAudienceId ?? null,
        ],
      );
      for (const [position, { name, share, subject }] of variants.entries()) {
        const variant = randomUUID();
        await db.query(
          "INSERT INTO campaign_variant (id, campaign_id, position, name, share) VALUES ($1, $2, $3, $4, $5)",
          [variant, id, position, name, share],
        );
        for (const [locale, words] of [
          ["en", subject ?? "Tea"],
          ["zh-CN", "新茶"],
        ])
          await db.query("INSERT INTO campaign_creative (variant_id, locale, subject, body) VALUES ($1, $2, $3, $4)", [
            variant,
            locale,
            words,
            body,
          ]);
      }
    });
    return id;
  }

  /** Has a campaign go on that was paused. @throws Error where it may not */
  async resume(campaignId: string): Promise<void> {
    const actor = { cause: "PERSON", author: "anna" } as const;
    keyOf(await this.write((db) => moveCampaign(db, campaignId, "RESUME", null, actor)));
  }

  /** How many messages of a campaign are where. */
  async counts(campaignId: string): Promise<Record<string, number>> {
    const rows = await this.rows<{ what: string; count: number }>(
      `SELECT status || coalesce(' ' || reason, '') AS what, count(*)::integer AS count FROM campaign_send
       WHERE campaign_id = $1 GROUP BY 1`,
      [campaignId],
    );
    return Object.fromEntries(rows.map(({ what, count }) => [what, count]));
  }
}
