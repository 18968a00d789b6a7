import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import {
  type ExperimentDesign,
  type ExperimentOutcome,
  type MarketChoice,
  maxNameLength,
  testWeeks,
} from "../contract.ts";
import { addDays, readToday } from "../read-panel.ts";
import { type ExperimentChanged, type ExperimentRefusal, refused } from "./experiment-refusal.ts";

/** A test to plan. */
export interface ExperimentPlan {
  name: string;
  channelId: string;
  design: ExperimentDesign;
  outcome: ExperimentOutcome;
  /** ISO */
  startsOn: string;
  weeks: number;
  /** What the markets were judged to do, which the plan keeps. */
  choice: MarketChoice;
}

/**
 * Plans a test. Two tests of one channel that share a market and a day would each read what the other did, so the second is refused.
 *
 * @param db a transaction of `TenantDoor.write`
 * @param author member or key, as other records keep it
 */
export async function planExperiment(
  db: EntityManager,
  plan: ExperimentPlan,
  author: string,
): Promise<ExperimentChanged> {
  const { channelId, design, outcome, startsOn, weeks, choice } = plan;
  await lockCalendar(db);
  const endsOn = addDays(startsOn, 7 * weeks - 1);
  const name = plan.name.trim();
  const [first, ...others] = await refusalsOf(db, { ...plan, name });
  if (first !== undefined) return { outcome: "refused", refusals: [first, ...others] };
  const overlapping = await overlappingTest(db, { id: null, channelId, testGeos: choice.testGeos, startsOn, endsOn });
  if (overlapping !== null) return refused("experiment.overlaps", ["startsOn"], { name: overlapping });
  const id = uuidV7();
  await db.query(
    `INSERT INTO ad_experiment
       (id, name, ad_channel_id, state, design, outcome, test_geos, control_geos, starts_on, ends_on, power, created_by, updated_by)
     VALUES ($1, $2, $3, 'PLANNED', $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    [id, name, channelId, design, outcome, choice.testGeos, choice.controlGeos, startsOn, endsOn, choice, author],
  );
  return { outcome: "changed", id };
}

/** Two who plan or start tests at once would not see each other's. */
export async function lockCalendar(db: EntityManager): Promise<void> {
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('ad_experiment/' || current_tenant(), 0))");
}

/** A test as it lies in the calendar; without an id while it is not kept yet. */
export interface CalendarEntry {
  id: string | null;
  channelId: string;
  testGeos: readonly string[];
  /** ISO */
  startsOn: string;
  endsOn: string;
}

/** The name of another test of the channel that shares a market and a day; null where there is none. */
export async function overlappingTest(db: EntityManager, entry: CalendarEntry): Promise<string | null> {
  const { id, channelId, testGeos, startsOn, endsOn } = entry;
  const [row]: [{ name: string } | undefined] = await db.query(
    `SELECT name FROM ad_experiment
     WHERE ad_channel_id = $1 AND state IN ('PLANNED', 'RUNNING') AND test_geos && $2::text[] AND starts_on <= $4 AND ends_on >= $3
       AND id IS DISTINCT FROM $5::uuid
     ORDER BY starts_on LIMIT 1`,
    [channelId, testGeos, startsOn, endsOn, id],
  );
  return row?.name ?? null;
}

async function refusalsOf(
  db: EntityManager,
  { name, channelId, startsOn, weeks }: ExperimentPlan,
): Promise<ExperimentRefusal[]> {
  const refusals: ExperimentRefusal[] = [];
  const add = (code: ExperimentRefusal["code"], field: string, facts: ExperimentRefusal["facts"] = {}) =>
    refusals.push({ code, field: [field], facts });
  if (name.length < 1 || name.length > maxNameLength)
    add("experiment.name-length", "name", { maximum: maxNameLength, length: name.length });
  const [known]: [{ channel: boolean; name: boolean }] = await db.query(
    `SELECT EXISTS (SELECT FROM ad_channel WHERE id = $1) AS channel,
       EXISTS (SELECT FROM ad_experiment WHERE lower(name) = lower($2) AND state <> 'CANCELLED') AS name`,
    [channelId, name],
  );
  if (known.name) add("experiment.name-taken", "name", { name });
  if (!known.channel) add("experiment.channel-unknown", "channelId");
  if (startsOn < (await readToday(db))) add("experiment.starts-in-past", "startsOn", { day: startsOn });
  if (weeks < testWeeks.least || weeks > testWeeks.most)
    add("experiment.weeks", "weeks", { least: testWeeks.least, most: testWeeks.most });
  return refusals;
}
