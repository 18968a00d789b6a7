import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { WebhookFailure } from "./webhook-delivery.type.ts";

@ObjectType("AnswerHeader", { description: "A header of an answer." })
export class AnswerHeader {
  @Field(() => String, { description: "Its name, in lower case." })
  name!: string;

  @Field(() => String, { description: "Its value, cut at 200 characters." })
  value!: string;
}

@ObjectType("WebhookAttempt", { description: "One attempt to deliver a message, and how it was answered." })
export class WebhookAttempt {
  @Field(() => Int, { description: "Which attempt, from 1; a message that was sent again counts anew." })
  attempt!: number;

  @Field(() => DateTimeScalar, { description: "When it was over." })
  endedAt!: Date;

  @Field(() => WebhookFailure, { nullable: true, description: "Why it failed; null where it did not." })
  failure!: WebhookFailure | null;

  @Field(() => Int, { nullable: true, description: "The answer's HTTP status; null where there was none." })
  responseStatus!: number | null;

  @Field(() => [AnswerHeader], {
    description: "Those of the answer's headers that help to find a fault; its body is not kept.",
  })
  responseHeaders!: AnswerHeader[];

  @Field(() => Int, { description: "How many milliseconds it took." })
  durationMs!: number;
}
