import { globalId } from "../node/global-id.ts";
import type { Location, LocationKind } from "./location.type.ts";

export const locationColumns = "l.id, l.external_id, l.name, l.kind, l.country, l.created_at, l.updated_at";

export interface LocationRow {
  id: string;
  external_id: string;
  name: string;
  kind: LocationKind;
  country: string | null;
  created_at: Date;
  updated_at: Date;
}

export function toLocation(row: LocationRow): Location {
  return {
    id: globalId("Location", row.id),
    key: row.id,
    externalId: row.external_id,
    name: row.name,
    kind: row.kind,
    country: row.country,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
