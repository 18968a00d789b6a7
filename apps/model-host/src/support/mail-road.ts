import { MailServerRefused, OpenMailServer } from "@bellwether/campaigns/delivery/mail/mail-server";
import { readMailSettings, serverOf } from "@bellwether/campaigns/delivery/mail/mail-settings";
import type { HandOver } from "@bellwether/campaigns/delivery/model/smtp-answer";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { type SecretBox, Unreadable } from "@bellwether/runtime/webhooks/secret-box";
import type { MailProblem } from "@bellwether/smart-support/channels/mail/mail-problems";
import type { MailRoad, OpenRoad, ReplyOutcome } from "@bellwether/smart-support/channels/mail/mail-road";

/** Support's answers leave by the server by which the organisation sends all of its mail. */
export function mailRoad({ secrets, destinations }: { secrets: SecretBox; destinations: Destinations }): MailRoad {
  return {
    async open(db, tenantId): Promise<OpenRoad | MailProblem> {
      const settings = await readMailSettings(db);
      if (settings === null) return "support-mail.no-server";
      try {
        const server = await OpenMailServer.find(serverOf(settings, secrets, tenantId), destinations);
        const { fromName, fromAddress } = settings;
        return {
          fromAddress: fromAddress.toLowerCase(),
          send: async (reply) =>
            outcomeOf(
              await server.send({ ...reply, fromName, fromAddress, html: htmlOf(reply.text), unsubscribeUrl: null }),
            ),
          close: () => server.close(),
        };
      } catch (error) {
        if (error instanceof MailServerRefused || error instanceof Unreadable) return "support-mail.no-server";
        throw error;
      }
    },
  };
}

/** A server that wants none of ours may want the same mail once its owner has put it right. */
function outcomeOf(done: HandOver): ReplyOutcome {
  if (done.outcome === "SENT") return { outcome: "SENT" };
  return { outcome: done.outcome === "BOUNCED" ? "REFUSED" : "LATER", answer: done.answer };
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function htmlOf(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (sign) => entities[sign]!);
  return `<p style="white-space: pre-wrap">${escaped}</p>`;
}
