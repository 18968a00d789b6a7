import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { runUntilKilled } from "@bellwether/runtime/testing/run-until-killed";
import { campaignSendJob } from "../delivery/send-job.ts";
import { testAccess } from "./sending-scene.ts";

/** What a process that sends has used so far. */
export interface SenderUsage {
  /** Resident at this moment. */
  rssMb: number;
  cpuSeconds: number;
}

// Whoever measures it asks by a message, whatever it says.
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  const usage: SenderUsage = { rssMb: process.memoryUsage.rss() / 2 ** 20, cpuSeconds: (user + system) / 1e6 };
  process.send?.(usage);
});

// A process of its own that sends campaigns until it is killed. Usage: node killable-sender.js <database URL> [<URL of ad platforms>]
await runUntilKilled(process.argv[2]!, [campaignSendJob(testAccess([], process.argv[3])) as AnyJobDefinition]);
