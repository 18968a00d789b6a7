/** A mail's header, its name in lower case. */
export interface MailHeader {
  key: string;
  value: string;
}

const senders = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+.-][^@]*)?@/i;

/**
 * Whether a program wrote the mail: answering it could go on for ever (RFC 3834), and nobody asked anything. Besides the header of that
 * standard, it heeds what lists, bounces and older programs say.
 */
export function isAutomaticMail(from: string, headers: readonly MailHeader[]): boolean {
  const value = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase() ?? null;
  const submitted = value("auto-submitted");
  if (submitted !== null && !submitted.startsWith("no")) return true;
  if (value("return-path") === "<>" || senders.test(from)) return true;
  if (/^(bulk|junk|list|auto_reply)$/.test(value("precedence") ?? "")) return true;
  return ["list-id", "x-autoreply", "x-autorespond", "x-auto-response-suppress", "feedback-id"].some(
    (name) => value(name) !== null && value(name) !== "",
  );
}
