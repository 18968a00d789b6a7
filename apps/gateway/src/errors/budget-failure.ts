import type { Failure } from "./failure-codes.ts";

/** Failures of budgets for ads and of scenarios, whose sentences have files of their own. */
export type BudgetFailure = Exclude<Extract<Failure, `budget.${string}` | `scenario.${string}`>, "budget.negative">;
