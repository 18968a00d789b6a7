import type { Permission } from "@bellwether/schema/contracts/permissions";
import type { Tenant } from "./two-tenants.ts";

/** How one root field is asked for everything it could give away of a tenant. */
export interface RootFieldCase {
  /** Null: whoever has valid credentials. */
  permission: Permission | null;
  document: string;
  variables?: (of: Tenant) => Record<string, unknown>;
  /** What the tenant's own answer shows; without it the case would prove nothing. For mutations: null. */
  reveals: ((of: Tenant) => string) | null;
}
