import { formatDay, weekday } from "../world/day.ts";
import { collectPurchaseOrders, type SamplePurchaseOrder } from "../world/purchasing.ts";
import { makeSupplierTerms, type SupplierTerms, unitCostMinor } from "../world/supplier-terms.ts";
import type { Shelf, World } from "../world/world.ts";
import { csvLine, pounds } from "./csv.ts";

/** Suppliers promise to be this much faster than they are. */
const promisedShare = 0.9;

const promisedDays = ({ leadTimeDays }: SamplePurchaseOrder["supplier"]) =>
  Math.max(1, Math.round(leadTimeDays.mean * promisedShare));

export function* supplierLines({ suppliers }: World): Generator<string> {
  yield csvLine(["supplier_id", "name", "email", "country", "lead_time_days"]);
  for (const supplier of suppliers) {
    const { externalId, name, country } = supplier;
    yield csvLine([
      externalId,
      name,
      `orders-${externalId.toLowerCase()}@example.com`,
      country,
      promisedDays(supplier),
    ]);
  }
}

export function* supplierProductLines(world: World): Generator<string> {
  yield csvLine([
    "supplier_id",
    "product_id",
    "unit_cost",
    "currency",
    "minimum_quantity",
    "order_multiple",
    "price_breaks",
    "capacity_quantity",
    "capacity_period_days",
    "preferred",
  ]);
  for (const terms of makeSupplierTerms(world))
    yield csvLine([
      terms.supplier.externalId,
      terms.product.externalId,
      pounds(terms.unitCostMinor),
      "GBP",
      terms.minimumQuantity,
      terms.orderMultiple,
      terms.priceBreaks.map((step) => `${step.quantity}: ${pounds(step.unitCostMinor)}`).join("; "),
      terms.weeklyCapacity,
      terms.weeklyCapacity === null ? null : 7,
      terms.isPreferred ? "true" : "false",
    ]);
}

export function* purchaseOrderLines(world: World): Generator<string> {
  yield csvLine([
    "purchase_order_id",
    "supplier_id",
    "location_id",
    "ordered_at",
    "expected_on",
    "product_id",
    "quantity",
    "unit_cost",
    "currency",
  ]);
  const terms = new Map(
    makeSupplierTerms(world)
      .filter(({ isPreferred }) => isPreferred)
      .map((each): [string, SupplierTerms] => [each.product.externalId, each]),
  );
  for (const order of collectPurchaseOrders(world))
    for (const { product, quantity } of order.lines) {
      const known = terms.get(product.externalId);
      if (known === undefined) throw new Error(`${product.externalId} is ordered on no terms.`);
      yield csvLine([
        orderId(world, order),
        order.supplier.externalId,
        order.location.externalId,
        formatDay(world.start + order.day),
        formatDay(world.start + order.day + promisedDays(order.supplier)),
        product.externalId,
        quantity,
        pounds(unitCostMinor(known, quantity)),
        "GBP",
      ]);
    }
}

/** What arrived until the end, by day; the lines of an order may come on several days, each a receipt of its own. */
export function* receiptLines(world: World): Generator<string> {
  yield csvLine(["receipt_id", "purchase_order_id", "received_at", "product_id", "quantity"]);
  const arrivals: string[][] = Array.from({ length: world.days }, () => []);
  for (const order of collectPurchaseOrders(world)) {
    const id = orderId(world, order);
    for (const { product, quantity, arrivesOn } of order.lines) {
      const day = formatDay(world.start + arrivesOn);
      const receipt = `GR${id.slice(2)}-${day.replaceAll("-", "")}`;
      arrivals[arrivesOn]?.push(csvLine([receipt, id, day, product.externalId, quantity]));
    }
  }
  for (const lines of arrivals) yield* lines.sort();
}

/**
 * What is on the shelves in the evening: every Sunday, on a product's first and last day, and whenever a shelf has run empty.
 * With the receipts that fill it again, the evenings without stock are known to the day.
 */
export function* stockLines(world: World): Generator<string> {
  yield csvLine(["product_id", "location_id", "on_hand", "counted_at"]);
  const arrivals = new Map(
    world.shelves.map((shelf): [Shelf, Set<number>] => [
      shelf,
      new Set(shelf.stock.orders.map((order) => order.arrivesOn)),
    ]),
  );
  for (let index = 0; index < world.days; index++) {
    const day = world.start + index;
    for (const shelf of world.shelves) {
      const { product, location, stock } = shelf;
      if (day < product.firstDay || day > product.lastDay) continue;
      const onHand = stock.onHand[index] ?? 0;
      const wasFilled = (stock.onHand[index - 1] ?? 0) > 0 || arrivals.get(shelf)?.has(index) === true;
      const ranEmpty = onHand === 0 && wasFilled;
      const isUsual = weekday(day) === 6 || day === product.firstDay || day === product.lastDay;
      if (!ranEmpty && !isUsual) continue;
      yield csvLine([product.externalId, location.externalId, onHand, formatDay(day)]);
    }
  }
}

/** Days that tea keeps, by its part of the catalogue; nothing else spoils. */
const teaShelfLifeDays: readonly (readonly [leaf: string, days: number])[] = [
  ["Green tea", 365],
  ["Black tea", 730],
  ["Oolong", 540],
  ["Herbal", 540],
];

/** What stock costs the company and what it wants of it; tea has a shelf life besides. */
export function* settingLines({ products }: World): Generator<string> {
  yield csvLine([
    "product_id",
    "holding_rate_per_year",
    "ordering_cost",
    "shortage_cost_per_unit",
    "shelf_life_days",
    "service_measure",
    "service_target",
    "review_period_days",
  ]);
  yield csvLine([null, "22%", "18.00", "4.00", null, "fill rate", "96%", 1]);
  for (const { externalId, category } of products) {
    const shelfLife = teaShelfLifeDays.find(([leaf]) => category.includes(leaf));
    if (shelfLife !== undefined) yield csvLine([externalId, null, null, null, shelfLife[1], null, null, null]);
  }
}

function orderId(world: World, { supplier, location, day }: SamplePurchaseOrder): string {
  return `PO-${supplier.externalId}-${location.externalId}-${formatDay(world.start + day).replaceAll("-", "")}`;
}
