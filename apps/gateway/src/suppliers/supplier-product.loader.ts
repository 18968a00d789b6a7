import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { groupsInKeyOrder, inKeyOrder } from "../loaders.ts";
import { type ChildListQuery, childPages } from "../relay/child-pages.ts";
import type { Connection } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readPage } from "../relay/page.ts";
import { type SupplierProductRow, supplierProductColumns, toSupplierProduct } from "./supplier-product.row.ts";
import type { SupplierProduct } from "./supplier-product.type.ts";

/** Most suppliers of one product in an answer. */
const maxSuppliers = 100;

/** Who delivers products, the preferred first and then by cost, by the product's key. */
export function suppliersByProductKey(db: TenantSnapshot): DataLoader<string, SupplierProduct[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<SupplierProductRow>(
      `SELECT terms.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT ${supplierProductColumns} FROM supplier_product t WHERE t.product_id = asked.id
         ORDER BY t.preferred DESC, t.unit_cost, t.id LIMIT ${maxSuppliers}
       ) AS terms ORDER BY terms.product_id, terms.preferred DESC, terms.unit_cost, terms.id`,
      [keys],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.product_id, toSupplierProduct);
  });
}

/** One supplier's terms for one product; null where it has none, by "supplier/product". */
export function termsByPair(db: TenantSnapshot): DataLoader<string, SupplierProduct | null> {
  return new DataLoader(async (keys) => {
    const pairs = keys.map((key) => key.split("/") as [string, string]);
    const rows = await db.query<SupplierProductRow & { key: string }>(
      `SELECT asked.key, ${supplierProductColumns}
       FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS asked (key, supplier_id, product_id)
       JOIN supplier_product t ON t.supplier_id = asked.supplier_id AND t.product_id = asked.product_id`,
      [keys, pairs.map(([supplier]) => supplier), pairs.map(([, product]) => product)],
    );
    return inKeyOrder(keys, rows, (row) => row.key, toSupplierProduct);
  });
}

const productsOfSupplier: ChildListQuery = {
  columns: supplierProductColumns,
  from: "supplier_product t JOIN product p ON p.id = t.product_id",
  parentSql: "t.supplier_id",
  sort: { sql: "p.name", type: "text", idSql: "t.id", idType: "uuid", descending: false },
};

/** One page of what each supplier delivers, by product name, by the supplier's key. */
export function productPageBySupplierKey(
  db: TenantSnapshot,
  first: number | null,
  after: string | null,
): DataLoader<string, Connection<SupplierProduct>> {
  return childPages<SupplierProductRow & CursorRow, SupplierProduct>(
    db,
    productsOfSupplier,
    readPage({ first, after }),
    toSupplierProduct,
  );
}
