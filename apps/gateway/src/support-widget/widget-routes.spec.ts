import { createHmac, randomUUID } from "node:crypto";
import type { SayRequest, SessionAnswer, SessionRequest, WidgetState } from "@bellwether/schema/contracts/widget";
import { replyToCustomer } from "@bellwether/smart-support/conversations/desk/reply-to-customer";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { shopOrigin, startWidgetServer, type WidgetServer, type WidgetSiteData } from "./testing/widget-site.ts";

let server: WidgetServer;
let site: WidgetSiteData;
beforeAll(async () => {
  server = await startWidgetServer({ visitorDeeds: 8, addressSessions: 1_000 });
  site = await server.addSite();
});
afterAll(() => server?.close());

const session = (over: Partial<SessionRequest> = {}, siteKey = site.siteKey) =>
  server.ask<SessionAnswer>(siteKey, "session", { browser: randomUUID(), ...over });
const newVisitor = async () => (await session()).body.visitor;
const say = (visitor: string, text: string, over: Partial<SayRequest> = {}, siteKey = site.siteKey) =>
  server.ask<WidgetState>(
    siteKey,
    "say",
    { id: randomUUID(), text, locale: "en", conversation: null, after: 0, ...over },
    { visitor },
  );
const none = { conversation: null, after: 0 };

/** As a shop's server makes it, by hand: a JWT of RFC 7519. */
function identityOf(customer: string, { secret = site.signingSecret, seconds = 600, aud = site.siteKey } = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const exp = Math.floor(Date.now() / 1_000) + seconds;
  const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: customer, aud, exp, jti: randomUUID() })}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}
async function addCustomer(): Promise<string> {
  const externalId = `C-${randomUUID()}`;
  await server.database.door.write(site.tenantId, (db) =>
    db.query("INSERT INTO customer (id, external_id) VALUES ($1, $2)", [randomUUID(), externalId]),
  );
  return externalId;
}

