import type { Permission, Role } from "../gql/graphql.ts";

export const roles = ["OWNER", "ANALYST", "MARKETER", "PLANNER", "AGENT", "VIEWER"] as const satisfies readonly Role[];

export const permissions = [
  "DATA_READ",
  "CUSTOMERS_PERSONAL",
  "DATA_IMPORT",
  "SEGMENTS_MANAGE",
  "CAMPAIGNS_READ",
  "CAMPAIGNS_MANAGE",
  "SUPPORT_ANSWER",
  "SUPPORT_MANAGE",
  "MODELS_MANAGE",
  "FORECASTS_OVERRIDE",
  "STOCK_MANAGE",
  "REPLENISHMENT_APPROVE",
  "MEMBERS_MANAGE",
  "KEYS_MANAGE",
  "WEBHOOKS_MANAGE",
  "INTEGRATIONS_MANAGE",
  "PRIVACY_MANAGE",
  "ORGANISATION_MANAGE",
] as const satisfies readonly Permission[];
