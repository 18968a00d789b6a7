import type { BudgetQuestion, PlanOutcome } from "@bellwether/ad-roi/decide/contract";
import { globalId } from "../node/global-id.ts";
import { toPlan } from "./budget-payload.ts";
import type { BudgetScenario, ScenarioQuestion } from "./scenario.type.ts";

export const scenarioColumns =
  "s.id, s.name, s.note, s.version, s.question, s.outcome, s.created_by, s.created_at, s.updated_by, s.updated_at";

export interface ScenarioRow {
  id: string;
  name: string;
  note: string | null;
  version: number;
  question: BudgetQuestion;
  outcome: PlanOutcome;
  created_by: string | null;
  created_at: Date;
  updated_by: string | null;
  updated_at: Date;
}

export function toScenario(row: ScenarioRow): BudgetScenario {
  return {
    id: globalId("BudgetScenario", row.id),
    key: row.id,
    name: row.name,
    note: row.note,
    version: row.version,
    question: toScenarioQuestion(row.question),
    plan: toPlan(row.outcome),
    createdByReference: row.created_by,
    createdAt: row.created_at,
    updatedByReference: row.updated_by,
    updatedAt: row.updated_at,
  };
}

function toScenarioQuestion({
  goal,
  objective,
  channels,
  perPeriod,
  periods,
  timing,
}: BudgetQuestion): ScenarioQuestion {
  return {
    periods,
    timing,
    goal: goal.kind,
    budget: goal.kind === "FIXED" ? goal.budget : null,
    targetRoas: goal.kind === "FIXED" ? null : goal.roas,
    objective: objective.kind,
    quantile: objective.kind === "QUANTILE" ? objective.level : null,
    bounds: channels,
    lowerPerPeriod: perPeriod?.lower ?? null,
    upperPerPeriod: perPeriod?.upper ?? null,
  };
}
