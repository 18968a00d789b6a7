import type { AnyJobDefinition } from "../jobs/job-definition.ts";
import { killableJob } from "./killable-job.ts";
import { runUntilKilled } from "./run-until-killed.ts";

// A process of its own that runs jobs until it is killed. Usage: node killable-runner.js <database URL>
await runUntilKilled(process.argv[2]!, [killableJob as AnyJobDefinition]);
