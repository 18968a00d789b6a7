import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dataDirectory } from "@bellwether/schema/config/data-directory";
import type { Environment } from "@bellwether/schema/config/environment";
import { permissions } from "@bellwether/schema/contracts/permissions";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import type pg from "pg";
import { createAccount, readEmail } from "./accounts.ts";
import { createKey } from "./api-keys.ts";
import { createAuthPool } from "./auth-pool.ts";
import { readAuthSecret } from "./auth-secret.ts";
import { inAuthTransaction } from "./auth-transaction.ts";
import { originsOf } from "./origins.ts";
import { createSignIn } from "./sign-in.ts";

/** Where the two service roles reach the migrated database, and what to make. */
export interface FirstOwnerOptions {
  authUrl: string;
  appUrl: string;
  environment: Pick<Environment, "DATA_DIR" | "AUTH_SECRET" | "PUBLIC_URL" | "DASHBOARD_PORT">;
  /** By default `owner@bellwether.local`. */
  email?: string;
  /** By default `Bellwether`; its owner renames it. */
  organisationName?: string;
}

/** What the first start made; the secrets are shown this once. */
export interface FirstOwner {
  created: boolean;
  organisationId: TenantId;
  email: string;
  /** Only when created. */
  password?: string;
  /** For the local command line, as in `DATA_DIR/cli-key`. Made anew when that file is missing. */
  cliKey?: string;
}

/**
 * Sees to it that the installation has an owner, an organisation and a key for the local command line. Two starts at once
 * make one owner; a start that was cut off in the middle is completed by the next.
 */
export async function ensureFirstOwner(options: FirstOwnerOptions): Promise<FirstOwner> {
  const { environment } = options;
  const email = readEmail(options.email ?? "owner@bellwether.local");
  if (email === null) throw new RangeError(`The first owner's e-mail address is not one: ${options.email}.`);
  const pool = createAuthPool(options.authUrl, 3);
  try {
    const secret = await readAuthSecret(environment.AUTH_SECRET, dataDirectory(environment));
    const signIn = createSignIn({ pool, secret, ...originsOf(environment) });
    const name = options.organisationName ?? "Bellwether";
    const owner = await inAuthTransaction(pool, async (db) => {
      await db.query("SELECT pg_advisory_xact_lock(hashtextextended('first-owner', 0))");
      return (await findOwner(db)) ?? { ...(await createOwner(db, signIn, email, name)), created: true };
    });
    await ensureOrganisationRow(options.appUrl, owner.organisationId, name);
    const cliKey = await ensureCliKey(dataDirectory(environment), async () => {
      const grantable = new Set(permissions);
      const key = { name: "Command line", scopes: permissions, expiresInDays: null, grantable };
      const made = await createKey(pool, signIn, owner.organisationId, key);
      if (!made.ok) throw new Error(`No key for the command line: ${made.rule}`);
      return made.value.key;
    });
    return { ...owner, ...(cliKey === null ? {} : { cliKey }) };
  } finally {
    await pool.end();
  }
}

async function findOwner(db: pg.PoolClient): Promise<FirstOwner | null> {
  const found = await db.query<{ organisation: string; email: string }>(
    `SELECT member."organizationId" AS organisation, person.email
     FROM member JOIN "user" AS person ON person.id = member."userId"
     WHERE member.role = 'owner' ORDER BY member."createdAt", member.id LIMIT 1`,
  );
  const row = found.rows[0];
  return row === undefined
    ? null
    : { created: false, organisationId: parseTenantId(row.organisation), email: row.email };
}

async function createOwner(
  db: pg.PoolClient,
  signIn: ReturnType<typeof createSignIn>,
  email: string,
  organisationName: string,
): Promise<Omit<FirstOwner, "created">> {
  const { userId, initialPassword } = await createAccount(db, signIn, { email, name: "Owner" });
  const organisationId = randomUUID();
  await db.query(`INSERT INTO organization (id, name, slug, "createdAt") VALUES ($1::uuid, $2, $1::text, now())`, [
    organisationId,
    organisationName,
  ]);
  await db.query(`INSERT INTO member ("organizationId", "userId", role, "createdAt") VALUES ($1, $2, 'owner', now())`, [
    organisationId,
    userId,
  ]);
  return { organisationId: parseTenantId(organisationId), email, password: initialPassword };
}

/** The organisation's row among the domain's tables, which the sign-in library's role cannot reach. */
async function ensureOrganisationRow(appUrl: string, organisationId: TenantId, name: string): Promise<void> {
  const dataSource = createAppDataSource({
    url: appUrl,
    poolSize: 1,
    connectionTimeoutMs: 5_000,
    statementTimeoutMs: 10_000,
  });
  await dataSource.initialize();
  try {
    await new TenantDoor(dataSource).write(organisationId, (db) =>
      db.query("INSERT INTO organisation (name) VALUES ($1) ON CONFLICT (tenant_id) DO NOTHING", [name]),
    );
  } finally {
    await dataSource.destroy();
  }
}

/** The key that was made now; null when the file has one from an earlier start. */
async function ensureCliKey(dataDirectory: string, make: () => Promise<string>): Promise<string | null> {
  const path = join(dataDirectory, "cli-key");
  const known = await readFile(path, "utf8").catch(() => "");
  if (known.trim() !== "") return null;
  await mkdir(dataDirectory, { recursive: true });
  const key = await make();
  await writeFile(path, `${key}\n`, { mode: 0o600 });
  return key;
}
