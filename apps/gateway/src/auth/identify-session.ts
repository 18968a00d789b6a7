import { rolePermissions } from "@bellwether/schema/contracts/permissions";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import type pg from "pg";
import type { Identify } from "./identity.ts";
import { membershipOf } from "./membership.ts";
import type { SignIn } from "./sign-in.ts";

/** Finds the person behind a session cookie, and their place in the organisation that the session is in. */
export function identifySession(signIn: SignIn, pool: pg.Pool): Identify {
  return async (cookie) => {
    // A GraphQL answer sets no cookie, so the session's life is prolonged by `/api/auth/get-session` alone.
    const found = await signIn.api.getSession({
      headers: new Headers({ cookie }),
      query: { disableRefresh: true },
    });
    if (found === null) return { refused: "invalid", message: "The session has ended; sign in again." };
    const { session, user } = found;
    const organisation = session.activeOrganizationId;
    const membership = organisation ? await membershipOf(pool, user.id, organisation) : null;
    if (!organisation || membership === null)
      return { refused: "no-organisation", message: "You are not a member of the organisation this session is in." };
    return {
      tenantId: parseTenantId(organisation),
      kind: "member",
      id: membership.memberId,
      role: membership.role,
      permissions: new Set(rolePermissions[membership.role]),
      expiresAt: session.expiresAt,
    };
  };
}
