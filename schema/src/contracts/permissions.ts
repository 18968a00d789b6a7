/** What a caller may do. A person has these by role, an API key by its scopes. */
export const permissions = [
  /** Read everything of the organisation but its members and keys. */
  "data:read",
  /** See customers' names, e-mail addresses and attributes. */
  "customers:personal",
  /** Import products, locations, customers and orders. */
  "data:import",
  /** Make, change and archive segments of customers. */
  "segments:manage",
  /** See campaigns, what ads cost and what they brought. */
  "campaigns:read",
  /** Plan, run and end campaigns, and move their money. */
  "campaigns:manage",
  /** Read what customers ask support, answer them and see to it that somebody does. */
  "support:answer",
  /** Write what support answers from, and say when and how it does. */
  "support:manage",
  /** Train, promote and roll back models; cancel jobs. */
  "models:manage",
  /** Plan with other demand than the model's, and take that back. */
  "forecasts:override",
  /** Adjust, reserve and transfer stock, and book what arrives. */
  "stock:manage",
  /** Approve and reject what is proposed to be ordered. */
  "replenishment:approve",
  /** Add, change and remove members. */
  "members:manage",
  /** Create and revoke API keys. */
  "keys:manage",
  /** Have news sent to other systems, and see what was sent. */
  "webhooks:manage",
  /** Connect CRMs, map their fields and run what keeps them in step. */
  "integrations:manage",
  /** Give out and erase what is known of a person, say how long things are kept, and read the audit log. */
  "privacy:manage",
  /** Change the organisation's name, time zone, currency and language. */
  "organisation:manage",
] as const;

export type Permission = (typeof permissions)[number];

export const roles = ["owner", "analyst", "marketer", "planner", "agent", "viewer"] as const;

export type Role = (typeof roles)[number];

/** What each role may do. */
export const rolePermissions: Record<Role, readonly Permission[]> = {
  owner: permissions,
  analyst: ["data:read", "data:import", "segments:manage", "campaigns:read", "models:manage", "forecasts:override"],
  marketer: ["data:read", "customers:personal", "data:import", "segments:manage", "campaigns:read", "campaigns:manage"],
  planner: [
    "data:read",
    "data:import",
    "campaigns:read",
    "models:manage",
    "forecasts:override",
    "stock:manage",
    "replenishment:approve",
  ],
  agent: ["data:read", "customers:personal", "support:answer", "support:manage"],
  viewer: ["data:read", "campaigns:read"],
};
