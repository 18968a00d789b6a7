import type { SampleLocation } from "./locations.ts";
import type { SampleProduct } from "./products.ts";
import type { StockOrder } from "./stock.ts";
import type { SampleSupplier } from "./suppliers.ts";
import type { World } from "./world.ts";

/** What a place ordered from a supplier in one evening. Days count from the simulation's start. */
export interface SamplePurchaseOrder {
  day: number;
  supplier: SampleSupplier;
  location: SampleLocation;
  lines: (StockOrder & { product: SampleProduct })[];
}

/** Every order to a supplier, by day, then in the order of suppliers and places. */
export function collectPurchaseOrders(world: World): SamplePurchaseOrder[] {
  const orders = new Map<string, SamplePurchaseOrder>();
  for (const { product, supplier, location, stock } of world.shelves)
    for (const line of stock.orders) {
      const key = `${supplier.externalId}/${location.externalId}/${line.day}`;
      const order = orders.get(key) ?? { day: line.day, supplier, location, lines: [] };
      orders.set(key, order);
      order.lines.push({ ...line, product });
    }
  const rank = (order: SamplePurchaseOrder) =>
    (order.day * world.suppliers.length + world.suppliers.indexOf(order.supplier)) * world.locations.length +
    world.locations.indexOf(order.location);
  return [...orders.values()].sort((one, other) => rank(one) - rank(other));
}
