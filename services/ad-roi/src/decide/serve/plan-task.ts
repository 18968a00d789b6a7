import type { FittedMediaMix } from "../../media-mix/model/fitted-media-mix.ts";
import type { BudgetAnswer, BudgetQuestion, HeldCause } from "../contract.ts";
import { planBudget } from "../model/plan-budget.ts";
import { planningScene } from "../model/planning-scene.ts";

/** What the worker is given. */
export interface PlanTask {
  modelVersionId: string;
  fitted: FittedMediaMix;
  held: [channel: string, cause: HeldCause][];
  question: BudgetQuestion;
}

/**
 * The best plan for a question.
 *
 * @public called by the thread, which loads this module by its address
 */
export function run({ modelVersionId, fitted, held, question }: PlanTask): BudgetAnswer {
  const scene = planningScene(fitted, { modelVersionId, periods: question.periods, held: new Map(held) });
  return planBudget(scene, question);
}
