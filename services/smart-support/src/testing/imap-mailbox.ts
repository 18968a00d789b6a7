import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";

/** A mailbox that answers as RFC 3501 says, as far as a reader of mails asks: greeting, capabilities, login, selection, fetches. */
export class ImapMailbox {
  readonly user = "help";
  readonly password = "open sesame";
  uidValidity = 1_700_000_000;
  /** Bytes of mails that were sent. */
  sentBytes = 0;
  private readonly mails: { uid: number; source: Buffer; arrivedAt: string }[] = [];
  private nextUid = 1;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<ImapMailbox> {
    const server = createServer();
    const mailbox = new ImapMailbox(server);
    server.on("connection", (socket) => mailbox.serve(socket));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return mailbox;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** @param arrivedAt as IMAP writes it */
  add(lines: readonly string[], arrivedAt = "22-Nov-2026 10:00:00 +0000"): void {
    this.mails.push({ uid: this.nextUid++, source: Buffer.from(lines.join("\r\n"), "utf8"), arrivedAt });
  }

  /** As a server does that lost its numbers: every mail is there under another. */
  makeAnew(): void {
    this.uidValidity++;
    this.nextUid = 1;
    for (const mail of this.mails) mail.uid = this.nextUid++;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on("close", () => this.sockets.delete(socket)).on("error", () => undefined);
    socket.write("* OK [CAPABILITY IMAP4rev1] ready\r\n");
    let rest = "";
    socket.on("data", (bytes) => {
      const lines = (rest + bytes.toString("latin1")).split("\r\n");
      rest = lines.pop()!;
      for (const line of lines) this.answer(socket, line);
    });
  }

  private answer(socket: Socket, line: string): void {
    const [, tag = "*", command = "", rest = ""] = /^(\S+) (UID \w+|\w+) ?(.*)$/.exec(line) ?? [];
    const done = (status: string) => socket.write(`${tag} ${status}\r\n`);
    switch (command.toUpperCase()) {
      case "CAPABILITY":
        socket.write("* CAPABILITY IMAP4rev1\r\n");
        return void done("OK done");
      case "LOGIN":
        return void done(
          rest === `"${this.user}" "${this.password}"` || rest === `${this.user} "${this.password}"`
            ? "OK in"
            : "NO no",
        );
      case "LIST":
        if (!rest.endsWith('""')) socket.write('* LIST () "/" INBOX\r\n');
        else socket.write('* LIST (\\Noselect) "/" ""\r\n');
        return void done("OK done");
      case "EXAMINE":
      case "SELECT":
        if (!/^"?INBOX"?$/i.test(rest)) return void done("NO [NONEXISTENT] no such mailbox");
        socket.write(
          `* FLAGS (\\Seen)\r\n* ${this.mails.length} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY ${this.uidValidity}] ok\r\n* OK [UIDNEXT ${this.nextUid}] ok\r\n`,
        );
        return void done("OK [READ-ONLY] open");
      case "UID FETCH":
        this.fetch(socket, rest);
        return void done("OK done");
      case "LOGOUT":
        socket.write("* BYE\r\n");
        done("OK out");
        return void socket.end();
      case "NOOP":
        return void done("OK done");
      default:
        return void done("BAD unknown");
    }
  }

  private fetch(socket: Socket, rest: string): void {
    const [, from = "1", to = from] = /^(\d+)(?::(\d+|\*))?/.exec(rest) ?? [];
    const wantsSource = /BODY/.test(rest);
    for (const [at, { uid, source, arrivedAt }] of this.mails.entries()) {
      if (uid < Number(from) || (to !== "*" && uid > Number(to))) continue;
      const facts = `* ${at + 1} FETCH (UID ${uid} INTERNALDATE "${arrivedAt}"`;
      if (!wantsSource) {
        socket.write(`${facts})\r\n`);
        continue;
      }
      this.sentBytes += source.length;
      socket.write(`${facts} BODY[]<0> {${source.length}}\r\n`);
      socket.write(source);
      socket.write(")\r\n");
    }
  }
}
