/** Why mails cannot be fetched or sent, for whoever set the mailbox up to put right. */
export const mailProblems = [
  "support-mail.host-unknown",
  "support-mail.host-private",
  "support-mail.no-encryption",
  /** The password was sealed with another key. */
  "support-mail.secret",
  "support-mail.unauthorised",
  "support-mail.no-mailbox",
  /** No answer, or none that makes sense. */
  "support-mail.silent",
  /** Nobody has set up by which server the organisation sends. */
  "support-mail.no-server",
] as const;
export type MailProblem = (typeof mailProblems)[number];

/** A mailbox that cannot be read, for a reason that its owner can put right. */
export class MailboxRefused extends Error {
  override readonly name = "MailboxRefused";

  constructor(readonly code: MailProblem) {
    super(code);
  }
}

export function isMailProblem(code: string): code is MailProblem {
  return (mailProblems as readonly string[]).includes(code);
}
