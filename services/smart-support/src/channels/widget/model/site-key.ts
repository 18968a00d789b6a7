import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";

const prefix = "bws_";
const uuidBytes = 16;
/** Random bytes that make a key another one: it is no secret, but nobody comes upon it. */
export const saltBytes = 9;

/** The key that an organisation's pages carry: it says whose they are, so that they need no sign-in to be known. */
export function makeSiteKey(tenantId: TenantId, salt: Uint8Array): string {
  if (salt.length !== saltBytes) throw new RangeError(`A site key has ${saltBytes} random bytes; got ${salt.length}.`);
  const bytes = Buffer.concat([Buffer.from(tenantId.replaceAll("-", ""), "hex"), salt]);
  return `${prefix}${bytes.toString("base64url")}`;
}

/** Whose a key says it is; null where it has no such shape. Only the organisation's own row tells whether it is good. */
export function tenantOfSiteKey(key: string): TenantId | null {
  if (!key.startsWith(prefix)) return null;
  const bytes = Buffer.from(key.slice(prefix.length), "base64url");
  if (bytes.length !== uuidBytes + saltBytes) return null;
  const hex = bytes.subarray(0, uuidBytes).toString("hex");
  return parseTenantId(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
}
