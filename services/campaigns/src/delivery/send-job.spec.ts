import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { campaignSendJobType } from "../contract.ts";
import { SendingScene, testAccess } from "../testing/sending-scene.ts";
import { SmtpSink } from "../testing/smtp-sink.ts";
import { MailLinks } from "./model/mail-links.ts";
import { waitingSql } from "./next-send.ts";
import type { CampaignNote } from "./ports.ts";
import { campaignSendJob as sendJob } from "./send-job.ts";
import { wakeSending } from "./wake-sending.ts";

interface SendResult {
  sent: number;
  bounced: number;
  skipped: number;
}

describe("campaigns.send", () => {
  const notes: CampaignNote[] = [];
  let desk: JobDesk;
  let sink: SmtpSink;
  let scene: SendingScene;

  beforeAll(async () => {
    desk = await JobDesk.open([campaignSendJob()], 1);
    sink = await SmtpSink.open();
  });
  afterAll(async () => {
    await desk?.close();
    await sink?.close();
  });
  beforeEach(async () => {
    const { door } = desk.database;
    scene = await SendingScene.open(door, await desk.database.addTenant(), sink.port);
    sink.mails.length = 0;
    sink.rule = () => undefined;
    notes.length = 0;
  });

  function campaignSendJob(): AnyJobDefinition {
    return sendJob(testAccess(notes)) as AnyJobDefinition;
  }

  const send = (campaignId: string) => desk.run<SendResult>(scene.tenantId, campaignSendJobType, { campaignId });

  it("sends everybody their own mail, in their language, with what mailboxes ask for", async () => {
    await scene.addReaders("r", 4);
    const id = await scene.addCampaign();
    expect(await send(id)).toMatchObject({ sent: 4 });
    const mail = sink.mails.find(({ to }) => to === "r1@b.example")!;
    const [row] = await scene.rows<{ id: string }>(
      "SELECT send.id FROM campaign_send AS send JOIN customer ON customer.id = customer_id WHERE email = 'r1@b.example'",
    );
    expect(mail.messageId).toBe(`${row!.id}@shop.example`);
    expect(mail.raw).toContain("Subject: Tea");
    expect(mail.raw).toMatch(/^From: "?Tea & Co"? <tea@shop.example>/m);
    expect(mail.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const unsubscribe = /^List-Unsubscribe:\s*<([^>]+)>/m.exec(mail.raw)![1]!;
    const links = new MailLinks("test".repeat(8), "https://app.example");
    expect(links.read("unsubscribe", unsubscribe.split("/").at(-1)!, "")).toEqual({
      tenantId: scene.tenantId,
      sendId: row!.id,
    });
    expect(mail.raw).toContain("text/plain");
    expect(mail.raw).toContain("text/html");
    // 新茶
    expect(sink.mails.find(({ to }) => to === "r2@b.example")!.raw).toContain("=?UTF-8?B?5paw6Iy2?=");
    expect(notes.map(({ eventId }) => eventId)).toContain(`campaign-send:${row!.id}`);
    // Asked again, nobody is sent anything.
    expect(await send(id)).toMatchObject({ sent: 0 });
    expect(sink.mails).toHaveLength(4);
  });

  it("leaves out who does not agree, has no address or was chosen and took it back, and tells why", async () => {
    await scene.addReaders("r", 6);
    await scene.write((db) =>
      db.query(
        "UPDATE customer_consent SET granted = false FROM customer c WHERE c.id = customer_id AND external_id = 'r1'",
      ),
    );
    await scene.write((db) => db.query("UPDATE customer SET email = NULL WHERE external_id = 'r2'"));
    await scene.write((db) => db.query("UPDATE customer SET email = 'R4@b.example' WHERE external_id = 'r3'"));
    const id = await scene.addCampaign();
    // The server takes one for now only, so that the others' consent can change before they are tried again.
    sink.rule = (address) => (address === "r5@b.example" ? { status: 451, words: "4.7.1 later" } : undefined);
    expect(await send(id)).toMatchObject({ sent: 2 });
    // One of the two who share an address was written to.
    expect(sink.mails.map(({ to }) => to.toLowerCase()).sort()).toEqual(["r4@b.example", "r6@b.example"]);
    await scene.write((db) =>
      db.query(
        "UPDATE customer_consent SET granted = false FROM customer c WHERE c.id = customer_id AND external_id = 'r5'",
      ),
    );
    await scene.write((db) => db.query("UPDATE campaign_send SET next_attempt_at = now() WHERE status = 'WAITING'"));
    expect(await send(id)).toMatchObject({ sent: 0, skipped: 1 });
    expect(await scene.counts(id)).toEqual({ SENT: 2, "SKIPPED NO_CONSENT": 1 });
  });

  it("tries again later what is refused for now, and writes to nobody again who is not there", async () => {
    await scene.addReaders("r", 3);
    sink.rule = (address) => {
      if (address === "r1@b.example") return { status: 450, words: "4.2.1 busy" };
      return address === "r2@b.example" ? { status: 550, words: "5.1.1 unknown" } : undefined;
    };
    const first = await scene.addCampaign();
    expect(await send(first)).toMatchObject({ sent: 1, bounced: 1 });
    expect(await scene.counts(first)).toEqual({ SENT: 1, "BOUNCED REFUSED": 1, WAITING: 1 });
    const [wait] = await scene.rows<{ seconds: number }>(
      "SELECT extract(epoch FROM next_attempt_at - now())::float8 AS seconds FROM campaign_send WHERE status = 'WAITING'",
    );
    expect(wait!.seconds).toBeGreaterThan(45);
    expect(wait!.seconds).toBeLessThan(70);
    sink.rule = () => undefined;
    const second = await scene.addCampaign();
    await send(second);
    expect(await scene.counts(second)).toEqual({ SENT: 2 });
  });

  it("holds people out and splits the others by the variants' shares, the same ones each time it is worked out", async () => {
    await scene.addReaders("r", 1_000);
    const variants = [
      { name: "A", share: 0.25 },
      { name: "B", share: 0.75 },
    ];
    const id = await scene.addCampaign({ holdoutShare: 0.2, variants, channels: ["EXPORT"] });
    expect((await send(id)).sent).toBeGreaterThan(700);
    const shares = await scene.rows<{ name: string | null; count: number }>(
      `SELECT variant.name, count(*)::integer AS count FROM campaign_send
       LEFT JOIN campaign_variant AS variant ON variant.id = variant_id GROUP BY 1 ORDER BY 1`,
    );
    const count = new Map(shares.map((row) => [row.name, row.count]));
    // Four standard deviations around 200 of 1,000 and a quarter of the others.
    expect(Math.abs(count.get(null)! - 200)).toBeLessThan(51);
    expect(Math.abs(count.get("A")! / (1_000 - count.get(null)!) - 0.25)).toBeLessThan(0.062);
    const draws = () =>
      scene.rows(
        "SELECT customer_id, variant_id, status FROM campaign_send WHERE campaign_id = $1 ORDER BY customer_id",
        [id],
      );
    const before = await draws();
    await scene.write((db) => db.query("DELETE FROM campaign_send"));
    await scene.write((db) => db.query("DELETE FROM campaign_audience"));
    await send(id);
    expect(await draws()).toEqual(before);
  });

  it("sends nobody more than the cap, of all campaigns together, and adds newcomers to a live audience alone", async () => {
    await scene.addReaders("r", 2);
    const cap = { sends: 1, days: 7 };
    const live = await scene.addCampaign({ mode: "LIVE", cap });
    const frozen = await scene.addCampaign({ cap });
    await send(live);
    await send(frozen);
    expect(await scene.counts(frozen)).toEqual({ "SKIPPED CAPPED": 2 });
    await scene.addReaders("n", 1);
    await send(frozen);
    await send(live);
    expect(await scene.counts(frozen)).toEqual({ "SKIPPED CAPPED": 2 });
    expect(await scene.counts(live)).toEqual({ SENT: 3 });
  });

  it.each(["FROZEN", "LIVE"] as const)(
    "waits for a segment whose members are worked out: whom it was for before were sent to, %s",
    async (mode) => {
      await scene.addReaders("r", 2);
      const builtIs = (version: string) =>
        scene.write((db) => db.query(`UPDATE segment SET built_version = ${version}`));
      await builtIs("NULL");
      const id = await scene.addCampaign({ mode });
      // The clock wakes it.
      await wakeSending(desk.database.door, scene.tenantId);
      expect(await send(id)).toMatchObject({ sent: 0 });
      expect(await scene.counts(id)).toEqual({});
      const [look] = await scene.rows<{ seconds: number }>(
        "SELECT extract(epoch FROM next_look_at - now())::float8 AS seconds FROM campaign_audience",
      );
      expect(look!.seconds).toBeLessThan(15);
      await scene.write((db) =>
        db.query("DELETE FROM segment_member USING customer c WHERE c.id = customer_id AND external_id = 'r1'"),
      );
      await builtIs("version");
      expect(await send(id)).toMatchObject({ sent: 1 });
      expect(sink.mails.map(({ to }) => to)).toEqual(["r2@b.example"]);
    },
  );

  it("sends nothing once the campaign is paused, and what waits when it runs again", async () => {
    await scene.addReaders("r", 2);
    const id = await scene.addCampaign();
    const become = (status: string) => scene.write((db) => db.query("UPDATE campaign SET status = $1", [status]));
    await become("PAUSED");
    await send(id);
    expect(sink.mails).toHaveLength(0);
    await become("RUNNING");
    expect(await send(id)).toMatchObject({ sent: 2 });
  });

  it("keeps the pace of the server together with other campaigns: each sent as fast as one was allowed to", async () => {
    await scene.addReaders("r", 20);
    const [other, id] = [await scene.addCampaign(), await scene.addCampaign()];
    sink.rule = () => ({ status: 451, words: "4.7.1 later" });
    await send(other);
    sink.rule = () => undefined;
    await scene.write(async (db) => {
      await db.query("UPDATE mail_setting SET per_second = 40");
      await db.query("UPDATE campaign_send SET next_attempt_at = now() WHERE campaign_id = $1", [other]);
    });
    const started = performance.now();
    expect(await send(id)).toMatchObject({ sent: 20 });
    // 19 gaps of a fortieth of a second would be half of that.
    expect(performance.now() - started).toBeGreaterThan(900);
  });

  it("hands people to webhooks in the transaction that says so", async () => {
    await scene.addReaders("r", 150);
    await scene.write((db) =>
      db.query(
        "INSERT INTO webhook (id, url, event_types, secret) VALUES (gen_random_uuid(), 'https://sms.example/', '{campaign.message}', '')",
      ),
    );
    const id = await scene.addCampaign({ channels: ["WEBHOOK"] });
    expect(await send(id)).toMatchObject({ sent: 150 });
    const events = await scene.rows<{ data: { campaign: { name: string }; recipients: { messageId: string }[] } }>(
      "SELECT data FROM webhook_event WHERE type = 'campaign.message'",
    );
    expect(events.map(({ data }) => data.recipients.length).sort()).toEqual([100, 50]);
    expect(events[0]!.data.campaign.name).toBe("Spring");
    expect(new Set(events.flatMap(({ data }) => data.recipients.map(({ messageId }) => messageId))).size).toBe(150);
  });

  it.each([
    ["UPDATE mail_setting SET host = '192.0.2.1', security = 'TLS'", "mail.spf-missing"],
    [
      "UPDATE mail_setting SET host = 'localhost.invalid', security = 'TLS', findings = '[]', checked_at = now()",
      "mail.host-unknown",
    ],
    ["DELETE FROM mail_setting", "mail.no-settings"],
    ["UPDATE campaign_creative SET body = '{{prize}}'", "mail.unknown-variable"],
    // A button that leads nowhere was sent to everybody, and an address that is none failed the job again and again.
    ["UPDATE campaign SET landing_url = NULL", "mail.no-link"],
    ["UPDATE campaign_creative SET body = 'https://shop:tea/'", "mail.link"],
  ])("sends nothing before what stops it is put right: %s", async (change, code) => {
    await scene.addReaders("r", 1);
    const id = await scene.addCampaign();
    await scene.write((db) => db.query(change));
    await expect(send(id)).rejects.toThrow(code);
    expect(await scene.counts(id)).toEqual({ WAITING: 1 });
    expect(sink.mails).toHaveLength(0);
  });

  const paused = () =>
    scene.rows(
      "SELECT cause, reason FROM campaign_event JOIN campaign ON campaign.id = campaign_id WHERE status = 'PAUSED'",
    );

  it("pauses what cannot be sent, with the reason, and asks no more until somebody lets it go on", async () => {
    await scene.addReaders("r", 1);
    const id = await scene.addCampaign();
    await scene.write((db) =>
      db.query("UPDATE mail_setting SET port = $1, host = '192.0.2.1', security = 'TLS'", [sink.port]),
    );
    await expect(send(id)).rejects.toThrow("mail.spf-missing");
    expect(await paused()).toEqual([{ cause: "DELIVERY", reason: "mail.spf-missing" }]);
    const waiting = () => scene.rows(`SELECT next_look_at <= now() AS now FROM (${waitingSql}) AS waiting`);
    expect(await waiting()).toEqual([]);
    await scene.write((db) =>
      db.query("UPDATE mail_setting SET host = '127.0.0.1', security = 'NONE', findings = NULL, checked_at = NULL"),
    );
    await scene.resume(id);
    expect(await waiting()).toEqual([{ now: true }]);
    expect(await send(id)).toMatchObject({ sent: 1 });
  });

  it("bears an hour of name servers that do not answer before it pauses", async () => {
    await scene.addReaders("r", 1);
    const id = await scene.addCampaign();
    await scene.write((db) =>
      db.query(
        "UPDATE mail_setting SET host = 'localhost.invalid', security = 'TLS', findings = '[]', checked_at = now()",
      ),
    );
    await expect(send(id)).rejects.toThrow("mail.host-unknown");
    expect(await paused()).toEqual([]);
    await scene.write((db) =>
      db.query(
        `INSERT INTO job (id, type, status, input, finished_at)
         SELECT gen_random_uuid(), type, status, input, finished_at FROM job CROSS JOIN generate_series(1, 10)`,
      ),
    );
    await expect(send(id)).rejects.toThrow("mail.host-unknown");
    expect(await paused()).toEqual([{ cause: "DELIVERY", reason: "mail.host-unknown" }]);
  });

  it("leaves a server alone for minutes whose connections break", async () => {
    await scene.addReaders("r", 40);
    const id = await scene.addCampaign();
    await scene.write((db) => db.query("UPDATE mail_setting SET port = 1"));
    expect(await send(id)).toMatchObject({ sent: 0 });
    const [{ seconds, tried }] = (await scene.rows(
      `SELECT extract(epoch FROM next_look_at - now())::float8 AS seconds,
         (SELECT count(*) FROM campaign_send WHERE attempts > 0 AND next_attempt_at > now())::integer AS tried FROM campaign_audience`,
    )) as [{ seconds: number; tried: number }];
    expect(seconds).toBeGreaterThan(250);
    expect(tried).toBeLessThan(40);
  });

  it("pauses once a tenth of the mails bounce, with the others waiting", async () => {
    await scene.addReaders("r", 420);
    const id = await scene.addCampaign();
    sink.rule = (address) => (/[1-2]@/.test(address) ? { status: 550, words: "5.1.1 unknown" } : undefined);
    await expect(send(id)).rejects.toThrow("mail.bounces");
    const { WAITING, SENT, "BOUNCED REFUSED": bounced } = await scene.counts(id);
    expect([WAITING, SENT! + bounced!]).toEqual([220, 200]);
    expect(await paused()).toEqual([{ cause: "DELIVERY", reason: "mail.bounces" }]);
    // Whoever lets it go on has seen that.
    sink.rule = () => undefined;
    await scene.resume(id);
    expect(await send(id)).toMatchObject({ sent: 220 });
  });
});
