import { Field, Int, ObjectType } from "type-graphql";
import { Segment } from "./segment.type.ts";
import { SegmentChange } from "./segment-parts.type.ts";

@ObjectType("SegmentNews", { description: "A segment as it is now, and who came and went since the news before." })
export class SegmentNews {
  @Field(() => Segment, { description: "The segment as it is now." })
  segment!: Segment;

  @Field(() => Int, { description: "How many came since the news before." })
  enteredCount!: number;

  @Field(() => Int, { description: "How many went since the news before." })
  leftCount!: number;

  @Field(() => [SegmentChange], { description: "The latest of those who came and went, at most 50." })
  changes!: SegmentChange[];
}
