/** Where a mail server is, and how it is spoken to. */
interface MailServer {
  host: string;
  port: number;
  security: string;
}

/** A password that is kept goes where it was given for: whoever may change the server could have it sent to themselves. */
export function isSameServer(one: MailServer, other: MailServer): boolean {
  return one.host === other.host && one.port === other.port && one.security === other.security;
}
