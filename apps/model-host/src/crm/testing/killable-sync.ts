import { crmSyncJob } from "@bellwether/crm-connectors/sync/sync-job";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { runUntilKilled } from "@bellwether/runtime/testing/run-until-killed";
import { customerDesk } from "../customer-desk.ts";
import { testAccess } from "./test-access.ts";

// A process of its own that keeps CRMs in step until it is killed. Usage: node killable-sync.js <database URL>
await runUntilKilled(process.argv[2]!, [crmSyncJob(testAccess(), customerDesk) as AnyJobDefinition]);
