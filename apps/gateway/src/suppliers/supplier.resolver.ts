import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { ForwardPageArguments } from "../relay/page-arguments.ts";
import { type SupplierRow, supplierColumns, toSupplier } from "./supplier.row.ts";
import { Supplier } from "./supplier.type.ts";
import { performanceBySupplierKey } from "./supplier-performance.loader.ts";
import { SupplierPerformance } from "./supplier-performance.type.ts";
import { productPageBySupplierKey } from "./supplier-product.loader.ts";
import { SupplierProduct } from "./supplier-product.type.ts";
import { SuppliersArguments, suppliersList } from "./suppliers-list.ts";

export const supplierConnection = connectionTypes("Supplier", "suppliers", () => Supplier);
export const supplierProductConnection = connectionTypes(
  "SupplierProduct",
  "products that a supplier delivers",
  () => SupplierProduct,
);

@Resolver(() => Supplier)
export class SupplierResolver {
  @Authorized<Permission>("data:read")
  @Query(() => Supplier, {
    nullable: true,
    description: "One supplier by the organisation's own key; null when there is none.",
  })
  async supplier(
    @Arg("externalId", () => String, { description: "The organisation's own key." }) externalId: string,
    @Ctx() context: RequestContext,
  ): Promise<Supplier | null> {
    const [row] = await context.db.query<SupplierRow>(
      `SELECT ${supplierColumns} FROM supplier u WHERE u.external_id = $1`,
      [externalId],
    );
    return row === undefined ? null : toSupplier(row);
  }

  @Authorized<Permission>("data:read")
  @Query(() => supplierConnection.ConnectionType, { description: "The suppliers that match, page by page." })
  suppliers(
    @Args(() => SuppliersArguments) { filter, order, ...page }: SuppliersArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Supplier>> {
    return readListPage<SupplierRow & CursorRow, Supplier>(
      context.db,
      suppliersList(filter ?? null, order ?? null),
      readPage(page),
      toSupplier,
    );
  }

  @FieldResolver(() => SupplierPerformance, {
    nullable: true,
    description: "What the supplier is found to be like; null until a plan has looked at it.",
  })
  performance(@Root() supplier: Supplier, @Ctx() context: RequestContext): Promise<SupplierPerformance | null> {
    return context.loaders.of(performanceBySupplierKey).load(supplier.key);
  }

  @FieldResolver(() => supplierProductConnection.ConnectionType, {
    description: "What the supplier delivers, by name, page by page.",
  })
  products(
    @Root() supplier: Supplier,
    @Args(() => ForwardPageArguments) { first, after }: ForwardPageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SupplierProduct>> {
    return context.loaders.of(productPageBySupplierKey, first ?? null, after ?? null).load(supplier.key);
  }
}
