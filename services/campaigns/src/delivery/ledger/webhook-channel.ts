import { tellWebhooks } from "@bellwether/runtime/webhooks/tell-webhooks";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { LedgerChannel } from "../ports.ts";

/** People of one webhook message: enough that 100,000 are a thousand messages. */
const peoplePerMessage = 100;

/**
 * Hands people to whatever system of the organisation writes to them: as messages of its webhooks, signed, to checked addresses, and
 * delivered at least once under one id (docs/decisions/0034). They name people by the organisation's own keys.
 */
export const webhookChannel: LedgerChannel = {
  async take(db, campaignId, messages) {
    await tellWebhooks(db, "campaign.message", async () => {
      const [campaign]: [{ name: string; externalId: string }] = await db.query(
        `SELECT name, external_id AS "externalId" FROM campaign WHERE id = $1`,
        [campaignId],
      );
      const variants: { id: string; name: string }[] = await db.query(
        "SELECT id, name FROM campaign_variant WHERE campaign_id = $1",
        [campaignId],
      );
      const nameOf = new Map(variants.map(({ id, name }) => [id, name]));
      const told = messages.map(({ id, externalId, locale, variantId }) => ({
        messageId: id,
        customerExternalId: externalId,
        variant: nameOf.get(variantId) ?? null,
        locale,
      }));
      const about = { campaign: { id: publicId("Campaign", campaignId), ...campaign } };
      const parts = Math.ceil(told.length / peoplePerMessage);
      return Array.from({ length: parts }, (_, part) => ({
        ...about,
        recipients: told.slice(part * peoplePerMessage, (part + 1) * peoplePerMessage),
      }));
    });
  },
};
