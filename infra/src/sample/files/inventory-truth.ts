import { makeSupplierTerms } from "../world/supplier-terms.ts";
import type { World } from "../world/world.ts";

/** What is true of suppliers and stock, for tests that compare what was learned. Days, units. */
export type InventoryTruth = ReturnType<typeof describeInventoryTruth>;

/** The truth about suppliers and what stood on the shelves at the end, ready to be written as JSON. */
export function describeInventoryTruth(world: World) {
  const last = world.days - 1;
  return {
    /** Lead times are normal around their mean, rounded to days and at least one. */
    suppliers: world.suppliers.map(({ externalId, leadTimeDays }) => ({ externalId, leadTimeDays })),
    preferredSuppliers: Object.fromEntries(
      makeSupplierTerms(world)
        .filter(({ isPreferred }) => isPreferred)
        .map(({ product, supplier }) => [product.externalId, supplier.externalId]),
    ),
    positions: world.shelves.map(({ product, location, stock }) => ({
      productId: product.externalId,
      locationId: location.externalId,
      onHand: stock.onHand[last] ?? 0,
      onOrder: stock.orders.reduce((sum, { arrivesOn, quantity }) => sum + (arrivesOn > last ? quantity : 0), 0),
    })),
  };
}
