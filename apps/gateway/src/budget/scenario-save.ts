import { type ScenarioContents, saveScenario, updateScenario } from "@bellwether/ad-roi/decide/scenarios/save-scenario";
import type { ScenarioChanged, ScenarioRefusal } from "@bellwether/ad-roi/decide/scenarios/scenario-refusal";
import { Field, ID, InputType, Int } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import { parseKey, parseOptionalKey } from "../node/global-id.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { askBudgetOutcome } from "./ask-budget.ts";
import { refusalError } from "./budget-payload.ts";
import { BudgetAmountInput, BudgetQuestionInput } from "./budget-question.input.ts";
import { readGivenPlan, readQuestion } from "./read-budget-question.ts";
import { readScenario } from "./scenario.loader.ts";
import type { ScenarioPayload } from "./scenario.type.ts";

@InputType("ScenarioPlanInput", { description: "What is planned: the question, and the money that was settled on." })
export class ScenarioPlanInput {
  @Field(() => ID, {
    nullable: true,
    description: "The media-mix version to foretell with; the champion when not given.",
  })
  modelVersionId?: string | null;

  @Field(() => BudgetQuestionInput, { description: "What was asked." })
  question!: BudgetQuestionInput;

  @Field(() => [BudgetAmountInput], { description: "Money by channel; channels left out spend as at present." })
  channels!: BudgetAmountInput[];
}

@InputType("ScenarioSaveInput", { description: "The scenario to keep." })
export class ScenarioSaveInput {
  @Field(() => String, { description: "What it is called, 1 to 100 characters." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is for, at most 1,000 characters." })
  note?: string | null;

  @Field(() => ScenarioPlanInput, { description: "What is planned." })
  plan!: ScenarioPlanInput;
}

@InputType("ScenarioUpdateInput", { description: "What to change; what is left out stays as it is." })
export class ScenarioUpdateInput {
  @Field(() => ID, { description: "The scenario." })
  scenarioId!: string;

  @Field(() => Int, { description: "The `version` that the change rests on; another one is a CONFLICT." })
  version!: number;

  @Field(() => String, { nullable: true, description: "What it is called, 1 to 100 characters." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "What it is for, at most 1,000 characters; empty for nothing." })
  note?: string | null;

  @Field(() => ScenarioPlanInput, { nullable: true, description: "Another plan; it is foretold anew." })
  plan?: ScenarioPlanInput | null;
}

type Foretold = Pick<ScenarioContents, "question" | "plan" | "outcome"> | { userErrors: UserError[] };

/** Keeps a plan, with what the model says of it now. */
export async function scenarioSave(
  { name, note, plan }: ScenarioSaveInput,
  context: RequestContext,
): Promise<ScenarioPayload> {
  const { caller, door } = context;
  const planned = await foretell(plan, context);
  if ("userErrors" in planned) return { scenario: null, userErrors: planned.userErrors };
  return door.write(caller.tenantId, async (db) => {
    const contents = { name, note: note ?? null, ...planned };
    return scenarioPayload(db, await saveScenario(db, contents, caller.id), caller.locale);
  });
}

/** Changes what is given and nothing else. */
export async function scenarioUpdate(input: ScenarioUpdateInput, context: RequestContext): Promise<ScenarioPayload> {
  const { caller, door } = context;
  const key = parseKey("BudgetScenario", input.scenarioId, "input.scenarioId");
  const planned = input.plan ? await foretell(input.plan, context) : null;
  if (planned !== null && "userErrors" in planned) return { scenario: null, userErrors: planned.userErrors };
  const changes = {
    ...(typeof input.name === "string" ? { name: input.name } : {}),
    ...(typeof input.note === "string" ? { note: input.note } : {}),
    ...(planned === null ? {} : { planned }),
  };
  return door.write(caller.tenantId, async (db) =>
    scenarioPayload(db, await updateScenario(db, key, changes, input.version, caller.id), caller.locale),
  );
}

async function foretell(input: ScenarioPlanInput, context: RequestContext): Promise<Foretold> {
  const question = readQuestion(input.question, "input.plan.question");
  const plan = readGivenPlan(question.periods, input.channels, "input.plan");
  const version = parseOptionalKey("ModelVersion", input.modelVersionId, "input.plan.modelVersionId");
  const answer = await askBudgetOutcome(version, plan, context);
  if (answer.outcome === "planned") return { question, plan, outcome: answer.plan };
  const error = refusalError(answer.refusal, context.caller.locale);
  return { userErrors: [{ ...error, field: error.field === null ? null : ["plan", ...error.field] }] };
}

async function scenarioPayload(
  db: EntityManager,
  done: ScenarioChanged,
  locale: SentenceLocale,
): Promise<ScenarioPayload> {
  if (done.outcome === "refused") return { scenario: null, userErrors: scenarioErrors(done.refusals, locale) };
  return { scenario: await readScenario(db, done.id), userErrors: [] };
}

/** Why a scenario was not changed, as callers are told. */
export function scenarioErrors(refusals: readonly ScenarioRefusal[], locale: SentenceLocale): UserError[] {
  return refusals.map(({ code, field, facts }) => failure(locale, code, field, facts));
}
