import { readFeedback } from "@bellwether/campaigns/delivery/model/feedback-report";
import type { MailLinkKind, MailLinkOwner, MailLinks } from "@bellwether/campaigns/delivery/model/mail-links";
import {
  noteClicked,
  noteFeedback,
  noteOpened,
  noteUnsubscribed,
} from "@bellwether/campaigns/delivery/response/note-response";
import { ingestOfKnown } from "@bellwether/data-import/events/ingest-of-known";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { EntityManager } from "typeorm";
import { againWhereOvertaken } from "../events/again-where-overtaken.ts";
import type { Gatekeeper } from "../server/gatekeeper.ts";
import { permitted } from "../server/permitted.ts";
import { refuse } from "../server/refusal.ts";
import { unsubscribePage } from "./unsubscribe-page.ts";

export interface MailRouteOptions {
  gatekeeper: Gatekeeper;
  door: TenantDoor;
  links: MailLinks;
}

type TokenPath = { Params: { token: string }; Querystring: { to?: string } };

/**
 * Requests of one message within a minute, or of one address with tokens that are not ours. A reader makes a handful. Mailbox providers
 * ask for thousands of readers from a few addresses, so those who come with links of ours are not counted by where they come from.
 */
const perMinute = 120;

/** Bytes of a report that a mailbox sends back; it repeats our mail at most. */
const reportBytes = 512 * 1024;

const events = { take: ingestOfKnown };

/** A transparent picture of one pixel. */
const pixel = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/**
 * What readers of mails reach without signing in: links that note the click and lead on, the end of the mails by one request (RFC
 * 8058), and a picture. Every token is signed for one message and one deed, so it tells nobody's secrets and opens nothing else.
 */
export async function addMailRoutes(app: FastifyInstance, options: MailRouteOptions): Promise<void> {
  const { door, links } = options;
  await app.register(async (routes) => {
    const ownerOf = (kind: MailLinkKind, request: FastifyRequest) => {
      const { token } = request.params as TokenPath["Params"];
      return links.read(kind, token, kind === "click" ? addressOf(request) : "");
    };
    const open = (kind: MailLinkKind) => {
      const keyGenerator = (request: FastifyRequest) => ownerOf(kind, request)?.sendId ?? request.ip;
      return { exposeHeadRoute: false, config: { rateLimit: { max: perMinute, timeWindow: 60_000, keyGenerator } } };
    };
    // Mail programs send the form of RFC 8058; nothing of it is needed.
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser("*", { bodyLimit: 4_096, parseAs: "buffer" }, (_request, _body, done) => done(null));

    routes.get("/mail/c/:token", open("click"), async (request, reply) => {
      const owner = ownerOf("click", request);
      if (owner === null) return refuse(request, reply, unknownLink);
      const to = addressOf(request);
      await note(door, owner, (db) => noteClicked(db, owner.sendId, to, events));
      return quiet(reply).redirect(to, 302);
    });
    routes.get("/mail/o/:token", open("open"), async (request, reply) => {
      const owner = ownerOf("open", request);
      if (owner !== null) await note(door, owner, (db) => noteOpened(db, owner.sendId, events));
      return quiet(reply).type("image/gif").send(pixel);
    });
    routes.get("/mail/u/:token", open("unsubscribe"), async (request, reply) => {
      if (ownerOf("unsubscribe", request) === null) return refuse(request, reply, unknownLink);
      // Programs that look at links ahead must not end anything, so a person presses a button.
      return page(reply, unsubscribePage("asks", request.headers["accept-language"]));
    });
    routes.post("/mail/u/:token", open("unsubscribe"), async (request, reply) => {
      const owner = ownerOf("unsubscribe", request);
      if (owner === null) return refuse(request, reply, unknownLink);
      await note(door, owner, (db) => noteUnsubscribed(db, owner.sendId, events));
      return page(reply, unsubscribePage("done", request.headers["accept-language"]));
    });
  });
  await addFeedbackRoute(app, options);
}

/** Where a mailbox of bounces and complaints is emptied to: the mail as it came, with a key of the organisation. */
async function addFeedbackRoute(app: FastifyInstance, { gatekeeper, door }: MailRouteOptions): Promise<void> {
  await app.register(async (routes) => {
    routes.addHook("onRequest", gatekeeper.hook);
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser(
      ["message/rfc822", "text/plain"],
      { bodyLimit: reportBytes, parseAs: "string" },
      (_request, body, done) => done(null, body),
    );
    routes.post("/mail/feedback", async (request, reply) => {
      const { tenantId } = permitted(request, "campaigns:manage");
      const report = readFeedback(String(request.body ?? ""));
      const isKnown =
        report !== null &&
        (await againWhereOvertaken(() => door.write(tenantId, (db) => noteFeedback(db, report, events))));
      return reply.send({ understood: report !== null, noted: isKnown });
    });
  });
}

/** Where a link is to lead, as whoever follows it says; signed with the link. */
function addressOf(request: FastifyRequest): string {
  return (request.query as TokenPath["Querystring"]).to ?? "";
}

function note(door: TenantDoor, owner: MailLinkOwner, work: (db: EntityManager) => Promise<boolean>): Promise<boolean> {
  return againWhereOvertaken(() => door.write(parseTenantId(owner.tenantId), work));
}

function quiet(reply: FastifyReply): FastifyReply {
  return reply.header("cache-control", "no-store").header("referrer-policy", "no-referrer");
}

function page(reply: FastifyReply, html: string): FastifyReply {
  return quiet(reply)
    .header(
      "content-security-policy",
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    )
    .header("x-content-type-options", "nosniff")
    .type("text/html; charset=utf-8")
    .send(html);
}

const unknownLink = new GraphQLError("This link is not one of ours, or was changed on its way.", {
  extensions: { code: "NOT_FOUND", http: { status: 404 } },
});
