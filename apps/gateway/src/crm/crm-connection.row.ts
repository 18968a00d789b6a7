import { findConnector } from "@bellwether/crm-connectors/connectors/all";
import type { CrmStatus } from "@bellwether/crm-connectors/contract";
import { fieldMappingSchema } from "@bellwether/crm-connectors/model/field-mapping";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { globalId } from "../node/global-id.ts";
import type { CrmConnection } from "./crm-connection.type.ts";
import { toCrmFieldMapping } from "./crm-mapping.type.ts";

export interface CrmConnectionRow {
  id: string;
  name: string;
  connector: string;
  object: string;
  account: string | null;
  status: CrmStatus;
  settings: Record<string, string>;
  match_field: string | null;
  match_by: "externalId" | "email";
  creates_here: boolean;
  creates_there: boolean;
  schedule_minutes: number | null;
  version: number;
  created_by: string | null;
  created_at: Date;
  updated_at: Date;
  mappings: unknown[];
  linked: number;
}

const columns = `c.id, c.name, c.connector, c.object, c.account, c.status, c.settings, c.match_field, c.match_by, c.creates_here,
  c.creates_there, c.schedule_minutes, c.version, c.created_by, c.created_at, c.updated_at,
  coalesce((SELECT jsonb_agg(jsonb_build_object('field', m.field, 'crmFields', m.crm_fields, 'direction', m.direction,
    'winner', m.winner, 'transformations', m.transformations) ORDER BY m.position)
    FROM crm_field_mapping m WHERE m.connection_id = c.id), '[]') AS mappings,
  (SELECT count(*)::integer FROM crm_link l WHERE l.connection_id = c.id AND l.gone_at IS NULL) AS linked`;

/** Every connection, oldest first. */
export const crmConnectionsStatement = `SELECT ${columns} FROM crm_connection c ORDER BY c.created_at, c.id`;

const byKeyStatement = `SELECT ${columns} FROM crm_connection c WHERE c.id = ANY($1::uuid[])`;

/** Connections by their key. */
export function crmConnectionByKey(db: TenantSnapshot): DataLoader<string, CrmConnection | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(keys, await db.query<CrmConnectionRow>(byKeyStatement, [keys]), (row) => row.id, toCrmConnection),
  );
}

/** A connection as a transaction sees it; null when there is none. */
export async function readCrmConnection(db: EntityManager, key: string): Promise<CrmConnection | null> {
  const [row]: [CrmConnectionRow | undefined] = await db.query(byKeyStatement, [[key]]);
  return row === undefined ? null : toCrmConnection(row);
}

export function toCrmConnection(row: CrmConnectionRow): CrmConnection {
  return {
    id: globalId("CrmConnection", row.id),
    key: row.id,
    createdByReference: row.created_by,
    name: row.name,
    connector: row.connector,
    connectorLabel: findConnector(row.connector)?.label ?? row.connector,
    object: row.object,
    account: row.account,
    status: row.status,
    settings: Object.entries(row.settings).map(([name, value]) => ({ name, value })),
    mappings: row.mappings.map((mapping) => toCrmFieldMapping(fieldMappingSchema.parse(mapping))),
    matchField: row.match_field,
    matchBy: row.match_by === "email" ? "EMAIL" : "EXTERNAL_ID",
    createsHere: row.creates_here,
    createsThere: row.creates_there,
    scheduleMinutes: row.schedule_minutes,
    linkedCustomers: row.linked,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
