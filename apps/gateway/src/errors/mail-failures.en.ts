import type { MailFailure } from "../campaign-delivery/mail-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const englishMailFailures: Pick<FailureSentences, MailFailure> = {
  "mail.no-settings": () => "No mail server is set up; do so in the settings first.",
  "mail.changed": () => "Somebody changed the mail settings meanwhile; look at what is new, then decide again.",
  "mail.host": () => "Give the server's name, such as smtp.example.com.",
  "mail.port": () => "A port is a number from 1 to 65535; 587 is usual.",
  "mail.username": () => "The user name is a line of at most 200 characters.",
  "mail.password": () => "A password needs a user name, and has at most 500 characters.",
  "mail.password-again": () => "The password that is kept is not sent to another server; enter the password again.",
  "mail.from-name": () => "The sender's name is a line of 1 to 100 characters.",
  "mail.address": () => "This is not an e-mail address that mail can be sent to.",
  "mail.postal-address": () => "Give the postal address in 5 to 300 characters; the law wants it in every mail.",
  "mail.selector": () => "A DKIM selector is a word such as s1; your mail provider names it.",
  "mail.per-second": () => "Send 1 to 1,000 mails a second.",
  "mail.cost": () => "What a thousand mails cost is not negative.",
  "mail.no-words": () => "The campaign has no words in this language and variant yet.",
  "mail.host-unknown": (f) => `There is no server called ${f.text("host")}; look at its name in the settings.`,
  "mail.host-private": (f) =>
    `${f.text("host")} is not on the public internet. Whoever runs the installation can allow its network (WEBHOOK_ALLOWED_NETWORKS).`,
  "mail.no-encryption": () =>
    "The server offers no encryption that can be relied on; choose TLS or STARTTLS, or another server.",
  "mail.secret": () => "The password cannot be read any more; enter it again.",
  "mail.unauthorised": (f) => `The mail server refuses the user name or the password: “${f.text("answer")}”.`,
  "mail.sender-refused": (f) => `The mail server does not let you send from this address: “${f.text("answer")}”.`,
  "mail.refused": (f) => `The mail was not taken: “${f.text("answer")}”.`,
  "mail.bounces": () =>
    "Too many mails came back, which costs you your name with mailboxes. Look at where these addresses are from before you let it go on.",
  "mail.unknown-variable": (f) =>
    `Nothing is filled in for {{${f.text("variable")}}}; there are name, organisation, link and unsubscribe.`,
  "mail.template": (f) => `The MJML cannot be read: “${f.text("reason")}”.`,
  "mail.include": () => "mj-include is not read; put its content into the mail itself.",
  "mail.unknown-element": (f) => `MJML has no element ${f.text("element")}; mail programs would show nothing of it.`,
  "mail.nesting": (f) =>
    `Elements stand more than ${f.text("maximum")} deep inside one another; make the mail flatter.`,
  "mail.link": (f) =>
    `“${f.text("address")}” is no address that a link can lead to. Write the whole address, and no variable inside it.`,
  "mail.no-link": () => "The mail has {{link}} in it, and the campaign has no address: give one, or take it out.",
  "mail.domain-ok": (f) => `SPF, DKIM and DMARC speak for ${f.text("domain")}.`,
  "mail.local-server": () => "The server is on this machine, so no domain has to speak for it.",
  "mail.dns-silent": (f) => `No name server answers for ${f.text("name")}; try again later.`,
  "mail.spf-missing": (f) =>
    `${f.text("domain")} has no SPF record. Add a TXT record such as v=spf1 include:… -all that names your mail provider.`,
  "mail.spf-several": (f) => `${f.text("domain")} has several SPF records, which counts as none; make them one.`,
  "mail.spf-open": (f) => `The SPF record of ${f.text("domain")} lets everybody send (+all); end it with -all or ~all.`,
  "mail.spf-loose": (f) => `The SPF record of ${f.text("domain")} forbids nobody; end it with -all or ~all.`,
  "mail.dkim-no-selector": (f) => `Enter the DKIM selector that your mail provider signs for ${f.text("domain")} with.`,
  "mail.dkim-missing": (f) =>
    `There is no DKIM key at ${f.text("name")}; publish the one that your mail provider gives you.`,
  "mail.dkim-revoked": (f) => `The DKIM key at ${f.text("name")} was taken back; publish a new one.`,
  "mail.dmarc-missing": (f) =>
    `There is no DMARC record at ${f.text("name")}; add a TXT record such as v=DMARC1; p=quarantine.`,
  "mail.dmarc-none": (f) =>
    `The DMARC record at ${f.text("name")} asks for nothing (p=none); quarantine keeps others from writing in your name.`,
  "mail.not-aligned": (f) =>
    `Bounces go to ${f.text("other")}, which does not speak for ${f.text("domain")}; use an address of the same domain.`,
};
