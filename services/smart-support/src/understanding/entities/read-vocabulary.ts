import type { EntityManager } from "typeorm";
import type { Vocabulary } from "./find-entities.ts";
import { learnOrderShapes } from "./order-shapes.ts";
import { type NamedProduct, ProductIndex } from "./product-index.ts";

/** Orders whose numbers are learnt from: the newest. */
const ordersRead = 1_000;
/** Products that are known by name; those on sale come first. */
const productsRead = 50_000;

/** Learns how the organisation writes its order numbers, and what its products are called. */
export async function readVocabulary(db: EntityManager): Promise<Vocabulary> {
  const numbers: { number: string }[] = await db.query(
    "SELECT external_id AS number FROM sales_order WHERE kind = 'SALE' ORDER BY placed_at DESC LIMIT $1",
    [ordersRead],
  );
  const products: NamedProduct[] = await db.query(
    `SELECT external_id AS "externalId", name FROM product ORDER BY active DESC, external_id LIMIT $1`,
    [productsRead],
  );
  return { orders: learnOrderShapes(numbers.map(({ number }) => number)), products: new ProductIndex(products) };
}
