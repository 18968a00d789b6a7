/** A tenant's id: the UUID of its organisation. Branded, so that a bare string cannot reach a connection. */
export type TenantId = string & { readonly __brand: "TenantId" };

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Reads a tenant id.
 *
 * @throws RangeError when `value` is not a UUID; the message names the value.
 */
export function parseTenantId(value: string): TenantId {
  if (!uuidPattern.test(value)) throw new RangeError(`A tenant id is a UUID; got ${JSON.stringify(value)}.`);
  return value.toLowerCase() as TenantId;
}
