import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import type { BudgetQuestion, GivenPlan, PlanOutcome } from "../contract.ts";
import { refused, type ScenarioChanged, type ScenarioRefusal, type ScenarioRefused } from "./scenario-refusal.ts";

export const maxScenarioNameLength = 100;
export const maxScenarioNoteLength = 1_000;
/** Scenarios of an organisation: each is compared by eye. */
export const maxScenarios = 200;

/** What a person keeps of a plan. */
export interface ScenarioContents {
  name: string;
  note: string | null;
  question: BudgetQuestion;
  plan: GivenPlan;
  /** What the model named in it foretold of the plan. */
  outcome: PlanOutcome;
}

/**
 * Keeps a plan under a name.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param author member or key, as other records keep it
 */
export async function saveScenario(
  db: EntityManager,
  contents: ScenarioContents,
  author: string,
): Promise<ScenarioChanged> {
  await lockNames(db);
  const [{ count }]: [{ count: number }] = await db.query("SELECT count(*)::integer AS count FROM budget_scenario");
  if (count >= maxScenarios) return refused("scenario.too-many", null, { maximum: maxScenarios });
  const refusal = await wordsRefusal(db, contents, null);
  if (refusal !== null) return refusal;
  const id = uuidV7();
  const { name, note, question, plan, outcome } = contents;
  await db.query(
    `INSERT INTO budget_scenario (id, name, note, model_version_id, question, plan, outcome, created_by, updated_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
    [
      id,
      name.trim(),
      note?.trim() || null,
      outcome.modelVersionId,
      JSON.stringify(question),
      JSON.stringify(plan),
      JSON.stringify(outcome),
      author,
    ],
  );
  return { outcome: "changed", id };
}

/**
 * Changes what is given and nothing else; a plan comes with its question and its outcome.
 *
 * @param version that the change rests on: with another one nothing is done
 */
export async function updateScenario(
  db: EntityManager,
  id: string,
  changes: Partial<Pick<ScenarioContents, "name" | "note">> & {
    planned?: Pick<ScenarioContents, "question" | "plan" | "outcome">;
  },
  version: number,
  author: string,
): Promise<ScenarioChanged> {
  await lockNames(db);
  const found = await lockScenario(db, id, version);
  if ("outcome" in found) return found;
  const { planned, ...words } = changes;
  const after = { ...found, ...words };
  const refusal = await wordsRefusal(db, after, id);
  if (refusal !== null) return refusal;
  await db.query(
    `UPDATE budget_scenario SET name = $2, note = $3, model_version_id = coalesce($4, model_version_id),
       question = coalesce($5, question), plan = coalesce($6, plan), outcome = coalesce($7, outcome),
       version = version + 1, updated_by = $8, updated_at = now()
     WHERE id = $1`,
    [
      id,
      after.name.trim(),
      after.note?.trim() || null,
      planned?.outcome.modelVersionId ?? null,
      planned === undefined ? null : JSON.stringify(planned.question),
      planned === undefined ? null : JSON.stringify(planned.plan),
      planned === undefined ? null : JSON.stringify(planned.outcome),
      author,
    ],
  );
  return { outcome: "changed", id };
}

/** Forgets a scenario. Budgets that it set stay as they are, and cannot be taken back by it any more. */
export async function deleteScenario(db: EntityManager, id: string, version: number): Promise<ScenarioChanged> {
  const found = await lockScenario(db, id, version);
  if ("outcome" in found) return found;
  await db.query("DELETE FROM budget_scenario WHERE id = $1", [id]);
  return { outcome: "changed", id };
}

/** A scenario's words, locked until the transaction ends, if it is at the version that a change rests on. */
export async function lockScenario(
  db: EntityManager,
  id: string,
  version: number,
): Promise<{ name: string; note: string | null } | ScenarioRefused> {
  const [row]: [{ name: string; note: string | null; version: number } | undefined] = await db.query(
    "SELECT name, note, version FROM budget_scenario WHERE id = $1 FOR NO KEY UPDATE",
    [id],
  );
  if (row === undefined) return refused("scenario.unknown", ["scenarioId"]);
  if (row.version !== version) return refused("scenario.changed", ["version"], { version: row.version });
  return { name: row.name, note: row.note };
}

/** Two who give the same name at once would not see each other's. */
async function lockNames(db: EntityManager): Promise<void> {
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('budget_scenario/' || current_tenant(), 0))");
}

async function wordsRefusal(
  db: EntityManager,
  { name, note }: Pick<ScenarioContents, "name" | "note">,
  self: string | null,
): Promise<ScenarioRefused | null> {
  const refusals: ScenarioRefusal[] = [];
  const length = name.trim().length;
  if (length < 1 || length > maxScenarioNameLength)
    refusals.push({ code: "scenario.name-length", field: ["name"], facts: { maximum: maxScenarioNameLength, length } });
  const taken: unknown[] = await db.query(
    "SELECT FROM budget_scenario WHERE lower(name) = lower($1) AND id IS DISTINCT FROM $2::uuid",
    [name.trim(), self],
  );
  if (taken.length > 0) refusals.push({ code: "scenario.name-taken", field: ["name"], facts: { name: name.trim() } });
  if ((note ?? "").trim().length > maxScenarioNoteLength)
    refusals.push({ code: "scenario.note-long", field: ["note"], facts: { maximum: maxScenarioNoteLength } });
  const [first, ...others] = refusals;
  return first === undefined ? null : { outcome: "refused", refusals: [first, ...others] };
}
