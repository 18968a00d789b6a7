import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../scalars/date.scalar.ts";
import { describedEnum } from "../../schema/described-enum.ts";
import { EventKind } from "../event-kind.enum.ts";

export const FunnelSplit = describedEnum("FunnelSplit", "What a funnel is told apart by.", {
  CHANNEL: "The channel of the first step.",
  ACQUISITION_CHANNEL: "What first brought the customer.",
});
export type FunnelSplit = keyof typeof FunnelSplit;

@ObjectType("Share", {
  description: "A share of people, with the range that is compatible with how few or many they are.",
})
export class Share {
  @Field(() => Float, { description: "The share found, from 0 to 1." })
  value!: number;

  @Field(() => Float, { description: "Lower end of the range, at 95 % by Wilson's formula." })
  lower!: number;

  @Field(() => Float, { description: "Upper end of the range." })
  upper!: number;
}

@ObjectType("FunnelStep", { description: "One step of a funnel." })
export class FunnelStep {
  @Field(() => EventKind, { description: "What has to happen." })
  kind!: EventKind;

  @Field(() => Int, { description: "People who came as far as this." })
  people!: number;

  @Field(() => Share, {
    nullable: true,
    description: "Of those who came to the step before; null at the first, and of nobody.",
  })
  ofPrevious!: Share | null;

  @Field(() => Share, { nullable: true, description: "Of those who came to the first step; null when nobody did." })
  ofFirst!: Share | null;

  @Field(() => Float, {
    nullable: true,
    description: "Half of those who came here took at most these seconds since the step before; null at the first.",
  })
  medianSeconds!: number | null;
}

@ObjectType("FunnelGroup", { description: "The funnel of one channel." })
export class FunnelGroup {
  @Field(() => String, { nullable: true, description: "The channel; null for people of whom none is known." })
  channel!: string | null;

  @Field(() => [FunnelStep], { description: "The steps, as asked." })
  steps!: FunnelStep[];
}

@ObjectType("Funnel", { description: "How many people took some steps in order, and how many were lost at each." })
export class Funnel {
  @Field(() => DateScalar, { description: "First day on which people entered." })
  from!: string;

  @Field(() => DateScalar, { description: "Last day on which people entered." })
  to!: string;

  @Field(() => Int, { description: "Days within which all steps have to follow the first." })
  withinDays!: number;

  @Field(() => [FunnelStep], { description: "The steps, as asked." })
  steps!: FunnelStep[];

  @Field(() => [FunnelGroup], {
    description: "By channel, the largest first; at most 20, and empty unless asked for.",
  })
  groups!: FunnelGroup[];
}
