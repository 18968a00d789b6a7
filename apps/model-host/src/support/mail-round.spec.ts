import { randomBytes, randomUUID } from "node:crypto";
import { saveMailSettings } from "@bellwether/campaigns/delivery/mail/mail-settings";
import { SmtpSink } from "@bellwether/campaigns/testing/smtp-sink";
import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import {
  mailAccountOwner,
  readMailAccount,
  saveMailAccount,
} from "@bellwether/smart-support/channels/mail/mail-account";
import { supportMailJob } from "@bellwether/smart-support/channels/mail/mail-job";
import { supportDesk } from "@bellwether/smart-support/channels/port";
import { mergeConversations } from "@bellwether/smart-support/conversations/desk/merge-conversations";
import { replyToCustomer } from "@bellwether/smart-support/conversations/desk/reply-to-customer";
import { ImapMailbox } from "@bellwether/smart-support/testing/imap-mailbox";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mailRoad } from "./mail-road.ts";

const secrets = new SecretBox("a key for specifications alone, of 48 characters");
const destinations = new Destinations("127.0.0.0/8");
const job = supportMailJob({ secrets, destinations, road: mailRoad({ secrets, destinations }) });

let database: RuntimeDatabase;
let tenantId: TenantId;
let inbox: ImapMailbox;
let outbox: SmtpSink;
beforeAll(async () => {
  [database, inbox, outbox] = await Promise.all([createRuntimeDatabase(), ImapMailbox.open(), SmtpSink.open()]);
  tenantId = await database.addTenant();
  const smtp = {
    host: "127.0.0.1",
    port: outbox.port,
    security: "NONE" as const,
    username: null,
    fromName: "Shop",
    fromAddress: "shop@shop.example",
    replyTo: null,
    postalAddress: "1 Tea Street",
    dkimSelector: null,
    perSecond: 10,
    tracksOpens: false,
    costPerThousand: "0",
  };
  await database.door.write(tenantId, (db) => saveMailSettings(db, smtp, null, 0, "owner"));
  await setAccount({});
});
afterAll(() => Promise.all([database?.close(), inbox?.close(), outbox?.close()]));

async function setAccount(over: { password?: string; mailbox?: string; host?: string }): Promise<void> {
  const { password = inbox.password, mailbox = "INBOX", host = "127.0.0.1" } = over;
  const account = {
    isOn: true,
    address: "help@shop.example",
    host,
    port: inbox.port,
    security: "NONE" as const,
    username: inbox.user,
    mailbox,
  };
  const sealed = secrets.seal(Buffer.from(password), mailAccountOwner(tenantId));
  await database.door.write(tenantId, async (db) =>
    saveMailAccount(db, account, sealed, (await readMailAccount(db))?.version ?? 0, "owner"),
  );
}

/** Runs the job once. */
async function look(): Promise<Record<string, unknown>> {
  let result: Record<string, unknown> = {};
  const context: Partial<JobContext> = {
    tenantId,
    door: database.door,
    signal: new AbortController().signal,
    complete: (commit) =>
      database.door.write(tenantId, async (db) => {
        result = await commit(db);
      }),
  };
  await job.run(context as JobContext, {});
  return result;
}

const mail = (id: string, text: string, more: string[] = [], from = "Li Ming <li@mail.example>") =>
  inbox.add([`From: ${from}`, "Subject: My order", `Message-ID: <${id}@mail.example>`, ...more, "", text]);
const conversations = () =>
  database.rows<{ id: string; subject: string; channel: string }>(
    tenantId,
    "SELECT id, subject, channel FROM conversation ORDER BY created_at",
  );
const texts = async (id: string) =>
  (
    await database.rows<{ text: string }>(
      tenantId,
      "SELECT text FROM conversation_message WHERE conversation_id = $1 AND author_kind = 'CUSTOMER' ORDER BY sequence",
      [id],
    )
  ).map(({ text }) => text);
const reply = (id: string, text: string) =>
  database.door.write(tenantId, (db) =>
    replyToCustomer(db, { id, version: null, author: "agent", messageId: randomUUID(), text }),
  );
const problem = async () => (await database.door.read(tenantId, readMailAccount))?.problem;

