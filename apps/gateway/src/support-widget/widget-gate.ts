import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { isAllowedOrigin } from "@bellwether/smart-support/channels/widget/model/allowed-origins";
import { tenantOfSiteKey } from "@bellwether/smart-support/channels/widget/model/site-key";
import type { VisitorTokens } from "@bellwether/smart-support/channels/widget/model/visitor-tokens";
import {
  goodUntil,
  type KnownVisitor,
  readKnownVisitor,
} from "@bellwether/smart-support/channels/widget/visitor-identity";
import {
  readWidgetSettings,
  type StoredWidgetSettings,
} from "@bellwether/smart-support/channels/widget/widget-settings";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { widgetRefused } from "./widget-refused.ts";

/** The site that a request came from, found and allowed. */
export interface WidgetSite {
  tenantId: TenantId;
  settings: StoredWidgetSettings;
}

/** How often within a minute, in one process. A person writes a handful; `wait` comes again as soon as it was answered. */
export const widgetRates = {
  /** Of one visitor: what is written or done. */
  visitorDeeds: 30,
  /** Of one visitor: questions for news. */
  visitorWaits: 240,
  /** Of one address: sessions, of strangers above all. */
  addressSessions: 60,
  /** Of one site, all visitors together, questions for news apart. */
  siteDeeds: 6_000,
};

type Count = ReturnType<FastifyInstance["createRateLimit"]>;

/** Lets widgets in whose site and page are known and that do not come too often. */
export class WidgetGate {
  private readonly visitorDeeds: Count;
  private readonly visitorWaits: Count;
  private readonly addressSessions: Count;
  private readonly siteDeeds: Count;

  /** @param app has `@fastify/rate-limit` registered */
  constructor(
    app: FastifyInstance,
    private readonly door: TenantDoor,
    private readonly tokens: VisitorTokens,
    rates = widgetRates,
  ) {
    const perMinute = (max: number, keyGenerator: (request: FastifyRequest) => string) =>
      app.createRateLimit({ max, timeWindow: 60_000, keyGenerator });
    // Tokens that are none are counted by where they come from: anybody makes up as many as they like.
    const visitor = (request: FastifyRequest) =>
      `widget visitor ${tokens.read(bearer(request) ?? "", new Date())?.visitorId ?? request.ip}`;
    this.visitorDeeds = perMinute(rates.visitorDeeds, visitor);
    this.visitorWaits = perMinute(rates.visitorWaits, visitor);
    this.addressSessions = perMinute(rates.addressSessions, (request) => `widget address ${request.ip}`);
    this.siteDeeds = perMinute(rates.siteDeeds, (request) => `widget site ${siteKeyOf(request)}`);
  }

  /** @throws GraphQLError where the site is unknown or switched off, or the page is not one of its own */
  async site(request: FastifyRequest): Promise<WidgetSite> {
    const key = siteKeyOf(request);
    const tenantId = tenantOfSiteKey(key);
    const settings = tenantId === null ? null : await this.door.read(tenantId, readWidgetSettings);
    if (tenantId === null || settings?.siteKey !== key || !settings.isOn)
      throw widgetRefused("SITE_UNKNOWN", "There is no such site, or its widget is switched off.", 404);
    const { origin } = request.headers;
    if (origin === undefined || !isAllowedOrigin(origin, settings.allowedOrigins))
      throw widgetRefused(
        "ORIGIN_REFUSED",
        `Pages of ${origin ?? "no origin"} are not allowed; add it to the widget's settings.`,
        403,
      );
    return { tenantId, settings };
  }

  /** @throws GraphQLError where the visitor's token opens nothing (any more) */
  async visitor(request: FastifyRequest, { tenantId }: WidgetSite): Promise<KnownVisitor> {
    const now = new Date();
    const ticket = this.tokens.read(bearer(request) ?? "", now);
    if (ticket?.tenantId !== tenantId) throw unknownVisitor();
    const visitor = await this.door.read(tenantId, (db) => readKnownVisitor(db, ticket.visitorId));
    // A token of when the visitor was a stranger would open the customer's conversation for months.
    if (ticket.until > goodUntil(visitor.customerId, now)) throw unknownVisitor();
    return visitor;
  }

  /** @throws GraphQLError over the limit */
  async count(request: FastifyRequest, deed: "session" | "wait" | "other"): Promise<void> {
    if (deed === "wait") return check(this.visitorWaits, request);
    await check(deed === "session" ? this.addressSessions : this.visitorDeeds, request);
    await check(this.siteDeeds, request);
  }
}

async function check(count: Count, request: FastifyRequest): Promise<void> {
  const counted = await count(request);
  if (counted.isAllowed || !counted.isExceeded) return;
  throw widgetRefused("RATE_LIMITED", `Too many requests: ${counted.max} a minute are allowed.`, 429);
}

const unknownVisitor = () =>
  widgetRefused("VISITOR_UNKNOWN", "This visitor's token opens nothing any more; begin a session.", 401);

function bearer({ headers }: FastifyRequest): string | undefined {
  return /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? "")?.[1];
}

function siteKeyOf({ params }: FastifyRequest): string {
  return (params as { site?: string }).site ?? "";
}
