import { type WidgetState, widgetPath, widgetRequestBytes } from "@bellwether/schema/contracts/widget";
import { supportDesk } from "@bellwether/smart-support/channels/port";
import { sayByWidget } from "@bellwether/smart-support/channels/widget/say-by-widget";
import type { KnownVisitor } from "@bellwether/smart-support/channels/widget/visitor-identity";
import { type Held, readWidgetState } from "@bellwether/smart-support/channels/widget/widget-state";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { EntityManager } from "typeorm";
import { answerThrown } from "../server/refusal.ts";
import type { ProgressFeed } from "../subscriptions/progress-feed.ts";
import { beginSession, type SessionGround } from "./begin-session.ts";
import { waitForNews } from "./wait-for-news.ts";
import { WidgetGate, type WidgetSite, widgetRates } from "./widget-gate.ts";
import { widgetRefused } from "./widget-refused.ts";
import { readWidgetRequest, widgetRequests } from "./widget-requests.ts";

export interface WidgetRouteOptions extends SessionGround {
  progress: ProgressFeed;
  rates?: typeof widgetRates;
}

type Deed = (db: EntityManager, conversationId: string, body: unknown) => Promise<number | null | undefined>;

/**
 * What customers' browsers reach from the organisation's own pages, without signing in: their own conversation and nothing else.
 * `docs/decisions/0066-the-support-widget.md` says why it is neither GraphQL nor a WebSocket.
 */
export async function addWidgetRoutes(app: FastifyInstance, options: WidgetRouteOptions): Promise<void> {
  const { door, tokens, progress, rates = widgetRates } = options;
  const gate = new WidgetGate(app, door, tokens, rates);
  const state = (site: WidgetSite, { visitorId }: KnownVisitor, held: Held): Promise<WidgetState> =>
    door.read(site.tenantId, (db) => readWidgetState(db, visitorId, held, supportDesk));

  await app.register(async (routes) => {
    routes.addHook("onRequest", async (request, reply) => allowReading(request, reply));
    routes.setErrorHandler(answerRefused);
    routes.options(`${widgetPath}/:site/:deed`, (_request, reply) =>
      reply
        .headers({
          "access-control-allow-methods": "POST",
          "access-control-allow-headers": "authorization, content-type",
          "access-control-max-age": "7200",
        })
        .code(204)
        .send(),
    );
    const post = (
      deed: string,
      answer: (request: FastifyRequest, site: WidgetSite, reply: FastifyReply) => Promise<object>,
    ) =>
      routes.post(`${widgetPath}/:site/${deed}`, { bodyLimit: widgetRequestBytes }, async (request, reply) => {
        await gate.count(request, deed === "session" || deed === "wait" ? deed : "other");
        const answered = await answer(request, await gate.site(request), reply);
        return reply.send(answered);
      });
    /** A deed within the visitor's conversation; where it changed a message, that is told again. */
    const act = (path: string, shape: (typeof widgetRequests)["rate" | "feedback" | "handOff"], deed: Deed) =>
      post(path, async (request, site) => {
        const visitor = await gate.visitor(request, site);
        const body = readWidgetRequest<Held>(shape, request.body);
        const going = await door.read(site.tenantId, (db) => supportDesk.going(db, "WIDGET", visitor.visitorId));
        if (going === null) throw widgetRefused("BAD_USER_INPUT", "There is no conversation yet.", 409);
        const changed = await door.write(site.tenantId, (db) => deed(db, going.id, body));
        const after = Math.min(body.after, (changed ?? body.after + 1) - 1);
        return state(site, visitor, { ...body, after });
      });

    post("session", (request, site) =>
      beginSession(site, readWidgetRequest(widgetRequests.session, request.body), options),
    );
    post("wait", async (request, site, reply) => {
      const visitor = await gate.visitor(request, site);
      const asked = readWidgetRequest(widgetRequests.wait, request.body);
      const gone = new AbortController();
      reply.raw.once("close", () => gone.abort());
      return waitForNews(progress, site.tenantId, asked, () => state(site, visitor, asked), gone.signal);
    });
    post("say", async (request, site) => {
      const visitor = await gate.visitor(request, site);
      const said = readWidgetRequest(widgetRequests.say, request.body);
      const refused = await door.write(site.tenantId, (db) => sayByWidget(db, visitor, said, supportDesk));
      if (refused === "MESSAGE_TOO_LONG") throw tooLong();
      if (refused !== null) throw widgetRefused("BAD_USER_INPUT", refused, 400);
      return state(site, visitor, said);
    });
    act("hand-off", widgetRequests.handOff, async (db, id) => {
      await supportDesk.askForPerson(db, id);
      return null;
    });
    act("feedback", widgetRequests.feedback, (db, id, body) => {
      const { messageId, feedback } = readWidgetRequest(widgetRequests.feedback, body);
      return supportDesk.feedback(db, id, messageId, feedback);
    });
    act("rate", widgetRequests.rate, async (db, id, body) => {
      const { score, comment } = readWidgetRequest(widgetRequests.rate, body);
      await supportDesk.rate(db, id, score, comment === "" ? null : comment);
      return null;
    });
  });
}

/**
 * Every page may read the answers: a refusal has to say to whoever builds it what is wrong. What is allowed is decided before
 * anything is answered, and no cookie ever counts.
 */
function allowReading({ headers }: FastifyRequest, reply: FastifyReply): void {
  reply.headers({
    "access-control-allow-origin": headers.origin ?? "*",
    vary: "origin",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "cross-origin",
  });
}

function answerRefused(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isTooLarge = (error as FastifyError).code === "FST_ERR_CTP_BODY_TOO_LARGE";
  return answerThrown(isTooLarge ? tooLong() : error, request, reply);
}

const tooLong = () => widgetRefused("MESSAGE_TOO_LONG", "A message has 4,000 characters at most.", 413);
