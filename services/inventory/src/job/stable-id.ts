import { createHash } from "node:crypto";

/**
 * A UUID of version 8 (RFC 9562) from what it is the id of, so that a plan that was killed and runs again names the same
 * things, and what lasts from plan to plan keeps its name.
 */
export function stableId(...parts: readonly (string | null)[]): string {
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x80;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
