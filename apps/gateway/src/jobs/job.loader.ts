import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { inKeyOrder } from "../loaders.ts";
import { type JobRow, jobColumns, toJob } from "./job.row.ts";
import type { Job } from "./job.type.ts";

/** Jobs by their key. */
export function jobByKey(db: TenantSnapshot): DataLoader<string, Job | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<JobRow>(`SELECT ${jobColumns} FROM job j WHERE j.id = ANY($1::uuid[])`, [keys]);
    return inKeyOrder(keys, rows, (row) => row.id, toJob);
  });
}

/** One job as a transaction sees it; null when the tenant has none such. */
export async function readJob(db: EntityManager, key: string): Promise<Job | null> {
  const [row]: JobRow[] = await db.query(`SELECT ${jobColumns} FROM job j WHERE j.id = $1`, [key]);
  return row === undefined ? null : toJob(row);
}
