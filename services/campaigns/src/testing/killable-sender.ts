import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { runUntilKilled } from "@bellwether/runtime/testing/run-until-killed";
import { campaignSendJob } from "../delivery/send-job.ts";
import { testAccess } from "./sending-scene.ts";

// A process of its own that sends campaigns until it is killed. Usage: node killable-sender.js <database URL> [<URL of ad platforms>]
await runUntilKilled(process.argv[2]!, [campaignSendJob(testAccess([], process.argv[3])) as AnyJobDefinition]);
