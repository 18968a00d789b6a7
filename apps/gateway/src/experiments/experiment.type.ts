import { Field, Float, Int, ObjectType } from "type-graphql";
import { AdChannel } from "../ad-performance/ad-performance.type.ts";
import { UserError } from "../errors/user-error.type.ts";
import { Node } from "../node/node.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { ExperimentMarkets } from "./experiment-power.type.ts";
import { ExperimentDesign, ExperimentOutcome, ExperimentState } from "./experiment-words.enum.ts";

@ObjectType("ExperimentRange", { description: "A number, with what the data do not rule out at 90 %." })
export class ExperimentRange {
  @Field(() => Float, { description: "The estimate." })
  value!: number;

  @Field(() => Float, { description: "Lower end." })
  lower!: number;

  @Field(() => Float, { description: "Upper end." })
  upper!: number;
}

@ObjectType("ExperimentWeight", { description: "A market that stands for the test markets, and how much." })
export class ExperimentWeight {
  @Field(() => String, { description: "The market." })
  geo!: string;

  @Field(() => Float, { description: "Its weight; all add up to 1." })
  weight!: number;
}

@ObjectType("ExperimentReadOut", {
  description: "The test markets, week by week, against what the others say they would have sold.",
})
export class ExperimentReadOut {
  @Field(() => DateScalar, { description: "First day of the first week." })
  start!: string;

  @Field(() => Int, { description: "Weeks before the experiment; those after it are its own." })
  weeksBefore!: number;

  @Field(() => [Float], { description: "What the test markets sold in each week, in the outcome's unit." })
  actual!: number[];

  @Field(() => [Float], { description: "What they would have sold without the experiment." })
  expected!: number[];

  @Field(() => ExperimentRange, { description: "The effect as a share of what would have been sold." })
  share!: ExperimentRange;

  @Field(() => Float, { description: "How likely as large an effect would be if there were none, from 0 to 1." })
  pValue!: number;

  @Field(() => Float, { description: "How far weeks before were from what was expected, on average, as a share." })
  fitError!: number;

  @Field(() => [ExperimentWeight], { description: "The markets compared with, the weightiest first." })
  controls!: ExperimentWeight[];
}

@ObjectType("Experiment", {
  implements: Node,
  description: "A test of a channel in some markets, read against others.",
})
export class Experiment extends Node {
  /** What the record keeps of its authors, which a loader reads. */
  createdByReference!: string | null;
  updatedByReference!: string | null;

  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => AdChannel, { description: "The channel tested." })
  channel!: AdChannel;

  @Field(() => ExperimentState, { description: "How far it is." })
  state!: ExperimentState;

  @Field(() => ExperimentDesign, { description: "What it does in the test markets." })
  design!: ExperimentDesign;

  @Field(() => ExperimentOutcome, { description: "What it compares." })
  outcome!: ExperimentOutcome;

  @Field(() => [String], { description: "Where the channel is tested." })
  testGeos!: string[];

  @Field(() => [String], { description: "Where nothing changes; empty where an import does not tell." })
  controlGeos!: string[];

  @Field(() => DateScalar, { description: "First day." })
  startsOn!: string;

  @Field(() => DateScalar, { description: "Last day." })
  endsOn!: string;

  @Field(() => ExperimentMarkets, {
    nullable: true,
    description: "How well it was expected to tell; null of an imported one.",
  })
  plan!: ExperimentMarkets | null;

  @Field(() => ExperimentRange, {
    nullable: true,
    description:
      "What the markets sold beyond what they would have, over all its days, in the outcome's unit; null until it is concluded.",
  })
  effect!: ExperimentRange | null;

  @Field(() => ExperimentReadOut, { nullable: true, description: "Week by week; null until it is concluded here." })
  readOut!: ExperimentReadOut | null;

  @Field(() => Money, { nullable: true, description: "Spent on the channel in the test markets during it." })
  spendWith!: Money | null;

  @Field(() => Money, { nullable: true, description: "Spent there in as many days before, as there would have been." })
  spendWithout!: Money | null;

  @Field(() => ExperimentRange, {
    nullable: true,
    description: "The effect for each unit of spend that was changed; null without a change of spend.",
  })
  effectPerSpend!: ExperimentRange | null;

  @Field(() => Boolean, { description: "Whether it was run elsewhere and brought here as a result." })
  imported!: boolean;

  @Field(() => Int, { description: "Grows with every change." })
  version!: number;

  @Field(() => DateTimeScalar, { description: "When it was planned." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it last changed." })
  updatedAt!: Date;
}

@ObjectType("ExperimentPayload", { description: "What became of planning or moving an experiment." })
export class ExperimentPayload {
  @Field(() => Experiment, { nullable: true, description: "The experiment as it is now; null when nothing was done." })
  experiment!: Experiment | null;

  @Field(() => [UserError], { description: "Why nothing was done, each with its path; empty on success." })
  userErrors!: UserError[];
}
