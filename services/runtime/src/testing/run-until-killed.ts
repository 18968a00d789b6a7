import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { pino } from "pino";
import { ArtifactStore } from "../artifacts/artifact-store.ts";
import type { AnyJobDefinition } from "../jobs/job-definition.ts";
import { JobRunner } from "../jobs/job-runner.ts";
import { ModelRegistry } from "../registry/model-registry.ts";

/** Runs jobs, in a process of its own, until that is killed. They have no threads for heavy work. @param url of the database */
export async function runUntilKilled(url: string, definitions: readonly AnyJobDefinition[]): Promise<void> {
  const dataSource = createAppDataSource({ url, poolSize: 4, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 });
  await dataSource.initialize();
  const door = new TenantDoor(dataSource);
  const runner = new JobRunner({
    databaseUrl: url,
    door,
    pool: { run: () => Promise.reject(new Error("no pool here")) },
    registry: new ModelRegistry(),
    artifacts: new ArtifactStore(door),
    log: pino({ level: "silent" }),
    pollMs: 100,
  });
  await runner.start(definitions);
}
