import { Field, Float, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { Money } from "../scalars/money.type.ts";

@ObjectType("ExperimentPower", {
  description: "How well an experiment tells effects apart from chance, tried in the organisation's own past.",
})
export class ExperimentPower {
  @Field(() => [Float], { description: "Effects tried, as shares of what would have been sold; 0 first." })
  lifts!: number[];

  @Field(() => [Float], {
    description: "Share of trials that found an effect of each size, from 0 to 1; at 0, of false alarms.",
  })
  power!: number[];

  @Field(() => Float, {
    nullable: true,
    description: "The least effect that four trials in five found, as a share; null where none of those tried was.",
  })
  minimumDetectable!: number | null;

  @Field(() => Int, { description: "Spans of the past that it was tried in." })
  trials!: number;
}

@ObjectType("ExperimentMarkets", { description: "Markets that an experiment could be in." })
export class ExperimentMarkets {
  @Field(() => [String], { description: "Where the channel would be tested." })
  testGeos!: string[];

  @Field(() => [String], { description: "Where nothing would change, to compare with." })
  controlGeos!: string[];

  @Field(() => Float, { description: "Share of all sales that the test markets have, from 0 to 1." })
  share!: number;

  @Field(() => Float, { description: "How far a week of them is from what the others say, on average, as a share." })
  fitError!: number;

  @Field(() => ExperimentPower, {
    nullable: true,
    description: "How well it would tell; null where the past is too short.",
  })
  power!: ExperimentPower | null;

  @Field(() => Float, { description: "What they sold in a week of the last quarter, in the outcome's unit." })
  weeklyOutcome!: number;

  @Field(() => Money, { description: "What the channel spent there in a week of the last quarter." })
  weeklySpend!: Money;
}

@ObjectType("ExperimentDesigns", { description: "Where a channel could be tested." })
export class ExperimentDesigns {
  @Field(() => [String], { description: "All markets that are known of the outcome." })
  geos!: string[];

  @Field(() => Int, { description: "Weeks of the past that it was tried in." })
  weeks!: number;

  @Field(() => [ExperimentMarkets], { description: "Choices, the one that shows the least effect first; at most 8." })
  choices!: ExperimentMarkets[];

  @Field(() => [UserError], { description: "Why there is no choice; empty where there is." })
  userErrors!: UserError[];
}
