import type { Permission, Role } from "@bellwether/schema/contracts/permissions";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { FastifyBaseLogger } from "fastify";
import type { AuditTrail } from "./audit/audit-trail.ts";
import type { Loaders } from "./loaders.ts";
import type { Services } from "./services.ts";

/** Who asks, as their credentials prove it. */
export interface Caller {
  tenantId: TenantId;
  kind: "member" | "apiKey";
  /** The member's or the key's id with the sign-in library. */
  id: string;
  /** Null for an API key, which has scopes instead. */
  role: Role | null;
  permissions: ReadonlySet<Permission>;
  /** `en` or `zh-CN`: the language of sentences in answers, from Accept-Language. */
  locale: "en" | "zh-CN";
}

/** What every resolver is given. One per request. */
export interface RequestContext {
  caller: Caller;
  /** Reads: one snapshot of the caller's organisation, opened at the first statement. */
  db: TenantSnapshot;
  /** Writes: a transaction of its own. */
  door: TenantDoor;
  loaders: Loaders;
  services: Services;
  /** What of this request goes into the audit log. */
  audit: AuditTrail;
  requestId: string;
  /** Aborted at the request's deadline, and when the client goes away. */
  signal: AbortSignal;
  log: FastifyBaseLogger;
}
