import { Field, Int, ObjectType } from "type-graphql";
import type { Remark } from "../remarks/remark.type.ts";

@ObjectType("ImportError", { description: "Why a row was rejected, or what was noted about it." })
export class ImportError {
  @Field(() => Int, { description: "The file's line where the row begins; the header is line 1." })
  rowNumber!: number;

  @Field(() => String, { nullable: true, description: "The column at fault; null when the row as a whole is." })
  column!: string | null;

  @Field(() => String, { description: 'The rule that is broken, stable for programs, such as "quantity.number".' })
  rule!: string;

  /** Given out by the resolver: it may tell who a customer is. */
  value!: string | null;

  /** The file tells of people. */
  ofPeople!: boolean;

  /** The rule with its facts, of which the message is made. */
  remark!: Remark;
}
