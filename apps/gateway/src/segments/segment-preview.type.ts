import type { Predicate } from "@bellwether/segments/model/predicate";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";

@ObjectType("SegmentPreview", { description: "Whom a predicate would take in now. Nothing is kept of it." })
export class SegmentPreview {
  /** With keys for ids; null where it cannot be read. */
  keyedPredicate!: Predicate | null;

  /** Keys of the customers shown. */
  sampleKeys!: string[];

  @Field(() => Int, { nullable: true, description: "How many customers match, exactly; null when something is wrong." })
  count!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Their share of all customers, 0 to 1; null when something is wrong, or there are no customers.",
  })
  share!: number | null;

  @Field(() => [UserError], {
    description: "What is wrong with the predicate, each with its path; empty when it counts.",
  })
  userErrors!: UserError[];
}
