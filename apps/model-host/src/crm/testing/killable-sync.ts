import { crmSyncJob } from "@bellwether/crm-connectors/sync/sync-job";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobRunner } from "@bellwether/runtime/jobs/job-runner";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { pino } from "pino";
import { customerDesk } from "../customer-desk.ts";
import { testAccess } from "./test-access.ts";

// A process of its own that keeps CRMs in step until it is killed. Usage: node killable-sync.js <database URL>
const url = process.argv[2]!;
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
await runner.start([crmSyncJob(testAccess(), customerDesk) as AnyJobDefinition]);
