import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import { type SecretBox, Unreadable } from "@bellwether/runtime/webhooks/secret-box";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { BroughtKind } from "./contract.ts";
import { localEncoder } from "./local/local-encoder.ts";
import { openInferenceEncoder } from "./open-inference-encoder.ts";
import { openaiEncoder } from "./openai-encoder.ts";
import { EncoderFailed, type SentenceEncoder } from "./sentence-encoder.ts";

/** What encoders are reached by. */
export interface EncoderServices {
  /** Opens keys of endpoints. */
  secrets: SecretBox;
  destinations: Destinations;
  /** SUPPORT_ENCODERS_DIR. */
  encodersFolder: string | undefined;
}

/** Where an encoder is, as it is stored. */
export interface EncoderAddress {
  kind: BroughtKind;
  /** Null of a LOCAL one. */
  url: string | null;
  model: string;
  /** Sealed; null where it asks for none. */
  secret: Uint8Array | null;
}

/** Whom the key of an encoder's endpoint is sealed for. */
export const supportEncoderOwner = (tenantId: TenantId) => `support-encoder:${tenantId}`;

/**
 * The encoder at an address; nothing is asked of it yet.
 *
 * @param pool whose threads compute a LOCAL one
 * @throws EncoderFailed where its key cannot be opened
 */
export function openEncoder(
  tenantId: TenantId,
  { kind, url, model, secret }: EncoderAddress,
  { secrets, destinations, encodersFolder, pool }: EncoderServices & { pool: TaskPool },
): SentenceEncoder {
  if (kind === "LOCAL") return localEncoder(pool, encodersFolder, model);
  const endpoint = { url: url ?? "", key: openKey(), destinations };
  return kind === "OPENAI" ? openaiEncoder(endpoint, model) : openInferenceEncoder(endpoint, model);

  function openKey(): string | null {
    try {
      return secret === null ? null : secrets.open(secret, supportEncoderOwner(tenantId)).toString("utf8");
    } catch (cause) {
      if (cause instanceof Unreadable) throw new EncoderFailed("key", null, { cause });
      throw cause;
    }
  }
}
