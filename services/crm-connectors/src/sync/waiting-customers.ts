import type { EntityManager } from "typeorm";
import type { StoredConnection } from "../connections/stored-connection.ts";
import { type CustomerHere, type CustomerRow, customerColumns, toCustomerHere } from "./customer-here.ts";
import { type Link, toLink } from "./links.ts";

/** A customer that changed since it was last looked at, with its record; without one where it has none yet. */
export interface Waiting {
  customer: CustomerHere;
  link: Link | null;
}

type WaitingRow = CustomerRow & { crm_id: string | null } & Record<"seen_there" | "seen_here", Link["seenThere"]> & {
    customer_version: number | null;
  };

/**
 * Customers whose version is another than the one last seen, by id. Versions are compared, not times: a change that commits
 * late is not overlooked.
 *
 * @param afterId the last one of the batch before; null to begin
 */
export async function readWaiting(
  db: EntityManager,
  { id, matching }: StoredConnection,
  afterId: string | null,
  limit: number,
): Promise<Waiting[]> {
  const rows: WaitingRow[] = await db.query(
    `SELECT ${customerColumns}, l.crm_id, l.seen_there, l.seen_here, l.customer_version
     FROM customer AS c LEFT JOIN crm_link AS l
       ON l.tenant_id = c.tenant_id AND l.connection_id = $1 AND l.customer_id = c.id AND l.gone_at IS NULL
     WHERE c.merged_into IS NULL AND c.erased_at IS NULL AND ($2::uuid IS NULL OR c.id > $2)
       AND CASE WHEN l.crm_id IS NOT NULL THEN l.customer_version IS DISTINCT FROM c.version
         ELSE $3 AND ${matching.matchBy === "email" ? "c.email" : "c.external_id"} IS NOT NULL AND NOT EXISTS (
           SELECT FROM crm_link AS gone WHERE gone.tenant_id = c.tenant_id AND gone.connection_id = $1
             AND gone.customer_id = c.id) END
     ORDER BY c.id LIMIT $4`,
    [id, afterId, matching.createsThere, limit],
  );
  return rows.map((row) => {
    const { crm_id, seen_there, seen_here, customer_version, ...customer } = row;
    const link = { customer_id: row.id, seen_there, seen_here, customer_version, gone: false };
    return {
      customer: toCustomerHere(customer),
      link: crm_id === null ? null : toLink({ crm_id, ...link }),
    };
  });
}

/** Addresses, in lower case, that several customers have: whose record one of them would be, nobody can tell. */
export async function readSharedEmails(db: EntityManager): Promise<Set<string>> {
  const rows: { email: string }[] = await db.query(
    `SELECT lower(email) AS email FROM customer WHERE merged_into IS NULL AND erased_at IS NULL AND email IS NOT NULL
     GROUP BY lower(email) HAVING count(*) > 1`,
  );
  return new Set(rows.map(({ email }) => email));
}

/** Which of these addresses, in lower case, stand in records of customers already; and the external ids of those. */
export async function readTakenEmails(
  db: EntityManager,
  { id }: StoredConnection,
  emails: readonly string[],
): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map();
  const rows: { email: string; external_id: string }[] = await db.query(
    `SELECT lower(l.seen_there->>'email') AS email, c.external_id
     FROM crm_link AS l JOIN customer AS c ON c.tenant_id = l.tenant_id AND c.id = l.customer_id
     WHERE l.connection_id = $1 AND l.gone_at IS NULL AND lower(l.seen_there->>'email') = ANY($2::text[])`,
    [id, emails],
  );
  return new Map(rows.map(({ email, external_id }) => [email, external_id]));
}

/** Customers that cannot become records, since they have nothing to be matched by. */
export async function countUnmatched(db: EntityManager, { id, matching }: StoredConnection): Promise<number> {
  if (!matching.createsThere || matching.matchBy !== "email") return 0;
  const [row]: { count: number }[] = await db.query(
    `SELECT count(*)::integer AS count FROM customer AS c
     WHERE c.merged_into IS NULL AND c.erased_at IS NULL AND c.email IS NULL
       AND NOT EXISTS (SELECT FROM crm_link AS l WHERE l.connection_id = $1 AND l.customer_id = c.id)`,
    [id],
  );
  return row?.count ?? 0;
}
