import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { type DemandHistory, readDemandHistory } from "./demand-history.ts";
import { type CatalogueProduct, readCatalogue } from "./read-catalogue.ts";
import { readStockouts } from "./read-stockouts.ts";
import { uncensorHistory } from "./uncensor-history.ts";

/** What an organisation is known to have sold and thought to have lost, and what it sells. */
export interface KnownHistory {
  history: DemandHistory;
  catalogue: ReadonlyMap<string, CatalogueProduct>;
  /** Categories of a product, from its own up. */
  categoriesOf: (productId: string) => readonly string[];
}

/** @param since first day read, YYYY-MM-DD; all where left out. */
export async function readKnownHistory(door: TenantDoor, tenantId: TenantId, since?: string): Promise<KnownHistory> {
  const sales = await door.read(tenantId, (db) => readDemandHistory(db, since));
  const history = uncensorHistory(sales, await door.read(tenantId, readStockouts));
  const catalogue = await door.read(tenantId, readCatalogue);
  return { history, catalogue, categoriesOf: (productId) => catalogue.get(productId)?.categories ?? [] };
}
