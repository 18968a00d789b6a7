import type { Permission as StoredPermission } from "@bellwether/schema/contracts/permissions";
import { registerEnumType } from "type-graphql";

export const Permission = {
  DATA_READ: "DATA_READ",
  DATA_IMPORT: "DATA_IMPORT",
  MODELS_MANAGE: "MODELS_MANAGE",
  FORECASTS_OVERRIDE: "FORECASTS_OVERRIDE",
  STOCK_MANAGE: "STOCK_MANAGE",
  REPLENISHMENT_APPROVE: "REPLENISHMENT_APPROVE",
  MEMBERS_MANAGE: "MEMBERS_MANAGE",
  KEYS_MANAGE: "KEYS_MANAGE",
  WEBHOOKS_MANAGE: "WEBHOOKS_MANAGE",
  ORGANISATION_MANAGE: "ORGANISATION_MANAGE",
} as const;
export type Permission = keyof typeof Permission;

registerEnumType(Permission, {
  name: "Permission",
  description: "One thing that a caller may do.",
  valuesConfig: {
    DATA_READ: { description: "Read everything of the organisation but its members and keys." },
    DATA_IMPORT: { description: "Import products, locations, customers and orders." },
    MODELS_MANAGE: { description: "Train and roll back models, cancel and retry jobs." },
    FORECASTS_OVERRIDE: { description: "Plan with other demand than the model's, and take that back." },
    STOCK_MANAGE: { description: "Adjust, reserve and transfer stock, and book what arrives." },
    REPLENISHMENT_APPROVE: { description: "Approve and reject what is proposed to be ordered." },
    MEMBERS_MANAGE: { description: "See, add, change and remove members." },
    KEYS_MANAGE: { description: "See, create and revoke API keys." },
    WEBHOOKS_MANAGE: { description: "Have news sent to other systems, and see what was sent." },
    ORGANISATION_MANAGE: { description: "Change the organisation's name, time zone, currency and language." },
  },
});

const stored: Record<Permission, StoredPermission> = {
  DATA_READ: "data:read",
  DATA_IMPORT: "data:import",
  MODELS_MANAGE: "models:manage",
  FORECASTS_OVERRIDE: "forecasts:override",
  STOCK_MANAGE: "stock:manage",
  REPLENISHMENT_APPROVE: "replenishment:approve",
  MEMBERS_MANAGE: "members:manage",
  KEYS_MANAGE: "keys:manage",
  WEBHOOKS_MANAGE: "webhooks:manage",
  ORGANISATION_MANAGE: "organisation:manage",
};

const published = new Map(Object.entries(stored).map(([name, permission]) => [permission, name as Permission]));

export function toPermission(permission: StoredPermission): Permission {
  const name = published.get(permission);
  if (name === undefined) throw new RangeError(`The schema has no name for the permission ${permission}.`);
  return name;
}

export function fromPermission(permission: Permission): StoredPermission {
  return stored[permission];
}