describe("support by mail", () => {
  it("leaves alone what was there before, then takes each mail once and answers in its thread", async () => {
    mail("before", "An old one");
    expect(await look()).toEqual({ taken: 0, sent: 0 });
    mail("first", "Where is it?\r\n\r\nOn Monday, Shop wrote:\r\n> Thanks for your order");
    expect(await look()).toEqual({ taken: 1, sent: 0 });
    expect(await look()).toEqual({ taken: 0, sent: 0 });
    const [conversation] = await conversations();
    expect(conversation).toMatchObject({ subject: "My order", channel: "EMAIL" });
    expect(await texts(conversation!.id)).toEqual(["Where is it?"]);

    await reply(conversation!.id, "On its way <today>.");
    expect(await look()).toEqual({ taken: 0, sent: 1 });
    expect(await look()).toEqual({ taken: 0, sent: 0 });
    const [sent] = outbox.mails;
    expect(sent!.to).toBe("li@mail.example");
    expect(sent!.raw).toMatch(/^Subject: Re: My order\r?$/m);
    expect(sent!.raw).toMatch(/^In-Reply-To: <first@mail\.example>\r?$/m);
    expect(sent!.raw).toMatch(/^References: <first@mail\.example>\r?$/m);
    expect(sent!.raw).toMatch(/^Reply-To: help@shop\.example\r?$/m);
    expect(sent!.raw).not.toMatch(/^Auto-Submitted/m);

    mail("second", "Thank you", [`In-Reply-To: <${sent!.messageId}>`]);
    await look();
    expect(await texts(conversation!.id)).toEqual(["Where is it?", "Thank you"]);
    await reply(conversation!.id, "You are welcome.");
    await look();
    expect(outbox.mails[1]!.raw.replace(/\r\n\s+/g, " ")).toContain(
      `References: <first@mail.example> <${sent!.messageId}> <second@mail.example>`,
    );
  });

  it("answers no program, not itself, and takes nobody into another's conversation", async () => {
    const known = outbox.mails[0]!.messageId;
    const before = (await conversations()).length;
    mail("auto", "I am away", ["Auto-Submitted: auto-replied"]);
    mail("bounce", "Undelivered", [], "MAILER-DAEMON@mx.example");
    mail("self", "Hello", [], "help@shop.example");
    mail("self-too", "Hello", [], "Shop@shop.example");
    expect(await look()).toEqual({ taken: 0, sent: 0 });
    mail("stranger", "Tell me about it", [`References: <${known}>`], "eve@mail.example");
    expect(await look()).toMatchObject({ taken: 1 });
    const after = await conversations();
    expect(after).toHaveLength(before + 1);
    expect(await texts(after.at(-1)!.id)).toEqual(["Tell me about it"]);
  });

  it("takes nothing twice where the mailbox was made anew", async () => {
    const count = async () => (await database.rows(tenantId, "SELECT FROM conversation_message")).length;
    const before = await count();
    inbox.makeAnew();
    await database.door.write(tenantId, (db) =>
      db.query("UPDATE support_mail_account SET looked_at = '2026-11-22T10:30:00Z'"),
    );
    await look();
    expect(await count()).toBe(before + 1);
    mail("later", "And another thing");
    expect(await look()).toMatchObject({ taken: 1 });
  });

  it("leaves old mails alone in a mailbox that was made anew, however many there are: from the 202nd on they were answered", async () => {
    const count = async () => (await database.rows(tenantId, "SELECT FROM conversation_message")).length;
    const before = await count();
    for (let at = 0; at < 210; at++)
      inbox.add(
        ["From: old@mail.example", `Message-ID: <old${at}@mail.example>`, "", "Of long ago"],
        "01-Feb-2020 10:00:00 +0000",
      );
    inbox.makeAnew();
    await database.door.write(tenantId, (db) =>
      db.query("UPDATE support_mail_account SET looked_at = '2026-11-22T10:30:00Z'"),
    );
    for (let again = 0; again < 3; again++) await look();
    expect(await count()).toBe(before);
    mail("after-anew", "And now?");
    expect(await look()).toMatchObject({ taken: 1 });
  });

  it("fetches no more than a look takes: two hundred mails of megabytes lay in memory at once", async () => {
    for (let at = 0; at < 60; at++) mail(`many${at}`, "x".repeat(10_000), [], `many${at}@mail.example`);
    const before = inbox.sentBytes;
    expect(await look()).toMatchObject({ taken: 50 });
    expect(inbox.sentBytes - before).toBeLessThan(51 * 11_000);
    expect(await look()).toMatchObject({ taken: 10 });
  });

  it.each([
    [
      "a character that no database keeps",
      ["Content-Transfer-Encoding: base64"],
      btoa("Where\0 is it?"),
      "li@mail.example",
    ],
    ["such a character in its subject", ["Subject: =?utf-8?Q?My=00order?="], "Where is it?", "li@mail.example"],
    ["no sender before the @", [], "Where is it?", "@mail.example"],
    [
      "a Message-ID that no index holds",
      [`Message-ID: <${randomBytes(10_000).toString("hex")}@x.example>`],
      "Hello",
      "li@mail.example",
    ],
    ["an address that no index holds", [], "Hello", `${randomBytes(10_000).toString("hex")}@x.example`],
  ])("goes on after a mail with %s: no mail behind it was ever read", async (what, more, text, from) => {
    inbox.add([`From: ${from}`, ...more, `Message-ID: <${randomUUID()}@mail.example>`, "", text]);
    mail(`behind ${what}`.replaceAll(" ", "-"), `Behind ${what}`, [], "next@mail.example");
    await look();
    const [behind] = (await conversations()).slice(-1);
    expect(await texts(behind!.id)).toContain(`Behind ${what}`);
  });

  it("keeps a mail whose attachments have long names: it was left out, and nobody answered", async () => {
    const attached = Array.from(
      { length: 30 },
      (_, at) => `--b\r\nContent-Disposition: attachment; filename="${"photo ".repeat(30)}${at}.png"\r\n\r\nbytes\r\n`,
    );
    inbox.add([
      "From: attach@mail.example",
      "Message-ID: <attach@mail.example>",
      "Content-Type: multipart/mixed; boundary=b",
      "",
      `--b\r\n\r\nIt arrived broken, look.\r\n${attached.join("")}--b--`,
    ]);
    expect(await look()).toMatchObject({ taken: 1 });
    const [kept] = await texts((await conversations()).at(-1)!.id);
    expect(kept).toMatch(/^It arrived broken, look\.\n\n\[Attachments, not kept: photo/);
  });

  it("sends no answer again where the one behind it is deferred: the mark went back, and the first went out once more", async () => {
    mail("deferred", "Two things", [], "deferred@mail.example");
    await look();
    const id = (await conversations()).at(-1)!.id;
    await reply(id, "The first of two");
    await reply(id, "The second of two");
    outbox.onTaken = () => {
      outbox.rule = () => ({ status: 451, words: "later" });
    };
    expect(await look()).toMatchObject({ sent: 1 });
    outbox.onTaken = () => undefined;
    outbox.rule = () => undefined;
    await database.door.write(tenantId, (db) => db.query("UPDATE support_mail_thread SET next_attempt_at = now()"));
    await look();
    const told = outbox.mails.filter(({ to }) => to === "deferred@mail.example").map(({ raw }) => raw);
    expect(
      ["The first of two", "The second of two"].map((text) => told.filter((raw) => raw.includes(text)).length),
    ).toEqual([1, 1]);
  });

  it("sends no answer again where two conversations are merged: the other's answers went out once more", async () => {
    const sentOf = (text: string) => outbox.mails.filter(({ raw }) => raw.includes(text)).length;
    const begin = async (name: string) => {
      mail(`merge-${name}`, `About ${name}`, [], "twice@mail.example");
      await look();
      const id = (await conversations()).at(-1)!.id;
      return id;
    };
    const kept = await begin("kept");
    const ended = await begin("ended");
    await reply(kept, "Answer to the kept one");
    await reply(ended, "Answer to the ended one");
    await look();
    await reply(ended, "Not sent yet");
    await database.door.write(tenantId, (db) =>
      mergeConversations(db, { id: ended, version: null, author: "agent" }, kept),
    );
    await reply(kept, "After the merge");
    await look();
    await look();
    expect(
      ["Answer to the kept one", "Answer to the ended one", "Not sent yet", "After the merge"].map(sentOf),
    ).toEqual([1, 1, 1, 1]);
  });

  it("mails nobody what a widget told them before: a mail to a merged conversation had all of it sent", async () => {
    const widget = await database.door.write(tenantId, (db) =>
      supportDesk.take(db, {
        conversation: { channel: "WIDGET", visitorKey: randomUUID() },
        messageId: randomUUID(),
        text: "Hello?",
        sentAt: new Date(),
      }),
    );
    if (widget.outcome === "refused") throw new Error(widget.code);
    await reply(widget.conversationId, "Said in the widget");
    mail("by-mail", "Me again", [], "again@mail.example");
    await look();
    const byMail = (await conversations()).at(-1)!.id;
    await reply(byMail, "Not sent before the merge");
    await database.door.write(tenantId, (db) =>
      mergeConversations(db, { id: byMail, version: null, author: "agent" }, widget.conversationId),
    );
    mail("by-mail-too", "And?", ["References: <by-mail@mail.example>"], "again@mail.example");
    await look();
    await reply(widget.conversationId, "Said to both");
    await look();
    const told = outbox.mails.filter(({ to }) => to === "again@mail.example").map(({ raw }) => raw);
    expect(told.filter((raw) => raw.includes("Said in the widget"))).toHaveLength(0);
    expect(told.filter((raw) => raw.includes("Not sent before the merge"))).toHaveLength(1);
    expect(told.filter((raw) => raw.includes("Said to both"))).toHaveLength(1);
  });

  it("tells what is wrong with the mailbox, and goes on when it is right again", async () => {
    await setAccount({ password: "a guess" });
    expect(await look()).toMatchObject({ problem: "support-mail.unauthorised" });
    await setAccount({ mailbox: "Help" });
    expect(await look()).toMatchObject({ problem: "support-mail.no-mailbox" });
    await setAccount({ host: "10.0.0.1" });
    await look();
    expect(await problem()).toBe("support-mail.host-private");
    await setAccount({});
    await look();
    expect(await problem()).toBeNull();
  });
});
