import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";

/** A mail as the server took it on. */
export interface SunkMail {
  to: string;
  messageId: string;
  raw: string;
}

/** How the server answers a reader's address; undefined: it takes the mail. */
export type SinkRule = (address: string) => { status: number; words: string } | undefined;

/** A real SMTP server on this machine that keeps what it takes on. */
export class SmtpSink {
  readonly mails: SunkMail[] = [];
  /** Answers addresses; by default every one is welcome. */
  rule: SinkRule = () => undefined;
  /** Whether what mails say is kept, beside whom they are for. A hundred thousand weigh more than what sends them. */
  keepsWords = true;
  /** Called after a mail was taken on, and before the sender hears of it. */
  onTaken: () => void = () => undefined;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      onRcptTo: ({ address }, _session, answer) => {
        const refusal = this.rule(address);
        answer(
          refusal === undefined ? null : Object.assign(new Error(refusal.words), { responseCode: refusal.status }),
        );
      },
      onData: (stream, session, answer) => void this.take(stream, session).then(() => answer(null), answer),
    });
    // A sender that is killed breaks its connections.
    this.server.on("error", () => undefined);
  }

  static async open(): Promise<SmtpSink> {
    const sink = new SmtpSink();
    const listener = sink.server.listen(0, "127.0.0.1");
    await once(listener, "listening");
    return sink;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** Mails as they lie in mailboxes: one that came twice under one id lies there once, as large mailboxes have it. */
  get mailboxes(): Map<string, SunkMail> {
    return new Map(this.mails.map((mail) => [mail.messageId, mail]));
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const raw = await text(stream);
    const messageId = /^message-id:\s*<([^>]+)>/im.exec(raw)?.[1] ?? "";
    for (const { address } of session.envelope.rcptTo)
      this.mails.push({ to: address, messageId, raw: this.keepsWords ? raw : "" });
    this.onTaken();
  }
}
