import { Field, Float, Int, ObjectType } from "type-graphql";
import { Remark } from "../remarks/remark.type.ts";
import { Granularity } from "./granularity.enum.ts";

@ObjectType("DemandSummary", { description: "Demand of the whole organisation: the sum over its products." })
export class DemandSummary {
  /** Key of `modelVersion`, which a loader reads. */
  modelVersionKey!: string;

  /** Keys of the forecasts named here, which a loader reads. */
  risingKeys!: string[];
  fallingKeys!: string[];
  leastAccurateKeys!: string[];

  @Field(() => Granularity, { description: "The step of the series." })
  granularity!: Granularity;

  @Field(() => Int, { description: "Steps expected, as asked for." })
  horizon!: number;

  @Field(() => Float, { description: "What is expected of all products together over the horizon." })
  expectedTotal!: number;

  @Field(() => Float, { description: "Units sold in as many steps before the forecast." })
  recentTotal!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Units sold in the same steps a year earlier; null when no product's history is long enough.",
  })
  yearAgoTotal!: number | null;

  @Field(() => Int, { description: "How many products are forecast." })
  seriesCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: "The middle product's scaled error in the backtest; null when none could be measured.",
  })
  medianMase!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The same of repeating last season; null when none could be measured.",
  })
  naiveMedianMase!: number | null;

  @Field(() => Remark, { description: "What the range of the total assumes." })
  note!: Remark;
}

/** Products shown of each kind; so many fit on a screen. */
export const summaryListLength = 5;
