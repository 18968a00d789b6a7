import pg from "pg";
import type { Tenant } from "./two-tenants.ts";

/** What of the sign-in library's tables belongs to an organisation; when a key was last used may change. */
const signInRows = {
  organization: "SELECT id, name, slug FROM auth.organization WHERE id::text = $2",
  member: `SELECT id, "userId", role FROM auth.member WHERE "organizationId"::text = $2`,
  apikey: `SELECT id, name, enabled, permissions, "expiresAt" FROM auth.apikey WHERE "referenceId"::text = $2`,
};

/** Accounts of who asked for what: asking writes them, some a moment later, and they change nothing of what was asked for. */
const accounts = new Set(["audit_event", "usage_quota", "usage_day"]);

/** Tells whether any row of a tenant has changed, whatever table it is in. */
export class TenantFingerprint {
  private constructor(
    private readonly owner: pg.Client,
    private readonly id: string,
    private readonly statement: string,
  ) {}

  /** Reads as the database's owner, on a connection that it keeps. */
  static async open(ownerUrl: string, { id }: Pick<Tenant, "id">): Promise<TenantFingerprint> {
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const tables = await owner.query<{ name: string }>(
      // Views hold no rows of their own, and join all organisations to one who is above row-level security.
      `SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'tenant_id' ORDER BY 1`,
    );
    // More than a hundred tables in one statement: compiling it would take longer than it does.
    await owner.query("SET jit = off");
    const told = tables.rows.filter(({ name }) => !accounts.has(name));
    const domain = told.map(({ name }) => [name, `SELECT * FROM public.${name} WHERE tenant_id = $1`] as const);
    const hashes = [...domain, ...Object.entries(signInRows)].map(
      ([name, rows]) =>
        `SELECT '${name}' AS name, count(*) || ' rows ' || md5(coalesce(string_agg(one::text, '|' ORDER BY one::text), '')) AS hash FROM (${rows}) AS one`,
    );
    return new TenantFingerprint(owner, id, hashes.join("\nUNION ALL "));
  }

  /** A hash of every table's rows of the tenant, by table: whatever is written there changes it, but for accounts. */
  async take(): Promise<Record<string, string>> {
    const { rows } = await this.owner.query<{ name: string; hash: string }>({
      name: "fingerprint",
      text: this.statement,
      values: [this.id, this.id],
    });
    return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
  }

  async close(): Promise<void> {
    await this.owner.end();
  }
}
