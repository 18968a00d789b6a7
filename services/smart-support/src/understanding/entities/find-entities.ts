import { foldDigits } from "@bellwether/runtime/masking/fold-digits";
import { findPersonal } from "@bellwether/runtime/masking/mask-personal";
import type { NamedEntity } from "../contract.ts";
import { findOrders, type OrderShape } from "./order-shapes.ts";
import type { ProductIndex } from "./product-index.ts";

/** What an organisation's own words are known by. */
export interface Vocabulary {
  orders: readonly OrderShape[];
  products: ProductIndex;
}

/** The orders and products that a text names and the addresses and numbers in it, from left to right; none overlaps another. */
export function findEntities(text: string, { orders, products }: Vocabulary): NamedEntity[] {
  const folded = foldDigits(text);
  const found: Omit<NamedEntity, "text">[] = [];
  // An address may hold what looks like a product, and never the other way round.
  for (const { kind, startsAt, endsAt } of findPersonal(text)) {
    const written = folded.slice(startsAt, endsAt);
    if (kind === "EMAIL") found.push({ kind, startsAt, endsAt, value: written.replace(/\s/g, "").toLowerCase() });
    if (kind === "PHONE") found.push({ kind, startsAt, endsAt, value: written.replace(/[^\d+]/g, "") });
  }
  const add = (kind: "ORDER" | "PRODUCT", span: Omit<NamedEntity, "text" | "kind">) => {
    if (!found.some((other) => other.startsAt < span.endsAt && span.startsAt < other.endsAt))
      found.push({ kind, ...span });
  };
  for (const order of findOrders(folded, orders)) add("ORDER", order);
  for (const product of products.find(folded)) add("PRODUCT", product);
  return found
    .sort((a, b) => a.startsAt - b.startsAt)
    .map((span) => ({ ...span, text: text.slice(span.startsAt, span.endsAt) }));
}
