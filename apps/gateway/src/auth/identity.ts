import type { Permission, Role } from "@bellwether/schema/contracts/permissions";
import type { TenantId } from "@bellwether/schema/database/tenant-id";

/** Who a credential belongs to: a caller before the request's own wishes (its language) are known. */
export interface Identity {
  tenantId: TenantId;
  kind: "member" | "apiKey";
  id: string;
  role: Role | null;
  permissions: ReadonlySet<Permission>;
  /** When the credential itself ends; null for never. */
  expiresAt: Date | null;
}

/** Why a credential was not believed. The message is for the person who sent it and tells nothing about others. */
export interface Unidentified {
  refused: "missing" | "invalid" | "expired" | "no-organisation";
  message: string;
}

/** Asks the database about a credential; throws only when it cannot be asked. */
export type Identify = (secret: string) => Promise<Identity | Unidentified>;

export function isIdentity(answer: Identity | Unidentified): answer is Identity {
  return !("refused" in answer);
}
