import {
  type BudgetGoal,
  type BudgetQuestion,
  budgetQuestion,
  type GivenPlan,
  givenPlan,
} from "@bellwether/ad-roi/decide/contract";
import type { ZodType } from "zod";
import { badUserInput } from "../errors/bad-user-input.ts";
import type { BudgetAmountInput, BudgetQuestionInput } from "./budget-question.input.ts";

/** What the contract calls otherwise than the schema, with where the caller wrote it. */
const writtenAt: readonly (readonly [contract: string, schema: string])[] = [
  ["goal.budget", "budget"],
  ["goal.roas", "targetRoas"],
  ["objective.level", "quantile"],
  ["perPeriod.lower", "lowerPerPeriod"],
  ["perPeriod.upper", "upperPerPeriod"],
];

/**
 * The service's question.
 *
 * @param argument where the caller wrote it, such as `input.question`
 * @throws GraphQLError BAD_USER_INPUT naming the value that is missing or out of bounds
 */
export function readQuestion(input: BudgetQuestionInput, argument: string): BudgetQuestion {
  const { objective, quantile, lowerPerPeriod, upperPerPeriod } = input;
  const question: BudgetQuestion = {
    periods: input.periods,
    goal: readGoal(input, argument),
    objective: objective === "QUANTILE" ? { kind: objective, level: quantile ?? 0.1 } : { kind: objective },
    timing: input.timing,
    channels: input.bounds.map((bounds) => ({
      channel: bounds.channel,
      lower: bounds.lower ?? null,
      upper: bounds.upper ?? null,
      lowerPerPeriod: bounds.lowerPerPeriod ?? null,
      upperPerPeriod: bounds.upperPerPeriod ?? null,
    })),
    perPeriod:
      lowerPerPeriod == null && upperPerPeriod == null
        ? null
        : { lower: lowerPerPeriod ?? null, upper: upperPerPeriod ?? null },
  };
  return checked(budgetQuestion, question, (path) => {
    const renamed = writtenAt.find(([contract]) => contract === path)?.[1];
    return `${argument}.${renamed ?? path.replace(/^channels/, "bounds")}`;
  });
}

/** The service's plan. @param argument that `channels` is a field of; @throws likewise */
export function readGivenPlan(periods: number, channels: readonly BudgetAmountInput[], argument: string): GivenPlan {
  const plan = {
    periods,
    channels: channels.map(({ channel, amount, byPeriod }) => ({ channel, amount, byPeriod: byPeriod ?? null })),
  };
  return checked(givenPlan, plan, (path) => `${argument}.${path}`);
}

function readGoal({ goal, budget, targetRoas }: BudgetQuestionInput, argument: string): BudgetGoal {
  if (goal === "FIXED") {
    if (budget == null) throw badUserInput(`${argument}.budget`, "A goal of FIXED needs a budget.");
    return { kind: goal, budget };
  }
  if (targetRoas == null) throw badUserInput(`${argument}.targetRoas`, `A goal of ${goal} needs a targetRoas.`);
  return { kind: goal, roas: targetRoas };
}

function checked<Value>(shape: ZodType<Value>, value: Value, argumentAt: (path: string) => string): Value {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const argument = argumentAt(issue!.path.join("."));
  throw badUserInput(argument, `${argument}: ${issue!.message}.`);
}
