import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { runUntilKilled } from "@bellwether/runtime/testing/run-until-killed";
import { campaignSendJob } from "../delivery/send-job.ts";
import { testAccess } from "./sending-scene.ts";

// A process of its own that sends campaigns until it is killed. Usage: node killable-sender.js <database URL>
await runUntilKilled(process.argv[2]!, [campaignSendJob(testAccess()) as AnyJobDefinition]);
