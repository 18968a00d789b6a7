import { Field, Float, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";

@ObjectType("Organisation", { implements: Node, description: "The business that the data belongs to." })
export class Organisation extends Node {
  @Field(() => String, { description: "What the organisation is called." })
  name!: string;

  @Field(() => String, { description: 'IANA name of the zone in which days begin and end, such as "Europe/London".' })
  timeZone!: string;

  @Field(() => String, { description: "Three-letter ISO 4217 code of the currency that prices are in." })
  currency!: string;

  @Field(() => String, { description: 'The language for people who chose none: "en" or "zh-CN".' })
  locale!: string;

  @Field(() => Float, {
    description: "What money of a year from now counts less in customers' lifetime values, 0.1 for 10 %.",
  })
  customerDiscountRate!: number;

  @Field(() => Boolean, {
    description: "Whether it is a sandbox: an organisation to try things out in, which can be emptied and filled anew.",
  })
  isSandbox!: boolean;

  @Field(() => DateTimeScalar, { description: "When the organisation was set up." })
  createdAt!: Date;
}
