import type { EntityManager } from "typeorm";
import type { ExperimentReadOutAnswer, ExperimentState } from "../contract.ts";
import { type ExperimentStep, stateAfter } from "../model/experiment-life.ts";
import { addDays, readToday } from "../read-panel.ts";
import { type ExperimentChanged, refused } from "./experiment-refusal.ts";
import { lockCalendar, overlappingTest } from "./plan-experiment.ts";

interface LockedExperiment {
  state: ExperimentState;
  version: number;
  starts_on: string;
  ends_on: string;
  channel_id: string;
  test_geos: string[];
}

type Found = Extract<ExperimentReadOutAnswer, { outcome: "answered" }>;

/**
 * Starts a planned test today: it takes as many days as were planned, on whichever day it starts. These days may be another test's, which
 * refuses it as it would have refused the plan.
 *
 * @param version that the change rests on; null for whichever it is
 */
export async function startExperiment(
  db: EntityManager,
  id: string,
  version: number | null,
  author: string,
): Promise<ExperimentChanged> {
  await lockCalendar(db);
  return move(db, { id, version, step: "START" }, async (row) => {
    const startsOn = await readToday(db);
    const endsOn = addDays(startsOn, (Date.parse(row.ends_on) - Date.parse(row.starts_on)) / 86_400_000);
    const { channel_id: channelId, test_geos: testGeos } = row;
    const overlapping = await overlappingTest(db, { id, channelId, testGeos, startsOn, endsOn });
    if (overlapping !== null) return refused("experiment.overlaps", ["experimentId"], { name: overlapping });
    await db.query(
      `UPDATE ad_experiment SET state = 'RUNNING', starts_on = $2, ends_on = $3, version = version + 1, updated_by = $4, updated_at = now()
       WHERE id = $1`,
      [id, startsOn, endsOn, author],
    );
    return null;
  });
}

/** Gives a test up, with nothing found. */
export function cancelExperiment(
  db: EntityManager,
  id: string,
  version: number | null,
  author: string,
): Promise<ExperimentChanged> {
  return move(db, { id, version, step: "CANCEL" }, async () => {
    await db.query(
      "UPDATE ad_experiment SET state = 'CANCELLED', version = version + 1, updated_by = $2, updated_at = now() WHERE id = $1",
      [id, author],
    );
    return null;
  });
}

/** Ends a test with what it found, which does not change any more. Ended early, its last day is the last that was read. */
export function concludeExperiment(
  db: EntityManager,
  id: string,
  version: number | null,
  { readOut, spend, lastDay }: Found,
  author: string,
): Promise<ExperimentChanged> {
  return move(db, { id, version, step: "CONCLUDE" }, async () => {
    await db.query(
      `UPDATE ad_experiment SET state = 'CONCLUDED', ends_on = $2, read_out = $3, lift = $4, lift_lower = $5, lift_upper = $6, lift_se = $7,
         spend_with = $8, spend_without = $9, version = version + 1, updated_by = $10, updated_at = now()
       WHERE id = $1`,
      [
        id,
        lastDay,
        readOut,
        readOut.effect.value,
        readOut.effect.lower,
        readOut.effect.upper,
        readOut.standardError,
        spend.with,
        spend.without,
        author,
      ],
    );
    return null;
  });
}

/** Takes one step; a step that was taken already is done, so that a repeated request changes nothing. */
async function move(
  db: EntityManager,
  { id, version, step }: { id: string; version: number | null; step: ExperimentStep },
  /** @returns why it cannot be; null where it was written */
  write: (row: LockedExperiment) => Promise<ExperimentChanged | null>,
): Promise<ExperimentChanged> {
  const [row]: [LockedExperiment | undefined] = await db.query(
    `SELECT state, version, starts_on::text, ends_on::text, ad_channel_id AS channel_id, test_geos FROM ad_experiment
     WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  if (row === undefined) return refused("experiment.unknown", ["experimentId"]);
  if (version !== null && version !== row.version)
    return refused("experiment.changed", ["version"], { version: row.version });
  if (stateAfter(row.state, step) === null) return refused("experiment.state", ["experimentId"], { state: row.state });
  return (await write(row)) ?? { outcome: "changed", id };
}
