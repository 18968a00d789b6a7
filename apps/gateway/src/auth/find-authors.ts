import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type pg from "pg";
import { isUuid } from "./is-uuid.ts";
import type { AuthorRecord } from "./people.ts";

/** The members and keys among the given ids that the organisation still has, in one statement. */
export async function findAuthors(
  pool: pg.Pool,
  tenantId: TenantId,
  references: readonly string[],
): Promise<AuthorRecord[]> {
  const ids = references.filter(isUuid);
  if (ids.length === 0) return [];
  const found = await pool.query<AuthorRecord>(
    `SELECT 'MEMBER' AS kind, member.id::text AS reference, person.name
     FROM member JOIN "user" AS person ON person.id = member."userId"
     WHERE member."organizationId" = $1::uuid AND member.id = ANY($2::uuid[])
     UNION ALL
     SELECT 'API_KEY', id::text, name FROM apikey WHERE "referenceId" = $1::uuid::text AND id = ANY($2::uuid[])`,
    [tenantId, ids],
  );
  return found.rows;
}
