import type { CreateRateLimitOptions } from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLError } from "graphql";
import { type Credentials, readCredentials } from "../auth/credentials.ts";
import { type Identity, isIdentity } from "../auth/identity.ts";
import type { RecentIdentities } from "../auth/recent-identities.ts";
import { limitExceeded } from "../limits/limit-exceeded.ts";
import type { Limits } from "../limits/limits.ts";
import { quotaExceeded } from "../usage/quota-exceeded.ts";
import { rateHeaders } from "../usage/rate-headers.ts";
import type { UsageLedger } from "../usage/usage-ledger.ts";
import { refuse, unauthenticated } from "./refusal.ts";

declare module "fastify" {
  interface FastifyRequest {
    credentials: Credentials | null;
    /** Who asks; null where nobody was asked to say. */
    identity: Identity | null;
  }
}

const minuteMs = 60_000;
type RateCheck = ReturnType<FastifyInstance["createRateLimit"]>;

/** Lets requests in whose credentials are good and who do not come too often. */
export class Gatekeeper {
  private readonly rate: RateCheck;
  private readonly refusals: RateCheck;

  /** @param app has `@fastify/rate-limit` registered; counts are kept in this process. */
  constructor(
    app: FastifyInstance,
    private readonly identities: RecentIdentities,
    private readonly limits: Limits,
    private readonly usage: Pick<UsageLedger, "request">,
  ) {
    const perMinute = (max: number, keyGenerator: CreateRateLimitOptions["keyGenerator"]) =>
      app.createRateLimit({ max, timeWindow: minuteMs, keyGenerator });
    this.rate = perMinute(limits.requestsPerMinute, (request) => request.credentials?.hash ?? request.ip);
    this.refusals = perMinute(limits.refusalsPerMinute, (request) => `refused ${request.ip}`);
    app.decorateRequest("credentials", null);
    app.decorateRequest("identity", null);
  }

  /** The hook of routes that need a caller. */
  readonly hook = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    // A WebSocket proves itself in its first message, since browsers cannot give it headers.
    if (request.headers.upgrade?.toLowerCase() === "websocket") return undefined;
    request.credentials = readCredentials(request.headers);
    const found = await this.admit(request, reply);
    if ("tenantId" in found) {
      request.identity = found;
      return undefined;
    }
    return refuse(request, reply, found);
  };

  /** Who the request's credentials belong to, or the refusal. Tells the rate in the reply's headers, where there is one. */
  async admit(request: FastifyRequest, reply?: FastifyReply): Promise<Identity | GraphQLError> {
    const { credentials } = request;
    if (credentials === null)
      return this.refused(request, "Sign in, or send an API key as `Authorization: Bearer bw_…`.");
    const over = await this.countRequest(request, reply);
    if (over !== null) return over;
    const found = await this.identify(request);
    if (!("tenantId" in found) || found.kind !== "apiKey") return found;
    return (await this.countUsage(found, reply)) ?? found;
  }

  /** The same without counting a request: a subscription asks again for every event. */
  async identify(request: FastifyRequest): Promise<Identity | GraphQLError> {
    if (request.credentials === null) return unauthenticated("There are no credentials.");
    const found = await this.identities.find(request.credentials);
    return isIdentity(found) ? found : this.refused(request, found.message);
  }

  private async countRequest(request: FastifyRequest, reply: FastifyReply | undefined): Promise<GraphQLError | null> {
    const rate = await this.rate(request);
    if (rate.isAllowed) return null;
    reply?.header("x-ratelimit-limit", rate.max);
    reply?.header("x-ratelimit-remaining", rate.remaining);
    reply?.header("x-ratelimit-reset", rate.ttlInSeconds);
    if (!rate.isExceeded) return null;
    reply?.header("retry-after", rate.ttlInSeconds);
    return limitExceeded("requestsPerMinute", rate.max + 1, this.limits.requestsPerMinute, 429);
  }

  private async countUsage({ tenantId, id }: Identity, reply: FastifyReply | undefined): Promise<GraphQLError | null> {
    const admission = await this.usage.request(tenantId, id);
    reply?.headers(rateHeaders(admission));
    if (admission.granted) return null;
    const { minute, month } = admission;
    const monthIsOver = month.limit !== null && month.used >= month.limit;
    const refusal = monthIsOver ? quotaExceeded("requestsPerMonth", month) : quotaExceeded("requestsPerMinute", minute);
    reply?.header("retry-after", (monthIsOver ? month : minute).secondsLeft);
    return refusal;
  }

  private async refused(request: FastifyRequest, message: string): Promise<GraphQLError> {
    const refusals = await this.refusals(request);
    if (!refusals.isAllowed && refusals.isExceeded)
      return limitExceeded("refusalsPerMinute", refusals.max + 1, this.limits.refusalsPerMinute, 429);
    return unauthenticated(message);
  }
}
