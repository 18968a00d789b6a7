import { createAuthPool } from "@bellwether/gateway/auth/auth-pool";
import { type OpenDatabase, openDatabase } from "@bellwether/infra/postgres/open-database";
import type { Environment } from "@bellwether/schema/config/environment";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { CommandError, exitCodes } from "../exit-codes.ts";

/** An organisation's data, as the application role sees it. */
export interface OpenOrganisation {
  door: TenantDoor;
  tenantId: TenantId;
  name: string;
  close(): Promise<void>;
}

/**
 * Opens the database that the environment names, the running embedded one, or that one for as long as the command runs;
 * there the organisation of the given name, or the only one that is no sandbox. An empty installation gets its first organisation.
 *
 * @param say where secrets of a first organisation are shown, this once
 * @throws CommandError when the database cannot be reached, or the organisation is not clear
 */
export async function openOrganisation(
  environment: Environment,
  asked: string | undefined,
  say: (text: string) => void,
): Promise<OpenOrganisation> {
  const database = await openDatabase(environment).catch((error: unknown) => {
    throw new CommandError(exitCodes.unavailable, `The database cannot be used: ${messageOf(error)}`);
  });
  try {
    const { id, name } = await chooseOrganisation(environment, database, asked, say);
    const source = createAppDataSource({
      url: database.appUrl,
      poolSize: 3,
      connectionTimeoutMs: 10_000,
      statementTimeoutMs: 0,
    });
    await source.initialize();
    const close = async () => {
      await source.destroy();
      await database.close();
    };
    return { door: new TenantDoor(source), tenantId: id, name, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Organisation {
  id: TenantId;
  name: string;
  isSandbox?: boolean;
}

async function chooseOrganisation(
  environment: Environment,
  database: OpenDatabase,
  asked: string | undefined,
  say: (text: string) => void,
): Promise<Organisation> {
  const all = await listOrganisations(database.authUrl);
  const chosen =
    asked === undefined
      ? all.filter(({ isSandbox }) => !isSandbox)
      : all.filter(({ id, name }) => name === asked || id === asked);
  if (chosen.length === 1) return chosen[0]!;
  if (all.length === 0 && asked === undefined) return createFirst(environment, database, say);
  const names = all.map(({ name, id }) => `${name} (${id})`).join(", ");
  const problem = chosen.length === 0 ? `There is no organisation ${JSON.stringify(asked)}` : "Which organisation";
  throw new CommandError(exitCodes.usage, `${problem}? Say --organisation with a name or id of: ${names}.`);
}

async function listOrganisations(authUrl: string): Promise<Organisation[]> {
  const pool = createAuthPool(authUrl, 1);
  try {
    const { rows } = await pool.query<{ id: string; name: string; isSandbox: boolean }>(
      `SELECT id, name, EXISTS (SELECT FROM sandbox WHERE "sandboxId" = organization.id) AS "isSandbox"
       FROM organization ORDER BY "createdAt"`,
    );
    return rows.map(({ id, name, isSandbox }) => ({ id: parseTenantId(id), name, isSandbox }));
  } finally {
    await pool.end();
  }
}

/** The sign-in library is large, and needed for this alone. */
async function createFirst(
  environment: Environment,
  { appUrl, authUrl }: OpenDatabase,
  say: (text: string) => void,
): Promise<Organisation> {
  const { ensureFirstOwner } = await import("@bellwether/gateway/auth/first-owner");
  const owner = await ensureFirstOwner({ appUrl, authUrl, environment });
  if (owner.password !== undefined)
    say(`Made the first organisation. Sign in as ${owner.email} with ${owner.password} (shown this once).`);
  return { id: owner.organisationId, name: "Bellwether" };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
