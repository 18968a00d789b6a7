import type { Predicate } from "@bellwether/segments/model/predicate";
import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { SegmentPredicateScalar } from "./segment-predicate.scalar.ts";

@ObjectType("Segment", {
  implements: Node,
  description: "A group of customers by a rule; who is in it follows what customers do, within a second.",
})
export class Segment extends Node {
  /** Key inside `id`. */
  key!: string;

  /** What the record keeps of its authors, which a loader reads. */
  createdByReference!: string | null;
  updatedByReference!: string | null;

  /** With keys for ids, as it is kept. */
  keyedPredicate!: Predicate;

  @Field(() => String, { description: "What it is called; no other that is not archived is called the same." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is for, in the organisation's words." })
  description!: string | null;

  @Field(() => SegmentPredicateScalar, { description: "Whom it takes in; ids inside are ids of this API." })
  predicate!: object;

  @Field(() => Int, { description: "Grows with every change of name or predicate." })
  version!: number;

  @Field(() => Boolean, {
    description: "Whether its members are being worked out, because it is new or was changed; takes seconds.",
  })
  building!: boolean;

  @Field(() => Int, { description: "How many customers are in it." })
  memberCount!: number;

  @Field(() => String, { description: "Where its members are fetched as CSV, on this server." })
  csvUrl!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was put away; null while it is kept true." })
  archivedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it was last changed." })
  updatedAt!: Date;
}
