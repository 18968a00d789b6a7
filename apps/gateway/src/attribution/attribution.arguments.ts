import { type AttributionQuestion, attributionBounds } from "@bellwether/ad-roi/attribution/contract";
import { attributionModels } from "@bellwether/ad-roi/attribution/model/attribution-model";
import { longestRangeDays } from "@bellwether/ad-roi/performance/ad-cut";
import { ArgsType, Field, Float, ID, InputType, Int } from "type-graphql";
import { badUserInput } from "../errors/bad-user-input.ts";
import { checkBetween } from "../errors/check-between.ts";
import { parseOptionalKey } from "../node/global-id.ts";
import { DayRangeInput } from "../scalars/day-range.input.ts";
import { AttributionModel, AttributionUnit, ConversionSource } from "./attribution-words.enum.ts";

@InputType("AttributionFilter", { description: "Whose journeys; those of persons who are not known are left out." })
export class AttributionFilterInput {
  @Field(() => String, { nullable: true, description: "Of customers in this country." })
  country?: string | null;

  @Field(() => ID, { nullable: true, description: "Of customers in this segment now." })
  segmentId?: string | null;
}

@ArgsType()
export class AttributionArguments {
  @Field(() => AttributionModel, {
    defaultValue: AttributionModel.MARKOV,
    description: "The model to share by; the others are told beside it.",
  })
  model!: AttributionModel;

  @Field(() => DayRangeInput, { description: "Days on which journeys ended." })
  range!: DayRangeInput;

  @Field(() => AttributionUnit, { defaultValue: AttributionUnit.CHANNEL, description: "What to share among." })
  by!: AttributionUnit;

  @Field(() => ConversionSource, { defaultValue: ConversionSource.TOUCHPOINTS, description: "What a conversion is." })
  conversions!: ConversionSource;

  @Field(() => Int, {
    defaultValue: 30,
    description: "Days before its end that a journey begins at the earliest, 1 to 365.",
  })
  lookBackDays!: number;

  @Field(() => Float, {
    defaultValue: 7,
    description: "Of TIME_DECAY: days after which a touch weighs half, 0.1 to 365.",
  })
  halfLifeDays!: number;

  @Field(() => Int, {
    defaultValue: 1,
    description: "Of MARKOV: how many touches the next step depends on, 1 to 4.",
  })
  markovOrder!: number;

  @Field(() => Float, { defaultValue: 0.4, description: "Of POSITION: the first touch's share, from 0 to 1." })
  firstShare!: number;

  @Field(() => Float, {
    defaultValue: 0.4,
    description: "Of POSITION: the last touch's share; at most 1 with the first's.",
  })
  lastShare!: number;

  @Field(() => AttributionFilterInput, { nullable: true, description: "Whose journeys; everybody's when not given." })
  filter?: AttributionFilterInput | null;
}

/** The question that the model is asked. @throws GraphQLError BAD_USER_INPUT naming the argument and the rule it breaks */
export function toQuestion(given: AttributionArguments): AttributionQuestion {
  const { range, by, conversions, firstShare, lastShare, filter } = given;
  const days = (Date.parse(range.to) - Date.parse(range.from)) / 86_400_000 + 1;
  if (days < 1) throw badUserInput("range", `The last day, ${range.to}, is before the first, ${range.from}.`);
  if (days > longestRangeDays) throw badUserInput("range", `range has ${longestRangeDays} days at most; got ${days}.`);
  const within = (name: keyof typeof attributionBounds) =>
    checkBetween(name, given[name], attributionBounds[name].least, attributionBounds[name].most);
  checkBetween("firstShare", firstShare, 0, 1);
  checkBetween("lastShare", lastShare, 0, 1);
  if (firstShare + lastShare > 1)
    throw badUserInput(
      "lastShare",
      `firstShare and lastShare are 1 together at most; got ${firstShare} and ${lastShare}.`,
    );
  return {
    from: range.from,
    to: range.to,
    by,
    conversions,
    lookBackDays: within("lookBackDays"),
    models: [...attributionModels],
    position: { first: firstShare, last: lastShare },
    halfLifeDays: within("halfLifeDays"),
    markovOrder: within("markovOrder"),
    filter: {
      country: filter?.country ?? null,
      segmentId: parseOptionalKey("Segment", filter?.segmentId, "filter.segmentId"),
    },
  };
}
