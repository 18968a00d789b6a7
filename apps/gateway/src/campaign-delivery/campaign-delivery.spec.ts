import { randomUUID } from "node:crypto";
import { freezeAudience } from "@bellwether/campaigns/delivery/outbox/freeze-audience";
import { SendingScene, testAccess } from "@bellwether/campaigns/testing/sending-scene";
import { SmtpSink } from "@bellwether/campaigns/testing/smtp-sink";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import rateLimit from "@fastify/rate-limit";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { globalId } from "../node/global-id.ts";
import type { Gatekeeper } from "../server/gatekeeper.ts";
import { answerThrown } from "../server/refusal.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";
import { addCampaignExportRoutes, exportPathOf } from "./campaign-export-routes.ts";
import { addMailRoutes } from "./mail-routes.ts";

let gateway: DomainGateway;
let sink: SmtpSink;
let scene: SendingScene;
let campaignId: string;

beforeAll(async () => {
  gateway = await openDomainGateway({ environment: { WEBHOOK_ALLOWED_NETWORKS: "127.0.0.0/8" } });
  sink = await SmtpSink.open();
  const { door, tenantId } = gateway;
  await door.write(tenantId, (db) => db.query("INSERT INTO organisation (name) VALUES ('Tea & Co')"));
  scene = await SendingScene.open(door, tenantId, sink.port);
  await scene.addReaders("r", 20);
  campaignId = await scene.addCampaign({ holdoutShare: 0.5, body: "Hello {{name|there}}\n\nhttps://shop.example/new" });
  const plan = { campaignId, segmentId: scene.segmentId, predicate: null, mode: "FROZEN" as const };
  await scene.write((db) => freezeAudience(db, plan, "EMAIL", testAccess().audiences));
  await scene.write((db) =>
    db.query("UPDATE campaign_send SET status = 'SENT', sent_at = now() WHERE status = 'WAITING'"),
  );
});
afterAll(async () => {
  await gateway?.close();
  await sink?.close();
});

const id = () => globalId("Campaign", campaignId);

