import { deleteScenario } from "@bellwether/ad-roi/decide/scenarios/save-scenario";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { applicationsByScenario, scenarioByKey } from "./scenario.loader.ts";
import { type ScenarioRow, scenarioColumns, toScenario } from "./scenario.row.ts";
import { BudgetApplication, BudgetScenario, ScenarioDeletePayload, ScenarioPayload } from "./scenario.type.ts";
import {
  ScenarioSaveInput,
  ScenarioUpdateInput,
  scenarioErrors,
  scenarioSave,
  scenarioUpdate,
} from "./scenario-save.ts";

@InputType("ScenarioDeleteInput", { description: "The scenario to forget." })
class ScenarioDeleteInput {
  @Field(() => ID, { description: "The scenario." })
  scenarioId!: string;

  @Field(() => Int, { description: "The `version` that was seen; another one is a CONFLICT." })
  version!: number;
}

@Resolver(() => BudgetScenario)
export class ScenarioResolver {
  @Authorized<Permission>("campaigns:read")
  @Query(() => [BudgetScenario], { description: "Budgets that people planned, by name; at most 200." })
  async scenarios(@Ctx() { db }: RequestContext): Promise<BudgetScenario[]> {
    const rows = await db.query<ScenarioRow>(
      `SELECT ${scenarioColumns} FROM budget_scenario s ORDER BY lower(s.name), s.id LIMIT 200`,
    );
    return rows.map(toScenario);
  }

  @Authorized<Permission>("campaigns:read")
  @Query(() => BudgetScenario, { nullable: true, description: "One scenario; null when there is none." })
  scenario(
    @Arg("id", () => ID, { description: "The scenario." }) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<BudgetScenario | null> {
    return loaders.of(scenarioByKey).load(parseKey("BudgetScenario", id, "id"));
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => ScenarioPayload, { description: "Keeps a plan under a name; nothing is spent by that." })
  scenarioSave(
    @Arg("input", () => ScenarioSaveInput, { description: "The scenario." }) input: ScenarioSaveInput,
    @Ctx() context: RequestContext,
  ): Promise<ScenarioPayload> {
    return scenarioSave(input, context);
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => ScenarioPayload, { description: "Changes a scenario; budgets that it set stay as they are." })
  scenarioUpdate(
    @Arg("input", () => ScenarioUpdateInput, { description: "What to change." }) input: ScenarioUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<ScenarioPayload> {
    return scenarioUpdate(input, context);
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => ScenarioDeletePayload, { description: "Forgets a scenario; budgets that it set stay as they are." })
  async scenarioDelete(
    @Arg("input", () => ScenarioDeleteInput, { description: "Which one." }) input: ScenarioDeleteInput,
    @Ctx() { door, caller }: RequestContext,
  ): Promise<ScenarioDeletePayload> {
    const key = parseKey("BudgetScenario", input.scenarioId, "input.scenarioId");
    const done = await door.write(caller.tenantId, (db) => deleteScenario(db, key, input.version));
    return done.outcome === "refused"
      ? { deletedId: null, userErrors: scenarioErrors(done.refusals, caller.locale) }
      : { deletedId: input.scenarioId, userErrors: [] };
  }

  @FieldResolver(() => [BudgetApplication], {
    description: "When it set budgets of campaigns, the latest first; at most 20.",
  })
  applications(@Root() { key }: BudgetScenario, @Ctx() { loaders }: RequestContext): Promise<BudgetApplication[]> {
    return loaders.of(applicationsByScenario).load(key);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who made it." })
  createdBy(@Root() { createdByReference }: BudgetScenario, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(createdByReference, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who changed it last." })
  updatedBy(@Root() { updatedByReference }: BudgetScenario, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(updatedByReference, context);
  }
}

@Resolver(() => BudgetApplication)
export class BudgetApplicationResolver {
  @FieldResolver(() => Author, { nullable: true, description: "Who did it." })
  appliedBy(@Root() { appliedByReference }: BudgetApplication, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(appliedByReference, context);
  }
}
