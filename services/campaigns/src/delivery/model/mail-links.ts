import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** What a link in a mail does: follow an address, end the mails, note that it was opened. */
export type MailLinkKind = "click" | "unsubscribe" | "open";

/** Whose message a link is of. */
export interface MailLinkOwner {
  tenantId: string;
  sendId: string;
}

const keyBytes = 32;
const uuidBytes = 16;
/** Half of a SHA-256: nobody guesses 2^128, and addresses stay short enough for mail programs. */
const signatureBytes = 16;

/**
 * Signs links that work without signing in: whoever has one was sent it. A signature is of one message, one deed and one address, so
 * that a link cannot be bent to lead elsewhere or to end another's mails. They hold for good, as the law wants of unsubscribing.
 */
export class MailLinks {
  private readonly key: Buffer;

  /** @param origin that readers' browsers reach, such as https://app.example */
  constructor(
    secretsKey: string,
    private readonly origin: string,
  ) {
    this.key = Buffer.from(hkdfSync("sha256", secretsKey, "", "bellwether mail links", keyBytes));
  }

  unsubscribe(owner: MailLinkOwner): string {
    return `${this.origin}/mail/u/${this.token("unsubscribe", owner, "")}`;
  }

  open(owner: MailLinkOwner): string {
    return `${this.origin}/mail/o/${this.token("open", owner, "")}`;
  }

  /** A link that notes the click and leads to `address`. */
  click(owner: MailLinkOwner, address: string): string {
    return `${this.origin}/mail/c/${this.token("click", owner, address)}?to=${encodeURIComponent(address)}`;
  }

  /** Whose link a token is of; null where we did not sign it for this. @param address that it leads to; empty for other kinds */
  read(kind: MailLinkKind, token: string, address: string): MailLinkOwner | null {
    const bytes = Buffer.from(token, "base64url");
    if (bytes.length !== 2 * uuidBytes + signatureBytes) return null;
    const owner = {
      tenantId: uuidText(bytes.subarray(0, uuidBytes)),
      sendId: uuidText(bytes.subarray(uuidBytes, 2 * uuidBytes)),
    };
    const isOurs = timingSafeEqual(bytes.subarray(2 * uuidBytes), this.sign(kind, owner, address));
    return isOurs ? owner : null;
  }

  private token(kind: MailLinkKind, owner: MailLinkOwner, address: string): string {
    const ids = Buffer.from(`${owner.tenantId}${owner.sendId}`.replaceAll("-", ""), "hex");
    return Buffer.concat([ids, this.sign(kind, owner, address)]).toString("base64url");
  }

  private sign(kind: MailLinkKind, { tenantId, sendId }: MailLinkOwner, address: string): Buffer {
    const signed = createHmac("sha256", this.key).update(`${kind}\n${tenantId}\n${sendId}\n${address}`).digest();
    return signed.subarray(0, signatureBytes);
  }
}

function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
