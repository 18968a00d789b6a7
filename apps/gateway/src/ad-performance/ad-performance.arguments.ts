import { type AdCut, type CutProblem, longestRangeDays, makeCut } from "@bellwether/ad-roi/performance/ad-cut";
import { ArgsType, Field, InputType, Int } from "type-graphql";
import { badUserInput } from "../errors/bad-user-input.ts";
import { checkBetween } from "../errors/check-between.ts";
import { DayRangeInput } from "../scalars/day-range.input.ts";
import { AdDimension } from "./ad-dimension.enum.ts";

/** Groups told at most; over time fewer, since each is as long as the range. */
const mostGroups = 500;
const mostGroupsOverTime = 50;

/** Values of one condition. */
const mostNamed = 500;

@InputType("AdFilter", { description: "Which ads; every condition given must hold." })
export class AdFilterInput {
  @Field(() => [String], { nullable: true, description: "On one of these channels, by external id." })
  channels?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Of one of these campaigns, by external id." })
  campaigns?: string[] | null;

  @Field(() => [String], { nullable: true, description: "In one of these regions." })
  geos?: string[] | null;
}

@ArgsType()
export class AdPerformanceArguments {
  @Field(() => DayRangeInput, { description: "Which days." })
  range!: DayRangeInput;

  @Field(() => [AdDimension], {
    defaultValue: [AdDimension.CHANNEL],
    description: "What to tell apart: none, one or two, of which one may be DAY or WEEK.",
  })
  by!: AdDimension[];

  @Field(() => AdFilterInput, { nullable: true, description: "Which ads; all when not given." })
  filter?: AdFilterInput | null;

  @Field(() => Int, {
    defaultValue: mostGroupsOverTime,
    description: "How many groups, most spent first: 1 to 500, over time 1 to 50.",
  })
  first!: number;
}

const problems: Record<CutProblem, [argument: string, message: string]> = {
  "range.backwards": ["range", "range ends before it begins."],
  "range.long": ["range", `range has ${longestRangeDays} days at most.`],
  "by.twice": ["by", "by names the same twice."],
  "by.many": ["by", "by names two at most."],
  "by.times": ["by", "by names DAY or WEEK, not both."],
};

/** @throws GraphQLError BAD_USER_INPUT naming the argument at fault */
export function readCut({ range, by, filter, first }: AdPerformanceArguments): { cut: AdCut; first: number } {
  const made = makeCut({ from: range.from, to: range.to }, by, {
    channels: readNamed("filter.channels", filter?.channels),
    campaigns: readNamed("filter.campaigns", filter?.campaigns),
    geos: readNamed("filter.geos", filter?.geos),
  });
  if ("problem" in made) throw badUserInput(...problems[made.problem]);
  const { cut } = made;
  const most = cut.time !== null && cut.parts.length > 0 ? mostGroupsOverTime : mostGroups;
  return { cut, first: checkBetween("first", first, 1, most) };
}

function readNamed(argument: string, names: string[] | null | undefined): string[] | null {
  if (names === null || names === undefined) return null;
  if (names.length > mostNamed) throw badUserInput(argument, `${argument} names ${mostNamed} at most.`);
  return names;
}
