import { Field, InputType } from "type-graphql";
import { DateScalar } from "./date.scalar.ts";

@InputType("DayRangeInput", { description: "Days, the first and the last included." })
export class DayRangeInput {
  @Field(() => DateScalar, { description: "First day." })
  from!: string;

  @Field(() => DateScalar, { description: "Last day; three years later at most." })
  to!: string;
}