describe("mail settings", () => {
  const shown = "host hasPassword fromAddress version costPerThousand { amount currency } findings { weight message }";
  const set = async (change: object, locale?: "zh-CN") => {
    const { data, errors } = await gateway.ask(
      `mutation ($input: MailSettingsInput!) { mailSettingsSet(input: $input) { mailSettings { ${shown} } userErrors { code field message } } }`,
      {
        variables: {
          input: {
            version: 1,
            host: "127.0.0.1",
            port: sink.port,
            security: "NONE",
            fromName: "Tea & Co",
            fromAddress: "tea@shop.example",
            postalAddress: "1 High Street, Leeds",
            ...change,
          },
        },
        ...(locale === undefined ? {} : { locale }),
      },
    );
    expect(errors).toBeUndefined();
    return data.mailSettingsSet;
  };

  it("refuses each value that breaks a rule, in the caller's language", async () => {
    const { mailSettings, userErrors } = await set({
      host: "not a host",
      port: 0,
      fromName: "Tea\r\nBcc: all@example.com",
      fromAddress: "tea",
      password: "secret",
      perSecond: 0,
      costPerThousand: "-1",
    });
    expect(mailSettings).toBeNull();
    expect(userErrors.map(({ field }: { field: string[] }) => field[0])).toEqual([
      "host",
      "port",
      "password",
      "fromName",
      "fromAddress",
      "perSecond",
      "costPerThousand",
    ]);
    expect((await set({ port: 0 }, "zh-CN")).userErrors[0].message).toBe("端口为 1 至 65535 的数字，常用 587。");
  });

  it("keeps a password that nobody is shown and no other server is sent, and loses nobody's change", async () => {
    const first = await set({ username: "tea", password: "secret", costPerThousand: "1.5" });
    expect(first.userErrors).toEqual([]);
    expect(first.mailSettings).toMatchObject({ hasPassword: true, version: 2, costPerThousand: { amount: "1.5" } });
    expect((await set({ username: "tea" })).userErrors).toMatchObject([{ code: "CONFLICT", field: ["version"] }]);
    const kept = await set({ username: "tea", version: 2 });
    expect(kept.mailSettings).toMatchObject({ hasPassword: true, version: 3 });
    // Whoever named their own server was told it.
    for (const elsewhere of [{ host: "mail.eve.example" }, { port: 2525 }, { security: "TLS" }])
      expect(await set({ username: "tea", version: 3, ...elsewhere })).toMatchObject({
        mailSettings: null,
        userErrors: [{ field: ["password"] }],
      });
    expect((await set({ version: 3 })).mailSettings).toMatchObject({ hasPassword: false });
    const [row] = await scene.rows<{ password: Buffer | null }>("SELECT password FROM mail_setting");
    expect(row!.password).toBeNull();
  });

  it("tells what is found of the sender's domain", async () => {
    const { data } = await gateway.ask(
      "mutation { mailSettingsCheck { mailSettings { findings { weight message } checkedAt } userErrors { message } } }",
    );
    expect(data.mailSettingsCheck.mailSettings.findings).toEqual([
      { weight: "FINE", message: "The server is on this machine, so no domain has to speak for it." },
    ]);
  });

  it("is changed by those alone who may connect other systems", async () => {
    const { errors } = await gateway.ask("mutation { mailSettingsCheck { userErrors { message } } }", {
      identity: { permissions: new Set(["data:read", "campaigns:read", "campaigns:manage"]) },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a campaign's mail", () => {
  const preview = async (variables: object, permissions?: readonly string[]) => {
    const { data, errors } = await gateway.ask(
      `query ($id: ID!, $language: CreativeLanguage!, $customerId: ID, $variant: String) {
        campaignPreview(campaignId: $id, language: $language, customerId: $customerId, variant: $variant) { subject html text problems { message } } }`,
      {
        variables: { id: id(), ...variables },
        ...(permissions === undefined ? {} : { identity: { permissions: new Set(permissions) as never } }),
      },
    );
    expect(errors).toBeUndefined();
    return data.campaignPreview;
  };

  it("is shown as a customer would read it, by name only to those who may see names", async () => {
    const [customer] = await scene.rows<{ id: string }>("SELECT id FROM customer WHERE external_id = 'r1'");
    const as = { language: "EN", customerId: globalId("Customer", customer!.id) };
    const full = await preview(as);
    expect(full).toMatchObject({ subject: "Tea", problems: [] });
    expect(full.text).toContain("Hello Reader 1");
    expect(full.html).not.toContain("/mail/c/");
    expect((await preview(as, ["data:read", "campaigns:read"])).text).toContain("Hello there");
    expect((await preview({ language: "ZH_CN" })).subject).toBe("新茶");
  });

  it("is the first variant's where none is named, whatever is wrong with another", async () => {
    await scene.write(async (db) => {
      const id = randomUUID();
      await db.query(
        "INSERT INTO campaign_variant (id, campaign_id, position, name, share) VALUES ($1, $2, 1, 'B', 0.5)",
        [id, campaignId],
      );
      await db.query(
        "INSERT INTO campaign_creative (variant_id, locale, subject, body) VALUES ($1, 'en', 'Tea', '{{nobody}}')",
        [id],
      );
    });
    expect(await preview({ language: "EN" })).toMatchObject({ subject: "Tea", problems: [] });
    const broken = await preview({ language: "EN", variant: "B" });
    expect(broken).toMatchObject({ subject: null, problems: [{ message: expect.stringContaining("nobody") }] });
    await scene.write((db) =>
      db.query("DELETE FROM campaign_variant WHERE campaign_id = $1 AND name = 'B'", [campaignId]),
    );
  });

  it("goes to oneself at once, and counts for nobody", async () => {
    const ask = (to: string) =>
      gateway.ask(
        `mutation ($input: CampaignTestSendInput!) { campaignTestSend(input: $input) { answer userErrors { field message } } }`,
        { variables: { input: { campaignId: id(), to, language: "EN" } } },
      );
    const { data, errors } = await ask("me@shop.example");
    expect(errors).toBeUndefined();
    expect(data.campaignTestSend.userErrors).toEqual([]);
    expect(sink.mails.map(({ to }) => to)).toEqual(["me@shop.example"]);
    expect((await ask("me")).data.campaignTestSend.userErrors).toMatchObject([{ field: ["to"] }]);
    sink.rule = () => ({ status: 550, words: "5.1.1 nobody" });
    expect((await ask("me@shop.example")).data.campaignTestSend.userErrors[0].message).toContain("5.1.1 nobody");
    expect(await scene.rows("SELECT FROM campaign_send")).toHaveLength(20);
  });
});

describe("a campaign", () => {
  it("tells how far it is, and what people did since", async () => {
    const { data, errors, statements } = await gateway.ask(
      `query ($id: ID!) { campaign(id: $id) {
        delivery { channels { channel people heldOut sent waiting reasons { reason count } } stoppedBy exportPath }
        results { measuredDays cost { amount } arms { variant people sent comparison { verdict } } effect { conversion { estimate lower } roi { estimate } } } } }`,
      { variables: { id: id() } },
    );
    expect(errors).toBeUndefined();
    const [mail] = data.campaign.delivery.channels;
    expect(mail).toMatchObject({ channel: "EMAIL", people: 20, waiting: 0, reasons: [] });
    expect(mail.heldOut + mail.sent).toBe(20);
    const { arms, effect } = data.campaign.results;
    expect(arms.map(({ variant }: { variant: string | null }) => variant)).toEqual([null, "A"]);
    // Nobody bought anything: no interval is told.
    expect(effect).toMatchObject({ conversion: { estimate: 0, lower: null } });
    expect(statements.length).toBeLessThan(12);
    const saved = await gateway.ask(
      "mutation ($id: ID!) { campaignExperimentSave(input: { campaignId: $id }) { saved userErrors { code message } } }",
      { variables: { id: id() } },
    );
    expect(saved.data.campaignExperimentSave).toMatchObject({ saved: false, userErrors: [{ code: "CONFLICT" }] });
  });
});

describe("what readers may do without signing in", () => {
  let app: FastifyInstance;
  let owner: { tenantId: string; sendId: string };

  beforeAll(async () => {
    app = Fastify();
    await app.register(rateLimit, { global: false });
    const gatekeeper = { hook: async () => undefined } as unknown as Gatekeeper;
    await addMailRoutes(app, { gatekeeper, door: gateway.door, links: gateway.services.mailLinks });
    const [row] = await scene.rows<{ id: string }>(
      "SELECT id FROM campaign_send WHERE status = 'SENT' ORDER BY id LIMIT 1",
    );
    owner = { tenantId: gateway.tenantId, sendId: row!.id };
  });
  afterAll(() => app?.close());

  const path = (url: string) => url.replace(/^https?:\/\/[^/]+/, "");

  it("follows a link that we sent, notes it, and leads nowhere else", async () => {
    const link = path(gateway.services.mailLinks.click(owner, "https://shop.example/new"));
    const followed = await app.inject({ url: link });
    expect(followed.statusCode).toBe(302);
    expect(followed.headers.location).toBe("https://shop.example/new");
    const bent = await app.inject({ url: link.replace("shop.example", "evil.example") });
    expect(bent.statusCode).toBe(404);
    expect(await scene.rows("SELECT kind, channel FROM customer_event")).toEqual([
      { kind: "EMAIL_CLICK", channel: "email" },
    ]);
    // Followed again it leads on, and is no second event.
    expect((await app.inject({ url: link })).statusCode).toBe(302);
    expect(await scene.rows("SELECT FROM customer_event")).toHaveLength(1);
  });

  it("ends the mails by one request, and not by looking", async () => {
    const link = path(gateway.services.mailLinks.unsubscribe(owner));
    const consent = async () =>
      (
        await scene.rows<{ granted: boolean }>(
          "SELECT granted FROM customer_consent JOIN campaign_send AS send USING (customer_id) WHERE send.id = $1",
          [owner.sendId],
        )
      )[0]!.granted;
    const looked = await app.inject({ url: link, headers: { "accept-language": "zh-CN" } });
    expect(looked.body).toContain("退订");
    expect(await consent()).toBe(true);
    const ended = await app.inject({
      url: link,
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: "List-Unsubscribe=One-Click",
    });
    expect(ended.statusCode).toBe(200);
    expect(await consent()).toBe(false);
    const forged = path(gateway.services.mailLinks.click(owner, "")).replace("/c/", "/u/").replace("?to=", "");
    expect((await app.inject({ url: forged, method: "POST" })).statusCode).toBe(404);
  });

  it("may be asked for by a mailbox provider for many of them, while whoever guesses is held up", async () => {
    const guess = () => app.inject({ url: `/mail/u/${Buffer.alloc(48).toString("base64url")}` });
    const statuses = new Set<number>();
    for (let tries = 0; tries < 121; tries++) statuses.add((await guess()).statusCode);
    expect([...statuses]).toEqual([404, 429]);
    // The same address, with a link of ours.
    const link = path(gateway.services.mailLinks.unsubscribe(owner));
    expect((await app.inject({ url: link })).statusCode).toBe(200);
  });
});

describe("what programs of the organisation may do with a key", () => {
  let app: FastifyInstance;
  let permissions: Permission[];

  beforeAll(async () => {
    app = Fastify();
    app.setErrorHandler(answerThrown);
    const hook = async (request: FastifyRequest) => {
      const { tenantId } = gateway;
      request.identity = {
        tenantId,
        kind: "apiKey",
        id: "key",
        role: null,
        permissions: new Set(permissions),
        expiresAt: null,
      };
    };
    const gatekeeper = { hook } as unknown as Gatekeeper;
    const { door, services } = gateway;
    await addMailRoutes(app, { gatekeeper, door, links: services.mailLinks });
    await addCampaignExportRoutes(app, { gatekeeper, door, services });
  });
  afterAll(() => app?.close());

  it("fetches the people of an export, by name only with the permission for that", async () => {
    await scene.write((db) => db.query("UPDATE campaign_send SET channel = 'EXPORT'"));
    permissions = ["campaigns:read", "customers:personal"];
    const full = await app.inject({ url: exportPathOf(id()) });
    expect(full.statusCode).toBe(200);
    const [header, ...rows] = full.body.trimEnd().split("\r\n");
    expect(header).toBe("\uFEFFmessage_id,customer_id,variant,locale,name,email");
    const [{ count }] = (await scene.rows<{ count: number }>(
      "SELECT count(*)::integer AS count FROM campaign_send WHERE status = 'SENT'",
    )) as [{ count: number }];
    // Whoever unsubscribed since is on no list any more.
    const [left] = await scene.rows<{ id: string }>("SELECT id FROM campaign_send WHERE unsubscribed_at IS NOT NULL");
    expect(rows).toHaveLength(count - 1);
    expect(full.body).not.toContain(left!.id);
    expect(full.body).toContain("@b.example");
    permissions = ["campaigns:read"];
    expect((await app.inject({ url: exportPathOf(id()) })).body).not.toContain("@b.example");
    expect((await app.inject({ url: exportPathOf("nothing") })).statusCode).toBe(404);
    permissions = ["data:read"];
    expect((await app.inject({ url: exportPathOf(id()) })).statusCode).toBe(403);
    await scene.write((db) => db.query("UPDATE campaign_send SET channel = 'EMAIL'"));
  });

  it("hands in what a mailbox sent back", async () => {
    const [row] = await scene.rows<{ id: string }>(
      "SELECT id FROM campaign_send WHERE status = 'SENT' ORDER BY id DESC LIMIT 1",
    );
    const report = (sendId: string) =>
      `Content-Type: multipart/report; report-type=feedback-report\r\n\r\nFeedback-Type: abuse\r\n\r\nMessage-ID: <${sendId}@shop.example>\r\n`;
    const hand = async (payload: string) =>
      app.inject({ method: "POST", url: "/mail/feedback", headers: { "content-type": "message/rfc822" }, payload });
    permissions = ["campaigns:read"];
    expect((await hand(report(row!.id))).statusCode).toBe(403);
    permissions = ["campaigns:manage"];
    expect((await hand(report(row!.id))).json()).toEqual({ understood: true, noted: true });
    expect(await scene.rows("SELECT reason FROM mail_suppression")).toEqual([{ reason: "COMPLAINED" }]);
    expect((await hand("Subject: Hello\r\n\r\nThanks")).json()).toEqual({ understood: false, noted: false });
  });
});
