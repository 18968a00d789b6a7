import { permissions, roles } from "@bellwether/schema/contracts/permissions";
import { apiKey } from "@better-auth/api-key";
import { betterAuth } from "better-auth";
import { organization } from "better-auth/plugins";
import { createAccessControl } from "better-auth/plugins/access";
import { defaultStatements, ownerAc } from "better-auth/plugins/organization/access";
import type pg from "pg";
import { firstOrganisationOf } from "./membership.ts";

/** What `npm start` and a deployment decide about sign-in. */
export interface SignInOptions {
  /** Connections as `bellwether_auth`, whose search path is the schema `auth`. */
  pool: pg.Pool;
  /** At least 32 characters; signs session cookies. */
  secret: string;
  /** Origin that browsers see; https makes the cookies Secure. */
  publicUrl: string;
  /** Origins that may send a session cookie, `publicUrl` among them. */
  trustedOrigins: readonly string[];
}

/** Keys start with this, so that a leaked one is recognised by scanners and by us. */
export const keyPrefix = "bw_";

/** Keys of sandboxes start with this: whoever reads a configuration sees which data a program works on. */
export const sandboxKeyPrefix = "bw_test_";

/** A session lives this long after its last use, to the day. */
const sessionSeconds = 7 * 86_400;
const dayInSeconds = 86_400;

// The library asks for its own access rules. Ours are in `permissions.ts`; the library's routes that would apply these
// are not reachable from outside (see `auth-routes.ts`), so only the owner needs any.
const access = createAccessControl({ ...defaultStatements, apiKey: ["create", "read", "update", "delete"] } as const);
const noAccess = access.newRole({ apiKey: [] });
const libraryRoles = {
  ...Object.fromEntries(roles.map((role) => [role, noAccess])),
  owner: access.newRole({ ...ownerAc.statements, apiKey: ["create", "read", "update", "delete"] }),
};

/** Configures better-auth: e-mail and password for people, API keys owned by organisations, one role per membership. */
export function createSignIn({ pool, secret, publicUrl, trustedOrigins }: SignInOptions) {
  return betterAuth({
    appName: "Bellwether",
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    database: pool,
    trustedOrigins: [...trustedOrigins],
    telemetry: { enabled: false },
    logger: { disabled: true },
    // People come by `memberAdd`; nobody signs themselves up.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: sessionSeconds, updateAge: dayInSeconds, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 10,
      max: 100,
      customRules: { "/sign-in/email": { window: 60, max: 10 }, "/change-password": { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: "bellwether",
      // The library leaves this check out of tests unless told so.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: "uuid" },
      // Set by `auth-routes.ts` to the one address that Fastify believes; a client's own header never gets here.
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, activeOrganizationId: await firstOrganisationOf(pool, session.userId) },
          }),
        },
      },
    },
    plugins: [
      organization({ ac: access, roles: libraryRoles, allowUserToCreateOrganization: false, membershipLimit: 10_000 }),
      apiKey({
        references: "organization",
        defaultPrefix: keyPrefix,
        requireName: true,
        maximumNameLength: 100,
        startingCharactersConfig: { shouldStore: true, charactersLength: 9 },
        keyExpiration: { minExpiresIn: 1, maxExpiresIn: 3_650 },
        // The library's own limit is 10 requests a day; the gateway limits keys itself.
        rateLimit: { enabled: false },
        permissions: { defaultPermissions: {} },
      }),
    ],
  });
}

export type SignIn = ReturnType<typeof createSignIn>;

/** Every permission as the library stores it: resource → actions. */
export type StoredScopes = Record<string, string[]>;

/** `data:read` → `{ data: ["read"] }`. */
export function toStoredScopes(scopes: readonly string[]): StoredScopes {
  const stored: StoredScopes = {};
  for (const scope of scopes) {
    const [resource = "", action = ""] = scope.split(":");
    stored[resource] = [...(stored[resource] ?? []), action];
  }
  return stored;
}

/** The permissions in what the library stored; names that are no longer permissions are left out. */
export function fromStoredScopes(stored: string | null) {
  const parsed = stored === null ? {} : (JSON.parse(stored) as StoredScopes);
  return permissions.filter((permission) => {
    const [resource = "", action = ""] = permission.split(":");
    return parsed[resource]?.includes(action) ?? false;
  });
}
