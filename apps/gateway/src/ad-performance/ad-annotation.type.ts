import { Field, ID, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { AdChannel } from "./ad-performance.type.ts";

@ObjectType("AdAnnotation", { description: "What somebody wrote on a day of ads for the others to read." })
export class AdAnnotation {
  /** Who wrote it, as records keep it. */
  createdBy!: string | null;

  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => DateScalar, { description: "The day." })
  day!: string;

  @Field(() => String, { description: "The note, 1 to 500 characters." })
  text!: string;

  @Field(() => AdChannel, { nullable: true, description: "The channel that it is about; null for all." })
  channel!: AdChannel | null;

  @Field(() => DateTimeScalar, { description: "When it was written." })
  createdAt!: Date;
}
