import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** First byte of what is sealed: the way of sealing. */
const form = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** Sealed bytes that this box cannot open: they are of another key or another owner, or were changed. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/**
 * Seals secrets that have to be read again, such as those that sign messages, so that a copy of the database does not give them
 * away: AES-256-GCM under a key derived (HKDF-SHA256) from SECRETS_KEY. What is sealed for one owner opens for no other, so rows
 * cannot be exchanged.
 */
export class SecretBox {
  private readonly key: Buffer;

  constructor(secretsKey: string) {
    this.key = Buffer.from(hkdfSync("sha256", secretsKey, "", "bellwether secret box", 32));
  }

  /** @param owner what the secret belongs to, such as a tenant and a row; not secret */
  seal(secret: Uint8Array, owner: string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv("aes-256-gcm", this.key, nonce).setAAD(Buffer.from(owner, "utf8"));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([Buffer.of(form), nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws Unreadable */
  open(sealed: Uint8Array, owner: string): Buffer {
    const bytes = Buffer.from(sealed);
    const body = 1 + nonceBytes + tagBytes;
    if (bytes.length < body || bytes[0] !== form) throw new Unreadable("This is not a sealed secret.");
    const nonce = bytes.subarray(1, 1 + nonceBytes);
    const decipher = createDecipheriv("aes-256-gcm", this.key, nonce)
      .setAAD(Buffer.from(owner, "utf8"))
      .setAuthTag(bytes.subarray(1 + nonceBytes, body));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(body)), decipher.final()]);
    } catch (error) {
      throw new Unreadable("The secret was sealed with another key, or for another owner.", { cause: error });
    }
  }
}
