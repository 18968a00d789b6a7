import { Field, InputType } from "type-graphql";
import { LocationKind } from "../locations/location.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { JsonObjectScalar } from "../scalars/json-object.scalar.ts";

const nameOfProduct = "The name; the key stands in for one that was never given.";

@InputType("CustomerRecordInput", {
  description: "A customer as another system knows it. What is left out stays as it is; null empties it.",
})
export class CustomerRecordInput {
  @Field(() => String, { description: "The organisation's own key, 1 to 200 characters." })
  externalId!: string;

  @Field(() => String, { nullable: true, description: "The name." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "The e-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The country, as the organisation writes it." })
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'The language to write in, such as "en" or "zh-CN".' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: "What brought the customer here first." })
  acquisitionChannel?: string | null;

  @Field(() => JsonObjectScalar, {
    nullable: true,
    description:
      "Fields of the organisation's own: texts, numbers, yes or no, at most 16 kB. Those not named stay; null takes one back.",
  })
  attributes?: Record<string, unknown> | null;
}

@InputType("ProductRecordInput", {
  description: "A product as another system knows it. What is left out stays as it is; null empties it.",
})
export class ProductRecordInput {
  @Field(() => String, { description: "The code it is sold under, 1 to 200 characters." })
  externalId!: string;

  @Field(() => String, { nullable: true, description: nameOfProduct })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The category\'s path, such as "Home > Kitchen"; made where it is not there.',
  })
  category?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "The price of one, in the organisation's currency." })
  unitPrice?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is sold; true for a new one." })
  active?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What it is counted in, such as "EACH" or "KG".' })
  unit?: string | null;
}

@InputType("LocationRecordInput", {
  description: "A location as another system knows it. What is left out stays as it is; null empties it.",
})
export class LocationRecordInput {
  @Field(() => String, { description: "The organisation's own key, 1 to 200 characters." })
  externalId!: string;

  @Field(() => String, { nullable: true, description: nameOfProduct })
  name?: string | null;

  @Field(() => LocationKind, { nullable: true, description: "What it is; STORE for a new one." })
  kind?: LocationKind | null;

  @Field(() => String, { nullable: true, description: "The country, by its code or name." })
  country?: string | null;
}

@InputType("SupplierRecordInput", {
  description: "A supplier as another system knows it. What is left out stays as it is; null empties it.",
})
export class SupplierRecordInput {
  @Field(() => String, { description: "The organisation's own key, 1 to 200 characters." })
  externalId!: string;

  @Field(() => String, { nullable: true, description: nameOfProduct })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Where orders go by e-mail." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The country, by its code or name." })
  country?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Days from an order to its arrival." })
  leadTimeDays?: string | null;

  @Field(() => [String], { nullable: true, description: 'Weekdays without deliveries, such as "Sat".' })
  closedWeekdays?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Days without deliveries, such as "2026-05-01" or "2026-02-14/2026-02-23".',
  })
  closures?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is bought from; true for a new one." })
  active?: boolean | null;
}

@InputType("OrderLineRecordInput", { description: "A line of an order." })
export class OrderLineRecordInput {
  @Field(() => String, { description: "The product's code; made where it is not there." })
  product!: string;

  @Field(() => DecimalScalar, { description: "How many; below zero for what came back." })
  quantity!: string;

  @Field(() => DecimalScalar, { description: "The price of one." })
  unitPrice!: string;

  @Field(() => String, { nullable: true, description: "The name of a product that is not there yet." })
  productName?: string | null;
}

@InputType("OrderRecordInput", {
  description: "An order as another system knows it, with all its lines: it replaces the stored one as a whole.",
})
export class OrderRecordInput {
  @Field(() => String, { description: "The organisation's own key, 1 to 200 characters." })
  externalId!: string;

  @Field(() => DateTimeScalar, { description: "When it was placed." })
  placedAt!: Date;

  @Field(() => String, { nullable: true, description: "The customer's key; made where it is not there." })
  customer?: string | null;

  @Field(() => String, { nullable: true, description: "The country of a customer that is not there yet." })
  country?: string | null;

  @Field(() => String, { nullable: true, description: "The location's key; made where it is not there." })
  location?: string | null;

  @Field(() => String, { nullable: true, description: "What it was sold through, in the organisation's words." })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "ISO 4217; the organisation's when not given." })
  currency?: string | null;

  @Field(() => [OrderLineRecordInput], { description: "Its lines, 1 to 1,000." })
  lines!: OrderLineRecordInput[];
}
