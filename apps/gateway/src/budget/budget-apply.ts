import { type BudgetDiff as FoundDiff, readBudgetDiff } from "@bellwether/ad-roi/decide/scenarios/read-diff";
import {
  budgetsOf,
  recordApplication,
  type SetBudget,
  takeBack,
} from "@bellwether/ad-roi/decide/scenarios/record-application";
import { lockScenario } from "@bellwether/ad-roi/decide/scenarios/save-scenario";
import { setBudgets } from "@bellwether/campaigns/life/set-budgets";
import { Field, ID, InputType, Int } from "type-graphql";
import type { EntityManager } from "typeorm";
import { isUuid } from "../auth/is-uuid.ts";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import type { BudgetApplyPayload, BudgetDiff } from "./budget-diff.type.ts";
import { type ApplicationRow, applicationColumns, toApplication } from "./scenario.loader.ts";
import { scenarioErrors } from "./scenario-save.ts";

@InputType("BudgetApplyInput", { description: "The scenario whose budgets are to be set, as it was seen." })
export class BudgetApplyInput {
  @Field(() => ID, { description: "The scenario." })
  scenarioId!: string;

  @Field(() => Int, { description: "The `version` that was seen; another one is a CONFLICT." })
  version!: number;

  @Field(() => String, { description: "The `confirmation` of the diff that was seen; another one is a CONFLICT." })
  confirmation!: string;
}

@InputType("BudgetApplyUndoInput", { description: "What is to be taken back." })
export class BudgetApplyUndoInput {
  @Field(() => ID, { description: "The application." })
  applicationId!: string;
}

/** What a scenario would change; null when there is no such scenario. */
export async function budgetDiff(scenarioId: string, { door, caller }: RequestContext): Promise<BudgetDiff | null> {
  const key = parseKey("BudgetScenario", scenarioId, "scenarioId");
  const found = await door.read(caller.tenantId, (db) => readBudgetDiff(db, key));
  return "outcome" in found ? null : toDiff(found);
}

/** Sets the budgets that were confirmed, all or none. */
export function budgetApply(input: BudgetApplyInput, context: RequestContext): Promise<BudgetApplyPayload> {
  const key = parseKey("BudgetScenario", input.scenarioId, "input.scenarioId");
  return allOrNone(context, async (db, author) => {
    const scenario = await lockScenario(db, key, input.version);
    if ("outcome" in scenario) return scenarioErrors(scenario.refusals, context.caller.locale);
    const diff = await readBudgetDiff(db, key);
    if ("outcome" in diff) return scenarioErrors(diff.refusals, context.caller.locale);
    if (diff.fingerprint !== input.confirmation)
      return [failure(context.caller.locale, "scenario.diff-changed", ["confirmation"])];
    if (diff.changes.length === 0) return [failure(context.caller.locale, "scenario.nothing-to-apply", ["scenarioId"])];
    const errors = await setAll(db, budgetsOf(diff), author, context.caller.locale);
    return errors.length > 0 ? errors : recordApplication(db, diff, author);
  });
}

/** Gives the budgets back that a scenario set, all or none: those that somebody changed since are not overwritten. */
export function budgetApplyUndo(
  { applicationId }: BudgetApplyUndoInput,
  context: RequestContext,
): Promise<BudgetApplyPayload> {
  return allOrNone(context, async (db, author) => {
    if (!isUuid(applicationId))
      return [failure(context.caller.locale, "scenario.application-unknown", ["applicationId"])];
    const back = await takeBack(db, applicationId, author);
    if ("outcome" in back) return scenarioErrors(back.refusals, context.caller.locale);
    const errors = await setAll(db, back, author, context.caller.locale);
    return errors.length > 0 ? errors : applicationId;
  });
}

/** Carries errors out of a transaction that is thereby taken back. */
class NotDone extends Error {
  constructor(readonly userErrors: UserError[]) {
    super("Nothing was done.");
  }
}

async function allOrNone(
  { door, caller }: RequestContext,
  work: (db: EntityManager, author: string) => Promise<UserError[] | string>,
): Promise<BudgetApplyPayload> {
  try {
    return await door.write(caller.tenantId, async (db) => {
      const done = await work(db, caller.id);
      if (typeof done !== "string") throw new NotDone(done);
      const [row]: [ApplicationRow] = await db.query(
        `SELECT ${applicationColumns} FROM budget_application a WHERE a.id = $1`,
        [done],
      );
      return { application: toApplication(row), userErrors: [] };
    });
  } catch (error) {
    if (error instanceof NotDone) return { application: null, userErrors: error.userErrors };
    throw error;
  }
}

async function setAll(
  db: EntityManager,
  budgets: readonly SetBudget[],
  author: string,
  locale: SentenceLocale,
): Promise<UserError[]> {
  const refused = await setBudgets(db, budgets, author);
  return refused.map(({ name, refusals }) =>
    failure(locale, refusals.length === 0 ? "scenario.budget-changed" : "scenario.budget-refused", null, {
      campaign: name,
    }),
  );
}

function toDiff(found: FoundDiff): BudgetDiff {
  return {
    currency: found.currency,
    scenarioVersion: found.scenarioVersion,
    changes: found.changes.map(({ campaign, after, share }) => ({
      campaignName: campaign.name,
      channel: campaign.channel,
      before: campaign.budget,
      after,
      share,
    })),
    uncarried: found.uncarried,
    unratedCampaigns: found.unrated.map(({ name }) => name),
    confirmation: found.fingerprint,
  };
}
