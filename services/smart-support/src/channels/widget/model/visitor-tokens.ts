import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Who a visitor's token speaks for. */
export interface VisitorTicket {
  tenantId: string;
  visitorId: string;
  /** Until when it is good. */
  until: Date;
}

const uuidBytes = 16;
const timeBytes = 6;
/** Half of a SHA-256: nobody guesses 2^128. */
const signatureBytes = 16;
const bodyBytes = 2 * uuidBytes + timeBytes;

/**
 * Signs what a browser keeps to open its conversation again. It is no session of the platform's: it opens one visitor's own
 * conversation and nothing else, and needs no cookie, so other sites' pages cannot use it in the customer's name.
 */
export class VisitorTokens {
  private readonly key: Buffer;

  constructor(secretsKey: string) {
    this.key = Buffer.from(hkdfSync("sha256", secretsKey, "", "bellwether support visitors", 32));
  }

  issue({ tenantId, visitorId, until }: VisitorTicket): string {
    const ids = Buffer.from(`${tenantId}${visitorId}`.replaceAll("-", ""), "hex");
    const time = Buffer.alloc(timeBytes);
    time.writeUIntBE(until.getTime(), 0, timeBytes);
    const body = Buffer.concat([ids, time]);
    return Buffer.concat([body, this.sign(body)]).toString("base64url");
  }

  /** Null where the token is not ours, or is past its time. */
  read(token: string, now: Date): VisitorTicket | null {
    const bytes = Buffer.from(token, "base64url");
    if (bytes.length !== bodyBytes + signatureBytes) return null;
    const body = bytes.subarray(0, bodyBytes);
    if (!timingSafeEqual(bytes.subarray(bodyBytes), this.sign(body))) return null;
    const until = new Date(body.readUIntBE(2 * uuidBytes, timeBytes));
    if (until <= now) return null;
    return {
      tenantId: uuidText(body.subarray(0, uuidBytes)),
      visitorId: uuidText(body.subarray(uuidBytes, 2 * uuidBytes)),
      until,
    };
  }

  private sign(body: Uint8Array): Buffer {
    return createHmac("sha256", this.key).update(body).digest().subarray(0, signatureBytes);
  }
}

function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
