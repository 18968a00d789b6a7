import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType("EngineCandidate", { description: "One engine that was tried, and what came of it." })
export class EngineCandidate {
  @Field(() => String, { description: "The engine's name." })
  name!: string;

  @Field(() => Boolean, { description: "Whether it works here." })
  usable!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why it does not work, or was not taken; null when there is nothing to say.",
  })
  reason!: string | null;

  @Field(() => Float, { nullable: true, description: "Milliseconds of the reference step; null when it did not run." })
  milliseconds!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Largest difference from the plain CPU engine on the reference step; null when it did not run.",
  })
  maxError!: number | null;
}

@ObjectType("ModelRuntime", { description: "What runs the models." })
export class ModelRuntime {
  @Field(() => String, { description: 'The engine in use; "none" while the model host is away.' })
  engine!: string;

  @Field(() => String, { description: 'The device it runs on; "none" while the model host is away.' })
  device!: string;

  @Field(() => Boolean, { description: "Whether the model host answers." })
  available!: boolean;

  @Field(() => [String], {
    description:
      "Execution providers that ONNX Runtime computes captured models on, in the order it asks them: cuda, webgpu or cpu. Empty where models are not captured.",
  })
  providers!: string[];

  @Field(() => Int, {
    description: "Trainings and predictions that ran as captured graphs since the model host started.",
  })
  captured!: number;

  @Field(() => Int, {
    description: "Trainings and predictions that could not run captured since then, and were computed more slowly.",
  })
  fallbacks!: number;

  @Field(() => String, {
    nullable: true,
    description: "Why the last of those could not, without its numbers; null while there is none.",
  })
  lastFallback!: string | null;

  @Field(() => [EngineCandidate], { description: "Every engine that was tried when the model host started." })
  candidates!: EngineCandidate[];
}
