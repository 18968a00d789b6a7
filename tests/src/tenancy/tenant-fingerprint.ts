import pg from "pg";
import type { Tenant } from "./two-tenants.ts";

/** What of the sign-in library's tables belongs to an organisation; when a key was last used may change. */
const signInRows = {
  organization: "SELECT id, name, slug FROM auth.organization WHERE id = $1",
  member: `SELECT id, "userId", role FROM auth.member WHERE "organizationId" = $1`,
  apikey: `SELECT id, name, enabled, permissions, "expiresAt" FROM auth.apikey WHERE "referenceId" = $1`,
};

/** Accounts of who asked for what: asking writes them, some a moment later, and they change nothing of what was asked for. */
const accounts = new Set(["audit_event", "usage_quota", "usage_day"]);

/** A hash of every table's rows of one tenant, read as the database's owner: whatever is written there changes it, but for accounts. */
export async function fingerprintOf(ownerUrl: string, { id }: Pick<Tenant, "id">): Promise<Record<string, string>> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const tables = await owner.query<{ name: string }>(
      // Views hold no rows of their own, and join all organisations to one who is above row-level security.
      `SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'tenant_id' ORDER BY 1`,
    );
    const told = tables.rows.filter(({ name }) => !accounts.has(name));
    const domain = told.map(({ name }) => [name, `SELECT * FROM public.${name} WHERE tenant_id = $1`] as const);
    const hashes: Record<string, string> = {};
    for (const [name, rows] of [...domain, ...Object.entries(signInRows)]) {
      const found = await owner.query<{ hash: string }>(
        `SELECT count(*) || ' rows ' || md5(coalesce(string_agg(one::text, '|' ORDER BY one::text), '')) AS hash FROM (${rows}) AS one`,
        [id],
      );
      hashes[name] = found.rows[0]?.hash ?? "";
    }
    return hashes;
  } finally {
    await owner.end();
  }
}
