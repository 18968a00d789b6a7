import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { type ExperimentRow, experimentColumns, experimentTables, toExperiment } from "./experiment.row.ts";
import type { Experiment } from "./experiment.type.ts";

/** Experiments by their key. */
export function experimentByKey(db: TenantSnapshot): DataLoader<string, Experiment | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ExperimentRow>(
      `SELECT ${experimentColumns} FROM ${experimentTables} WHERE e.id = ANY ($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toExperiment);
  });
}

/** One experiment inside a transaction; null when the organisation has no such one. */
export async function readExperiment(db: EntityManager, key: string): Promise<Experiment | null> {
  const [row]: [ExperimentRow | undefined] = await db.query(
    `SELECT ${experimentColumns} FROM ${experimentTables} WHERE e.id = $1`,
    [key],
  );
  return row === undefined ? null : toExperiment(row);
}
