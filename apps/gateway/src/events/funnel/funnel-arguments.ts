import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { badUserInput } from "../../errors/bad-user-input.ts";
import { parseOptionalKey } from "../../node/global-id.ts";
import { DateScalar } from "../../scalars/date.scalar.ts";
import { EventKind } from "../event-kind.enum.ts";
import { FunnelSplit } from "./funnel.type.ts";

/** Steps of a funnel: two make one, and of more than six nobody sees which to act on. */
const stepCounts = { fewest: 2, most: 6 };

/** Days of a span that is read at once: three years and a day, which index and memory bear for a million events. */
const maxSpanDays = 1_096;
/** Days that steps may take. */
export const maxWithinDays = 365;

@InputType("FunnelStepInput", { description: "What has to happen at a step." })
export class FunnelStepInput {
  @Field(() => EventKind, { description: "The kind of event; PURCHASE holds for orders too." })
  kind!: EventKind;

  @Field(() => ID, { nullable: true, description: "Only with this product." })
  productId?: string | null;

  @Field(() => String, { nullable: true, description: "Only through this channel." })
  channel?: string | null;
}

@ArgsType()
export class FunnelArguments {
  @Field(() => [FunnelStepInput], { description: "The steps in order, 2 to 6." })
  steps!: FunnelStepInput[];

  @Field(() => Int, {
    defaultValue: 30,
    description: "Days within which all steps have to follow the first, 1 to 365.",
  })
  withinDays!: number;

  @Field(() => DateScalar, { description: "First day on which people enter, in the organisation's time zone." })
  from!: string;

  @Field(() => DateScalar, { description: "Last day on which they enter; at most 1,096 days in all." })
  to!: string;

  @Field(() => FunnelSplit, { nullable: true, description: "What to tell it apart by; nothing when not given." })
  by?: FunnelSplit | null;
}

export interface AskedStep {
  kind: EventKind;
  productKey: string | null;
  channel: string | null;
}

/** Reads the steps. @throws GraphQLError BAD_USER_INPUT naming the argument and the rule it breaks */
export function readSteps(steps: readonly FunnelStepInput[]): AskedStep[] {
  const { fewest, most } = stepCounts;
  if (steps.length < fewest || steps.length > most)
    throw badUserInput("steps", `A funnel has ${fewest} to ${most} steps; got ${steps.length}.`);
  return steps.map(({ kind, productId, channel }, at) => ({
    kind,
    productKey: parseOptionalKey("Product", productId, `steps[${at}].productId`),
    channel: channel ?? null,
  }));
}

/** Checks a span of days. @throws GraphQLError BAD_USER_INPUT naming the argument and the rule it breaks */
export function checkSpan(from: string, to: string): void {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days < 1) throw badUserInput("to", `The last day, ${to}, is before the first, ${from}.`);
  if (days > maxSpanDays) throw badUserInput("to", `A span has at most ${maxSpanDays} days; got ${days}.`);
}
