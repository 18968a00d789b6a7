import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../scalars/date-time.scalar.ts";

@ObjectType("CustomerMerge", { description: "That two customers are one; undone merges stay as history." })
export class CustomerMerge {
  keptKey!: string;
  mergedKey!: string;
  mergedByReference!: string | null;
  undoneByReference!: string | null;

  @Field(() => DateTimeScalar, { description: "When they were merged." })
  mergedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When that was undone; null while it holds." })
  undoneAt!: Date | null;

  @Field(() => Int, { description: "Orders that went to the one kept." })
  ordersMoved!: number;

  @Field(() => Int, { description: "Events that went to the one kept." })
  eventsMoved!: number;
}
