import { Field, Float, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { Remark } from "../remarks/remark.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const ModelStatus = describedEnum("ModelStatus", "What a model version is used for.", {
  CANDIDATE: "Trained, and not (yet) promoted.",
  CHAMPION: "Its predictions are the ones shown.",
  RETIRED: "Was champion once.",
});
export type ModelStatus = keyof typeof ModelStatus;

@ObjectType("Metric", { description: "One measure of a model." })
export class Metric {
  @Field(() => String, { description: "What is measured." })
  name!: string;

  @Field(() => Float, { description: "The measured value." })
  value!: number;
}

@ObjectType("ModelVersion", {
  implements: Node,
  description: "One trained model, with what is needed to believe it or to make it again.",
})
export class ModelVersion extends Node {
  /** Key of `parent`, which a loader reads. */
  parentKey!: string | null;

  /** Why `exportUrl` is null. */
  exportRefusal!: Remark | null;

  @Field(() => String, { description: 'What the model does, such as "demand-forecast".' })
  task!: string;

  @Field(() => String, { description: 'Which of the task\'s models it is, such as "DAY"; one champion each.' })
  variant!: string;

  @Field(() => Int, { description: "Counts from 1 within task and variant." })
  version!: number;

  @Field(() => ModelStatus, { description: "What the version is used for." })
  status!: ModelStatus;

  @Field(() => DateScalar, { description: "First day of the data it was trained on." })
  windowStart!: string;

  @Field(() => DateScalar, { description: "Last day of the data it was trained on." })
  windowEnd!: string;

  @Field(() => String, { description: "SHA-256 of the training data, in hexadecimal." })
  dataHash!: string;

  @Field(() => String, { description: "Version of the code that trained it." })
  codeVersion!: string;

  @Field(() => Int, { description: "Seed of everything random in it." })
  seed!: number;

  @Field(() => String, { description: 'Engine that trained it, such as "wasm".' })
  engine!: string;

  @Field(() => Float, { description: "Error in the backtest; lower is better." })
  score!: number;

  @Field(() => Float, { description: "The naive baseline's error on the same windows." })
  baselineScore!: number;

  @Field(() => Float, {
    nullable: true,
    description: "The then champion's error on the same windows; null when there was none.",
  })
  championScore!: number | null;

  @Field(() => [Metric], { description: "Every number that was measured." })
  metrics!: Metric[];

  @Field(() => [Remark], { description: "Why it was promoted or not." })
  reasons!: Remark[];

  @Field(() => String, {
    nullable: true,
    description:
      "GET the model here as an ONNX file, with the same credentials; null where `modelExport` says why not.",
  })
  exportUrl!: string | null;

  @Field(() => String, { description: "The command that trains this model again." })
  reproduceCommand!: string;

  @Field(() => DateTimeScalar, { description: "When it was trained." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it became champion; null when it never did." })
  promotedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ceased to be champion; null when it has not." })
  retiredAt!: Date | null;
}
