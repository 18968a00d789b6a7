import { createHmac, randomBytes } from "node:crypto";

/** Bytes of a signing secret; Standard Webhooks asks for 24 to 64. */
const secretBytes = 32;
const secretPrefix = "whsec_";

/** The secret of a webhook as its receiver is shown it, and the bytes that sign. */
export interface SigningSecret {
  /** `whsec_` and the bytes in base64. */
  text: string;
  bytes: Buffer;
}

export function makeSigningSecret(): SigningSecret {
  const bytes = randomBytes(secretBytes);
  return { text: `${secretPrefix}${bytes.toString("base64")}`, bytes };
}

/** One message as it is signed. */
export interface SignedContent {
  /** The same for every attempt, by which receivers know a repetition. */
  id: string;
  /** Seconds since 1970 of this attempt. */
  timestamp: number;
  body: string;
}

/**
 * The three headers of Standard Webhooks (https://github.com/standard-webhooks/standard-webhooks, version 1): HMAC-SHA256 of
 * `id.timestamp.body` in base64, one signature per secret so that a receiver may know either.
 */
export function signatureHeaders(content: SignedContent, secrets: readonly Uint8Array[]): Record<string, string> {
  const { id, timestamp, body } = content;
  const signatures = secrets.map(
    (secret) => `v1,${createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64")}`,
  );
  return { "webhook-id": id, "webhook-timestamp": String(timestamp), "webhook-signature": signatures.join(" ") };
}
