import type { Permission } from "@bellwether/schema/contracts/permissions";
import type { Identity } from "../auth/identity.ts";
import type { ImportKind } from "./import.type.ts";

/**
 * What an import of a kind needs beside `data:import`: what books stock, or settles how it is planned, needs what doing the same
 * by hand needs, and so does what orders goods.
 */
const besides: Record<ImportKind, Permission | null> = {
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
  QUESTION_ANSWERS: "support:manage",
  ARTICLES: "support:manage",
  CONVERSATIONS: "support:manage",
};

/** The permission that a caller lacks to import a kind; null when none. */
export function missingForImport({ permissions }: Pick<Identity, "permissions">, kind: ImportKind): Permission | null {
  if (!permissions.has("data:import")) return "data:import";
  const beside = besides[kind];
  return beside === null || permissions.has(beside) ? null : beside;
}
