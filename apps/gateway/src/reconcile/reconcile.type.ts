import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("RecordComparison", { description: "Where records here differ from those of another system." })
export class RecordComparison {
  @Field(() => [Int], { description: "The buckets whose hashes differ, ascending; empty when all records are alike." })
  differing!: number[];

  @Field(() => Int, { description: "How many records there are here." })
  recordCount!: number;

  @Field(() => String, {
    description: "The place in the feed of changes up to which everything is seen here: go on from it.",
  })
  changeCursor!: string;
}

@ObjectType("ReconcileBucket", {
  description: "The records of a bucket in columns: what stands at one place in both lists belongs together.",
})
export class ReconcileBucket {
  @Field(() => Int, { description: "Which bucket." })
  bucket!: number;

  @Field(() => [String], { description: "The records' keys." })
  externalIds!: string[];

  @Field(() => [String], { description: "The SHA-256 of each record's canonical form, as 64 hexadecimal digits." })
  hashes!: string[];
}
