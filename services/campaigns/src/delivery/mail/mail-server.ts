import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { createTransport, type Transporter } from "nodemailer";
import { type HandOver, judgeFailure, kept, type SmtpFailure } from "../model/smtp-answer.ts";

/** How a server is talked to: encrypted from the first byte, from STARTTLS on, or not at all. */
export const mailSecurities = ["TLS", "STARTTLS", "NONE"] as const;
export type MailSecurity = (typeof mailSecurities)[number];

export interface MailServer {
  host: string;
  port: number;
  security: MailSecurity;
  username: string | null;
  password: string | null;
}

/** A server that cannot be talked to, for a reason that whoever set it up can put right. */
export class MailServerRefused extends Error {
  override readonly name = "MailServerRefused";

  constructor(readonly code: "mail.host-unknown" | "mail.host-private" | "mail.no-encryption") {
    super(code);
  }
}

/** Milliseconds for a connection and its greeting, then for each answer. */
const connectMs = 20_000;
const answerMs = 60_000;

/** Connections at once, and messages over each: what large servers take from one sender. */
export const mailConnections = 10;
const messagesPerConnection = 500;

/** A mail as it goes out. */
export interface OutgoingMail {
  /** The key of the message: its Message-ID is made of it, so it is the same however often it is sent. */
  id: string;
  fromName: string;
  fromAddress: string;
  replyTo: string | null;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Where one click, made by the mail program, ends these mails; null in tests, which nobody is to end. */
  unsubscribeUrl: string | null;
  /** Besides, such as those by which answers find what they answer. */
  headers?: Record<string, string>;
}

/** Connections to a mail server. */
export class OpenMailServer {
  private constructor(private readonly transport: Transporter) {}

  /**
   * Finds the server and opens nothing yet. The address that was checked is the one that is connected to, as for webhooks, so that
   * nobody has the platform talk to what only it can reach.
   *
   * @throws MailServerRefused
   */
  static async find(server: MailServer, destinations: Destinations): Promise<OpenMailServer> {
    const address = await permittedAddress(server, destinations);
    const { host, port, security, username, password } = server;
    const transport = createTransport({
      pool: true,
      host: address,
      port,
      secure: security === "TLS",
      requireTLS: security === "STARTTLS",
      ignoreTLS: security === "NONE",
      tls: isIP(host) === 0 ? { servername: host } : {},
      ...(username === null ? {} : { auth: { user: username, pass: password ?? "" } }),
      maxConnections: mailConnections,
      maxMessages: messagesPerConnection,
      // Whether a message goes again is decided by whoever counts attempts.
      maxRequeues: 0,
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      socketTimeout: answerMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return new OpenMailServer(transport);
  }

  /** Hands a mail over. */
  async send(mail: OutgoingMail): Promise<HandOver> {
    const { id, fromName, fromAddress, replyTo, to, subject, html, text, unsubscribeUrl, headers = {} } = mail;
    try {
      const { response } = await this.transport.sendMail({
        messageId: `<${id}@${domainOf(fromAddress)}>`,
        from: { name: fromName, address: fromAddress },
        // One reader by envelope and header alike, whatever is written into the address.
        to: { name: "", address: to },
        envelope: { from: fromAddress, to: [to] },
        ...(replyTo === null ? {} : { replyTo }),
        subject,
        html,
        text,
        headers: { ...headers, ...(unsubscribeUrl === null ? {} : unsubscribeHeaders(unsubscribeUrl)) },
      });
      return { outcome: "SENT", answer: kept(response ?? "") };
    } catch (error) {
      return judgeFailure(error as SmtpFailure);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** RFC 2369 and RFC 8058: mail programs show a button, and one request to the address ends the mails. */
function unsubscribeHeaders(url: string): Record<string, string> {
  return { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** Whether a server is on this machine: it delivers to nobody by itself, so no domain has to speak for it. */
export async function isLocalServer(host: string): Promise<boolean> {
  const addresses = await addressesOf(host).catch(() => []);
  return addresses.length > 0 && addresses.every((address) => address === "::1" || address.startsWith("127."));
}

async function permittedAddress({ host, security }: MailServer, destinations: Destinations): Promise<string> {
  const addresses = await addressesOf(host).catch(() => []);
  const [first] = addresses;
  if (first === undefined) throw new MailServerRefused("mail.host-unknown");
  // Without TLS a password and every reader's address would be there to read; only this machine's own network needs none.
  const url = new URL(security === "NONE" ? "http://server" : "https://server");
  if (addresses.every((address) => destinations.permits(address, url))) return first;
  const encrypted = new URL("https://server");
  const isOpen = addresses.every((address) => destinations.permits(address, encrypted));
  throw new MailServerRefused(isOpen ? "mail.no-encryption" : "mail.host-private");
}

async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host) !== 0) return [host];
  return (await lookup(host, { all: true })).map(({ address }) => address);
}
