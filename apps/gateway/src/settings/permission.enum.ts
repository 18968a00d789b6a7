import type { Permission as StoredPermission } from "@bellwether/schema/contracts/permissions";
import { describedEnum } from "../schema/described-enum.ts";

export const Permission = describedEnum("Permission", "One thing that a caller may do.", {
  DATA_READ: "Read everything of the organisation but its members and keys.",
  CUSTOMERS_PERSONAL: "See customers' names, e-mail addresses and attributes.",
  DATA_IMPORT: "Import products, locations, customers and orders.",
  SEGMENTS_MANAGE: "Make, change and archive segments of customers.",
  CAMPAIGNS_READ: "See campaigns, what ads cost and what they brought.",
  CAMPAIGNS_MANAGE: "Plan, run and end campaigns, and move their money.",
  SUPPORT_ANSWER: "Read what customers ask support, answer them and see to it that somebody does.",
  SUPPORT_MANAGE: "Write what support answers from, and say when and how it does.",
  MODELS_MANAGE: "Train and roll back models, cancel and retry jobs.",
  FORECASTS_OVERRIDE: "Plan with other demand than the model's, and take that back.",
  STOCK_MANAGE: "Adjust, reserve and transfer stock, and book what arrives.",
  REPLENISHMENT_APPROVE: "Approve and reject what is proposed to be ordered.",
  MEMBERS_MANAGE: "See, add, change and remove members.",
  KEYS_MANAGE: "See, create and revoke API keys.",
  WEBHOOKS_MANAGE: "Have news sent to other systems, and see what was sent.",
  INTEGRATIONS_MANAGE: "Connect CRMs, map their fields and run what keeps them in step.",
  PRIVACY_MANAGE: "Give out and erase what is known of a person, say how long things are kept, and read the audit log.",
  ORGANISATION_MANAGE: "Change the organisation's name, time zone, currency and language.",
});
export type Permission = keyof typeof Permission;

const stored: Record<Permission, StoredPermission> = {
  DATA_READ: "data:read",
  CUSTOMERS_PERSONAL: "customers:personal",
  DATA_IMPORT: "data:import",
  SEGMENTS_MANAGE: "segments:manage",
  CAMPAIGNS_READ: "campaigns:read",
  CAMPAIGNS_MANAGE: "campaigns:manage",
  SUPPORT_ANSWER: "support:answer",
  SUPPORT_MANAGE: "support:manage",
  MODELS_MANAGE: "models:manage",
  FORECASTS_OVERRIDE: "forecasts:override",
  STOCK_MANAGE: "stock:manage",
  REPLENISHMENT_APPROVE: "replenishment:approve",
  MEMBERS_MANAGE: "members:manage",
  KEYS_MANAGE: "keys:manage",
  WEBHOOKS_MANAGE: "webhooks:manage",
  INTEGRATIONS_MANAGE: "integrations:manage",
  PRIVACY_MANAGE: "privacy:manage",
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
