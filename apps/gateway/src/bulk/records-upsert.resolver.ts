import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import {
  CustomerRecordInput,
  LocationRecordInput,
  OrderRecordInput,
  ProductRecordInput,
  SupplierRecordInput,
} from "./record.input.ts";
import { recordsUpsert } from "./records-upsert.ts";
import { type GivenRecords, RecordsUpsertPayload, upsertInput } from "./records-upsert.type.ts";

const CustomersUpsertInput = upsertInput("CustomersUpsertInput", "customers", () => CustomerRecordInput);
const OrdersUpsertInput = upsertInput("OrdersUpsertInput", "orders", () => OrderRecordInput);
const ProductsUpsertInput = upsertInput("ProductsUpsertInput", "products", () => ProductRecordInput);
const LocationsUpsertInput = upsertInput("LocationsUpsertInput", "locations", () => LocationRecordInput);
const SuppliersUpsertInput = upsertInput("SuppliersUpsertInput", "suppliers", () => SupplierRecordInput);

const answerOf = (records: string) =>
  `Writes ${records} by their external id and says of each what became of it; those that break a rule keep none of the others from being written.`;

@Resolver()
export class RecordsUpsertResolver {
  @Authorized<Permission>("data:import")
  @Mutation(() => RecordsUpsertPayload, { description: answerOf("customers") })
  customersUpsert(
    @Arg("input", () => CustomersUpsertInput, { description: "Which ones." }) input: GivenRecords<CustomerRecordInput>,
    @Ctx() context: RequestContext,
  ): Promise<RecordsUpsertPayload> {
    return recordsUpsert("customers", input, context);
  }

  @Authorized<Permission>("data:import")
  @Mutation(() => RecordsUpsertPayload, { description: answerOf("orders") })
  ordersUpsert(
    @Arg("input", () => OrdersUpsertInput, { description: "Which ones." }) input: GivenRecords<OrderRecordInput>,
    @Ctx() context: RequestContext,
  ): Promise<RecordsUpsertPayload> {
    return recordsUpsert("orders", input, context);
  }

  @Authorized<Permission>("data:import")
  @Mutation(() => RecordsUpsertPayload, { description: answerOf("products") })
  productsUpsert(
    @Arg("input", () => ProductsUpsertInput, { description: "Which ones." }) input: GivenRecords<ProductRecordInput>,
    @Ctx() context: RequestContext,
  ): Promise<RecordsUpsertPayload> {
    return recordsUpsert("products", input, context);
  }

  @Authorized<Permission>("data:import")
  @Mutation(() => RecordsUpsertPayload, { description: answerOf("locations") })
  locationsUpsert(
    @Arg("input", () => LocationsUpsertInput, { description: "Which ones." }) input: GivenRecords<LocationRecordInput>,
    @Ctx() context: RequestContext,
  ): Promise<RecordsUpsertPayload> {
    return recordsUpsert("locations", input, context);
  }

  @Authorized<Permission>("data:import")
  @Mutation(() => RecordsUpsertPayload, { description: answerOf("suppliers") })
  suppliersUpsert(
    @Arg("input", () => SuppliersUpsertInput, { description: "Which ones." }) input: GivenRecords<SupplierRecordInput>,
    @Ctx() context: RequestContext,
  ): Promise<RecordsUpsertPayload> {
    return recordsUpsert("suppliers", input, context);
  }
}
