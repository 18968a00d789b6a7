import type { SupportMailFailure } from "../support-mail/support-mail-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const englishSupportMailFailures: Pick<FailureSentences, SupportMailFailure> = {
  "support-mail.host": () => "Give the IMAP server's name, such as imap.example.com.",
  "support-mail.port": () => "A port is a number from 1 to 65535; 993 is usual.",
  "support-mail.username": () => "Give the user name of the mailbox, in a line of at most 200 characters.",
  "support-mail.password": () => "Give the mailbox's password; it is sealed, and nobody is shown it again.",
  "support-mail.mailbox": () => "Give the folder that mails arrive in; INBOX is usual.",
  "support-mail.host-unknown": (f) => `There is no server called ${f.text("host")}; look at its name.`,
  "support-mail.host-private": (f) =>
    `${f.text("host")} is not on the public internet. Whoever runs the installation can allow its network (WEBHOOK_ALLOWED_NETWORKS).`,
  "support-mail.no-encryption": () =>
    "The server is not talked to without encryption; choose TLS or STARTTLS, or another server.",
  "support-mail.secret": () => "The mailbox's password cannot be read any more; enter it again.",
  "support-mail.unauthorised": (f) => `${f.text("host")} refuses the user name or the password.`,
  "support-mail.no-mailbox": () => "The mailbox has no such folder; look at its name.",
  "support-mail.silent": (f) => `${f.text("host")} does not answer as an IMAP server does. It is tried again.`,
  "support-mail.no-server": () =>
    "Answers cannot be sent: set up by which server the organisation sends mail, under Settings, Mail.",
};
