import type { ChangeAction as StoredAction, ChangeType as StoredType } from "@bellwether/schema/contracts/change-types";
import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import { Product } from "../catalogue/product.type.ts";
import { Customer } from "../customers/customer.type.ts";
import { Location } from "../locations/location.type.ts";
import { Order } from "../orders/order.type.ts";
import { PurchaseOrder } from "../purchase-orders/purchase-order.type.ts";
import { PageInfo } from "../relay/page-info.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { Supplier } from "../suppliers/supplier.type.ts";

export const ChangeType = describedEnum<StoredType>("ChangeType", "Kinds of records whose changes can be followed.", {
  CUSTOMER: "A customer.",
  ORDER: "An order; a change of its lines is a change of it.",
  PRODUCT: "A product.",
  SUPPLIER: "A supplier.",
  LOCATION: "A location.",
  PURCHASE_ORDER: "An order to a supplier; what changes or arrives on its lines is a change of it.",
  SEGMENT_MEMBERSHIP: "That a customer is in a segment; the record is the customer.",
});
export type ChangeType = StoredType;

export const ChangeAction = describedEnum<StoredAction>("ChangeAction", "What happened to a record.", {
  CREATED: "It is new.",
  UPDATED: "Some of its fields changed.",
  MERGED: "The customer became a part of another one.",
  UNMERGED: "The customer is one of its own again.",
  DELETED: "It is gone; of a customer also that what was known of the person was erased.",
  ENTERED: "The customer came into the segment.",
  LEFT: "The customer went out of the segment, or the segment was archived.",
});
export type ChangeAction = StoredAction;

export const ChangedRecord = createUnionType({
  name: "ChangedRecord",
  description: "A record that changed, as it is now.",
  types: () => [Customer, Order, Product, Supplier, Location, PurchaseOrder] as const,
});

@ObjectType("Change", { description: "One change of one record." })
export class Change {
  /** Key of the record, which loaders read. */
  recordKey!: string;

  /** Key of the customer that a merged one became a part of, or of the segment that was entered or left. */
  intoKey!: string | null;

  @Field(() => String, { description: "The place behind this change, to go on from." })
  cursor!: string;

  @Field(() => ChangeType, { description: "What kind of record it is." })
  type!: ChangeType;

  @Field(() => ChangeAction, { description: "What happened." })
  action!: ChangeAction;

  @Field(() => ID, { description: "The record's id." })
  recordId!: string;

  @Field(() => String, { description: "The organisation's own key for the record." })
  externalId!: string;

  @Field(() => [String], { description: "Names of the fields that an update changed; empty for others." })
  changedFields!: string[];

  @Field(() => DateTimeScalar, { description: "When it was written." })
  changedAt!: Date;
}

@ObjectType("ChangeConnection", { description: "A run of the feed of changes, in the order in which they happened." })
export class ChangeConnection {
  @Field(() => [Change], { description: "The changes." })
  nodes!: Change[];

  @Field(() => PageInfo, {
    description: "Where the run stands. `endCursor` is never null: keep it with what you did, and go on from there.",
  })
  pageInfo!: PageInfo;
}
