import type { EntityManager } from "typeorm";
import type { CrmCursor } from "../connectors/connector.ts";
import type { CrmStatus } from "../contract.ts";
import { type FieldMapping, fieldMappingSchema } from "../model/field-mapping.ts";
import type { Matching } from "../model/mapping-rules.ts";

/** A connection as runs need it. */
export interface StoredConnection {
  id: string;
  connector: string;
  object: string;
  settings: Readonly<Record<string, string>>;
  /** Sealed. */
  secrets: Buffer;
  status: CrmStatus;
  matching: Matching;
  createsHere: boolean;
  cursor: CrmCursor | null;
  mappings: readonly FieldMapping[];
}

interface ConnectionRow {
  id: string;
  connector: string;
  object: string;
  settings: Record<string, string>;
  secrets: Buffer;
  status: CrmStatus;
  match_field: string | null;
  match_by: Matching["matchBy"];
  creates_here: boolean;
  creates_there: boolean;
  cursor: CrmCursor | null;
  mappings: unknown[];
}

/** A connection with its mapping; null where there is none. */
export async function readConnection(db: EntityManager, id: string): Promise<StoredConnection | null> {
  const [row]: ConnectionRow[] = await db.query(
    `SELECT c.id, c.connector, c.object, c.settings, c.secrets, c.status, c.match_field, c.match_by, c.creates_here,
       c.creates_there, c.cursor, coalesce((
         SELECT jsonb_agg(jsonb_build_object('field', m.field, 'crmFields', m.crm_fields, 'direction', m.direction,
           'winner', m.winner, 'transformations', m.transformations) ORDER BY m.position)
         FROM crm_field_mapping m WHERE m.connection_id = c.id), '[]') AS mappings
     FROM crm_connection c WHERE c.id = $1`,
    [id],
  );
  if (row === undefined) return null;
  return {
    id: row.id,
    connector: row.connector,
    object: row.object,
    settings: row.settings,
    secrets: row.secrets,
    status: row.status,
    matching: { matchField: row.match_field ?? "", matchBy: row.match_by, createsThere: row.creates_there },
    createsHere: row.creates_here,
    cursor: row.cursor,
    mappings: row.mappings.map((mapping) => fieldMappingSchema.parse(mapping)),
  };
}

/** Replaces a connection's mapping, and how records and customers find each other. */
export async function saveMapping(
  db: EntityManager,
  connectionId: string,
  mappings: readonly FieldMapping[],
  matching: Matching & { createsHere: boolean },
): Promise<void> {
  const before = (await readConnection(db, connectionId))?.mappings ?? [];
  await db.query("DELETE FROM crm_field_mapping WHERE connection_id = $1", [connectionId]);
  await db.query(
    `INSERT INTO crm_field_mapping (connection_id, position, field, crm_fields, direction, winner, transformations)
     SELECT $1, (ordinality - 1)::smallint, mapping->>'field',
       ARRAY(SELECT jsonb_array_elements_text(mapping->'crmFields')), mapping->>'direction', mapping->>'winner',
       mapping->'transformations'
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS given (mapping, ordinality)`,
    [connectionId, JSON.stringify(mappings)],
  );
  // Another field to match by, or another mapping, is looked at with everything there is.
  await db.query(
    `UPDATE crm_connection SET match_field = $2, match_by = $3, creates_here = $4, creates_there = $5, cursor = NULL,
       version = version + 1, updated_at = now() WHERE id = $1`,
    [connectionId, matching.matchField, matching.matchBy, matching.createsHere, matching.createsThere],
  );
  // What was seen through another mapping says nothing of this one.
  await db.query(
    `UPDATE crm_link SET seen_there = seen_there - $2::text[], seen_here = seen_here - $2::text[], customer_version = NULL
     WHERE connection_id = $1`,
    [connectionId, changedFields(before, mappings)],
  );
}

function changedFields(before: readonly FieldMapping[], after: readonly FieldMapping[]): string[] {
  const readingOf = ({ crmFields, transformations }: FieldMapping) => JSON.stringify([crmFields, transformations]);
  const known = new Map(before.map((mapping) => [mapping.field, readingOf(mapping)]));
  const kept = after.filter((mapping) => known.get(mapping.field) === readingOf(mapping));
  const same = new Set(kept.map(({ field }) => field));
  return [...before, ...after].map(({ field }) => field).filter((field) => !same.has(field));
}