describe("the widget's routes", () => {
  it("open a conversation, keep what is said once, and tell it again from a sequence on", async () => {
    const visitor = await newVisitor();
    const id = randomUUID();
    const first = await say(visitor, "Where is my parcel?", { id });
    expect(first.body).toMatchObject({
      conversation: { status: "BOT", rating: null },
      messages: [{ id, sequence: 1, author: "CUSTOMER", text: "Where is my parcel?" }],
    });
    const conversation = first.body.conversation!.id;
    const again = await say(visitor, "Where is my parcel?", { id });
    expect(again.body.messages).toHaveLength(1);
    const next = await say(visitor, "Hello?", { conversation, after: 1 });
    expect(next.body.messages).toMatchObject([{ sequence: 2, text: "Hello?" }]);
    expect((await session({ visitor })).body.messages).toHaveLength(2);
  });

  it("answer who waits as soon as somebody writes", async () => {
    const visitor = await newVisitor();
    const { body } = await say(visitor, "Is anybody there?");
    const held = { conversation: body.conversation!.id, after: 1 };
    const waiting = server.ask<WidgetState>(site.siteKey, "wait", { ...held, seen: body.seen }, { visitor });
    await server.database.door.write(site.tenantId, (db) =>
      replyToCustomer(db, {
        id: held.conversation,
        version: null,
        author: "agent",
        messageId: randomUUID(),
        text: "Yes.",
      }),
    );
    expect((await waiting).body).toMatchObject({ conversation: { status: "AGENT" }, messages: [{ author: "AGENT" }] });
  });

  it("take thumbs and marks for the visitor's own conversation, and hand over to people", async () => {
    const [visitor, stranger] = [await newVisitor(), await newVisitor()];
    const { body } = await say(visitor, "I want to talk to somebody.");
    const handed = await server.ask<WidgetState>(site.siteKey, "hand-off", { ...none, locale: "en" }, { visitor });
    expect(handed.body.conversation?.status).toBe("WAITING");
    const messageId = handed.body.messages.at(-1)!.id;
    const thumb = { conversation: body.conversation!.id, after: 2, messageId, feedback: "UP" };
    expect((await server.ask(site.siteKey, "feedback", { ...thumb, ...none }, { visitor: stranger })).status).toBe(409);
    await say(stranger, "Hello");
    const others = await server.ask<WidgetState>(site.siteKey, "feedback", thumb, { visitor: stranger });
    expect(others.body.messages.map(({ feedback }) => feedback)).toEqual([null]);
    const own = await server.ask<WidgetState>(site.siteKey, "feedback", thumb, { visitor });
    expect(own.body.messages).toMatchObject([{ id: messageId, feedback: "UP" }]);
    const rated = await server.ask<WidgetState>(site.siteKey, "rate", { ...none, score: 4, comment: "" }, { visitor });
    expect(rated.body.conversation?.rating).toBe(4);
    const wrong = await server.ask(site.siteKey, "rate", { ...none, score: 9, comment: "" }, { visitor });
    expect([wrong.status, wrong.code]).toEqual([400, "BAD_USER_INPUT"]);
  });

  it("keep what is written as text", async () => {
    const text = "<img src=x onerror=alert(1)> 你好 😀 `{{7*7}}`";
    expect((await say(await newVisitor(), text)).body.messages[0]!.text).toBe(text);
  });

  it("refuse messages that are too long, however long, with the rule", async () => {
    const visitor = await newVisitor();
    for (const length of [4_001, 100 * 1_024]) {
      const refused = await say(visitor, "长".repeat(length));
      expect([refused.status, refused.code]).toEqual([413, "MESSAGE_TOO_LONG"]);
      expect(JSON.stringify(refused.body)).toContain("4,000 characters at most");
    }
    expect((await say(visitor, "长".repeat(4_000))).status).toBe(200);
    expect([(await say(visitor, "  ")).code, (await say(visitor, "hi", { id: "1" })).code]).toEqual([
      "BAD_USER_INPUT",
      "BAD_USER_INPUT",
    ]);
  });

  it("refuse pages and sites that are not let in, in a way that pages can read", async () => {
    const body = { browser: randomUUID() };
    for (const origin of ["https://evil.example", "null", null]) {
      const refused = await server.ask(site.siteKey, "session", body, { origin });
      expect([refused.status, refused.code]).toEqual([403, "ORIGIN_REFUSED"]);
      expect(refused.headers.get("access-control-allow-origin")).toBe(origin ?? "*");
    }
    const off = await server.addSite({ isOn: false });
    for (const siteKey of [off.siteKey, `${site.siteKey.slice(0, -2)}AA`, "bws_nothing"])
      expect((await session({}, siteKey)).code).toBe("SITE_UNKNOWN");
  });

  it("let browsers ask before they ask", async () => {
    const asked = await fetch(`${server.url}/widget/v1/${site.siteKey}/say`, {
      method: "OPTIONS",
      headers: { origin: shopOrigin, "access-control-request-method": "POST" },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-headers")).toBe("authorization, content-type");
    expect(asked.headers.get("access-control-allow-credentials")).toBeNull();
  });

  it("open a visitor's conversation on their own site alone", async () => {
    const visitor = await newVisitor();
    await say(visitor, "Hello");
    const other = await server.addSite();
    const refused = await say(visitor, "Hello", {}, other.siteKey);
    expect([refused.status, refused.code]).toEqual([401, "VISITOR_UNKNOWN"]);
    expect((await session({ visitor }, other.siteKey)).body.conversation).toBeNull();
    expect((await say(`${visitor.slice(0, -2)}AA`, "Hello")).code).toBe("VISITOR_UNKNOWN");
  });

  it("count what one visitor does, and let others go on", async () => {
    const [visitor, other] = [await newVisitor(), await newVisitor()];
    for (let count = 0; count < 8; count++) expect((await say(visitor, `message ${count}`)).status).toBe(200);
    const refused = await say(visitor, "one more");
    expect([refused.status, refused.code]).toEqual([429, "RATE_LIMITED"]);
    expect((await say(other, "Hello")).status).toBe(200);
  });
});

describe("tokens that are none", () => {
  let small: WidgetServer;
  beforeAll(async () => {
    small = await startWidgetServer({ visitorDeeds: 3, visitorWaits: 3, siteDeeds: 8 });
  });
  afterAll(() => small?.close());

  it("are counted together by where they come from: made-up ones used up what all of a site's visitors may do", async () => {
    const { siteKey } = await small.addSite();
    const visitor = (await small.ask<SessionAnswer>(siteKey, "session", { browser: randomUUID() })).body.visitor;
    const codes: (string | null)[] = [];
    for (let count = 0; count < 10; count++) {
      const body = { ...none, id: randomUUID(), text: "Hello", locale: "en" };
      codes.push((await small.ask(siteKey, "say", body, { visitor: `made-up-${count}` })).code);
      codes.push((await small.ask(siteKey, "wait", { ...none, seen: "" }, { visitor: `made-up-${count}` })).code);
    }
    expect(codes.filter((code) => code === "VISITOR_UNKNOWN")).toHaveLength(6);
    expect(codes.filter((code) => code === "RATE_LIMITED")).toHaveLength(14);
    const said = { ...none, id: randomUUID(), text: "Hello", locale: "en" };
    expect((await small.ask(siteKey, "say", said, { visitor })).status).toBe(200);
  });
});

describe("whom the shop's server vouches for", () => {
  it("is known from then on, with what they said as a stranger", async () => {
    const [visitor, customer] = [await newVisitor(), await addCustomer()];
    await say(visitor, "Where is my order?");
    const { body } = await session({ visitor, identity: identityOf(customer) });
    expect(body.isVerified).toBe(true);
    expect(body.messages).toHaveLength(1);
    const rows = await server.database.rows(
      site.tenantId,
      `SELECT c.is_verified, p.external_id FROM conversation c JOIN customer p ON p.id = c.customer_id WHERE c.id = $1`,
      [body.conversation!.id],
    );
    expect(rows).toEqual([{ is_verified: true, external_id: customer }]);
  });

  it("finds their conversation on another device", async () => {
    const customer = await addCustomer();
    const first = await session({ identity: identityOf(customer) });
    await say(first.body.visitor, "Hello from the phone");
    const second = await session({ identity: identityOf(customer) });
    expect(second.body.messages.map(({ text }) => text)).toEqual(["Hello from the phone"]);
  });

  it("is nobody with a token that is forged, for another site, or too old", async () => {
    const customer = await addCustomer();
    const codes = await Promise.all(
      [
        identityOf(customer, { secret: "a guess" }),
        identityOf(customer, { aud: "bws_another" }),
        identityOf(customer, { seconds: -3_600 }),
      ].map(async (identity) => (await session({ identity })).code),
    );
    expect(codes).toEqual(["IDENTITY_FORGED", "IDENTITY_FORGED", "IDENTITY_EXPIRED"]);
  });

  it("is nobody where another browser brought the token before, and nothing becomes theirs", async () => {
    const [customer, browser] = [await addCustomer(), randomUUID()];
    const identity = identityOf(customer);
    expect((await session({ browser, identity })).status).toBe(200);
    expect((await session({ browser, identity })).status).toBe(200);
    const thief = await newVisitor();
    await say(thief, "I am the customer, believe me");
    const refused = await session({ visitor: thief, identity });
    expect([refused.status, refused.code]).toEqual([403, "IDENTITY_REPLAYED"]);
    expect((await session({ visitor: thief })).body.isVerified).toBe(false);
  });

  it("is not mixed up with whoever used the browser before", async () => {
    const [first, second] = [await addCustomer(), await addCustomer()];
    const stranger = await newVisitor();
    await say(stranger, "My private matter");
    const known = (await session({ visitor: stranger, identity: identityOf(first) })).body.visitor;
    expect((await session({ visitor: known, identity: identityOf(second) })).code).toBe("IDENTITY_OTHER");
    expect((await session({ visitor: known })).code).toBe("IDENTITY_OTHER");
    // What the browser had as a stranger's is no way back in either.
    expect((await say(stranger, "Hello again")).code).toBe("VISITOR_UNKNOWN");
  });
});
