import type { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { SessionAnswer, SessionRequest, WidgetLook } from "@bellwether/schema/contracts/widget";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { supportDesk } from "@bellwether/smart-support/channels/port";
import { readIdentity } from "@bellwether/smart-support/channels/widget/model/identity-token";
import type { VisitorTokens } from "@bellwether/smart-support/channels/widget/model/visitor-tokens";
import { openSession } from "@bellwether/smart-support/channels/widget/open-session";
import { goodUntil } from "@bellwether/smart-support/channels/widget/visitor-identity";
import { signingSecrets } from "@bellwether/smart-support/channels/widget/widget-settings";
import { readWidgetState } from "@bellwether/smart-support/channels/widget/widget-state";
import type { WidgetSite } from "./widget-gate.ts";
import { identityRefusals, widgetRefused } from "./widget-refused.ts";

export interface SessionGround {
  door: TenantDoor;
  secrets: SecretBox;
  tokens: VisitorTokens;
}

/** Opens a browser's conversation, or a new one. @throws GraphQLError where the page vouches wrongly */
export async function beginSession(
  { tenantId, settings }: WidgetSite,
  request: SessionRequest,
  { door, secrets, tokens }: SessionGround,
): Promise<SessionAnswer> {
  const now = new Date();
  const vouched = request.identity === undefined ? null : await vouchedBy(request.identity);
  const ticket = request.visitor === undefined ? null : tokens.read(request.visitor, now);
  const visitorId = ticket?.tenantId === tenantId ? ticket.visitorId : null;
  const opened = await door.write(tenantId, async (db) => {
    const session = await openSession(db, { visitorId, browserId: request.browser, vouched }, supportDesk);
    // Nothing of a refused session stays.
    if (session.outcome === "refused") throw widgetRefused(session.code, identityRefusals[session.code], 403);
    const state = await readWidgetState(db, session.visitorId, { conversation: null, after: 0 }, supportDesk);
    return { ...session, state };
  });
  const { customerId } = opened;
  return {
    ...opened.state,
    visitor: tokens.issue({ tenantId, visitorId: opened.visitorId, until: goodUntil(customerId, now) }),
    isVerified: customerId !== null,
    look: lookOf(settings),
  };

  async function vouchedBy(token: string) {
    const keys = signingSecrets(settings, { tenantId, secrets }).map((secret) => Buffer.from(secret, "utf8"));
    const identity = await readIdentity(token, keys, settings.siteKey, now);
    if (typeof identity === "string") throw widgetRefused(identity, identityRefusals[identity], 403);
    return { ...identity, token };
  }
}

function lookOf({ accent, theme, side, language, greetings }: WidgetLook): WidgetLook {
  return { accent, theme, side, language, greetings };
}
