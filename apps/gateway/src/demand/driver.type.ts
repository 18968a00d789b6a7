import { Field, Float, ObjectType } from "type-graphql";
import { describedEnum } from "../schema/described-enum.ts";

export const DriverName = describedEnum("DriverName", "A part of a forecast.", {
  LEVEL: "What is sold on average.",
  TREND: "What steady growth or decline adds.",
  SEASONALITY: "What the day of the week or the time of the year adds.",
  YEAR: "What the movement of all demand a year ago adds, where the forecast follows it.",
  EVENTS: "What known holidays and shopping days add, or take where shops are shut.",
  PRICE: "What a price that is not the usual one adds, or takes.",
  PROMOTION: "What planned promotions add.",
  REST: "What the other parts leave.",
  OVERRIDE: "What people plan with beyond the model, or less than it.",
});
export type DriverName = keyof typeof DriverName;

@ObjectType("Driver", { description: "A named part of a forecast; the parts add up to what is expected within 1e-6." })
export class Driver {
  @Field(() => DriverName, { description: "Which part." })
  name!: DriverName;

  @Field(() => [Float], { description: "The part's share, one number per step." })
  values!: number[];
}
