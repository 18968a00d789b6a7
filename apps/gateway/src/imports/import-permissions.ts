import type { Permission } from "@bellwether/schema/contracts/permissions";
import type { Identity } from "../auth/identity.ts";
import type { ImportKind } from "./import.type.ts";

/** Kinds that need one permission and not `data:import`: who writes articles by hand may bring them in files. */
const alone = {
  QUESTION_ANSWERS: "support:manage",
  ARTICLES: "support:manage",
} as const satisfies Partial<Record<ImportKind, Permission>>;

/**
 * What an import of a kind needs beside `data:import`: what books stock, or settles how it is planned, needs what doing the same
 * by hand needs, and so does what orders goods.
 */
const besides: Record<Exclude<ImportKind, keyof typeof alone>, Permission | null> = {
  PRODUCTS: null,
  LOCATIONS: null,
  CUSTOMERS: null,
  ORDERS: null,
  SUPPLIERS: null,
  SUPPLIER_PRODUCTS: null,
  PURCHASE_ORDERS: "replenishment:approve",
  RECEIPTS: "stock:manage",
  STOCK: "stock:manage",
  LANES: "stock:manage",
  INVENTORY_SETTINGS: "stock:manage",
  PROMOTIONS: null,
  EVENTS: null,
  CAMPAIGNS: null,
  EXCHANGE_RATES: null,
  AD_SPEND: null,
  TOUCHPOINTS: null,
  TOUCH_PATHS: null,
  EXPERIMENTS: "campaigns:manage",
  SUPPORT_EXAMPLES: "support:manage",
  CONVERSATIONS: "support:manage",
};

/** The permission that a caller lacks to import a kind; null when none. */
export function missingForImport({ permissions }: Pick<Identity, "permissions">, kind: ImportKind): Permission | null {
  if (isAlone(kind)) return permissions.has(alone[kind]) ? null : alone[kind];
  if (!permissions.has("data:import")) return "data:import";
  const beside = besides[kind];
  return beside === null || permissions.has(beside) ? null : beside;
}

function isAlone(kind: ImportKind): kind is keyof typeof alone {
  return kind in alone;
}

/** The permission that a caller lacks to import anything at all; null when none. */
export function missingForAnyImport({ permissions }: Pick<Identity, "permissions">): Permission | null {
  const some: readonly Permission[] = ["data:import", ...Object.values(alone)];
  return some.some((permission) => permissions.has(permission)) ? null : "data:import";
}
