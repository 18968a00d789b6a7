import { knowledgeLines } from "../knowledge/knowledge-file.ts";
import { ordersOf } from "../world/recent-orders.ts";
import type { World } from "../world/world.ts";
import { adSpendLines, campaignLines, exchangeRateLines, touchpointLines } from "./ad-files.ts";
import { conversationLines } from "./conversation-files.ts";
import { csvLine, pounds } from "./csv.ts";
import { eventLines, profileLines } from "./event-files.ts";
import {
  purchaseOrderLines,
  receiptLines,
  settingLines,
  stockLines,
  supplierLines,
  supplierProductLines,
} from "./inventory-files.ts";
import { promotionLines } from "./promotion-files.ts";
import { supportExampleLines } from "./support-files.ts";

/** A file of the sample company, written line by line. */
export interface EntityFile {
  /** The kind that the import knows it by. */
  kind:
    | "products"
    | "question-answers"
    | "locations"
    | "customers"
    | "orders"
    | "suppliers"
    | "supplier-products"
    | "purchase-orders"
    | "receipts"
    | "stock"
    | "inventory-settings"
    | "promotions"
    | "events"
    | "campaigns"
    | "exchange-rates"
    | "ad-spend"
    | "touchpoints"
    | "support-examples"
    | "conversations";
  name: string;
  lines(world: World): Iterable<string>;
}

/** In the order in which they are imported. */
export const entityFiles: readonly EntityFile[] = [
  { kind: "products", name: "products.csv", lines: productLines },
  { kind: "locations", name: "locations.csv", lines: locationLines },
  { kind: "customers", name: "customers.csv", lines: customerLines },
  { kind: "orders", name: "orders.csv", lines: orderLines },
  { kind: "suppliers", name: "suppliers.csv", lines: supplierLines },
  { kind: "supplier-products", name: "supplier-products.csv", lines: supplierProductLines },
  { kind: "purchase-orders", name: "purchase-orders.csv", lines: purchaseOrderLines },
  { kind: "receipts", name: "receipts.csv", lines: receiptLines },
  { kind: "stock", name: "stock.csv", lines: stockLines },
  { kind: "inventory-settings", name: "inventory-settings.csv", lines: settingLines },
  { kind: "promotions", name: "promotions.csv", lines: promotionLines },
  { kind: "customers", name: "customer-profiles.csv", lines: profileLines },
  { kind: "events", name: "events.csv", lines: eventLines },
  { kind: "campaigns", name: "campaigns.csv", lines: campaignLines },
  { kind: "exchange-rates", name: "exchange-rates.csv", lines: exchangeRateLines },
  { kind: "ad-spend", name: "ad-spend.csv", lines: adSpendLines },
  { kind: "touchpoints", name: "touchpoints.csv", lines: touchpointLines },
  { kind: "support-examples", name: "support-examples.csv", lines: supportExampleLines },
  { kind: "question-answers", name: "question-answers.csv", lines: knowledgeLines },
  { kind: "conversations", name: "conversations.csv", lines: conversationLines },
];

function* productLines({ products, end }: World): Generator<string> {
  yield csvLine(["external_id", "name", "category", "unit_price", "active"]);
  for (const { externalId, name, category, priceMinor, lastDay } of products) {
    yield csvLine([externalId, name, category, pounds(priceMinor), lastDay >= end ? "true" : "false"]);
  }
}

function* locationLines({ locations }: World): Generator<string> {
  yield csvLine(["external_id", "name", "kind", "country"]);
  for (const { externalId, name, kind, country } of locations) yield csvLine([externalId, name, kind, country]);
}

function* customerLines({ customers }: World): Generator<string> {
  yield csvLine(["external_id", "name", "email", "country", "locale"]);
  for (const { externalId, name, email, country, locale } of customers) {
    yield csvLine([externalId, name, email, country, locale]);
  }
}

function* orderLines(world: World): Generator<string> {
  yield csvLine([
    "order_id",
    "placed_at",
    "customer_id",
    "location_id",
    "channel",
    "product_id",
    "quantity",
    "unit_price",
    "currency",
  ]);
  for (const order of ordersOf(world)) {
    for (const { product, quantity, priceMinor } of order.lines) {
      const { externalId, placedAt, customerId, location, channel } = order;
      yield csvLine([
        externalId,
        placedAt,
        customerId,
        location.externalId,
        channel,
        product.externalId,
        quantity,
        pounds(priceMinor),
        "GBP",
      ]);
    }
  }
}
